import { powerOfTwo } from './power-of-two.js';

/** ln 2 in two parts; the first has 33 bits, so that its product with any exponent is exact. */
const LN2_HIGH = 0.6931471804855391;
const LN2_LOW = 7.440617110012397e-11;
/** Above the first, e^x is larger than any number; below the second it is nearer to 0 than to the smallest. */
const LARGEST = 709.782712893384;
const SMALLEST = -745.1332191019412;

/**
 * e^x from additions and multiplications alone, so that every machine and every engine gives the same bytes.
 *
 * x = k ln 2 + r with |r| <= ln 2 / 2; e^r is the Taylor series to r^13, whose rest is below 5e-18. The error is below
 * 0.9 ulp.
 *
 * @param x - Any number.
 * @see Cody & Waite (1980), Software Manual for the Elementary Functions, ch. 6.
 * @example
 * exp(1); // => 2.718281828459045
 */
export function exp(x: number): number {
  if (!(x <= LARGEST)) return x > LARGEST ? Number.POSITIVE_INFINITY : Number.NaN;
  if (x < SMALLEST) return 0;
  const k = Math.floor(x * Math.LOG2E + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const lost = high - r - low;
  const z = r * r;
  // Even and odd terms apart: half as long a chain of operations.
  const even = 1 / 2 + z * (1 / 24 + z * (1 / 720 + z * (1 / 40320 + z * (1 / 3628800 + z * (1 / 479001600)))));
  const odd = 1 / 6 + z * (1 / 120 + z * (1 / 5040 + z * (1 / 362880 + z * (1 / 39916800 + z * (1 / 6227020800)))));
  const power = 1 + (r + (z * (even + r * odd) + lost));
  // Beyond the powers of two that are numbers the last step is one more factor.
  if (k > 1023) return power * 2 * powerOfTwo(1023);
  if (k < -1074) return power * 0.5 * powerOfTwo(-1074);
  return power * powerOfTwo(k);
}
