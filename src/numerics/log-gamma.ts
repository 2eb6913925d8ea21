import { log } from './log.js';
import { HALF_LOG_TWO_PI, stirlingRest } from './stirling-rest.js';

/**
 * ln of the gamma function of a positive number; `logGamma(n + 1)` is ln n!.
 *
 * Stirling's formula from 16 up, below it through gamma(x + 1) = x gamma(x). The error is below 2e-15 times the larger of 10
 * and the value; near 1 and 2, where the value passes through 0, it is absolute.
 *
 * @param x - Above 0.
 * @returns NaN of 0 and of negative numbers.
 * @see Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 6.1.15 and 6.1.41.
 * @example
 * logGamma(5); // => 3.1780538303479458
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let product = 1;
  let shifted = x;
  for (; shifted < 16; shifted++) product *= shifted;
  return (shifted - 0.5) * (log(shifted) - 1) + (HALF_LOG_TWO_PI - 0.5) + stirlingRest(shifted) - log(product);
}
