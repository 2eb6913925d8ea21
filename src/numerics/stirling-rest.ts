/** ln sqrt(2 pi). */
export const HALF_LOG_TWO_PI = 0.9189385332046728;

/** The rest at 1 to 15, where the series is too short. */
const SMALL = Float64Array.of(
  0.08106146679532726,
  0.0413406959554093,
  0.02767792568499834,
  0.020790672103765093,
  0.016644691189821193,
  0.013876128823070748,
  0.01189670994589177,
  0.010411265261972096,
  0.009255462182712733,
  0.00833056343336287,
  0.007573675487951841,
  0.00694284010720953,
  0.006408994188004207,
  0.0059513701127588475,
  0.005554733551962801,
);

/**
 * What Stirling's formula leaves of ln gamma(x): ln gamma(x) - (x - 1/2) ln x + x - ln sqrt(2 pi).
 *
 * @param x - A whole number from 1, or any number from 16.
 * @returns The rest, with an absolute error below 1e-16.
 * @see Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 6.1.41.
 * @example
 * stirlingRest(20); // => 0.004166319691996922
 */
export function stirlingRest(x: number): number {
  if (x < 16) return SMALL[x - 1];
  const z = 1 / (x * x);
  return (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - z * (691 / 360360 - z / 156)))))) / x;
}
