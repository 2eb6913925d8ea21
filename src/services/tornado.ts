import type { SeriesDescription } from '../series/series.js';
import { holdInput } from './hold-input.js';
import { isUncertain } from './is-service-input.js';
import type { ReviseInput } from './revise-inputs.js';
import type { ServiceInput } from './service.js';

/** What one uncertain input does to a result. */
export interface TornadoBar {
  readonly input: ServiceInput;
  /** The result with the input at its low. */
  readonly atLow: number;
  /** The result with the input at its high. */
  readonly atHigh: number;
  /** Distance between the two, not below 0. */
  readonly effect: number;
}

/** How much each uncertain input matters, the most first. */
export interface Tornado {
  /** The result with every input as it is. */
  readonly result: number;
  readonly bars: readonly TornadoBar[];
  /** What the result is called, its unit and digits; left out where nobody said. */
  readonly description?: SeriesDescription;
}

/**
 * Computes a result again with each uncertain input at its low and at its high, the others as they are.
 *
 * @param compute - The result, one number, e.g. the median cost of a year, with the inputs it asks `revise` for; called twice for
 * each uncertain input and once more.
 * @param inputs - Inputs that may matter; certain and missing ones stay. Of nested ones: `inputsIn()` and `reviseInputs()`.
 * @param description - What the result is called, for charts and tables.
 * @example
 * const price = { id: 'price', title: { pl: 'cena', en: 'price' }, value: 20, low: 18, high: 25, unit: { pl: 'zł', en: 'PLN' }, status: 'assumed' as const, source: 'kohorta' };
 * tornado((revise) => 100 * (revise(price).value ?? 0), [price]).bars[0].effect; // => 700
 */
export function tornado(
  compute: (revise: ReviseInput) => number,
  inputs: readonly ServiceInput[],
  description?: SeriesDescription,
): Tornado {
  const bars = inputs.filter(isUncertain).map((input): TornadoBar => {
    const [atLow, atHigh] = [input.low, input.high].map((value) => compute(holdInput(input, value ?? input.value ?? Number.NaN)));
    return { input, atLow, atHigh, effect: Math.abs(atHigh - atLow) };
  });
  return {
    result: compute((input) => input),
    bars: bars.toSorted((a, b) => b.effect - a.effect || (a.input.id < b.input.id ? -1 : 1)),
    ...(description === undefined ? {} : { description }),
  };
}
