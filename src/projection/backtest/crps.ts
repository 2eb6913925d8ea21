import { fail } from '../../language/error.js';

/**
 * The continuous ranked probability score of draws: how far a forecast distribution lies from what happened, in the unit of
 * both; the absolute error where all draws are the same.
 *
 * The fair estimator: mean |x - y| - Σ |x_i - x_j| / (2 n (n - 1)) over all pairs, which is right on average for any number of
 * draws; with one draw it is the absolute error. It can fall below 0 by chance with few draws, never with equal ones.
 *
 * @param draws - At least one.
 * @param actual - What happened.
 * @throws {RangeError} If there are no draws.
 * @see Gneiting & Raftery (2007), Strictly proper scoring rules, JASA 102; Ferro (2014), Fair scores for ensemble forecasts, QJRMS 140.
 * @example
 * crps(Float64Array.of(8, 12), 11); // => 0
 */
export function crps(draws: Float64Array, actual: number): number {
  const count = draws.length;
  if (count === 0) fail('crps: nie ma losowań; podaj co najmniej jedno', 'crps: there are no draws; give at least one');
  const sorted = draws.slice().sort();
  let distance = 0;
  let spread = 0;
  sorted.forEach((value, rank) => {
    distance += Math.abs(value - actual);
    // Σ_{i<j} (x_j - x_i): each value is added once for every smaller one and taken off once for every larger one.
    spread += value * (2 * rank - count + 1);
  });
  return distance / count - (count > 1 ? spread / (count * (count - 1)) : 0);
}
