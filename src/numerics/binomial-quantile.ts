import { exp } from './exp.js';
import { log1p } from './log-1p.js';
import { normalQuantile } from './normal-quantile.js';

/** Up to this mean of the rarer outcome probabilities are added one by one; the first of them, (1 - p)^n with p of at most ½, is a number up to it. */
const LARGEST_SUMMED = 500;

/**
 * The smallest whole number that a binomial variable does not exceed with the given probability: it grows with the
 * probability, with the trials and with the chance of a success, so that scenarios with common random numbers stay in order.
 *
 * Exact but for rounding where the rarer of success and failure has a mean of up to 500. Above, by the normal quantile with the correction
 * of Cornish and Fisher for the skewness, off by at most 1.
 *
 * @param probability - From 0 to 1.
 * @param trials - A whole number from 0.
 * @param chance - Of a success in each trial, from 0 to 1.
 * @returns A whole number from 0 to `trials`.
 * @see Cornish & Fisher (1938), Moments and cumulants in the specification of distributions, Review of the ISI 5.
 * @example
 * binomialQuantile(0.5, 10, 0.3); // => 3
 */
export function binomialQuantile(probability: number, trials: number, chance: number): number {
  if (!(trials > 0) || !(chance > 0) || probability <= 0) return 0;
  if (chance >= 1 || probability >= 1) return trials;
  const failing = 1 - chance;
  if (chance <= failing && trials * chance <= LARGEST_SUMMED) return summed(probability, trials, chance);
  // From the other end: as many failures as are exceeded with the probability left.
  if (failing < chance && trials * failing <= LARGEST_SUMMED) return trials - summedAbove(1 - probability, trials, failing);
  const z = normalQuantile(probability);
  const deviation = Math.sqrt(trials * chance * failing);
  const at = trials * chance + deviation * z + ((failing - chance) * (z * z - 1)) / 6;
  return Math.min(trials, Math.max(0, Math.round(at)));
}

/** The smallest count whose cumulative probability reaches the given one. */
function summed(probability: number, trials: number, chance: number): number {
  const odds = chance / (1 - chance);
  let one = exp(trials * log1p(-chance));
  let below = one;
  let count = 0;
  // Rounding may leave the sum a little below 1: then the last count is the answer.
  while (below < probability && count < trials) {
    one *= (odds * (trials - count)) / (count + 1);
    count++;
    below += one;
  }
  return count;
}

/** The smallest count whose cumulative probability is above the given one. */
function summedAbove(probability: number, trials: number, chance: number): number {
  const odds = chance / (1 - chance);
  let one = exp(trials * log1p(-chance));
  let below = one;
  let count = 0;
  while (below <= probability && count < trials) {
    one *= (odds * (trials - count)) / (count + 1);
    count++;
    below += one;
  }
  return count;
}
