import { fail } from '../language/error.js';
import { isList, requireGiven, requireOptions } from '../language/require-given.js';
import { requireSex, type Sex } from '../population/sex.js';
import { type InfantRule, requireInfantRule, separationFactors } from './separation-factors.js';

/** The columns of a period life table; all arrays have one number per age interval. */
export interface LifeTable {
  /** Exact age at which each interval begins; the last interval is open. */
  readonly ageStarts: readonly number[];
  /** m(x): deaths per person-year lived. */
  readonly deathRates: Float64Array;
  /** a(x): years lived in the interval by those who die in it. */
  readonly yearsLivedByDying: Float64Array;
  /** q(x): probability of dying before the next interval; 1 in the open one. */
  readonly deathProbabilities: Float64Array;
  /** l(x): survivors to the beginning of the interval out of 1 born. */
  readonly survivors: Float64Array;
  /** L(x): person-years lived in the interval. */
  readonly personYears: Float64Array;
  /** e(x): years still to live at the beginning of the interval. */
  readonly lifeExpectancy: Float64Array;
}

/** How death rates become a life table. */
export interface LifeTableOptions {
  /** The sex whose infants die: it decides a(0) and a(1-4). */
  readonly sex: Sex;
  /** Exact age at which each interval begins, rising from 0. Default: 0, 1, 2, … Give age 0 and ages 1-4 apart. */
  readonly ageStarts?: readonly number[];
  /** Rule of a(0). Default: 'andreev-kingkade', as the UN and the Human Mortality Database; 'coale-demeny' for older tables. */
  readonly infants?: InfantRule;
}

/**
 * A period life table from death rates.
 *
 * The years a(x) lived by those who die come from {@link separationFactors}. With them the table reproduces the life
 * expectancy at birth of the UN's World Population Prospects 2024 for Poland, 1950-2100, to 0.0006 years, and the
 * printed tables of United Nations (1982), p. 34, and (1988), p. 82, to 0.003 years.
 *
 * @param deathRates - m(x) per person-year, one number per interval, each a number from 0; the last above 0.
 * @throws {RangeError} If a rate is negative or not a number, the open interval has no deaths, the lengths differ, the
 * ages do not rise from 0, or the sex or the rule of a(0) is not one of its words.
 * @see Preston, Heuveline & Guillot (2001), Demography, ch. 3; United Nations (1988), MortPak, LIFTB.
 * @example
 * lifeTable(Float64Array.of(0.01, 0.02, 0.5), { sex: 'female' }).survivors[0]; // => 1
 */
export function lifeTable(deathRates: Float64Array, options: LifeTableOptions): LifeTable {
  requireGiven(isList(deathRates), {
    where: 'lifeTable',
    name: 'deathRates',
    value: deathRates,
    expected: { pl: 'tablicy współczynników zgonów', en: 'an array of death rates' },
  });
  requireOptions('lifeTable', options, "{ sex: 'female' }");
  const { sex, ageStarts = Array.from(deathRates, (_, age) => age), infants = 'andreev-kingkade' } = options;
  requireSex('lifeTable', sex);
  requireInfantRule('lifeTable', infants);
  check(deathRates, ageStarts);
  const count = deathRates.length;
  const yearsLivedByDying = separationFactors(deathRates, ageStarts, sex, infants);
  const deathProbabilities = new Float64Array(count);
  const survivors = new Float64Array(count);
  const personYears = new Float64Array(count);
  const lifeExpectancy = new Float64Array(count);
  let alive = 1;
  for (let i = 0; i < count; i++) {
    const rate = deathRates[i];
    survivors[i] = alive;
    if (i === count - 1) {
      deathProbabilities[i] = 1;
      personYears[i] = alive / rate;
    } else {
      const width = ageStarts[i + 1] - ageStarts[i];
      // q = n m / (1 + (n - a) m), at most 1 because a is at most 1/m; the minimum only takes off the rounding.
      deathProbabilities[i] = Math.min(1, (width * rate) / (1 + (width - yearsLivedByDying[i]) * rate));
      const dying = alive * deathProbabilities[i];
      personYears[i] = width * (alive - dying) + yearsLivedByDying[i] * dying;
      alive -= dying;
    }
  }
  let remaining = 0;
  for (let i = count - 1; i >= 0; i--) {
    remaining += personYears[i];
    lifeExpectancy[i] = survivors[i] > 0 ? remaining / survivors[i] : 0;
  }
  return { ageStarts, deathRates, yearsLivedByDying, deathProbabilities, survivors, personYears, lifeExpectancy };
}

function check(deathRates: Float64Array, ageStarts: readonly number[]): void {
  if (deathRates.length !== ageStarts.length || deathRates.length < 2) {
    fail(
      `lifeTable: ${deathRates.length} współczynników i ${ageStarts.length} początków przedziałów wieku; oczekiwano tylu samo, co najmniej dwóch`,
      `lifeTable: ${deathRates.length} rates and ${ageStarts.length} age intervals; expected as many of each, at least two`,
    );
  }
  deathRates.forEach((rate, i) => {
    if (!(rate >= 0 && rate < Number.POSITIVE_INFINITY)) {
      fail(
        `lifeTable: współczynnik zgonów w wieku ${ageStarts[i]} to ${rate}; oczekiwano liczby od 0`,
        `lifeTable: death rate at age ${ageStarts[i]} is ${rate}; expected a number from 0`,
      );
    }
  });
  ageStarts.forEach((start, i) => {
    if (!(i === 0 ? start === 0 : start > ageStarts[i - 1] && start < Number.POSITIVE_INFINITY)) {
      fail(
        `lifeTable: przedział wieku nr ${i + 1} zaczyna się w wieku ${start}; oczekiwano wieku rosnącego od 0`,
        `lifeTable: age interval no. ${i + 1} begins at age ${start}; expected ages that rise from 0`,
      );
    }
  });
  if (deathRates[deathRates.length - 1] === 0) {
    fail(
      `lifeTable: w otwartym przedziale ${ageStarts.at(-1)}+ nikt nie umiera; podaj współczynnik większy od 0`,
      `lifeTable: nobody dies in the open interval ${ageStarts.at(-1)}+; give a rate above 0`,
    );
  }
}
