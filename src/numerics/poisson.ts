import { fail } from '../language/error.js';
import { exp } from './exp.js';
import { log } from './log.js';
import { poissonLogProbability } from './poisson-log-probability.js';
import type { RandomStream } from './random-stream.js';

/** Above it the probability of a mean of 10 is below 1e-80. */
const LONGEST_SEARCH = 110;

/**
 * A Poisson variable. Takes one number of the stream.
 *
 * By inversion for means below 10, by transformed rejection (PTRS) above; exact but for rounding, which changes the
 * probability of a count by less than 1e-15 times the mean.
 *
 * @param mean - From 0 to 1e9.
 * @returns A whole number.
 * @throws {RangeError} If the mean is not such a number.
 * @see Hörmann (1993), The transformed rejection method for generating Poisson random variables, Insurance: Mathematics and
 * Economics 12.
 * @example
 * poisson(stream(1, { module: 'births', area: 'rumia', year: 2023, draw: 0 }), 0); // => 0
 */
export function poisson(stream: RandomStream, mean: number): number {
  if (!(mean >= 0 && mean <= 1e9)) {
    fail(`poisson: średnia ${mean}; oczekiwano liczby od 0 do miliarda`, `poisson: mean ${mean}; expected a number from 0 to 1e9`);
  }
  return poissonOf(stream, mean);
}

/**
 * As {@link poisson}, for any mean that is not below 0, unchecked: the mean may itself be a draw.
 *
 * @example
 * poissonOf(stream(1, { module: 'births', area: 'rumia', year: 2023, draw: 0 }), 0); // => 0
 */
export function poissonOf(stream: RandomStream, mean: number): number {
  return mean < 10 ? byInversion(stream.next(), mean) : byRejection(stream, mean);
}

function byInversion(u: number, mean: number): number {
  // e^-m is at least 1 - m: mostly enough for the small means of single ages, without the exponential.
  if (u <= 1 - mean) return 0;
  let probability = exp(-mean);
  let left = u;
  let count = 0;
  while (left > probability && count < LONGEST_SEARCH) {
    left -= probability;
    count++;
    probability *= mean / count;
  }
  return count;
}

function byRejection(stream: RandomStream, mean: number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  for (let first = stream.next(); ; first = stream.nextSpare()) {
    const u = first - 0.5;
    const v = stream.nextSpare();
    const edge = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / edge + b) * u + mean + 0.43);
    if (edge >= 0.07 && v <= 0.9277 - 3.6224 / (b - 2)) return count;
    if (count < 0 || (edge < 0.013 && v > edge)) continue;
    const hat = (v * (1.1239 + 1.1328 / (b - 3.4))) / (a / (edge * edge) + b);
    if (log(hat) <= poissonLogProbability(count, mean)) return count;
  }
}
