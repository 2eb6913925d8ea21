import type { ServiceInput } from './service.js';

/** Whether a thing is an input of a service. */
export function isServiceInput(thing: unknown): thing is ServiceInput {
  return typeof thing === 'object' && thing !== null && 'id' in thing && 'value' in thing && 'status' in thing && 'unit' in thing;
}

/** Whether an input has a value and a range about it. */
export function isUncertain({ value, low = value ?? 0, high = value ?? 0 }: ServiceInput): boolean {
  return value !== null && low < high;
}
