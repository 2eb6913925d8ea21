/** Nearer than this beside their size, two values are the same but for rounding. */
const CLOSE = 1e-9;

/**
 * Round numbers for an axis: multiples of 1, 2 or 5 times a power of ten that cover the values.
 *
 * @param low - Smallest value to cover.
 * @param high - Largest value to cover; the same as `low` counts as one more.
 * @param most - Most ticks wanted, at least 2.
 * @param smallest - Smallest step, e.g. 1 where only whole persons make sense. Default: any.
 * @returns The ticks from at or below `low` to at or above `high`, in order.
 * @example
 * roundTicks(0, 728, 5); // => [0, 200, 400, 600, 800]
 */
export function roundTicks(low: number, high: number, most: number, smallest = 0): number[] {
  const span = high - low > CLOSE * Math.max(Math.abs(low), Math.abs(high), 1) ? high - low : 1;
  const rough = Math.max(span / Math.max(1, most - 1), smallest);
  let exponent = Math.floor(Math.log10(rough));
  let ticks: number[] = [];
  for (;;) {
    for (const factor of [1, 2, 5]) {
      ticks = multiples(low, low + span, factor, exponent);
      const step = factor * 10 ** exponent;
      if (step >= smallest && ticks.length <= Math.max(2, most)) return ticks;
    }
    exponent++;
  }
}

function multiples(low: number, high: number, factor: number, exponent: number): number[] {
  // 10 ** -2 is not exact; dividing by 10 ** 2 gives the float nearest to the decimal number.
  const scaled = (count: number): number => (exponent < 0 ? (count * factor) / 10 ** -exponent : count * factor * 10 ** exponent);
  const step = scaled(1);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) => scaled(first + index));
}
