import { fail } from '../language/error.js';
import { normalQuantile } from '../numerics/normal-quantile.js';
import { groupOf, type IntervalConstants, POOLED_CONSTANTS, powersOf } from './interval-constants.js';
import { intervalScales } from './interval-scales.js';
import type { Outlook } from './method.js';

/** What holds of intervals and quantiles. */
export interface IntervalOptions {
  /** No value can be below it: 0 for what is counted. Default: none. */
  readonly lowest?: number;
  /** No value can be above it: 1 for a share. Default: none. */
  readonly highest?: number;
  /** Default: {@link POOLED_CONSTANTS}. */
  readonly constants?: IntervalConstants;
}

/** The bounds of each year ahead. */
export interface Interval {
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  /** How many bounds the lowest and highest possible value held. */
  readonly held: number;
}

/**
 * The value that each year ahead is below with a given probability: that of the method's own distribution where it has one, else
 * its mean and a width learned from the errors of other series. Held within the bounds.
 *
 * Between the learned levels widths are interpolated over normal quantiles; above the highest they grow like those of a normal
 * variable. More than 10 years ahead the widths of the tenth year count, times the scale of the year itself.
 *
 * @param values - The series that was forecast.
 * @param outlook - What a method expects after it.
 * @returns A function of the place of the year ahead, from 0, and of the probability, between 0 and 1; it never falls with the latter.
 * @example
 * const values = Float64Array.of(4, 6, 5);
 * quantileFunction(values, naive.fit(values).outlook(1))(0, 0.5); // => 5
 */
export function quantileFunction(
  values: Float64Array,
  outlook: Outlook,
  { lowest = Number.NEGATIVE_INFINITY, highest = Number.POSITIVE_INFINITY, constants = POOLED_CONSTANTS }: IntervalOptions = {},
): (ahead: number, probability: number) => number {
  const within = (value: number): number => Math.min(highest, Math.max(lowest, value));
  const { quantile } = outlook;
  if (quantile !== undefined) return (ahead, probability) => within(quantile(ahead, probability));
  const halfWidths = constants.halfWidths[groupOf(constants, values.length)];
  const scales = intervalScales(values, outlook, powersOf(constants, values.length));
  const levels = knotsOf(constants.levels);
  return (ahead, probability) => {
    const z = normalQuantile(probability);
    const width = widthAt(Math.abs(z), levels, halfWidths[Math.min(ahead, halfWidths.length - 1)]);
    // A series that never changed has no width, not even at probabilities 0 and 1.
    const apart = scales[ahead] > 0 ? scales[ahead] * width : 0;
    return within(outlook.means[ahead] + (z < 0 ? -apart : apart));
  };
}

/**
 * The interval that holds a share of the values to come, as many below as above it.
 *
 * @param level - The share, between 0 and 1.
 * @throws {RangeError} If it is not.
 * @example
 * const values = Float64Array.of(7, 7, 7);
 * interval(values, naive.fit(values).outlook(1), 0.8).lows; // => [7]
 */
export function interval(values: Float64Array, outlook: Outlook, level: number, options: IntervalOptions = {}): Interval {
  if (!(level > 0 && level < 1)) {
    fail(
      `interval: udział ${level}; oczekiwano liczby między 0 a 1, np. 0,8`,
      `interval: share ${level}; expected a number between 0 and 1, such as 0.8`,
    );
  }
  const quantile = quantileFunction(values, outlook, options);
  const free = quantileFunction(values, outlook, { constants: options.constants ?? POOLED_CONSTANTS });
  const lows = outlook.means.map((_, ahead) => quantile(ahead, (1 - level) / 2));
  const highs = outlook.means.map((_, ahead) => quantile(ahead, (1 + level) / 2));
  const held = [...lows].filter((low, ahead) => low !== free(ahead, (1 - level) / 2)).length;
  return { lows, highs, held: held + [...highs].filter((high, ahead) => high !== free(ahead, (1 + level) / 2)).length };
}

/** The normal quantiles of the ends of the levels. */
function knotsOf(levels: readonly number[]): readonly number[] {
  return levels.map((level) => normalQuantile((1 + level) / 2));
}

function widthAt(z: number, knots: readonly number[], widths: readonly number[]): number {
  const above = knots.findIndex((knot) => z <= knot);
  const last = knots.length - 1;
  if (above < 0) return (widths[last] * z) / knots[last];
  const [knot, width] = above === 0 ? [0, 0] : [knots[above - 1], widths[above - 1]];
  return width + ((z - knot) / (knots[above] - knot)) * (widths[above] - width);
}
