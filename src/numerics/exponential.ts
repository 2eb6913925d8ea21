import { fail } from '../language/error.js';
import { log } from './log.js';
import type { RandomStream } from './random-stream.js';

/**
 * An exponential variable, by inversion. Takes one number of the stream.
 *
 * @param mean - Not below 0. Default: 1.
 * @throws {RangeError} If the mean is not such a number.
 * @example
 * exponential(stream(1, { module: 'stays', area: 'rumia', year: 2023, draw: 0 }), 0); // => 0
 */
export function exponential(stream: RandomStream, mean = 1): number {
  if (!(mean >= 0 && mean < Number.POSITIVE_INFINITY)) {
    fail(`exponential: średnia ${mean}; oczekiwano liczby nie mniejszej od 0`, `exponential: mean ${mean}; expected a number not below 0`);
  }
  return 0 - mean * log(1 - stream.next());
}
