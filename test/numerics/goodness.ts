/**
 * How far counts are from what their probabilities lead to expect: the chi-squared statistic as a standard normal variable.
 *
 * @see Wilson & Hilferty (1931), The distribution of chi-square, PNAS 17.
 */
export function goodness(counts: Float64Array, probabilities: Float64Array): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const freedom = counts.length - 1;
  const statistic = counts.reduce((sum, count, i) => sum + (count - total * probabilities[i]) ** 2 / (total * probabilities[i]), 0);
  const variance = 2 / (9 * freedom);
  return (Math.cbrt(statistic / freedom) - (1 - variance)) / Math.sqrt(variance);
}
