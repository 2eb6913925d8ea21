import { fail } from '../language/error.js';
import { normalQuantile } from './normal-quantile.js';
import type { RandomStream } from './random-stream.js';

/**
 * A normal variable, by inversion: it grows with the uniform number behind it, so scenarios with common random numbers stay
 * in order. Takes one number of the stream.
 *
 * @param mean - Any number. Default: 0.
 * @param standardDeviation - Not below 0. Default: 1.
 * @throws {RangeError} If a parameter is not such a number.
 * @see Wichura (1988), The percentage points of the normal distribution, Applied Statistics 37 (AS 241).
 * @example
 * normal(stream(1, { module: 'mortality', area: 'rumia', year: 2023, draw: 0 }), 5, 0); // => 5
 */
export function normal(stream: RandomStream, mean = 0, standardDeviation = 1): number {
  if (!(standardDeviation >= 0 && standardDeviation < Number.POSITIVE_INFINITY && Number.isFinite(mean))) {
    fail(
      `normal: średnia ${mean}, odchylenie standardowe ${standardDeviation}; oczekiwano skończonej średniej i odchylenia nie mniejszego od 0`,
      `normal: mean ${mean}, standard deviation ${standardDeviation}; expected a finite mean and a deviation not below 0`,
    );
  }
  return mean + standardDeviation * normalQuantile(stream.next());
}
