import { sum } from '../numerics/sum.js';
import { SEXES, type Sex } from './sex.js';

/**
 * One value for each sex.
 *
 * @param make - Gives the value of a sex.
 * @example
 * bySex((sex) => sex.length); // => { female: 6, male: 4 }
 */
export function bySex<Value>(make: (sex: Sex) => Value): Readonly<Record<Sex, Value>> {
  return { female: make('female'), male: make('male') };
}

/**
 * The total of women and men: of two numbers, or of two arrays by age group.
 *
 * @param by - For example the births or the deaths of a step.
 * @example
 * sumOfSexes({ female: Float64Array.of(1, 2), male: Float64Array.of(3, 4) }); // => 10
 */
export function sumOfSexes(by: Readonly<Record<Sex, number | Float64Array>>): number {
  return sum(
    SEXES.map((sex) => {
      const value = by[sex];
      return typeof value === 'number' ? value : sum(value);
    }),
  );
}
