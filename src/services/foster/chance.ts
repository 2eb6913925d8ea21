import { binomial } from '../../numerics/binomial.js';
import { exp } from '../../numerics/exp.js';
import type { RandomStream } from '../../numerics/random-stream.js';

/** How many of some children something happens to. */
export interface Chance {
  /** Of `trials` children, each with the same probability. */
  binomial(trials: number, probability: number): number;
  /** Of events that come one by one. */
  poisson(mean: number): number;
}

/** Expected numbers instead of whole children, for exact checks. */
export const EXPECTED_CHILDREN: Chance = { binomial: (trials, probability) => trials * probability, poisson: (mean) => mean };

/** Largest mean that is inverted at once: e to its minus power is still a normal number. */
const LONGEST = 500;

/**
 * Whole children by chance. Counts grow with trials and means as long as a variable is inverted (mean below 10), so that a
 * scenario with fewer entries never has more children in care than the base, draw by draw.
 *
 * @example
 * wholeChildren(stream(1, { module: 'foster', area: 'rumia', year: 2023, draw: 0 })).poisson(0); // => 0
 */
export function wholeChildren(numbers: RandomStream): Chance {
  return {
    binomial: (trials, probability) => {
      if (trials > 0) return binomial(numbers, trials, probability);
      // The number is taken all the same: nothing that follows may shift.
      numbers.next();
      return 0;
    },
    poisson: (mean) => poissonByParts(numbers, mean),
  };
}

/** Inverted at every mean: the same random number gives no fewer events to a larger mean. */
function poissonByParts(numbers: RandomStream, mean: number): number {
  let count = invert(numbers.next(), Math.min(mean, LONGEST));
  for (let left = mean - LONGEST; left > 0; left -= LONGEST) count += invert(numbers.nextSpare(), Math.min(left, LONGEST));
  return count;
}

function invert(u: number, mean: number): number {
  let probability = exp(-mean);
  let left = u;
  let count = 0;
  // Rounding may leave a little of 1 over: beyond twelve standard deviations there is nothing to find.
  const most = mean + 12 * Math.sqrt(mean) + 40;
  while (left > probability && count < most) {
    left -= probability;
    count++;
    probability *= mean / count;
  }
  return count;
}
