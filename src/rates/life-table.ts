import { fail } from '../language/error.js';
import type { Sex } from '../population/sex.js';

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
  /** Exact age at which each interval begins. Default: 0, 1, 2, … */
  readonly ageStarts?: readonly number[];
}

/**
 * A period life table from death rates.
 *
 * a(0) and a(1-4) follow the West model (Coale & Demeny); intervals of five years above age 15 follow Greville's
 * formula, which uses the slope of the rates on both sides; all others die in the middle of the interval on average.
 *
 * @param deathRates - m(x) per person-year, one number per interval, each a number from 0; the last above 0.
 * @throws {RangeError} If a rate is negative or not a number, the open interval has no deaths, or the lengths differ.
 * @see Preston, Heuveline & Guillot (2001), Demography, ch. 3, table 3.3; United Nations (1988), MortPak, LIFTB.
 * @example
 * lifeTable(Float64Array.of(0.01, 0.02, 0.5), { sex: 'female' }).survivors[0]; // => 1
 */
export function lifeTable(deathRates: Float64Array, { sex, ageStarts = Array.from(deathRates, (_, age) => age) }: LifeTableOptions): LifeTable {
  check(deathRates, ageStarts);
  const count = deathRates.length;
  const yearsLivedByDying = separationFactors(deathRates, ageStarts, sex);
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
      // q = n m / (1 + (n - a) m); a rate beyond what the interval can hold would give more than 1.
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
      fail(`lifeTable: współczynnik zgonów w wieku ${ageStarts[i]} to ${rate}; oczekiwano liczby od 0`, `lifeTable: death rate at age ${ageStarts[i]} is ${rate}; expected a number from 0`);
    }
  });
  if (deathRates[deathRates.length - 1] === 0) {
    fail(
      `lifeTable: w otwartym przedziale ${ageStarts.at(-1)}+ nikt nie umiera; podaj współczynnik większy od 0`,
      `lifeTable: nobody dies in the open interval ${ageStarts.at(-1)}+; give a rate above 0`,
    );
  }
}

/** a(0) and a(1-4) of Coale & Demeny's West model, as in Preston et al. (2001), table 3.3. */
function separationFactors(deathRates: Float64Array, ageStarts: readonly number[], sex: Sex): Float64Array {
  const infant = deathRates[0];
  const low = infant < 0.107;
  const female = sex === 'female';
  return Float64Array.from(deathRates, (rate, i) => {
    if (i === deathRates.length - 1) return 1 / rate;
    const width = ageStarts[i + 1] - ageStarts[i];
    if (ageStarts[i] === 0 && width === 1) return low ? (female ? 0.053 + 2.8 * infant : 0.045 + 2.684 * infant) : female ? 0.35 : 0.33;
    if (ageStarts[i] === 1 && width === 4) return low ? (female ? 1.522 - 1.518 * infant : 1.651 - 2.816 * infant) : female ? 1.361 : 1.352;
    const hasSlope = width === 5 && ageStarts[i] >= 15 && i + 2 < deathRates.length && deathRates[i - 1] > 0 && deathRates[i + 1] > 0;
    if (!hasSlope) return width / 2;
    const slope = Math.log(deathRates[i + 1] / deathRates[i - 1]) / 10;
    return 2.5 - (25 / 12) * (rate - slope);
  });
}
