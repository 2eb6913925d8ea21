/**
 * The mean of numbers; NaN of none.
 *
 * @example
 * mean([1, 2, 6]); // => 3
 */
export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? Number.NaN : numbers.reduce((total, number) => total + number, 0) / numbers.length;
}

/**
 * The median of numbers, of an even count the mean of the middle two; NaN of none.
 *
 * @example
 * median([6, 1, 2]); // => 2
 */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
