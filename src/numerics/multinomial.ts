import { fail } from '../language/error.js';
import { binomial } from './binomial.js';
import type { RandomStream } from './random-stream.js';

/**
 * How `trials` independent trials fall into classes, one binomial variable after the other. Takes as many numbers of the
 * stream as there are classes.
 *
 * @param trials - A whole number from 0 to 1e9.
 * @param weights - One per class, not below 0 and not all 0; the probabilities are their shares of the sum.
 * @returns A whole number per class; they add up to `trials`.
 * @throws {RangeError} If a parameter is not as said.
 * @see Devroye (1986), Non-Uniform Random Variate Generation, XI.1.4.
 * @example
 * multinomial(stream(1, { module: 'movers', area: 'rumia', year: 2023, draw: 0 }), 5, Float64Array.of(0, 2, 0)); // => [0, 5, 0]
 */
export function multinomial(stream: RandomStream, trials: number, weights: ArrayLike<number>): Float64Array {
  if (!(trials >= 0 && trials <= 1e9) || trials !== Math.floor(trials)) {
    fail(
      `multinomial: próby ${trials}; oczekiwano liczby całkowitej od 0 do miliarda`,
      `multinomial: trials ${trials}; expected a whole number from 0 to 1e9`,
    );
  }
  const left = sumsFromEnd(weights);
  const counts = new Float64Array(weights.length);
  let remaining = trials;
  for (let i = 0; i < weights.length; i++) {
    counts[i] = binomial(stream, remaining, left[i] > 0 ? weights[i] / left[i] : 0);
    remaining -= counts[i];
  }
  return counts;
}

/** What is left of the weights from each class on: a sum and never a difference, so that a last class takes all the rest. */
function sumsFromEnd(weights: ArrayLike<number>): Float64Array {
  for (let i = 0; i < weights.length; i++) {
    if (!(weights[i] >= 0 && weights[i] < Number.POSITIVE_INFINITY)) {
      fail(
        `multinomial: waga ${weights[i]} na miejscu ${i}; oczekiwano liczby nie mniejszej od 0`,
        `multinomial: weight ${weights[i]} at place ${i}; expected a number not below 0`,
      );
    }
  }
  const left = new Float64Array(weights.length + 1);
  for (let i = weights.length - 1; i >= 0; i--) left[i] = left[i + 1] + weights[i];
  if (!(left[0] > 0 && left[0] < Number.POSITIVE_INFINITY)) {
    fail(
      `multinomial: suma wag to ${left[0]}; oczekiwano liczby większej od 0`,
      `multinomial: the weights add up to ${left[0]}; expected a number above 0`,
    );
  }
  return left;
}
