import { fail } from '../../language/error.js';

/** What a value is measured in. */
export interface Unit {
  /** What one of it is in basic units: 0.01 for percent, 12 for 'per month' in 'per year'. */
  readonly factor: number;
  /** Basic units and their powers, none with the power 0: persons 1, years -1. Empty for a ratio. */
  readonly powers: ReadonlyMap<string, number>;
}

interface Word {
  readonly factor: number;
  /** Undefined for a pure number. */
  readonly base?: string;
}

const of = (base: string, ...words: readonly string[]): [string, Word][] => words.map((word) => [word, { factor: 1, base }]);
const pure = (factor: number, ...words: readonly string[]): [string, Word][] => words.map((word) => [word, { factor }]);

/** Words that mean the same or a part of it; any other word is a basic unit of its own. Children and newborns are persons. */
const WORDS: ReadonlyMap<string, Word> = new Map([
  ...of('persons', 'persons', 'person', 'people', 'children', 'child', 'births', 'deaths', 'woman', 'girl', 'boys', 'residents'),
  ...of('families', 'families', 'family'),
  ...of('places', 'places', 'place', 'beds', 'bed'),
  ...of('hours', 'hours', 'hour'),
  ...of('posts', 'posts', 'post', 'FTE'),
  ...of('units', 'units', 'unit'),
  ...of('documents', 'documents', 'document'),
  ...of('tools', 'tools', 'tool', 'tools in use'),
  ...of('mechanisms', 'mechanisms', 'mechanism'),
  ...of('projects', 'projects', 'project'),
  ...of('years', 'years', 'year', 'calendar year'),
  ['months', { factor: 1 / 12, base: 'years' }],
  ['month', { factor: 1 / 12, base: 'years' }],
  ...of('days', 'days', 'day'),
  ...of('PLN', 'PLN', 'zł'),
  ['thousand PLN', { factor: 1000, base: 'PLN' }],
  ['million PLN', { factor: 1e6, base: 'PLN' }],
  ...pure(1, '1', 'share', 'ratio', 'number', 'probability'),
  ...pure(0.01, 'percent', '%', 'percentage points', 'Poland = 100', 'previous year = 100', '2015 = 100'),
  ['person-months', { factor: 1 / 12, base: 'person-years' }],
  ['person-month', { factor: 1 / 12, base: 'person-years' }],
  ...of('person-years', 'person-years', 'person-year'),
  ...of('person-days', 'person-days', 'person-day'),
]);

/**
 * What a unit as the data write it is made of: 'persons', 'PLN/month', 'percent', 'per 1000', 'children per woman'.
 *
 * @param text - Words with '/' or 'per' between them; 'per 1000' is a thousandth.
 * @throws {RangeError} If it is empty, or a part of it is.
 * @example
 * parseUnit('PLN/month').factor; // => 12
 */
export function parseUnit(text: string): Unit {
  const [over, ...under] = ` ${text.trim()} `.split(/\/| per /).map((part) => part.trim());
  const isWrong = text.trim() === '' || under.includes('') || (over === '' && under.length === 0);
  if (isWrong) {
    fail(
      `Jednostka „${text}” nie ma słowa; oczekiwano np. persons, places, PLN/year, percent, per 1000`,
      `The unit "${text}" lacks a word; expected e.g. persons, places, PLN/year, percent, per 1000`,
    );
  }
  let factor = 1;
  const powers = new Map<string, number>();
  const take = (word: string, power: 1 | -1): void => {
    const known = /^\d+$/.test(word) ? { factor: Number(word) } : (WORDS.get(word) ?? { factor: 1, base: word });
    factor = power === 1 ? factor * known.factor : factor / known.factor;
    if (known.base !== undefined) powers.set(known.base, (powers.get(known.base) ?? 0) + power);
  };
  if (over !== '') take(over, 1);
  for (const word of under) take(word, -1);
  return { factor, powers: withoutZeros(powers) };
}

/** The unit of a pure number. */
export const RATIO: Unit = { factor: 1, powers: new Map() };

/**
 * Whether two units measure the same, be it in other parts: PLN/month and PLN/year, percent and share.
 *
 * @example
 * sameDimension(parseUnit('percent'), parseUnit('share')); // => true
 */
export function sameDimension(one: Unit, other: Unit): boolean {
  return one.powers.size === other.powers.size && [...one.powers].every(([base, power]) => other.powers.get(base) === power);
}

/** The unit of a product, or with `power` -1 of a quotient, in basic units. */
export function multiplied(one: Unit, other: Unit, power: 1 | -1 = 1): Unit {
  const powers = new Map(one.powers);
  for (const [base, own] of other.powers) powers.set(base, (powers.get(base) ?? 0) + power * own);
  return { factor: 1, powers: withoutZeros(powers) };
}

/** The unit of a whole power, in basic units. */
export function raised(unit: Unit, exponent: number): Unit {
  return { factor: 1, powers: withoutZeros(new Map([...unit.powers].map(([base, power]) => [base, power * exponent]))) };
}

/**
 * A unit as text, in basic units; 'ratio' for a pure number.
 *
 * @example
 * unitText(parseUnit('PLN/child/month')); // => 'PLN/persons/years'
 */
export function unitText({ powers }: Unit): string {
  const words = (sign: 1 | -1): string[] =>
    [...powers]
      .filter(([, power]) => power * sign > 0)
      .map(([base, power]) => (Math.abs(power) === 1 ? base : `${base}^${Math.abs(power)}`));
  const over = words(1);
  const under = words(-1);
  if (over.length + under.length === 0) return 'ratio';
  return [over.length === 0 ? '1' : over.join('*'), ...under].join('/');
}

function withoutZeros(powers: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...powers].filter(([, power]) => power !== 0));
}
