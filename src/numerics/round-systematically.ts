import { fail } from '../language/error.js';
import type { RandomStream } from './random-stream.js';

/**
 * Whole numbers in place of fractional ones, with the same sum: each is the number below or above its own, and right on
 * average. Takes one number of the stream.
 *
 * By systematic sampling: the running totals are shifted by one uniform number and cut down. Neighbours are rounded against
 * each other, so any run of them keeps its total to within 1.
 *
 * @param values - Not below 0, at most 1e15 in all.
 * @returns A whole number per value. Where the values add up to a whole number (to 1e-12 of it, which is rounding) so do
 * they; else to the one below or above.
 * @throws {RangeError} If a value is below 0 or the sum is too large.
 * @see Särndal, Swensson & Wretman (1992), Model Assisted Survey Sampling, 3.4.
 * @example
 * roundSystematically(stream(1, { module: 'movers', area: 'rumia', year: 2023, draw: 0 }), Float64Array.of(2, 0, 3)); // => [2, 0, 3]
 */
export function roundSystematically(stream: RandomStream, values: ArrayLike<number>): Float64Array {
  const counts = new Float64Array(values.length);
  const total = totalOf(values);
  const nearest = Math.round(total);
  const isWhole = Math.abs(total - nearest) <= 1e-12 * total;
  const u = stream.next();
  const all = isWhole ? nearest : Math.floor(total + u);
  let running = 0;
  let before = 0;
  for (let i = 0; i < values.length; i++) {
    running += values[i];
    const reached = running >= total ? all : Math.min(all, Math.floor(running + u));
    counts[i] = reached - before;
    before = reached;
  }
  return counts;
}

function totalOf(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    total += values[i];
    if (!(values[i] >= 0 && total <= 1e15)) {
      fail(
        `roundSystematically: wartość ${values[i]} na miejscu ${i}; oczekiwano liczby nie mniejszej od 0, razem najwyżej 1e15`,
        `roundSystematically: value ${values[i]} at place ${i}; expected a number not below 0, at most 1e15 in all`,
      );
    }
  }
  return total;
}
