import { SERIES_BAND_LEVELS, type SeriesCase } from './series-case.js';

/** How good forecasts of series were. */
export interface SeriesAccuracy {
  /** Number of forecasts. */
  readonly n: number;
  /** Symmetric mean absolute percentage error, from 0 to 200. */
  readonly smape: number;
  /** Mean absolute error in mean yearly changes of the years known. */
  readonly mase: number;
  /** Root mean square error in root mean square yearly changes of the years known. */
  readonly rmsse: number;
  /** Mean continuous ranked probability score in the unit of the series; means little over series of several units. */
  readonly crps: number;
  /** The same in mean yearly changes. */
  readonly scaledCrps: number;
  /** Mean interval score of the 80% and the 95% band in mean yearly changes: width, and a fine for what lay outside. */
  readonly msis80: number;
  readonly msis95: number;
  /** Share of what happened inside the 50, 80 and 95% band. */
  readonly coverage: readonly number[];
}

/**
 * The accuracy of forecasts of one or several series. Each origin of each series counts alike, as one series does in a
 * competition; those whose years known never changed have no unit to measure errors by and do not count in MASE, RMSSE, MSIS and
 * the scaled CRPS.
 *
 * - sMAPE: mean of 200 |y - f| / (|y| + |f|), 0 where both are 0;
 * - MASE: mean |y - f| by the mean |x(t) - x(t-1)| of the years known;
 * - RMSSE: root of the mean (y - f)² by the mean (x(t) - x(t-1))²;
 * - MSIS: mean of (U - L) + 2/a (L - y)+ + 2/a (y - U)+, by the mean |x(t) - x(t-1)|; a = 0.2 and 0.05.
 *
 * @param cases - Of one method; NaN for none.
 * @see Hyndman & Koehler (2006), Another look at measures of forecast accuracy, IJF 22 (MASE); Makridakis, Spiliotis &
 * Assimakopoulos (2020 and 2022), The M4 competition and M5 accuracy competition, IJF 36 and 38 (sMAPE, MSIS, RMSSE); Gneiting &
 * Raftery (2007), Strictly proper scoring rules, JASA 102 (CRPS).
 * @example
 * const one = { series: 's', method: 'm', origin: 2020, lead: 1, year: 2021, actual: 12, forecast: 10, bands: [[9, 11], [8, 12], [6, 14]] as const, crps: 1, change: 4, squareChange: 16 };
 * seriesAccuracy([one]).mase; // => 0.5
 */
export function seriesAccuracy(cases: readonly SeriesCase[]): SeriesAccuracy {
  const origins = [...groupBy(cases, ({ series, origin }) => `${origin}|${series}`).values()];
  const scaled = origins.filter(([{ change }]) => change > 0);
  const overOrigins = (some: readonly (readonly SeriesCase[])[], of: (own: readonly SeriesCase[]) => number): number => mean(some.map(of));
  const overCases =
    (of: (one: SeriesCase) => number): ((own: readonly SeriesCase[]) => number) =>
    (own) =>
      mean(own.map(of));
  return {
    n: cases.length,
    smape: overOrigins(origins, overCases(percentError)),
    mase: overOrigins(
      scaled,
      overCases((one) => Math.abs(one.actual - one.forecast) / one.change),
    ),
    rmsse: overOrigins(scaled, (own) => Math.sqrt(overCases((one) => (one.actual - one.forecast) ** 2 / one.squareChange)(own))),
    crps: overOrigins(
      origins,
      overCases((one) => one.crps),
    ),
    scaledCrps: overOrigins(
      scaled,
      overCases((one) => one.crps / one.change),
    ),
    msis80: overOrigins(
      scaled,
      overCases((one) => intervalScore(one, 0.8) / one.change),
    ),
    msis95: overOrigins(
      scaled,
      overCases((one) => intervalScore(one, 0.95) / one.change),
    ),
    coverage: SERIES_BAND_LEVELS.map((level) => mean(cases.map((one) => (isInside(one, level) ? 1 : 0)))),
  };
}

/**
 * Whether what happened lay in the band, its limits included.
 *
 * @param level - One of {@link SERIES_BAND_LEVELS}.
 * @example
 * isInside({ series: 's', method: 'm', origin: 2020, lead: 1, year: 2021, actual: 12, forecast: 10, bands: [[9, 11], [8, 12], [6, 14]], crps: 1, change: 4, squareChange: 16 }, 0.8); // => true
 */
export function isInside({ bands, actual }: SeriesCase, level: number): boolean {
  const [low, high] = bands[SERIES_BAND_LEVELS.indexOf(level)];
  return low <= actual && actual <= high;
}

function percentError({ actual, forecast }: SeriesCase): number {
  const size = Math.abs(actual) + Math.abs(forecast);
  return size === 0 ? 0 : (200 * Math.abs(actual - forecast)) / size;
}

function intervalScore({ bands, actual }: SeriesCase, level: number): number {
  const [low, high] = bands[SERIES_BAND_LEVELS.indexOf(level)];
  return high - low + (2 / (1 - level)) * (Math.max(0, low - actual) + Math.max(0, actual - high));
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0) / numbers.length;
}
