import { fail } from './error.js';
import type { Message } from './language.js';

/** Where a value was given, what it was and what it should have been. */
export interface GivenValue {
  /** The function as it is called, e.g. 'lifeTable'. */
  readonly where: string;
  /** The argument or option as its function names it, e.g. 'deathRates'. */
  readonly name: string;
  readonly value: unknown;
  /** What is expected, in the genitive in Polish: 'liczby od 0 do 1'. */
  readonly expected: Message;
}

/**
 * Stops at a value of the wrong kind. The compiler would, but cells of a notebook are not checked strictly.
 *
 * @param isRight - Whether the value can be used.
 * @throws {RangeError} If not: function, argument, what was given, what is expected.
 * @example
 * requireGiven(true, { where: 'f', name: 'x', value: 1, expected: { pl: 'liczby', en: 'a number' } }); // => undefined
 */
export function requireGiven(isRight: boolean, { where, name, value, expected }: GivenValue): void {
  if (isRight) return;
  const given = wordsFor(value);
  fail(`${where}: ${name} to ${given.pl}; oczekiwano ${expected.pl}`, `${where}: ${name} is ${given.en}; expected ${expected.en}`);
}

/**
 * Stops where options that cannot be left out were.
 *
 * @param where - The function as it is called.
 * @param options - What was given.
 * @param example - Options as they may be written, e.g. '{ until: 2030 }'.
 * @throws {RangeError} If it is not an object.
 * @example
 * requireOptions('project', { until: 2030 }, '{ until: 2030 }'); // => undefined
 */
export function requireOptions(where: string, options: unknown, example: string): void {
  requireGiven(typeof options === 'object' && options !== null && !isList(options), {
    where,
    name: 'options',
    value: options,
    expected: { pl: `obiektu, np. ${example}`, en: `an object such as ${example}` },
  });
}

/**
 * Stops at a value that is no number of a range: also at a text that reads like one.
 *
 * @param given - Where; without what is expected, which follows from the range.
 * @param low - Least, included.
 * @param high - Greatest, included.
 * @throws {RangeError} If it is not.
 * @example
 * requireNumber({ where: 'f', name: 'share', value: 0.5 }, 0, 1); // => undefined
 */
export function requireNumber(given: Omit<GivenValue, 'expected'>, low: number, high: number): void {
  const { value } = given;
  requireGiven(typeof value === 'number' && value >= low && value <= high, {
    ...given,
    expected: { pl: `liczby od ${low} do ${high}`, en: `a number from ${low} to ${high}` },
  });
}

/**
 * Whether a value is a list or an array of numbers, whichever part of the program made it.
 *
 * @example
 * isList(Float64Array.of(1)); // => true
 */
export function isList(value: unknown): boolean {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

function wordsFor(value: unknown): Message {
  if (typeof value === 'string') return { pl: `tekst „${value}”`, en: `the text "${value}"` };
  if (value === undefined || value === null || typeof value === 'number' || typeof value === 'boolean')
    return { pl: String(value), en: String(value) };
  if (isList(value)) return { pl: 'lista', en: 'a list' };
  return typeof value === 'function' ? { pl: 'funkcja', en: 'a function' } : { pl: 'obiekt', en: 'an object' };
}
