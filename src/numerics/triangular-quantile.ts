/**
 * The quantile of a triangular distribution: by inversion, so that what is drawn with the same u stays in order.
 *
 * @param u - From 0 to 1.
 * @param limits - Least, most likely and most value, in this order.
 * @see Johnson (1997), The triangular distribution as a proxy for the beta distribution in risk analysis, The Statistician 46.
 * @example
 * triangularQuantile(0.5, { low: 0, value: 1, high: 2 }); // => 1
 */
export function triangularQuantile(
  u: number,
  { low, value, high }: { readonly low: number; readonly value: number; readonly high: number },
): number {
  const width = high - low;
  return u * width < value - low ? low + Math.sqrt(u * width * (value - low)) : high - Math.sqrt((1 - u) * width * (high - value));
}
