import { stream } from '../numerics/stream.js';
import { triangularQuantile } from '../numerics/triangular-quantile.js';
import { type Change, changeOf, changeWeight } from './change.js';

/** Which random numbers changes are drawn from. */
export interface DrawChangesOptions {
  readonly seed: number;
  /** Number of draws. */
  readonly draws: number;
  /** Number of the first of them. Default: 0. */
  readonly firstDraw?: number;
}

/** A quantity of a year in draws, changed; the same array comes back where nothing changes it. */
export type Changed = (before: Float64Array, year: number) => Float64Array;

/**
 * Changes draw by draw: one whose value is an interval is drawn once for each draw and is the same in every year.
 *
 * @param changes - In their order.
 * @returns A function of the quantity before and the year.
 * @example
 * const half = drawChanges([{ id: 'level', operation: 'multiply', value: 0.5, from: 2025 }], { seed: 1, draws: 2 });
 * half(Float64Array.of(10, 20), 2025); // => [5, 10]
 */
export function drawChanges(changes: readonly Change[], options: DrawChangesOptions): Changed {
  const drawn = changes.map((change) => ({ change, amounts: amountsOf(change, options) }));
  return (before, year) =>
    drawn.reduce((now, { change, amounts }) => {
      const weight = changeWeight(change, year);
      return weight === 0 ? now : now.map((value, draw) => changeOf(value, change.operation, amounts[draw], weight));
    }, before);
}

function amountsOf({ id, value, low = value, high = value }: Change, { seed, draws, firstDraw = 0 }: DrawChangesOptions): Float64Array {
  const amounts = new Float64Array(draws).fill(value);
  if (low === high) return amounts;
  const random = stream(seed, { module: `change ${id}`, area: '', year: 0, draw: firstDraw });
  return amounts.map((_, place) => {
    random.restart(0, firstDraw + place);
    return triangularQuantile(random.next(), { low, value, high });
  });
}
