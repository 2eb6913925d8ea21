const LOWEST = -1074;
const HIGHEST = 1023;
const POWERS = powers();

/**
 * 2^k, exactly: `**` differs between engines.
 *
 * @param k - A whole number from -1074 to 1023.
 * @example
 * powerOfTwo(-2); // => 0.25
 */
export function powerOfTwo(k: number): number {
  return POWERS[k - LOWEST];
}

function powers(): Float64Array {
  const all = new Float64Array(HIGHEST - LOWEST + 1);
  let power = Number.MIN_VALUE;
  for (let i = 0; i < all.length; i++) {
    all[i] = power;
    power *= 2;
  }
  return all;
}
