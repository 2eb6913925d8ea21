import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import { poissonAtMost, poissonFall, poissonInterval } from '../../numerics/poisson-interval.js';
import { shareInterval } from '../../numerics/share-interval.js';
import { formulaFault } from './formula-fault.js';
import { nearestName } from './nearest-name.js';

/** What a function of a formula takes and gives. */
export interface FormulaFunction {
  /** As it is called, e.g. 'growth(before, after)'. */
  readonly usage: string;
  readonly meaning: Message;
  /** Least and most values given. */
  readonly given: readonly [least: number, most: number];
  /** How many of the first values must measure the same; those after are numbers or, where `years` says so, years. */
  readonly alike: number;
  readonly years?: boolean;
  /** Whether the result measures what the first value does, or is a ratio. */
  readonly result: 'as given' | 'ratio';
  /** What it needs to have a value. */
  readonly needs?: Message;
  /** NaN where it has no value. */
  readonly compute: (values: readonly number[]) => number;
}

const ANY = Number.POSITIVE_INFINITY;
/** Largest count of the tests of chance, which add up so many terms; with more, chance has no say. */
const LARGEST_COUNT = 100_000;
const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= LARGEST_COUNT;
const isPart = ([part, whole]: readonly number[]): boolean => part >= 0 && part <= whole && whole > 0;
const BEFORE_IS_NOT_0: Message = { pl: 'wartości wyjściowej różnej od 0', en: 'a first value other than 0' };
const PART_OF_WHOLE: Message = { pl: 'części od 0 do całości większej od 0', en: 'a part from 0 to a whole above 0' };
const A_COUNT: Message = { pl: 'liczby całkowitej od 0 do 100 000', en: 'a whole number from 0 to 100,000' };
const TWO_COUNTS: Message = { pl: 'dwóch liczb całkowitych od 0 do 100 000', en: 'two whole numbers from 0 to 100,000' };

/** The functions of formulas. Each is computed in basic units, in which 14 percent are 0.14. */
export const FORMULA_FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map<string, FormulaFunction>([
  ['min', series('min(a, b, …)', 'najmniejsza', 'the least', (values) => Math.min(...values))],
  ['max', series('max(a, b, …)', 'największa', 'the greatest', (values) => Math.max(...values))],
  ['sum', series('sum(a, b, …)', 'suma', 'the sum', (values) => values.reduce((sum, value) => sum + value, 0))],
  ['mean', series('mean(a, b, …)', 'średnia', 'the mean', (values) => values.reduce((sum, value) => sum + value, 0) / values.length)],
  ['abs', one('abs(a)', 'wartość bez znaku', 'without its sign', Math.abs)],
  ['floor', one('floor(a)', 'w dół do całości', 'down to a whole number', Math.floor)],
  ['ceil', one('ceil(a)', 'w górę do całości', 'up to a whole number', Math.ceil)],
  [
    'round',
    {
      usage: 'round(a, digits)',
      meaning: { pl: 'zaokrąglenie; bez drugiej liczby do całości', en: 'rounded; without the second number to a whole number' },
      given: [1, 2],
      alike: 1,
      result: 'as given',
      needs: { pl: 'od 0 do 12 cyfr po przecinku', en: '0 to 12 digits after the point' },
      compute: ([value, digits = 0]) => (isCount(digits) && digits <= 12 ? Number(value.toFixed(digits)) : Number.NaN),
    },
  ],
  [
    'growth',
    {
      usage: 'growth(before, after)',
      meaning: { pl: 'zmiana w stosunku do wartości wyjściowej', en: 'change as a part of the first value' },
      given: [2, 2],
      alike: 2,
      result: 'ratio',
      needs: BEFORE_IS_NOT_0,
      compute: ([before, after]) => (before === 0 ? Number.NaN : (after - before) / before),
    },
  ],
  [
    'cagr',
    {
      usage: 'cagr(before, after, years)',
      meaning: { pl: 'średni wzrost roczny', en: 'mean yearly growth' },
      given: [3, 3],
      alike: 2,
      years: true,
      result: 'ratio',
      needs: { pl: 'wartości większych od 0 i liczby lat większej od 0', en: 'values above 0 and a number of years above 0' },
      compute: ([before, after, years]) => (before > 0 && after > 0 && years > 0 ? exp(log(after / before) / years) - 1 : Number.NaN),
    },
  ],
  ['wilson_low', wilson('wilson_low', 'dolna', 'lower', ({ low }) => low)],
  ['wilson_high', wilson('wilson_high', 'górna', 'upper', ({ high }) => high)],
  ['poisson_low', garwood('poisson_low', 'dolna', 'lower', 0)],
  ['poisson_high', garwood('poisson_high', 'górna', 'upper', 1)],
  [
    'poisson_at_most',
    {
      usage: 'poisson_at_most(count, mean)',
      meaning: { pl: 'prawdopodobieństwo, że przypadek da tyle albo mniej', en: 'probability that chance gives so many or fewer' },
      given: [2, 2],
      alike: 2,
      result: 'ratio',
      needs: {
        pl: 'liczby całkowitej od 0 do 100 000 i średniej większej od 0',
        en: 'a whole number from 0 to 100,000 and a mean above 0',
      },
      compute: ([count, mean]) => (isCount(count) && mean > 0 ? poissonAtMost(count, mean) : Number.NaN),
    },
  ],
  [
    'poisson_fall',
    {
      usage: 'poisson_fall(before, after)',
      meaning: {
        pl: 'prawdopodobieństwo takiego spadku, gdy nic się nie zmieniło',
        en: 'probability of such a fall where nothing changed',
      },
      given: [2, 2],
      alike: 2,
      result: 'ratio',
      needs: TWO_COUNTS,
      compute: ([before, after]) => (isCount(before) && isCount(after) ? poissonFall(before, after) : Number.NaN),
    },
  ],
]);

