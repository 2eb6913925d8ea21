import { exp } from './exp.js';
import { log } from './log.js';
import { logGamma } from './log-gamma.js';
import { normalQuantile } from './normal-quantile.js';
import { poissonLogProbability } from './poisson-log-probability.js';

/** Up to this count the terms are added one by one; above, Wilson and Hilferty are within 0.1% of the exact limits. */
const LARGEST_SUMMED = 2000;

/**
 * The probability that a Poisson variable is at most a count.
 *
 * @param count - A whole number from 0.
 * @param mean - Above 0.
 * @example
 * Number(poissonAtMost(10, 16).toFixed(3)); // => 0.077
 */
export function poissonAtMost(count: number, mean: number): number {
  let sum = 0;
  for (let k = 0; k <= count; k++) sum += exp(poissonLogProbability(k, mean));
  return Math.min(1, sum);
}

/**
 * The exact interval of the mean behind a count of events.
 *
 * @param count - A whole number from 0. Above 2,000 by the approximation of Wilson and Hilferty, within 0.1% of the exact.
 * @param level - Of confidence, between 0 and 1. Default: 0.95.
 * @see Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28; Wilson & Hilferty (1931), The distribution of
 *   chi-square, PNAS 17.
 * @example
 * poissonInterval(16).map((one) => Number(one.toFixed(1))); // => [9.1, 26]
 */
export function poissonInterval(count: number, level = 0.95): readonly [low: number, high: number] {
  const outside = (1 - level) / 2;
  if (count > LARGEST_SUMMED) {
    const z = normalQuantile(1 - outside);
    const limit = (events: number, sign: 1 | -1): number => {
      const root = 1 - 1 / (9 * events) + (sign * z) / (3 * Math.sqrt(events));
      return events * root * root * root;
    };
    return [limit(count, -1), limit(count + 1, 1)];
  }
  return [
    count === 0 ? 0 : meanWith((mean) => 1 - poissonAtMost(count - 1, mean) > outside),
    meanWith((mean) => poissonAtMost(count, mean) < outside),
  ];
}

/**
 * The probability of so few or fewer of both counts together where both have the same mean: exact, conditional, one-sided.
 *
 * @param before - A whole number from 0.
 * @param after - A whole number from 0.
 * @see Przyborowski & Wilenski (1940), Homogeneity of results in testing samples from Poisson series, Biometrika 31.
 * @example
 * Number(poissonFall(16, 10).toFixed(2)); // => 0.16
 */
export function poissonFall(before: number, after: number): number {
  const both = before + after;
  let probability = 0;
  for (let k = 0; k <= after; k++) probability += exp(logGamma(both + 1) - logGamma(k + 1) - logGamma(both - k + 1) - both * log(2));
  return Math.min(1, probability);
}

/** The mean from which on something is so, by halving. */
function meanWith(isSo: (mean: number) => boolean): number {
  let low = 1e-9;
  let high = 1;
  while (!isSo(high)) high *= 2;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (isSo(middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
