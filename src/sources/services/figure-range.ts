import type { ServiceInput } from '../../services/service.js';

/** The least and the most a figure may be. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The figure with a range, where it has a value. */
export function between(input: ServiceInput, { low, high }: Range): ServiceInput {
  return input.value === null ? input : { ...input, low: Math.min(low, input.value), high: Math.max(high, input.value) };
}
