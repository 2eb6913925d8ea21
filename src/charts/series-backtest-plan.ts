import type { SeriesCase } from '../forecast/backtest/series-case.js';
import type { Language, Message } from '../language/language.js';
import type { Series } from '../series/series.js';

/** One year that was forecast: the band, the truth, and where the one lies to the other. */
export interface ForecastYear {
  readonly year: number;
  readonly origin: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly actual: number;
  readonly place: 'inside' | 'above' | 'below';
}

/** A chart of past forecasts of one series with every choice made. */
export interface SeriesBacktestPlan {
  readonly series: Series;
  /** Its history; what others projected or planned is none. */
  readonly known: readonly { readonly year: number; readonly value: number }[];
  /** First years of new definitions, within the known ones. */
  readonly breaks: readonly number[];
  /** What the forecasts were made with. */
  readonly method: Message;
  /** Years between the forecast and the year it is of. */
  readonly lead: number;
  /** Share of the futures in the band. */
  readonly level: number;
  /** In the order of years. */
  readonly years: readonly ForecastYear[];
  /** How much better than the last value, as a sentence. */
  readonly skill: Message;
  readonly digits: number;
  /** Of the whole chart and of the panel, pixels. */
  readonly width: number;
  readonly height: number;
  readonly subtitle: Message | undefined;
  readonly source: Message | undefined;
  readonly language: Language;
}

/** A case as the chart shows it. */
export function forecastYear({ year, origin, actual, forecast, bands }: SeriesCase, band: number): ForecastYear {
  const [low, high] = bands[band];
  return { year, origin, low, median: forecast, high, actual, place: actual > high ? 'above' : actual < low ? 'below' : 'inside' };
}
