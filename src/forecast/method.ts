import type { Message } from '../language/language.js';

/** What a method expects of the years ahead; arrays with one number for each of them. */
export interface Outlook {
  readonly means: Float64Array;
  /** Variances of the errors that the model itself expects. */
  readonly variances: Float64Array;
  /**
   * The value a year is below with the given probability, where the method has a distribution of its own; else the interval
   * constants make one.
   *
   * @param ahead - Place in `means`, from 0.
   * @param probability - Between 0 and 1.
   */
  quantile?(ahead: number, probability: number): number;
}

/** A number that a fit found or chose, for people to read. */
export interface Component {
  readonly id: string;
  readonly title: Message;
  readonly value: number;
}

/** A method that has seen a series. */
export interface Fit {
  /** What it expected of each year, given the parameters it found and the years before; NaN where it had nothing to go by. */
  readonly fitted: Float64Array;
  /** Levels, slopes, parameters, weights. */
  readonly components: readonly Component[];
  /** Looks ahead. */
  outlook(yearsAhead: number): Outlook;
}

/**
 * One way to forecast a series of yearly values. A fit never fails: it works from 3 finite values on, whatever they are.
 */
export interface Method {
  readonly id: string;
  readonly title: Message;
  /** @param values - At least 3 numbers, one a year, the oldest first; none beyond 1e120 in size. */
  fit(values: Float64Array): Fit;
}

/**
 * What is left of each value when a fit has said what it expected; NaN where it expected nothing.
 *
 * @example
 * residuals(naive.fit(Float64Array.of(3, 5, 4)), Float64Array.of(3, 5, 4)); // => [NaN, 2, -1]
 */
export function residuals(fit: Fit, values: Float64Array): Float64Array {
  // Made anew each time it is asked for.
  const { fitted } = fit;
  return values.map((value, place) => value - fitted[place]);
}
