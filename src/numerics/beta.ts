import { fail } from '../language/error.js';
import { exp } from './exp.js';
import { gamma, logOfGamma } from './gamma.js';
import type { RandomStream } from './random-stream.js';

/**
 * A beta variable, as the share of one of two gamma variables in their sum. Takes two numbers of the stream.
 *
 * @param first - Above 0; the mean is `first` / (`first` + `second`).
 * @param second - Above 0.
 * @throws {RangeError} If a parameter is not such a number.
 * @see Devroye (1986), Non-Uniform Random Variate Generation, IX.4.
 * @example
 * const share = beta(stream(1, { module: 'users', area: 'rumia', year: 2023, draw: 0 }), 103, 897);
 * share > 0 && share < 1; // => true
 */
export function beta(stream: RandomStream, first: number, second: number): number {
  if (!(first > 0 && first < Number.POSITIVE_INFINITY && second > 0 && second < Number.POSITIVE_INFINITY)) {
    fail(
      `beta: parametry ${first} i ${second}; oczekiwano dwóch liczb większych od 0`,
      `beta: parameters ${first} and ${second}; expected two numbers above 0`,
    );
  }
  if (first >= 1 && second >= 1) {
    const share = gamma(stream, first);
    return share / (share + gamma(stream, second));
  }
  // Small parameters by logarithms: both variables may be below the smallest number.
  const one = logOfGamma(stream, first);
  const other = logOfGamma(stream, second);
  return 1 / (1 + exp(other - one));
}
