import type { ReviseInput } from './revise-inputs.js';
import type { ServiceInput } from './service.js';

/**
 * Holds one input at a value, as if it were known to be that; the others stay as they are.
 *
 * @param input - The input, found by its id.
 * @param value - In its unit.
 * @example
 * const share = { id: 'share', title: { pl: 'udział', en: 'share' }, value: 0.5, low: 0, high: 1, unit: { pl: 'udział', en: 'share' }, status: 'assumed' as const, source: 'kohorta' };
 * holdInput(share, 0.7)(share).high; // => 0.7
 */
export function holdInput({ id }: ServiceInput, value: number): ReviseInput {
  return (one) => (one.id === id ? { ...one, value, low: value, high: value } : one);
}
