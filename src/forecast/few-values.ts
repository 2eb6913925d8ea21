import { FEW_VALUES_LEVELS, ONE_VALUE_WIDTHS, TWO_VALUES_WIDTHS } from './few-values-widths.js';
import type { IntervalConstants } from './interval-constants.js';

/**
 * How far series with one or two values go in the next years: half widths of the logarithm of the ratio to the last value; for
 * two values in multiples of {@link scaleOfTwo}. From all pairs of years of the 2,444 series behind the interval constants,
 * weighted as these are; see scripts/forecast/learn-few-values.mjs.
 *
 * @example
 * FEW_VALUES_CONSTANTS.fewestYears; // => [1, 2]
 */
export const FEW_VALUES_CONSTANTS: IntervalConstants = {
  learnedFrom: {
    pl: 'zmiany między latami w 2444 rocznych szeregach: ludność, sprawy społeczne, turystyka, inne',
    en: 'changes between years of 2,444 yearly series: people, social matters, tourism, other',
  },
  levels: FEW_VALUES_LEVELS,
  fewestYears: [1, 2],
  halfWidths: [ONE_VALUE_WIDTHS, TWO_VALUES_WIDTHS],
};

/** The usual yearly change of the logarithm, which keeps two values that happen to be alike from promising that all will. */
const USUAL_CHANGE = 0.02;

/**
 * The scale of two values: the geometric mean of their change and a usual one.
 *
 * @param change - Of the logarithm in a year.
 * @example
 * scaleOfTwo(0); // => 0.02
 */
export function scaleOfTwo(change: number): number {
  return Math.sqrt(USUAL_CHANGE * (Math.abs(change) + USUAL_CHANGE));
}
