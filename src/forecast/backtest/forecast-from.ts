import { Series } from '../../series/series.js';
import { heldWithin } from '../held-within.js';
import type { IntervalConstants } from '../interval-constants.js';
import type { Method } from '../method.js';
import { predictive } from '../predictive.js';
import { type PrepareHistoryOptions, prepareHistory } from '../prepare-history.js';
import { yearlyChanges } from '../yearly-changes.js';

/** What would have been forecast from a past year. */
export interface PastForecast {
  /** The value that a year ahead (from 1) is below with a probability. */
  quantile(lead: number, probability: number): number;
}

/** A series as it was known in a past year. */
export interface PastView {
  /** Number of years with a value. */
  readonly years: number;
  /** Mean absolute and mean square yearly change. */
  readonly change: number;
  readonly squareChange: number;
  forecast(method: Method, yearsAhead: number): PastForecast;
}

/**
 * A series as it was known in a past year: later values are cut off before anything looks at them. Forecasts are those of
 * `forecast()`, without draws.
 *
 * @param origin - The last year known; the series has a value of it.
 */
export function viewFrom(
  { description, observations }: Series,
  origin: number,
  options: PrepareHistoryOptions & { readonly constants: IntervalConstants },
): PastView {
  const { whole = false, breaks = [], constants } = options;
  const known = new Series(
    description,
    observations.filter(({ year }) => year <= origin),
  );
  const history = prepareHistory(known, { ...options, breaks: breaks.filter((year) => year <= origin) });
  const { meanAbsolute, meanSquare } = history.values.length > 1 ? yearlyChanges(history.values) : { meanAbsolute: 0, meanSquare: 0 };
  const unit = whole ? 1 : 10 ** -(description.digits ?? 0);
  return {
    years: history.years.length,
    change: meanAbsolute,
    squareChange: meanSquare,
    forecast(method, yearsAhead) {
      const { quantile } = predictive(history, { method, constants, yearsAhead, whole, unit });
      return { quantile: (lead, probability) => heldWithin(quantile(lead - 1, probability), options) };
    },
  };
}
