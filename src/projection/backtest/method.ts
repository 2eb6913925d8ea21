import type { Message } from '../../language/language.js';
import type { CountHistory } from './count-history.js';

/** What is forecast. */
export interface ForecastCell {
  readonly area: string;
  /** Range of ages, or 'total'. */
  readonly group: string;
  readonly year: number;
}

/** A forecast of one number: a point, and equally likely draws where the method gives them. */
export interface CellForecast {
  /** Persons. */
  readonly point: number;
  readonly draws?: Float64Array;
}

/** The forecasts of a method from one origin. */
export interface MethodForecast {
  /** Undefined where the method has nothing to say. */
  at(cell: ForecastCell): CellForecast | undefined;
}

/** A way to forecast from what is known. */
export interface BacktestMethod {
  /** Machine name. */
  readonly id: string;
  readonly name: Message;
  /** What it does, in a sentence. */
  readonly description: Message;
  /**
   * The forecasts of every year up to the last one wanted.
   *
   * @param known - The history, cut at the origin: its last year.
   * @param until - The last year wanted.
   */
  forecast(known: CountHistory, until: number): MethodForecast;
}

/** The last year of what is known. */
export function originOf(known: CountHistory): number {
  return known.years[known.years.length - 1];
}
