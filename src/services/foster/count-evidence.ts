import { fail } from '../../language/error.js';
import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import { logGamma } from '../../numerics/log-gamma.js';
import { poissonLogProbability } from '../../numerics/poisson-log-probability.js';

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
  const both = before + after;
  let half = 0;
  for (let k = 0; k <= after; k++) half += exp(logGamma(both + 1) - logGamma(k + 1) - logGamma(both - k + 1) - both * log(2));
  return {
    againstFixed: before === 0 ? 1 : atMost(after, before),
    againstCount: Math.min(1, half),
    interval: [
      before === 0 ? 0 : meanWith((mean) => 1 - atMost(before - 1, mean) > 0.025),
      meanWith((mean) => atMost(before, mean) < 0.025),
    ],
  };
}

/** P(X <= count) of a Poisson variable. */
function atMost(count: number, mean: number): number {
  let sum = 0;
  for (let k = 0; k <= count; k++) sum += exp(poissonLogProbability(k, mean));
  return Math.min(1, sum);
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
