import { exp } from './exp.js';

/** From here on a continued fraction is as exact as the rational function. */
const TAIL_FROM = 7.07106781186547;
const ROOT_OF_TWO_PI = 2.5066282746310002;

/**
 * How probable it is that a standard normal variable falls below a number. Absolute error below 1e-15.
 *
 * @param deviate - Any number.
 * @returns From 0 to 1.
 * @see West (2005), Better approximations to cumulative normal functions, Wilmott Magazine, May 2005 (after Hart et al. 1968, algorithm 5666).
 * @example
 * normalProbability(0); // => 0.5
 */
export function normalProbability(deviate: number): number {
  const size = Math.abs(deviate);
  const density = exp((-size * size) / 2);
  const beyond = size < TAIL_FROM ? (density * over(size)) / under(size) : tail(size, density);
  return deviate > 0 ? 1 - beyond : beyond;
}

function over(x: number): number {
  return (
    (((((0.0352624965998911 * x + 0.700383064443688) * x + 6.37396220353165) * x + 33.912866078383) * x + 112.079291497871) * x +
      221.213596169931) *
      x +
    220.206867912376
  );
}

function under(x: number): number {
  return (
    ((((((0.0883883476483184 * x + 1.75566716318264) * x + 16.064177579207) * x + 86.7807322029461) * x + 296.564248779674) * x +
      637.333633378831) *
      x +
      793.826512519948) *
      x +
    440.413735824752
  );
}

function tail(x: number, density: number): number {
  const fraction = x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))));
  return x === Number.POSITIVE_INFINITY ? 0 : density / fraction / ROOT_OF_TWO_PI;
}
