import { incompleteBeta } from './incomplete-beta.js';

/**
 * The number below which Student's t falls with the given probability.
 *
 * Bisection of the distribution of t² / (t² + degrees), which is a beta variable; relative error below 1e-9 between the probabilities
 * 0.001 and 0.999, with up to a million degrees.
 *
 * @param probability - From 0 to 1.
 * @param degrees - Degrees of freedom, above 0; need not be whole.
 * @returns The quantile; -Infinity at 0, Infinity at 1, NaN where a number is not such a number.
 * @see Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions, vol. 2, ch. 28.
 * @example
 * Number(studentQuantile(0.975, 4).toFixed(3)); // => 2.776
 */
export function studentQuantile(probability: number, degrees: number): number {
  if (!(probability >= 0 && probability <= 1 && degrees > 0)) return Number.NaN;
  const sign = probability < 0.5 ? -1 : 1;
  const inside = Math.abs(2 * probability - 1);
  if (inside === 0) return 0;
  if (inside === 1) return sign * Number.POSITIVE_INFINITY;
  // Of the smaller of degrees / (t² + degrees) and its rest, so that neither is a difference of nearly equal numbers.
  const isOuter = incompleteBeta(0.5, degrees / 2, 0.5) > 1 - inside;
  const wanted = isOuter ? 1 - inside : inside;
  const [a, b] = isOuter ? [degrees / 2, 0.5] : [0.5, degrees / 2];
  // With few degrees the part may be as small as a number can be, hence so many steps.
  let [low, high] = [0, 1];
  for (let step = 0; step < 1200 && high - low > high * 1e-15; step++) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, a, b) < wanted) low = middle;
    else high = middle;
  }
  const part = (low + high) / 2;
  const square = isOuter ? (degrees * (1 - part)) / part : (degrees * part) / (1 - part);
  return sign * Math.sqrt(square);
}
