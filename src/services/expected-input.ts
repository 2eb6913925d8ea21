import { fail } from '../language/error.js';
import { changedIn } from '../series/change.js';
import type { ServiceInput } from './service.js';

/**
 * The expected value of an input: of an uncertain one the mean of what {@link drawInput} draws.
 *
 * @param year - Calendar year, for an input that changes from year to year.
 * @throws {RangeError} If the value is missing.
 * @example
 * expectedInput({ id: 'share', title: { pl: 'udział', en: 'share' }, value: 0.6, low: 0.3, high: 0.6, unit: { pl: 'udział', en: 'share' }, status: 'assumed', source: 'kohorta' }); // => 0.5
 */
export function expectedInput({ id, value, low, high, changes = [] }: ServiceInput, year = 0): number {
  if (value !== null) return changedIn(((low ?? value) + value + (high ?? value)) / 3, changes, year);
  return fail(
    `expectedInput: „${id}” nie ma wartości; podaj ją albo pomiń to, co od niej zależy`,
    `expectedInput: "${id}" has no value; give one or leave out what depends on it`,
  );
}
