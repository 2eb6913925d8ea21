import type { Spread } from './subareas.js';

/** Share of the distribution between the two limits of a trapezoid. */
const INSIDE = 0.8;

/**
 * The value of a spread at a probability.
 *
 * A trapezoid has its flat part between `low` and `high` with 80% of the probability; the sides fall to 0 over a quarter of that
 * width, so that the density has no step.
 *
 * @param u - Between 0 and 1; 0.5 gives the middle.
 * @example
 * spreadQuantile({ distribution: 'trapezoid', low: 5500, likely: 5950, high: 6400 }, 0.1); // => 5500
 */
export function spreadQuantile({ distribution, low, likely, high }: Spread, u: number): number {
  if (distribution === 'fixed') return likely;
  const tail = (1 - INSIDE) / 2;
  const side = (high - low) / 4;
  if (u < tail) return low - side * (1 - Math.sqrt(u / tail));
  if (u > 1 - tail) return high + side * (1 - Math.sqrt((1 - u) / tail));
  return low + ((high - low) * (u - tail)) / INSIDE;
}
