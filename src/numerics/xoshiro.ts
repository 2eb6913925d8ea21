const TWO_TO_20 = 1048576;
const TWO_TO_MINUS_52 = 2.220446049250313e-16;

/**
 * Two steps of the generator xoshiro128++ as one number between 0 and 1: an odd multiple of 2^-53, so that 0 and 1 cannot
 * be and 1 - u is as likely as u. The first step gives its upper 32 bits.
 *
 * @param state - Four words from `at` on, not all of them 0; moved on.
 * @see Blackman & Vigna (2021), Scrambled linear pseudorandom number generators, ACM TOMS 47.
 * @example
 * nextUniform(Int32Array.of(1, 2, 3, 4), 0) * 2 ** 32; // => 641.0003666877747
 */
export function nextUniform(state: Int32Array, at: number): number {
  let a = state[at];
  let b = state[at + 1];
  let c = state[at + 2];
  let d = state[at + 3];
  let sum = (a + d) | 0;
  const high = (((sum << 7) | (sum >>> 25)) + a) | 0;
  let shifted = b << 9;
  c ^= a;
  d ^= b;
  b ^= c;
  a ^= d;
  c ^= shifted;
  d = (d << 11) | (d >>> 21);
  sum = (a + d) | 0;
  const low = (((sum << 7) | (sum >>> 25)) + a) | 0;
  shifted = b << 9;
  c ^= a;
  d ^= b;
  state[at + 1] = b ^ c;
  state[at] = a ^ d;
  state[at + 2] = c ^ shifted;
  state[at + 3] = (d << 11) | (d >>> 21);
  return ((high >>> 0) * TWO_TO_20 + (low >>> 12) + 0.5) * TWO_TO_MINUS_52;
}
