import { fail } from '../language/error.js';
import { exp } from './exp.js';
import { log } from './log.js';
import { normalQuantile } from './normal-quantile.js';
import type { RandomStream } from './random-stream.js';

/**
 * A gamma variable: mean `shape` times `scale`, variance `shape` times `scale` squared. Takes one number of the stream.
 *
 * By the cube of a normal variable with rejection. With a shape below about 0.01 some values are below the smallest number
 * and come out as 0.
 *
 * @param shape - Above 0.
 * @param scale - Not below 0. Default: 1.
 * @throws {RangeError} If a parameter is not such a number.
 * @see Marsaglia & Tsang (2000), A simple method for generating gamma variables, ACM TOMS 26.
 * @example
 * gamma(stream(1, { module: 'migration', area: 'rumia', year: 2023, draw: 0 }), 2.5, 0); // => 0
 */
export function gamma(stream: RandomStream, shape: number, scale = 1): number {
  if (!(shape > 0 && shape < Number.POSITIVE_INFINITY && scale >= 0 && scale < Number.POSITIVE_INFINITY)) {
    fail(
      `gamma: kształt ${shape}, skala ${scale}; oczekiwano kształtu większego od 0 i skali nie mniejszej od 0`,
      `gamma: shape ${shape}, scale ${scale}; expected a shape above 0 and a scale not below 0`,
    );
  }
  if (shape >= 1) return scale * cubeOfNormal(stream, shape);
  // A gamma variable of shape a is one of shape a + 1 times a uniform number to the power 1 / a.
  const value = cubeOfNormal(stream, shape + 1);
  return scale * value * exp(log(stream.nextSpare()) / shape);
}

/**
 * ln of a gamma variable with scale 1, which keeps the smallest ones apart. Takes one number of the stream.
 *
 * @param shape - Above 0; not checked.
 * @example
 * logOfGamma(stream(1, { module: 'migration', area: 'rumia', year: 2023, draw: 0 }), 1e-9) < -1000; // => true
 */
export function logOfGamma(stream: RandomStream, shape: number): number {
  if (shape >= 1) return log(cubeOfNormal(stream, shape));
  const value = cubeOfNormal(stream, shape + 1);
  return log(value) + log(stream.nextSpare()) / shape;
}

function cubeOfNormal(stream: RandomStream, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (let u = stream.next(); ; u = stream.nextSpare()) {
    const x = normalQuantile(u);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const square = x * x;
    const w = stream.nextSpare();
    if (w < 1 - 0.0331 * square * square || log(w) < 0.5 * square + d * (1 - v + log(v))) return d * v;
  }
}
