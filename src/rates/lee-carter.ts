import { fail } from '../language/error.js';
import { log } from '../numerics/log.js';
import { singularValues } from '../numerics/singular-values.js';
import { sum } from '../numerics/sum.js';
import type { Sex } from '../population/sex.js';
import { matchIndex } from './match-index.js';
import { type LifeExpectancyHistory, type MortalityHistory, requireMortalityHistory } from './mortality-history.js';
import { type RandomWalk, randomWalk } from './random-walk.js';
import type { BySex } from './rates.js';

/**
 * How the sexes go together.
 *
 * - `apart`: each has its own pattern and index.
 * - `common`: one pattern and one index for both, so that forecasts of women and men do not drift apart.
 */
export type SexesTogether = 'apart' | 'common';

/** How the model is fitted. */
export interface LeeCarterOptions {
  /** Default: 'common'. */
  readonly sexes?: SexesTogether;
  /** Years that are not used, neither their rates nor their life expectancy, e.g. of an epidemic. Default: none. */
  readonly leaveOut?: readonly number[];
  /**
   * Yearly life expectancy at birth: the index then is, in each of its years, the one under which the model lives that long, and
   * drift and deviation come from these years. Without it the index is that of the decomposition, in the years of the rates.
   */
  readonly yearly?: LifeExpectancyHistory;
  /**
   * First year from which the drift is estimated; the yearly deviation always comes from all years of the index, since stagnation
   * before a gain says how much a trend can err. Default: the first of the index.
   */
  readonly driftFrom?: number;
}

/** A fitted model: ln m(x, t) = a(x) + b(x) k(t). */
export interface LeeCarter {
  readonly history: MortalityHistory;
  readonly sexes: SexesTogether;
  /** a(x): mean of the logarithms of the rates over the fitted years. */
  readonly level: BySex;
  /** b(x): change of the logarithm per unit of the index; sums to 1. */
  readonly response: BySex;
  /** Years of the index. */
  readonly years: readonly number[];
  /** k(t): the index; the same for both sexes when they are common. */
  readonly index: BySex;
  /** Share of the variation over age and time that the first term holds. */
  readonly explained: Readonly<Record<Sex, number>>;
  /** The index as a random walk with drift. */
  readonly walk: Readonly<Record<Sex, RandomWalk>>;
}

/**
 * Fits the model of Lee and Carter to death rates of years at unequal distances.
 *
 * a(x) is the mean over the fitted years; b(x) and k(t) are the first singular vectors of what is left, with the b(x) summing to
 * 1. With `yearly` life expectancy the index is found again so that each year's life expectancy is met; changes matter here, not
 * levels, so another agency's open age does no harm. With common sexes the logarithms are averaged over both before the
 * decomposition, the a(x) stay apart.
 *
 * Assumptions: each age falls at its own, constant share of one index; the index is a random walk with drift. Limitations: the
 * drift is that of the fitted years (Poland: stagnation to 1991, fast gains after); b(x) does not change as gains move to old age;
 * cohort effects are left out. Data needed: rates above 0 by age of at least two years, better yearly life expectancy besides.
 *
 * @throws {RangeError} If fewer than two years are left, a rate is not above 0, or a word is unknown.
 * @see Lee & Carter (1992), Modeling and forecasting U.S. mortality, JASA 87; Li, Lee & Tuljapurkar (2004), International
 * Statistical Review 72, on unequal distances; Li & Lee (2005), Coherent mortality forecasts for a group of populations,
 * Demography 42, on the common factor; Lee & Miller (2001), Evaluating the performance of the Lee-Carter method, Demography 38,
 * on life expectancy as the target and the jump-off.
 * @example
 * const rates = [Float64Array.of(0.02, 0.2), Float64Array.of(0.01, 0.1)];
 * const fit = leeCarter({ years: [1990, 2000], ageStarts: [0, 1], deathRates: { female: rates, male: rates } });
 * fit.response.female; // => [0.5, 0.5]
 */
