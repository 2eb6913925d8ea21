import { fail } from '../language/error.js';
import { isList, requireGiven, requireOptions } from '../language/require-given.js';
import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';
import { sum } from '../numerics/sum.js';

/**
 * What happens to the yearly surprises of a level.
 *
 * - `random-walk`: they stay, so that the band widens with the root of time.
 * - `ar1`: they fade as the path does towards its long-run level, so that the band stops widening.
 */
export type LevelErrors = 'random-walk' | 'ar1';

/** Above it a surprise would run on for a lifetime. */
const MOST_MOMENTUM = 0.95;

/** How a level is read from its past. */
export interface FitLevelPathOptions {
  /** The level it goes to in the long run, above 0: an assumption, to be stated with its source. */
  readonly longRun: number;
  /** Share of the distance to the long-run level left after a year, from 0 to 1, or 'estimated'. Default: 0.95, half in 13.5 years. */
  readonly persistence?: number | 'estimated';
  /** Share of a year's surprise that comes again in the next, from 0 to 0.95: trends last. Default: estimated from the past. */
  readonly momentum?: number;
  /** Default: 'random-walk'. */
  readonly errors?: LevelErrors;
}

/** A damped path and its yearly surprises, in logarithms. */
export interface LevelPath {
  readonly longRun: number;
  readonly persistence: number;
  readonly momentum: number;
  /** Standard deviation of what is new in the yearly surprise of the logarithm. */
  readonly standardDeviation: number;
  readonly errors: LevelErrors;
  /** Last year of the past and its level: where the path starts. */
  readonly start: { readonly year: number; readonly level: number /** The last surprise. */; readonly surprise: number };
  /** Years of the past the estimates rest on. */
  readonly years: readonly number[];
}

/**
 * Fits a damped path with momentum to a yearly level such as total fertility or the mean age at birth:
 * ln y(t+1) - ln L = persistence (ln y(t) - ln L) + e(t+1), e(t+1) = momentum e(t) + w(t+1), with the long-run level L stated and w normal.
 *
 * Assumptions: one speed of return for all years; surprises of one size that fade geometrically. Limitations: forty years of one country
 * say little about the long run, which is why L is stated and not estimated. Data needed: a level in at least five years without a gap.
 *
 * Defaults by backtest on Poland's total fertility (starts 1990-2020 with thirty years before each, L 1.5, leads 3, 6 and 9 years, 84
 * values): root mean squared error 13% of the level, against 14% without momentum, 16% with an estimated persistence besides, 18% for a level
 * that stays; the bands of 50, 80 and 95% held 50, 74 and 86% (without momentum 36, 55 and 70%).
 *
 * @param years - Consecutive calendar years.
 * @param levels - The level in each, above 0.
 * @throws {RangeError} If years have gaps, a level is not above 0, persistence or momentum are outside their range.
 * @see Lee & Tuljapurkar (1994), Stochastic population forecasts for the United States, JASA 89; Alho & Spencer (2005), Statistical
 * Demography and Forecasting, ch. 7-8; Gardner & McKenzie (1985), Forecasting trends in time series, Management Science 31, on damping.
 * @example
 * fitLevelPath([2020, 2021, 2022, 2023, 2024], Float64Array.of(1.6, 1.6, 1.6, 1.6, 1.6), { longRun: 1.6 }).standardDeviation; // => 0
 */
