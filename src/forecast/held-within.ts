import type { ValueLimits } from './known-values.js';

/**
 * A value held within what values may be: not below the lowest nor above the highest, and whole where things are counted.
 *
 * @param limits - Whole numbers are from 0 unless another lowest is given.
 * @example
 * heldWithin(-0.4, { whole: true }); // => 0
 */
export function heldWithin(value: number, { whole = false, lowest, highest = Number.POSITIVE_INFINITY }: ValueLimits): number {
  const least = lowest ?? (whole ? 0 : Number.NEGATIVE_INFINITY);
  const held = Math.min(highest, Math.max(least, value));
  if (!whole) return held;
  const rounded = Math.round(held);
  // A limit that is no whole number still holds; no minus zero.
  return rounded > highest ? rounded - 1 : rounded < least ? rounded + 1 : rounded + 0;
}
