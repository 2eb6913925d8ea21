import type { Message } from '../language/language.js';
import type { ScalePowers } from './interval-scales.js';
import { POOLED_WIDTHS } from './pooled-widths.js';

/** How wide intervals are; see {@link intervalScales}. */
export interface IntervalConstants {
  /** What they were learned from. */
  readonly learnedFrom: Message;
  /** Shares of the values to come that lie inside, rising. */
  readonly levels: readonly number[];
  /** Series of about the same length form a group: the fewest years of each, rising. Shorter series belong to the first. */
  readonly fewestYears: readonly number[];
  /** What makes the scale of a series, one for each group. Default: the root mean square yearly change alone. */
  readonly powers?: readonly ScalePowers[];
  /** In multiples of the scale, by group, year ahead (from 1) and level; further ahead those of the last year count. */
  readonly halfWidths: readonly (readonly (readonly number[])[])[];
  /** Where the half widths are the pooled ones, for want of scores. Default: nowhere. */
  readonly pooled?: readonly { readonly fewestYears: number; readonly yearAhead: number }[];
}

/**
 * The constants that come with the library, learned from how far the automatic forecast was from the truth in 2,444 yearly series
 * of four kinds: people, social matters, tourism, other. Social matters, most of what a town counts, weigh twice; see
 * scripts/forecast/learn-intervals.mjs.
 *
 * @see Lei, G'Sell, Rinaldo, Tibshirani & Wasserman (2018), Distribution-free predictive inference for regression, Journal of the American Statistical Association 113 (locally weighted split conformal intervals).
 * @example
 * POOLED_CONSTANTS.levels; // => [0.2, 0.5, 0.8, 0.9, 0.95, 0.99]
 */
export const POOLED_CONSTANTS: IntervalConstants = {
  learnedFrom: {
    pl: 'błędy prognoz 2444 rocznych szeregów: ludność, sprawy społeczne, turystyka, inne',
    en: 'forecast errors of 2,444 yearly series: people, social matters, tourism, other',
  },
  ...POOLED_WIDTHS,
};

/**
 * The powers of the group that a series of so many years belongs to.
 *
 * @example
 * powersOf({ ...POOLED_CONSTANTS, powers: [] }, 7).level; // => 0
 */
export function powersOf(constants: IntervalConstants, years: number): ScalePowers {
  return constants.powers?.[groupOf(constants, years)] ?? { expected: 0, meanChange: 0, lastChanges: 0, level: 0, relativeChange: 0 };
}

/**
 * The place of the group that a series of so many years belongs to.
 *
 * @example
 * groupOf(POOLED_CONSTANTS, 7); // => 3
 */
export function groupOf({ fewestYears }: Pick<IntervalConstants, 'fewestYears'>, years: number): number {
  return Math.max(
    0,
    fewestYears.findLastIndex((fewest) => fewest <= years),
  );
}
