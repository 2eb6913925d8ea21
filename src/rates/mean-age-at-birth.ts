import { fail } from '../language/error.js';
import { sum } from '../numerics/sum.js';

/**
 * Mean age of mothers at birth, free of the age structure of women: the mean of the schedule, each year of age at its middle.
 *
 * @param rates - Live births per woman and year by single completed age.
 * @param from - Age of the first of them. Default: 15.
 * @throws {RangeError} If there are no births.
 * @see Preston, Heuveline & Guillot (2001), Demography, ch. 5.
 * @example
 * meanAgeAtBirth(Float64Array.of(0.1, 0.1), 29); // => 30
 */
export function meanAgeAtBirth(rates: Float64Array, from = 15): number {
  const total = sum(rates);
  if (!(total > 0)) {
    fail('meanAgeAtBirth: nie ma urodzeń; podaj współczynniki płodności', 'meanAgeAtBirth: there are no births; give fertility rates');
  }
  return sum(rates.map((rate, i) => rate * (from + i + 0.5))) / total;
}
