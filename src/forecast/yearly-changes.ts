/** The changes of a series from one year to the next, in sum. */
export interface YearlyChanges {
  readonly mean: number;
  readonly meanSquare: number;
  readonly meanAbsolute: number;
}

/**
 * Means of the yearly changes of a series.
 *
 * @param values - At least 2.
 * @example
 * yearlyChanges(Float64Array.of(3, 5, 4)).meanAbsolute; // => 1.5
 */
export function yearlyChanges(values: Float64Array): YearlyChanges {
  let [total, squares, absolutes] = [0, 0, 0];
  for (let place = 1; place < values.length; place++) {
    const change = values[place] - values[place - 1];
    total += change;
    squares += change * change;
    absolutes += Math.abs(change);
  }
  const count = values.length - 1;
  return { mean: total / count, meanSquare: squares / count, meanAbsolute: absolutes / count };
}
