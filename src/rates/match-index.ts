import { fail } from '../language/error.js';
import { exp } from '../numerics/exp.js';
import { SEXES, type Sex } from '../population/sex.js';
import { lifeTable } from './life-table.js';
import type { LifeExpectancyHistory } from './mortality-history.js';
import type { BySex } from './rates.js';

/** A fitted pattern and the life expectancy its index must meet. */
export interface MatchIndexOptions {
  readonly ageStarts: readonly number[];
  /** a(x). */
  readonly level: BySex;
  /** b(x). */
  readonly response: BySex;
  /** Whether one index serves both sexes: then it meets the mean of their life expectancies. */
  readonly isCommon: boolean;
  readonly yearly: LifeExpectancyHistory;
}

/**
 * The index k of a Lee-Carter model under which the model has each year's life expectancy at birth.
 *
 * @returns One number per year of `yearly`, for each sex.
 * @throws {RangeError} If no index reaches a life expectancy.
 * @see Lee & Miller (2001), Evaluating the performance of the Lee-Carter method, Demography 38.
 * @example
 * const level = Float64Array.of(-3, -1);
 * const half = Float64Array.of(0.5, 0.5);
 * const years = lifeTable(Float64Array.of(exp(-3), exp(-1)), { sex: 'female' }).lifeExpectancy.slice(0, 1);
 * const yearly = { years: [2000], lifeExpectancy: { female: years, male: years } };
 * const index = matchIndex({ ageStarts: [0, 1], level: { female: level, male: level }, response: { female: half, male: half }, isCommon: false, yearly });
 * Math.abs(index.female[0]) < 1e-12; // => true
 */
export function matchIndex({ ageStarts, level, response, isCommon, yearly }: MatchIndexOptions): BySex {
  const livedAt = (sex: Sex, index: number): number =>
    lifeTable(
      level[sex].map((value, age) => exp(value + response[sex][age] * index)),
      { sex, ageStarts },
    ).lifeExpectancy[0];
  const solve = (sexes: readonly Sex[]): Float64Array =>
    Float64Array.from(yearly.years, (year, i) => {
      const wanted = sexes.reduce((total, sex) => total + yearly.lifeExpectancy[sex][i], 0);
      const excess = (index: number): number => sexes.reduce((total, sex) => total + livedAt(sex, index), 0) - wanted;
      return rootOf(excess, ageStarts.length, year, wanted / sexes.length);
    });
  if (!isCommon) return { female: solve(['female']), male: solve(['male']) };
  const shared = solve(SEXES);
  return { female: shared, male: shared };
}

/** Life expectancy falls as the index rises; the index may change each logarithm by 4 on the average. */
function rootOf(excess: (index: number) => number, ages: number, year: number, wanted: number): number {
  let [low, high] = [-4 * ages, 4 * ages];
  if (!(excess(low) >= 0 && excess(high) <= 0)) {
    fail(
      `leeCarter: trwania życia ${wanted} w roku ${year} nie daje żaden poziom indeksu; sprawdź jednostkę (lata) i współczynniki`,
      `leeCarter: no index gives the life expectancy of ${wanted} in ${year}; check its unit (years) and the rates`,
    );
  }
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (excess(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
