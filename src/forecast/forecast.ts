import { fail } from '../language/error.js';
import { Series } from '../series/series.js';
import { automatic } from './automatic.js';
import { Forecast } from './forecast-result.js';
import { type IntervalConstants, POOLED_CONSTANTS } from './interval-constants.js';
import type { Method } from './method.js';
import { type PrepareHistoryOptions, prepareHistory } from './prepare-history.js';

/** How a series is forecast. */
export interface ForecastOptions extends PrepareHistoryOptions {
  /** Years after the last known value. This or `until`. */
  readonly yearsAhead?: number;
  /** Last calendar year. */
  readonly until?: number;
  /** Seed of the draws, a whole number from 0. */
  readonly seed: number;
  /** Number of draws. Default: 1000. */
  readonly draws?: number;
  /** Id of the area: the same series of another area gets other random numbers. Default: none. */
  readonly area?: string;
  /** Default: {@link automatic}. */
  readonly method?: Method;
  /** Widths of the bands, e.g. learned on series of your own. Default: {@link POOLED_CONSTANTS}. */
  readonly constants?: IntervalConstants;
  /** What moves this series and others too, e.g. 'inflation': all with this name and seed are correlated. Default: nothing. */
  readonly driver?: string;
  /** How much of this series the driver moves; below 0 it moves the other way. From -1 to 1. Default: 0.5. */
  readonly driverShare?: number;
}

const LONGEST = 100;
const MOST_DRAWS = 1e6;

/**
 * Forecasts a short yearly series: a distribution for each year after its last known value, with draws, an explanation and
 * notes on everything that was done to the history.
 *
 * Works from one value on. History is what was counted, published, computed or estimated. Missing years are bridged by
 * straight lines for the method only, and widen the bands. Years are put in order by {@link Series}, which refuses a year twice.
 *
 * Assumptions: what moved the series goes on moving it. Limits: it knows no plans and no laws to come.
 *
 * @param series - Yearly values; any number of them.
 * @throws {RangeError} If there is no value, one is not a number or outside the limits, or an option is outside its range.
 * @example
 * const observations = [31, 34, 33, 36, 38].map((value, place) => ({ year: 2018 + place, value, status: 'counted' as const, source: 'S1' }));
 * const places = new Series({ id: 'places', title: { pl: 'Miejsca', en: 'Places' }, unit: { pl: 'miejsca', en: 'places' } }, observations);
 * forecast(places, { until: 2025, seed: 1 }).years; // => [2023, 2024, 2025]
 */
export function forecast(series: Series, options: ForecastOptions): Forecast {
  if (!(series instanceof Series) || typeof options !== 'object') {
    return fail(
      'forecast: oczekiwano szeregu (Series) i opcji, np. forecast(szereg, { yearsAhead: 7, seed: 1 })',
      'forecast: expected a Series and options, e.g. forecast(series, { yearsAhead: 7, seed: 1 })',
    );
  }
  const { method = automatic, constants = POOLED_CONSTANTS, draws = 1000, driver, driverShare = 0.5 } = options;
  const { lowest, highest, breaks = [], spikes = 'keep' } = options;
  requireThat(draws >= 1 && draws <= MOST_DRAWS && Number.isInteger(draws), 'draws', draws, `1–${MOST_DRAWS}`);
  requireThat(driverShare >= -1 && driverShare <= 1, 'driverShare', driverShare, '-1–1');
  requireThat(breaks.every(Number.isInteger), 'breaks', breaks.join(', '), '2020');
  requireThat(spikes === 'keep' || spikes === 'weigh-down', 'spikes', spikes, "'keep' / 'weigh-down'");
  requireThat(!(Number.isNaN(lowest) || Number.isNaN(highest) || Number(lowest) >= Number(highest)), 'lowest', lowest, '< highest');
  const history = prepareHistory(series, options);
  const last = history.years[history.years.length - 1];
  return new Forecast(series, history, {
    ...options,
    method,
    constants,
    draws,
    driverShare: driver === undefined ? 0 : driverShare,
    years: yearsAfter(last, options),
  });
}

function yearsAfter(last: number, { yearsAhead, until }: ForecastOptions): number[] {
  const ahead = yearsAhead ?? (until ?? Number.NaN) - last;
  if (!(Number.isInteger(ahead) && ahead >= 1 && ahead <= LONGEST) || (yearsAhead !== undefined && until !== undefined)) {
    fail(
      `forecast: yearsAhead ${String(yearsAhead)}, until ${String(until)}, ostatnia znana wartość z ${last} r.; podaj jedno z dwojga: liczbę lat od 1 do ${LONGEST} albo rok po ${last}`,
      `forecast: yearsAhead ${String(yearsAhead)}, until ${String(until)}, the last known value is of ${last}; give one of the two: years from 1 to ${LONGEST}, or a year after ${last}`,
    );
  }
  return Array.from({ length: ahead }, (_, place) => last + 1 + place);
}

function requireThat(holds: boolean, name: string, value: unknown, expected: string): void {
  if (holds) return;
  fail(`forecast: ${name} to ${String(value)}; oczekiwano ${expected}`, `forecast: ${name} is ${String(value)}; expected ${expected}`);
}
