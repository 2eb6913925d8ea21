import type { Claim, ClaimInput } from './claim.js';

/** All numbers from one to another. */
export interface NumberRange {
  readonly low: number;
  readonly high: number;
  /** Whether the upper end is left out, as of numbers that round to a printed one. Default: false. */
  readonly open?: boolean;
}

/** A part of a step by which computed numbers may miss one another by rounding in the machine. */
const SLACK = 1e-9;

/**
 * Whether two intervals have a number in common.
 *
 * @example
 * meet({ low: 24.5, high: 25.5, open: true }, { low: 25.5, high: 26 }); // => false
 */
export function meet(one: NumberRange, other: NumberRange): boolean {
  return begins(one, other) && begins(other, one);
}

/** Whether one begins before the other ends. */
function begins({ low }: NumberRange, { high, open = false }: NumberRange): boolean {
  const slack = SLACK * Math.max(Math.abs(low), Math.abs(high), SLACK);
  return open ? low < high - slack : low <= high + slack;
}

/**
 * What two intervals have in common; undefined where they do not meet.
 *
 * @example
 * common({ low: 835, high: 869 }, { low: 843, high: 891 }); // => { low: 843, high: 869 }
 */
export function common(one: NumberRange, other: NumberRange): NumberRange | undefined {
  return meet(one, other) ? { low: Math.max(one.low, other.low), high: Math.min(one.high, other.high) } : undefined;
}

/**
 * The numbers that are printed as one number: half a step to each side, "almost" only below it.
 *
 * @example
 * printedInterval(30, 1, 'nearest'); // => { low: 29.5, high: 30.5, open: true }
 */
export function printedInterval(printed: number, precision: number, rounding: Claim['rounding']): NumberRange {
  if (rounding === 'exact') return { low: printed, high: printed };
  const half = precision / 2;
  return rounding === 'almost' ? { low: printed - half, high: printed } : { low: printed - half, high: printed + half, open: true };
}

/**
 * The numbers that are cut off to a printed one: everything up to the next step away from zero.
 *
 * @example
 * truncatedInterval(13, 1); // => { low: 13, high: 14, open: true }
 */
export function truncatedInterval(printed: number, precision: number): NumberRange {
  return printed < 0 ? { low: printed - precision, high: printed } : { low: printed, high: printed + precision, open: true };
}

/**
 * The step of the last digit of a number that is not 0: 30 may be rounded to tens, 728 only to units.
 *
 * @example
 * widestStep(500); // => 100
 */
export function widestStep(value: number): number {
  if (value === 0 || !Number.isInteger(value)) return 1;
  let step = 1;
  while (value % (step * 10) === 0) step *= 10;
  return step;
}

/** The numbers an input may stand for, in its unit: what its source states, or what rounds to it. */
export function inputInterval({ value, low, high, precision }: ClaimInput): NumberRange {
  if (value === null) return { low: Number.NaN, high: Number.NaN };
  if (low !== undefined || high !== undefined) return { low: low ?? value, high: high ?? value };
  if (precision === undefined) return { low: value, high: value };
  return { low: value - precision / 2, high: value + precision / 2 };
}
