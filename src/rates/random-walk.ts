import { fail } from '../language/error.js';
import { sum } from '../numerics/sum.js';

/** A random walk with drift, as estimated from a series. */
export interface RandomWalk {
  /** Mean change per year. */
  readonly drift: number;
  /** Standard deviation of the yearly change around the drift; 0 when the series has only one step. */
  readonly standardDeviation: number;
  /** Standard error of the drift. */
  readonly driftError: number;
  /** Steps of the series used. */
  readonly steps: number;
}

/**
 * Drift and standard deviation of a random walk that was seen only in some years.
 *
 * Drift: (k(T) - k(0)) / (T - 0). Variance of a year: the squared departures from the drift over all steps, divided by
 * (T - 0) - sum of squared steps / (T - 0), which makes it unbiased. Error of the drift: the deviation / sqrt(T - 0).
 *
 * Assumptions: normal yearly changes, independent, of one size. Limitations: with few steps the deviation is itself uncertain
 * (with five, by a factor of about 1.4 either way). Data needed: two years for the drift, three for the deviation.
 *
 * @param years - Rising, at least two; steps need not be equal.
 * @param values - The index in these years.
 * @throws {RangeError} If years do not rise or numbers are missing.
 * @see Li, Lee & Tuljapurkar (2004), Using the Lee-Carter method to forecast mortality for populations with limited data,
 * International Statistical Review 72.
 * @example
 * randomWalk([1980, 1990, 2000], Float64Array.of(0, -10, -20)).drift; // => -1
 */
export function randomWalk(years: readonly number[], values: Float64Array): RandomWalk {
  const isRising = years.every((year, i) => i === 0 || year > years[i - 1]);
  if (years.length < 2 || years.length !== values.length || !isRising || !values.every(Number.isFinite)) {
    fail(
      `randomWalk: lata ${years.join(', ')} i ${values.length} wartości; oczekiwano rosnących lat, co najmniej dwóch, i liczby na każdy`,
      `randomWalk: years ${years.join(', ')} and ${values.length} values; expected rising years, at least two, and a number for each`,
    );
  }
  const steps = years.length - 1;
  const span = years[steps] - years[0];
  const drift = (values[steps] - values[0]) / span;
  const widths = years.slice(1).map((year, i) => year - years[i]);
  const departures = widths.map((width, i) => values[i + 1] - values[i] - drift * width);
  const freedom = span - sum(widths.map((width) => width * width)) / span;
  const standardDeviation = steps > 1 ? Math.sqrt(sum(departures.map((one) => one * one)) / freedom) : 0;
  return { drift, standardDeviation, driftError: standardDeviation / Math.sqrt(span), steps };
}
