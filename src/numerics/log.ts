import { powerOfTwo } from './power-of-two.js';

/** ln 2 in two parts; the first has 33 bits, so that its product with any exponent is exact. */
const LN2_HIGH = 0.6931471804855391;
const LN2_LOW = 7.440617110012397e-11;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_TO_54 = 18014398509481984;

/** One number seen as its bits, to read its exponent. */
const NUMBER = new Float64Array(1);
const WORDS = new Int32Array(NUMBER.buffer);
const HIGH_WORD = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;

/**
 * Natural logarithm from plain arithmetic alone, so that every machine and every engine gives the same bytes.
 *
 * x = 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt(2); ln(1 + f) = f - f^2/2 + s (f^2/2 + R) with s = f / (2 + f) and R the
 * series of 2 atanh(s) / s - 2 to s^22, whose rest is below 1e-18. The error is below 0.8 ulp.
 *
 * @param x - Any number.
 * @returns ln x; -Infinity of 0 and NaN of a negative number.
 * @see Tang (1990), Table-driven implementation of the logarithm function, ACM TOMS 16; Sun's fdlibm has the same form.
 * @example
 * log(10); // => 2.302585092994046
 */
export function log(x: number): number {
  if (!(x >= SMALLEST_NORMAL)) return logOfSmall(x);
  if (x === Number.POSITIVE_INFINITY) return x;
  NUMBER[0] = x;
  const word = WORDS[HIGH_WORD];
  // From 0x6a09f on the mantissa is above sqrt(2) and belongs to the next power of two.
  const k = (word >> 20) - 1023 + ((word & 0xfffff) >= 0x6a09f ? 1 : 0);
  const f = (k === 1024 ? x * 0.5 * powerOfTwo(-1023) : x * powerOfTwo(-k)) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  // Odd and even powers of z apart: half as long a chain of operations.
  const odd = z * (2 / 3 + w * (2 / 7 + w * (2 / 11 + w * (2 / 15 + w * (2 / 19 + w * (2 / 23))))));
  const even = w * (2 / 5 + w * (2 / 9 + w * (2 / 13 + w * (2 / 17 + w * (2 / 21)))));
  const rest = even + odd;
  const half = 0.5 * f * f;
  return k === 0 ? f - (half - s * (half + rest)) : k * LN2_HIGH - (half - (s * (half + rest) + k * LN2_LOW) - f);
}

function logOfSmall(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  return x > 0 ? log(x * TWO_TO_54) - 54 * LN2_HIGH - 54 * LN2_LOW : Number.NaN;
}
