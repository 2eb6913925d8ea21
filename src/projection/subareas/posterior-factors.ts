import { gamma } from '../../numerics/gamma.js';
import type { RandomStream } from '../../numerics/random-stream.js';
import { sum } from '../../numerics/sum.js';
import { shrinkFactors } from '../../rates/shrink.js';

/** Factors drawn to their mean, and what is left open about them. */
export interface PosteriorFactors {
  /** Expected events the mean weighs as much as; Infinity where the areas do not differ by more than chance. */
  readonly k: number;
  /** Fills the factors: drawn, or their means where there are no numbers. */
  fill(numbers: RandomStream | undefined, into: Float64Array): void;
}

/**
 * Factors of areas by empirical Bayes, and draws of them from their gamma distributions: shape events + k mean, rate expected
 * + k. An area of which nothing was expected has the mean; so have all where nothing was counted.
 *
 * @param counted - Events of each area.
 * @param expected - At the city's rates.
 * @param weight - How many independent events one counted one stands for. Default: 1.
 */
export function posteriorFactors(counted: ArrayLike<number>, expected: ArrayLike<number>, weight = 1): PosteriorFactors {
  const known = Array.from(expected, (_, area) => area).filter((area) => expected[area] > 0);
  const events = Float64Array.from(known, (area) => counted[area] * weight);
  if (known.length === 0 || sum(events) === 0) return { k: Number.POSITIVE_INFINITY, fill: (_, into) => into.fill(1) };
  const means = Float64Array.from(known, (area) => expected[area] * weight);
  const { mean, k, factors, shapes } = shrinkFactors(events, means);
  return {
    k,
    fill: (numbers, into) => {
      into.fill(1);
      known.forEach((area, place) => {
        // Only how areas differ matters: the city's own level is its projection's.
        const drawn =
          numbers === undefined || k === Number.POSITIVE_INFINITY ? factors[place] : gamma(numbers, shapes[place]) / (means[place] + k);
        into[area] = drawn / mean;
      });
    },
  };
}
