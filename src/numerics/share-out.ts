import { fail } from '../language/error.js';

/**
 * A whole number divided among shares in whole parts: each gets its exact part rounded down, and those with the largest
 * remainders one more (Hamilton's method; among equal remainders the earlier).
 *
 * @param total - A whole number from 0.
 * @param weights - From 0; at least one above 0 unless the total is 0.
 * @returns Whole numbers that add up to the total; 0 where the weight is 0.
 * @throws {RangeError} If the total is not whole, a weight is below 0, or all are 0.
 * @see Balinski & Young (2001), Fair Representation, ch. 3.
 * @example
 * shareOut(10, [1, 1, 1]); // => [4, 3, 3]
 */
export function shareOut(total: number, weights: ArrayLike<number>): Float64Array {
  let all = 0;
  for (let i = 0; i < weights.length; i++) {
    if (!(weights[i] >= 0)) {
      fail(
        `shareOut: waga ${weights[i]} na miejscu ${i}; oczekiwano liczby od 0`,
        `shareOut: weight ${weights[i]} at place ${i}; expected a number from 0`,
      );
    }
    all += weights[i];
  }
  if (!Number.isSafeInteger(total) || total < 0 || (total > 0 && !(all > 0 && all < Number.POSITIVE_INFINITY))) {
    fail(
      `shareOut: ${total} do podziału, suma wag ${all}; oczekiwano liczby całkowitej od 0 i wag o sumie większej od 0`,
      `shareOut: ${total} to share out, weights of sum ${all}; expected a whole number from 0 and weights with a sum above 0`,
    );
  }
  const parts = Float64Array.from(weights, (weight) => (total === 0 ? 0 : Math.floor((total / all) * weight)));
  // Rounding can lift (total / all) * weight over a whole number it only should reach.
  let left = total - parts.reduce((sum, part) => sum + part, 0);
  const order = Array.from(parts.keys()).filter((place) => weights[place] > 0);
  const remainder = (place: number): number => (total / all) * weights[place] - parts[place];
  order.sort((a, b) => remainder(b) - remainder(a) || a - b);
  for (const place of order) {
    if (left <= 0) break;
    parts[place]++;
    left--;
  }
  for (let place = order.length - 1; left < 0 && place >= 0; place--) {
    if (parts[order[place]] === 0) continue;
    parts[order[place]]--;
    left++;
  }
  return parts;
}
