/** e^x, as src/numerics/exp.ts; where its bits come from is told there. */
export function exp(x: f64): f64 {
  if (!(x <= 709.782712893384)) return x > 709.782712893384 ? Number.POSITIVE_INFINITY : Number.NaN;
  if (x < -745.1332191019412) return 0;
  const k = floor<f64>(x * Math.LOG2E + 0.5);
  const high = x - k * 0.6931471804855391;
  const low = k * 7.440617110012397e-11;
  const r = high - low;
  const lost = high - r - low;
  const z = r * r;
  const even = 1.0 / 2 + z * (1.0 / 24 + z * (1.0 / 720 + z * (1.0 / 40320 + z * (1.0 / 3628800 + z * (1.0 / 479001600)))));
  const odd = 1.0 / 6 + z * (1.0 / 120 + z * (1.0 / 5040 + z * (1.0 / 362880 + z * (1.0 / 39916800 + z * (1.0 / 6227020800)))));
  const power = 1 + (r + (z * (even + r * odd) + lost));
  const whole = <i32>k;
  if (whole > 1023) return power * 2 * powerOfTwo(1023);
  if (whole < -1074) return power * 0.5 * powerOfTwo(-1074);
  return power * powerOfTwo(whole);
}

/** 2^k, exactly, for k from -1074 to 1023. */
export function powerOfTwo(k: i32): f64 {
  return reinterpret<f64>(k >= -1022 ? (<u64>(k + 1023)) << 52 : (<u64>1) << (k + 1074));
}