/**
 * Stops where a formula calls a function that there is not, or with too few or too many values.
 *
 * @param text - The formula.
 * @param call - The function, its place and how many values it is given.
 */
export function requireFunction(
  text: string,
  { name, at, count }: { readonly name: string; readonly at: number; readonly count: number },
): void {
  const found = FORMULA_FUNCTIONS.get(name);
  if (found === undefined) {
    const known = [...FORMULA_FUNCTIONS.keys()];
    const nearest = nearestName(name, known);
    formulaFault(
      text,
      at,
      `nie ma funkcji „${name}”${nearest === undefined ? '' : `; może „${nearest}”?`}; są: ${known.join(', ')}`,
      `there is no function "${name}"${nearest === undefined ? '' : `; "${nearest}" perhaps?`}; there are: ${known.join(', ')}`,
    );
  }
  const [least, most] = found.given;
  if (count >= least && count <= most) return;
  formulaFault(
    text,
    at,
    `${name} ma ${count} wartości; oczekiwano ${found.usage}`,
    `${name} is given ${count} values; expected ${found.usage}`,
  );
}

/**
 * A function of this name.
 *
 * @throws {RangeError} If there is none.
 */
export function functionOf(name: string): FormulaFunction {
  return FORMULA_FUNCTIONS.get(name) ?? fail(`Formuła: nie ma funkcji „${name}”`, `Formula: there is no function "${name}"`);
}

function series(usage: string, pl: string, en: string, compute: (values: readonly number[]) => number): FormulaFunction {
  return {
    usage,
    meaning: { pl: `${pl} z wartości`, en: `${en} of the values` },
    given: [1, ANY],
    alike: ANY,
    result: 'as given',
    compute,
  };
}

function one(usage: string, pl: string, en: string, compute: (value: number) => number): FormulaFunction {
  return { usage, meaning: { pl, en }, given: [1, 1], alike: 1, result: 'as given', compute: ([value]) => compute(value) };
}

function wilson(
  name: string,
  pl: string,
  en: string,
  limit: (interval: { readonly low: number; readonly high: number }) => number,
): FormulaFunction {
  return {
    usage: `${name}(part, whole)`,
    meaning: { pl: `${pl} granica 95% przedziału Wilsona`, en: `${en} limit of the 95% interval of Wilson` },
    given: [2, 2],
    alike: 2,
    result: 'ratio',
    needs: PART_OF_WHOLE,
    compute: ([part, whole]) => (isPart([part, whole]) ? limit(shareInterval(part, whole)) : Number.NaN),
  };
}

function garwood(name: string, pl: string, en: string, side: 0 | 1): FormulaFunction {
  return {
    usage: `${name}(count)`,
    meaning: { pl: `${pl} granica dokładnego 95% przedziału Poissona`, en: `${en} limit of the exact 95% Poisson interval` },
    given: [1, 1],
    alike: 1,
    result: 'as given',
    needs: A_COUNT,
    compute: ([count]) => (isCount(count) ? poissonInterval(count)[side] : Number.NaN),
  };
}
