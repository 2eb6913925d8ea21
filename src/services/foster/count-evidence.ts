import { fail } from '../../language/error.js';
import { poissonAtMost, poissonFall, poissonInterval } from '../../numerics/poisson-interval.js';

/** How strong a change of a small count is. */
export interface CountEvidence {
  /** Probability of so few or fewer where the mean is the count before, taken as certain. */
  readonly againstFixed: number;
  /** Probability of so few or fewer of both counts together where nothing changed: one-sided, exact, conditional. */
  readonly againstCount: number;
  /** Exact 95% interval of the mean behind the count before (Garwood). */
  readonly interval: readonly [low: number, high: number];
}

/**
 * Whether a small count fell by more than chance: 16 children and later 10 are weak evidence.
 *
 * @param before - A whole number from 0.
 * @param after - A whole number from 0.
 * @throws {RangeError} If a count is not such a number.
 * @see Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28; Przyborowski & Wilenski (1940), Biometrika 31.
 * @example
 * const evidence = countEvidence(16, 10);
 * [evidence.againstFixed, evidence.againstCount, ...evidence.interval].map((one) => Number(one.toFixed(3))); // => [0.077, 0.163, 9.145, 25.983]
 */
export function countEvidence(before: number, after: number): CountEvidence {
  if (![before, after].every((count) => Number.isInteger(count) && count >= 0)) {
    fail(
      `countEvidence: liczby ${before} i ${after}; oczekiwano dwóch całkowitych od 0`,
      `countEvidence: counts ${before} and ${after}; expected two whole ones from 0`,
    );
  }
  return {
    againstFixed: before === 0 ? 1 : poissonAtMost(after, before),
    againstCount: poissonFall(before, after),
    interval: poissonInterval(before),
  };
}
