import { fail } from '../../language/error.js';
import type { Series } from '../../series/series.js';
import { automatic } from '../automatic.js';
import { dampedHolt } from '../damped-holt.js';
import { drift } from '../drift.js';
import { type IntervalConstants, POOLED_CONSTANTS } from '../interval-constants.js';
import { knownValues } from '../known-values.js';
import type { Method } from '../method.js';
import { naive } from '../naive.js';
import type { PrepareHistoryOptions } from '../prepare-history.js';
import { ses } from '../ses.js';
import { viewFrom } from './forecast-from.js';
import { quantileCrps } from './quantile-crps.js';
import { SeriesBacktest } from './series-backtest.js';
import { SERIES_BAND_LEVELS, type SeriesCase } from './series-case.js';

/** What to forecast from, how and how far. */
export interface BacktestSeriesOptions extends Omit<PrepareHistoryOptions, 'breaks'> {
  /** Default: automatic, damped trend, simple smoothing, drift, last value. The last value takes part in any case. */
  readonly methods?: readonly Method[];
  /** Years ahead. Default: 1 to 7. */
  readonly leads?: readonly number[];
  /** Years to forecast from. Default: all with enough years known. */
  readonly origins?: readonly number[];
  /** Years with a value that must be known, the origin among them; at least 3. Default: 5. */
  readonly minimumYears?: number;
  /** First years of new definitions or census bases; of a panel, by id of the series. Default: none. */
  readonly breaks?: readonly number[] | ReadonlyMap<string, readonly number[]>;
  /** Widths of the bands. Default: {@link POOLED_CONSTANTS}. */
  readonly constants?: IntervalConstants;
}

const METHODS: readonly Method[] = [automatic, dampedHolt, ses, drift, naive];
const LEADS: readonly number[] = [1, 2, 3, 4, 5, 6, 7];
const FEWEST_YEARS = 3;

/**
 * What forecasts made in past years would have been worth: from each year of a series the next ones are forecast, with nothing
 * later known, and held against what happened; never across a declared break, where the difference is not one of what is counted.
 *
 * @param series - One series, or a panel of several with different ids.
 * @returns One case per series, method, origin and lead.
 * @throws {RangeError} If there is nothing to compare, ids or methods stand twice, or an option is outside its range.
 * @see Tashman (2000), Out-of-sample tests of forecasting accuracy, International Journal of Forecasting 16.
 * @example
 * const observations = [20, 22, 24, 26, 28, 30].map((value, place) => ({ year: 2015 + place, value, status: 'counted' as const, source: 'S1' }));
 * const places = new Series({ id: 'places', title: { pl: 'Miejsca', en: 'Places' }, unit: { pl: 'miejsca', en: 'places' } }, observations);
 * backtestSeries(places, { methods: [drift], leads: [1] }).accuracy('drift').mase; // => 0
 */
export function backtestSeries(series: Series | readonly Series[], options: BacktestSeriesOptions = {}): SeriesBacktest {
  const panel = 'observations' in series ? [series] : series;
  const {
    methods: asked = METHODS,
    leads = LEADS,
    minimumYears = 5,
    origins,
    breaks = [],
    constants = POOLED_CONSTANTS,
    ...limits
  } = options;
  const methods = asked.some(({ id }) => id === naive.id) ? asked : [...asked, naive];
  check(panel, methods, leads, minimumYears);
  const longest = Math.max(...leads);
  const cases: SeriesCase[] = [];
  const broken = 'get' in breaks ? breaks : new Map(panel.map(({ description }) => [description.id, breaks]));
  for (const one of panel) {
    const own = broken.get(one.description.id) ?? [];
    const { years, values } = knownValues(one, limits);
    const actuals = new Map(years.map((year, place) => [year, values[place]]));
    for (const origin of origins ?? years) {
      if (!actuals.has(origin)) continue;
      const end = Math.min(...own.filter((year) => year > origin));
      const ahead = leads.filter((lead) => actuals.has(origin + lead) && origin + lead < end);
      if (ahead.length === 0) continue;
      const view = viewFrom(one, origin, { ...limits, breaks: own, constants });
      if (view.years < minimumYears) continue;
      for (const method of methods) {
        const { quantile } = view.forecast(method, longest);
        for (const lead of ahead) {
          const actual = actuals.get(origin + lead) ?? Number.NaN;
          cases.push({
            series: one.description.id,
            method: method.id,
            origin,
            lead,
            year: origin + lead,
            actual,
            forecast: quantile(lead, 0.5),
            bands: SERIES_BAND_LEVELS.map((level) => [quantile(lead, (1 - level) / 2), quantile(lead, (1 + level) / 2)] as const),
            crps: quantileCrps((probability) => quantile(lead, probability), actual),
            change: view.change,
            squareChange: view.squareChange,
          });
        }
      }
    }
  }
  if (cases.length === 0) failNothing(panel, minimumYears);
  return new SeriesBacktest({ series: panel, methods, cases, breaks: broken });
}

function check(panel: readonly Series[], methods: readonly Method[], leads: readonly number[], minimumYears: number): void {
  const id = twice(panel.map(({ description }) => description.id));
  if (id !== undefined) {
    fail(
      `backtestSeries: dwa szeregi mają id „${id}”; nazwij każdy inaczej`,
      `backtestSeries: two series have the id "${id}"; give each its own`,
    );
  }
  const method = twice(methods.map((one) => one.id));
  if (method !== undefined) {
    fail(`backtestSeries: metoda „${method}” jest dwa razy; zostaw jedną`, `backtestSeries: the method "${method}" stands twice; keep one`);
  }
  if (leads.length === 0 || !leads.every((lead) => Number.isInteger(lead) && lead >= 1 && lead <= 100)) {
    fail(
      `backtestSeries: leads to [${leads.join(', ')}]; oczekiwano liczb całkowitych od 1 do 100, np. [1, 3, 7]`,
      `backtestSeries: leads are [${leads.join(', ')}]; expected whole numbers from 1 to 100, e.g. [1, 3, 7]`,
    );
  }
  if (!(Number.isInteger(minimumYears) && minimumYears >= FEWEST_YEARS)) {
    fail(
      `backtestSeries: minimumYears to ${minimumYears}; oczekiwano liczby całkowitej od ${FEWEST_YEARS}`,
      `backtestSeries: minimumYears is ${minimumYears}; expected a whole number from ${FEWEST_YEARS}`,
    );
  }
}

function twice(ids: readonly string[]): string | undefined {
  return ids.find((id, place) => ids.indexOf(id) !== place);
}

function failNothing(panel: readonly Series[], minimumYears: number): never {
  const most = Math.max(0, ...panel.map(({ observations }) => observations.filter(({ value }) => value !== null).length));
  return fail(
    `backtestSeries: nie ma ani jednej prognozy do porównania; najdłuższy szereg ma lat z wartością: ${most}, a potrzeba więcej niż minimumYears (${minimumYears}) po tej samej stronie przełomu; zmniejsz minimumYears albo podaj inne leads lub origins`,
    `backtestSeries: there is no forecast to compare; the longest series has ${most} years with a value, and more than minimumYears (${minimumYears}) are needed on one side of a break; lower minimumYears or give other leads or origins`,
  );
}
