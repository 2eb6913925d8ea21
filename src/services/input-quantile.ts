import { fail } from '../language/error.js';
import { triangularQuantile } from '../numerics/triangular-quantile.js';
import type { ServiceInput } from './service.js';

/**
 * The value an input does not exceed with a probability: of a triangular distribution between its low and its high, most likely
 * its value; the value itself where it is certain.
 *
 * @param probability - From 0 to 1.
 * @throws {RangeError} If the value is missing, or does not lie between low and high.
 * @see Johnson (1997), The triangular distribution as a proxy for the beta distribution in risk analysis, The Statistician 46.
 * @example
 * inputQuantile({ id: 'share', title: { pl: 'udział', en: 'share' }, value: 0.5, low: 0, high: 1, unit: { pl: 'udział', en: 'share' }, status: 'assumed', source: 'kohorta' }, 0.5); // => 0.5
 */
export function inputQuantile(input: ServiceInput, probability: number): number {
  return triangularQuantile(probability, inputRange(input, 'inputQuantile'));
}

/** Where an input may lie; a certain one at one place. */
export interface InputRange {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/** Low, value and high of an input; stops for `caller` where there is no value or it lies outside. */
export function inputRange({ id, value, low = value ?? 0, high = value ?? 0 }: ServiceInput, caller: string): InputRange {
  if (value === null || !Number.isFinite(value)) {
    return fail(
      `${caller}: „${id}” nie ma wartości; podaj ją albo pomiń to, co od niej zależy`,
      `${caller}: "${id}" has no value; give one or leave out what depends on it`,
    );
  }
  if (!(low <= value && value <= high && high - low < Number.POSITIVE_INFINITY)) {
    fail(
      `${caller}: „${id}” ma wartość ${value} poza przedziałem od ${low} do ${high}; popraw przedział`,
      `${caller}: "${id}" has the value ${value} outside ${low} to ${high}; correct the range`,
    );
  }
  return { low, value, high };
}
