import { fail } from '../language/error.js';
import { poissonInterval } from '../numerics/poisson-interval.js';

/** Counts below it are not read alone. */
export const SMALL_COUNT = 20;
/** Years put together then. */
export const POOLED_YEARS = 3;

/** The mean of a small count over some years. */
export interface PooledCount {
  /** A year. */
  readonly mean: number;
  /** Exact 95% interval of the mean. */
  readonly low: number;
  readonly high: number;
}

/**
 * Counts of several years as one: their mean and its exact Poisson interval, which is narrower than that of any one year.
 *
 * @param counts - Whole numbers from 0, one a year.
 * @throws {RangeError} If there are none, or one is no such number.
 * @see Garwood (1936), Biometrika 28.
 * @example
 * const { mean, low, high } = pooledCount([16, 14, 12]);
 * [mean, low, high].map((one) => one.toFixed(1)); // => ['14.0', '10.1', '18.9']
 */
export function pooledCount(counts: readonly number[]): PooledCount {
  if (counts.length === 0 || !counts.every((count) => Number.isInteger(count) && count >= 0)) {
    fail(
      `pooledCount: ${counts.join(', ') || 'brak liczb'}; oczekiwano liczb całkowitych od 0, po jednej na rok`,
      `pooledCount: ${counts.join(', ') || 'no numbers'}; expected whole numbers from 0, one a year`,
    );
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  const [low, high] = poissonInterval(total);
  return { mean: total / counts.length, low: low / counts.length, high: high / counts.length };
}
