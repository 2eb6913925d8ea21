/**
 * Compensated sum (Neumaier): the error does not grow with the length.
 *
 * @param values - Any numbers.
 * @returns The sum, within one rounding of the exact one for well-scaled input.
 * @see Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54.
 * @example
 * sum(Float64Array.of(1e16, 1, -1e16)); // => 1
 */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let correction = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const next = total + value;
    correction += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + correction;
}
