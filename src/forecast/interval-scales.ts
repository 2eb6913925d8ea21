import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';
import type { Outlook } from './method.js';
import { yearlyChanges } from './yearly-changes.js';

/** How much each trait of a series says of the errors to come: powers of its ratio to the root mean square of the changes. */
export interface ScalePowers {
  /** Standard deviation that the method itself expects of the year ahead. */
  readonly expected: number;
  /** Mean absolute yearly change: less than the root mean square where few changes are large. */
  readonly meanChange: number;
  /** Root mean square of the last three changes. */
  readonly lastChanges: number;
  /** Size of the last value. */
  readonly level: number;
  /** Root mean square change of the logarithm, times the size of the expected mean: what has grown changes by more than it did. */
  readonly relativeChange: number;
}

/** How many changes are the last ones. */
const LAST = 3;
/** A trait below this share of the root mean square change counts as this: a perfect fit of few points proves little. */
const LEAST = 0.01;
const LEAST_LEVEL = 0.1;

/**
 * The scale of the errors of each year ahead, in the unit of the values: the root mean square yearly change times powers of what
 * the method expects, of the mean change, of the last changes, of the level and of the relative change, each as a ratio to it. In a
 * series with a value of 0 or below nothing is relative: there that ratio is 1.
 *
 * @param values - At least 2. A series that never changes has scales of 0.
 * @param outlook - Of the same series.
 * @example
 * const powers = { expected: 0.5, meanChange: 0, lastChanges: 0, level: 0, relativeChange: 0 };
 * intervalScales(Float64Array.of(0, 1, 0, 1), { means: Float64Array.of(1), variances: Float64Array.of(16) }, powers); // => [2]
 */
export function intervalScales(values: Float64Array, { means, variances }: Outlook, powers: ScalePowers): Float64Array {
  const { meanSquare, meanAbsolute } = yearlyChanges(values);
  const size = Math.sqrt(meanSquare);
  if (!(size > 0)) return new Float64Array(variances.length);
  const lastChanges = Math.sqrt(yearlyChanges(values.subarray(Math.max(0, values.length - 1 - LAST))).meanSquare);
  const common =
    powers.meanChange * logRatio(meanAbsolute, size, LEAST) +
    powers.lastChanges * logRatio(lastChanges, size, LEAST) +
    powers.level * logRatio(Math.abs(values[values.length - 1]), size, LEAST_LEVEL);
  const relative = relativeChange(values);
  return variances.map((variance, ahead) => {
    const expected = logRatio(Math.sqrt(variance), size, LEAST);
    const change = relative === undefined ? 0 : logRatio(relative * Math.abs(means[ahead]), size, LEAST);
    return size * exp(common + powers.expected * expected + powers.relativeChange * change);
  });
}

/** The root mean square change of the logarithm; none where a value has none. */
function relativeChange(values: Float64Array): number | undefined {
  return values.every((value) => value > 0) ? Math.sqrt(yearlyChanges(values.map((value) => log(value))).meanSquare) : undefined;
}

function logRatio(trait: number, size: number, least: number): number {
  return log(Math.max(trait / size, least));
}
