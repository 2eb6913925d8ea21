import { exp } from '../numerics/exp.js';
import { log1p } from '../numerics/log-1p.js';

/**
 * What an even growth makes of 1, the same to the last bit on every machine.
 *
 * @param rate - Per year, above -1: 0.05 is 5%.
 * @param years - Any number; below 0 it goes back.
 * @example
 * compound(0.1, 2); // => 1.21
 */
export function compound(rate: number, years: number): number {
  return rate === 0 || years === 0 ? 1 : exp(years * log1p(rate));
}
