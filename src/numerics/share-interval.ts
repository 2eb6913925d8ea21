import { fail } from '../language/error.js';
import { normalQuantile } from './normal-quantile.js';

/** A share and how far chance may have moved it. */
export interface ShareInterval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A share of a count with the interval of Wilson.
 *
 * @param part - From 0 to `whole`.
 * @param whole - Above 0.
 * @param level - Of confidence, between 0 and 1. Default: 0.95.
 * @throws {RangeError} If a number is not such a number.
 * @see Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22.
 * @example
 * const { share, low, high } = shareInterval(16, 54);
 * [share, low, high].map((one) => Number(one.toFixed(3))); // => [0.296, 0.191, 0.428]
 */
export function shareInterval(part: number, whole: number, level = 0.95): ShareInterval {
  if (!(part >= 0 && part <= whole && whole > 0 && level > 0 && level < 1)) {
    fail(
      `shareInterval: ${part} z ${whole}, poziom ${level}; oczekiwano części od 0 do całości większej od 0 i poziomu między 0 a 1`,
      `shareInterval: ${part} of ${whole}, level ${level}; expected a part from 0 to a whole above 0 and a level between 0 and 1`,
    );
  }
  const share = part / whole;
  const z = normalQuantile((1 + level) / 2);
  const square = (z * z) / whole;
  const middle = (share + square / 2) / (1 + square);
  const half = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / whole + square / (4 * whole));
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
