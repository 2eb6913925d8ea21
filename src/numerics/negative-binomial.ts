import { fail } from '../language/error.js';
import { gamma } from './gamma.js';
import { poissonOf } from './poisson.js';
import type { RandomStream } from './random-stream.js';

/**
 * A negative binomial variable: a Poisson count whose mean is itself uncertain (gamma). Takes two numbers of the stream.
 *
 * @param mean - From 0 to 1e9.
 * @param size - Above 0; the variance is `mean` + `mean` squared / `size`, so a large one gives a Poisson variable.
 * @returns A whole number.
 * @throws {RangeError} If a parameter is not such a number.
 * @see Cameron & Trivedi (2013), Regression Analysis of Count Data, ch. 3 (NB2).
 * @example
 * negativeBinomial(stream(1, { module: 'arrivals', area: 'rumia', year: 2023, draw: 0 }), 0, 5); // => 0
 */
export function negativeBinomial(stream: RandomStream, mean: number, size: number): number {
  if (!(mean >= 0 && mean <= 1e9 && size > 0 && size < Number.POSITIVE_INFINITY)) {
    fail(
      `negativeBinomial: średnia ${mean}, parametr rozproszenia ${size}; oczekiwano średniej od 0 do miliarda i rozproszenia większego od 0`,
      `negativeBinomial: mean ${mean}, size ${size}; expected a mean from 0 to 1e9 and a size above 0`,
    );
  }
  return poissonOf(stream, gamma(stream, size, mean / size));
}