export function fitLevelPath(years: readonly number[], levels: Float64Array, options: FitLevelPathOptions): LevelPath {
  const where = 'fitLevelPath';
  requireGiven(isList(years), { where, name: 'years', value: years, expected: { pl: 'listy lat', en: 'a list of years' } });
  requireGiven(ArrayBuffer.isView(levels), {
    where,
    name: 'levels',
    value: levels,
    expected: { pl: 'Float64Array z poziomem na każdy rok', en: 'a Float64Array with a level for every year' },
  });
  requireOptions(where, options, '{ longRun: 1.5 }');
  const { longRun, persistence = 0.95, momentum, errors = 'random-walk' } = options;
  check(years, levels, longRun);
  checkShares(persistence, momentum, errors);
  const distances = levels.map((level) => log(level / longRun));
  const kept = persistence === 'estimated' ? Math.min(1, followed(distances)) : persistence;
  const surprises = distances.subarray(1).map((distance, i) => distance - kept * distances[i]);
  const again = momentum ?? Math.min(MOST_MOMENTUM, followed(surprises));
  const news = surprises.subarray(1).map((surprise, i) => surprise - again * surprises[i]);
  // What was estimated takes a degree of freedom each.
  const freedom = news.length - (persistence === 'estimated' ? 1 : 0) - (momentum === undefined ? 1 : 0);
  const last = years.length - 1;
  return {
    longRun,
    persistence: kept,
    momentum: again,
    standardDeviation: Math.sqrt(sum(news.map((one) => one * one)) / freedom),
    errors,
    start: { year: years[last], level: levels[last], surprise: surprises[last - 1] },
    years,
  };
}

/** Regression of each value on the one before, through 0; not below 0. */
function followed(values: Float64Array): number {
  const before = values.subarray(0, -1);
  const spread = sum(before.map((value) => value * value));
  return spread > 0 ? Math.max(0, sum(before.map((value, i) => value * values[i + 1])) / spread) : 0;
}

/**
 * The path without new surprises, from the last known level towards the long run; the last surprise still echoes.
 *
 * @param path - A fitted path.
 * @param year - After the start.
 * @example
 * const path = fitLevelPath([2019, 2020, 2021, 2022, 2023], Float64Array.of(1.2, 1.2, 1.2, 1.2, 1.2), { longRun: 1.2 });
 * Math.round(levelAt(path, 2050) * 1e9) / 1e9; // => 1.2
 */
export function levelAt({ longRun, persistence, momentum, start }: LevelPath, year: number): number {
  let distance = log(start.level / longRun);
  let { surprise } = start;
  for (let next = start.year; next < year; next++) {
    surprise *= momentum;
    distance = persistence * distance + surprise;
  }
  return longRun * exp(distance);
}

function check(years: readonly number[], levels: Float64Array, longRun: number): void {
  if (years.length < 5 || years.length !== levels.length || years.some((year, i) => i > 0 && year !== years[i - 1] + 1)) {
    fail(
      `fitLevelPath: lata ${years[0]}-${years.at(-1)} (${years.length}) i ${levels.length} wartości; oczekiwano co najmniej pięciu kolejnych lat i wartości na każdy`,
      `fitLevelPath: years ${years[0]}-${years.at(-1)} (${years.length}) and ${levels.length} levels; expected at least five consecutive years and a level for each`,
    );
  }
  const wrong = [...levels, longRun].find((level) => !(level > 0 && level < Number.POSITIVE_INFINITY));
  if (wrong !== undefined) {
    fail(`fitLevelPath: poziom ${wrong}; oczekiwano liczb większych od 0`, `fitLevelPath: level ${wrong}; expected numbers above 0`);
  }
}

function checkShares(persistence: number | 'estimated', momentum: number | undefined, errors: LevelErrors): void {
  const isShare = persistence === 'estimated' || (persistence >= 0 && persistence <= 1);
  if (!isShare || (momentum !== undefined && !(momentum >= 0 && momentum <= MOST_MOMENTUM))) {
    fail(
      `fitLevelPath: persistence ${persistence}, momentum ${momentum ?? 'z danych'}; oczekiwano udziałów od 0 do 1 i od 0 do ${MOST_MOMENTUM}`,
      `fitLevelPath: persistence ${persistence}, momentum ${momentum ?? 'from the data'}; expected shares from 0 to 1 and from 0 to ${MOST_MOMENTUM}`,
    );
  }
  if (errors !== 'random-walk' && errors !== 'ar1') {
    fail(
      `fitLevelPath: errors „${String(errors)}”; oczekiwano random-walk albo ar1`,
      `fitLevelPath: errors "${String(errors)}"; expected random-walk or ar1`,
    );
  }
}
