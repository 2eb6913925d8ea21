import { exp } from './exp.js';
import { log } from './log.js';
import { log1p } from './log-1p.js';
import { logGamma } from './log-gamma.js';

/** Far below the smallest step of the fraction, so that no division is by 0. */
const TINY = 1e-300;

/**
 * The regularised incomplete beta function I_x(a, b): the probability that a beta variable is at most x.
 *
 * A continued fraction, of x or of 1 - x, whichever converges at once. The error is below 1e-12 up to parameters of 1,000 and below
 * 1e-9 up to a million, where the logarithms of the gamma function lose digits.
 *
 * @param x - From 0 to 1.
 * @param a - Above 0.
 * @param b - Above 0.
 * @returns NaN where a number is not such a number.
 * @see NIST Digital Library of Mathematical Functions, 8.17.22; evaluated as by Lentz (1976).
 * @example
 * incompleteBeta(0.5, 2, 3); // => 0.6875
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1 && a > 0 && b > 0)) return Number.NaN;
  if (x === 0 || x === 1) return x;
  const front = exp(a * log(x) + b * log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

function fraction(x: number, a: number, b: number): number {
  let over = 1;
  let under = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = under;
  // The number of steps grows with the square root of the parameters: some 1,000 for a million.
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let step = 1;
    for (const term of [even, odd]) {
      under = 1 / away(1 + term * under);
      over = away(1 + term / over);
      step = under * over;
      value *= step;
    }
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return value;
}

function away(number: number): number {
  return Math.abs(number) < TINY ? TINY : number;
}