export function leeCarter(
  history: MortalityHistory,
  { sexes = 'common', leaveOut = [], yearly, driftFrom = Number.NEGATIVE_INFINITY }: LeeCarterOptions = {},
): LeeCarter {
  requireMortalityHistory('leeCarter', history);
  if (sexes !== 'apart' && sexes !== 'common') {
    fail(
      `leeCarter: sexes „${String(sexes)}”; oczekiwano apart albo common`,
      `leeCarter: sexes "${String(sexes)}"; expected apart or common`,
    );
  }
  const used = history.years.flatMap((year, i) => (leaveOut.includes(year) ? [] : [i]));
  if (used.length < 2) {
    fail(
      `leeCarter: po pominięciu lat ${leaveOut.join(', ')} zostaje ${used.length}; oczekiwano co najmniej dwóch`,
      `leeCarter: leaving out ${leaveOut.join(', ')} leaves ${used.length} years; expected at least two`,
    );
  }
  const logarithms = bothSexes((sex) =>
    history.ageStarts.map((_, age) => Float64Array.from(used, (i) => log(history.deathRates[sex][i][age]))),
  );
  const parts =
    sexes === 'apart'
      ? bothSexes((sex) => decompose(logarithms[sex]))
      : both(decompose(logarithms.female.map((row, age) => row.map((value, i) => (value + logarithms.male[age][i]) / 2))));
  const level = bothSexes((sex) => Float64Array.from(logarithms[sex], meanOf));
  const response = bothSexes((sex) => parts[sex].response);
  const kept = yearly === undefined ? undefined : withoutYears(yearly, leaveOut);
  const years = kept?.years ?? used.map((i) => history.years[i]);
  const index =
    kept === undefined
      ? bothSexes((sex) => parts[sex].index)
      : matchIndex({ ageStarts: history.ageStarts, level, response, isCommon: sexes === 'common', yearly: kept });
  const walk = bothSexes((sex) => walkOf(years, index[sex], driftFrom));
  return { history, sexes, level, response, years, index, explained: bothSexes((sex) => parts[sex].explained), walk };
}

/** Drift of the years from one on, deviation of all. */
function walkOf(years: readonly number[], index: Float64Array, driftFrom: number): RandomWalk {
  const first = years.filter((year) => year < driftFrom).length;
  const { drift, steps } = randomWalk(years.slice(first), index.slice(first));
  const { standardDeviation } = randomWalk(years, index);
  return { drift, standardDeviation, driftError: standardDeviation / Math.sqrt(years[years.length - 1] - years[first]), steps };
}

function withoutYears({ years, lifeExpectancy }: LifeExpectancyHistory, leaveOut: readonly number[]): LifeExpectancyHistory {
  const isKept = (_: unknown, i: number): boolean => !leaveOut.includes(years[i]);
  return { years: years.filter(isKept), lifeExpectancy: bothSexes((sex) => lifeExpectancy[sex].filter(isKept)) };
}

/** The first term of the decomposition, the response adding up to 1. */
function decompose(rows: readonly Float64Array[]): { response: Float64Array; index: Float64Array; explained: number } {
  const { values, left, right } = singularValues(rows.map((row) => row.map((value) => value - meanOf(row))));
  const total = sum(left[0]);
  // Rates that do not change have no direction: every age then answers alike, to an index of 0.
  if (!(values[0] > 1e-12) || Math.abs(total) < 1e-9) {
    if (values[0] > 1e-12) {
      fail(
        'leeCarter: współczynniki jednych grup wieku rosną tak, jak innych spadają; indeks nie ma kierunku, podaj inne lata',
        'leeCarter: the rates of some ages rise as those of others fall; the index has no direction, give other years',
      );
    }
    return { response: new Float64Array(rows.length).fill(1 / rows.length), index: new Float64Array(rows[0].length), explained: 1 };
  }
  return {
    response: left[0].map((value) => value / total),
    index: right[0].map((value) => value * values[0] * total),
    explained: (values[0] * values[0]) / sum(values.map((value) => value * value)),
  };
}

function meanOf(values: Float64Array): number {
  return sum(values) / values.length;
}

function both<T>(value: T): Record<Sex, T> {
  return { female: value, male: value };
}

function bothSexes<T>(of: (sex: Sex) => T): Record<Sex, T> {
  return { female: of('female'), male: of('male') };
}
