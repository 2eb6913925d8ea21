import type { Sex } from './sex.js';

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
