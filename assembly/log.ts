import { powerOfTwo } from './exp';

/** Natural logarithm, as src/numerics/log.ts; where its bits come from is told there. */
export function log(x: f64): f64 {
  if (!(x >= 2.2250738585072014e-308)) return logOfSmall(x);
  if (x === Number.POSITIVE_INFINITY) return x;
  const word = <i32>(reinterpret<u64>(x) >> 32);
  const k = (word >> 20) - 1023 + ((word & 0xfffff) >= 0x6a09f ? 1 : 0);
  const f = (k === 1024 ? x * 0.5 * powerOfTwo(-1023) : x * powerOfTwo(-k)) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = z * (2.0 / 3 + w * (2.0 / 7 + w * (2.0 / 11 + w * (2.0 / 15 + w * (2.0 / 19 + w * (2.0 / 23))))));
  const even = w * (2.0 / 5 + w * (2.0 / 9 + w * (2.0 / 13 + w * (2.0 / 17 + w * (2.0 / 21)))));
  const rest = even + odd;
  const half = 0.5 * f * f;
  const power = <f64>k;
  return k === 0
    ? f - (half - s * (half + rest))
    : power * 0.6931471804855391 - (half - (s * (half + rest) + power * 7.440617110012397e-11) - f);
}

function logOfSmall(x: f64): f64 {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  return x > 0 ? log(x * 18014398509481984) - 54 * 0.6931471804855391 - 54 * 7.440617110012397e-11 : Number.NaN;
}

/** ln(1 + x), as src/numerics/log-1p.ts. */
export function log1p(x: f64): f64 {
  if (x > -0.1 && x < 0.1) {
    const s = x / (2 + x);
    const z = s * s;
    const rest = z * (2.0 / 3 + z * (2.0 / 5 + z * (2.0 / 7 + z * (2.0 / 9 + z * (2.0 / 11 + z * (2.0 / 13))))));
    return x - s * (x - rest);
  }
  const sum = 1 + x;
  if (!(sum > 0 && sum < Number.POSITIVE_INFINITY)) return log(sum);
  return log(sum) - (sum - 1 - x) / sum;
}
