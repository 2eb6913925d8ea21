import { log } from './log.js';

/**
 * ln(1 + x), without the loss of digits that the sum brings where x is small. The error is below 1.5 ulp.
 *
 * Below 0.1 by the series of {@link log}, where the rest of the series is below 1e-19; above with the rounding of the sum
 * put back.
 *
 * @param x - Any number.
 * @returns ln(1 + x); -Infinity at -1 and NaN below.
 * @see Goldberg (1991), What every computer scientist should know about floating-point arithmetic, theorem 4.
 * @example
 * log1p(1e-20); // => 1e-20
 */
export function log1p(x: number): number {
  if (x > -0.1 && x < 0.1) {
    const s = x / (2 + x);
    const z = s * s;
    const rest = z * (2 / 3 + z * (2 / 5 + z * (2 / 7 + z * (2 / 9 + z * (2 / 11 + z * (2 / 13))))));
    return x - s * (x - rest);
  }
  const sum = 1 + x;
  if (!(sum > 0 && sum < Number.POSITIVE_INFINITY)) return log(sum);
  return log(sum) - (sum - 1 - x) / sum;
}
