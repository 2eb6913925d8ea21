import { fail } from '../language/error.js';
import { selectRanks } from './select-ranks.js';

/**
 * Sample quantiles, without sorting the sample and without changing it.
 *
 * With n values in order, the quantile of probability p lies at place (n - 1) p from 0 and is interpolated between the two
 * values beside it: type 7 of Hyndman and Fan, the default of R, numpy and spreadsheets.
 *
 * @param values - At least one number; a missing one (NaN) makes every quantile missing.
 * @param probabilities - From 0 to 1, in any order.
 * @returns One quantile per probability.
 * @throws {RangeError} If there are no values or a probability is not from 0 to 1.
 * @see Hyndman & Fan (1996), Sample quantiles in statistical packages, The American Statistician 50.
 * @example
 * quantiles(Float64Array.of(4, 1, 3, 2), [0.5, 0.1]); // => [2.5, 1.3]
 */
export function quantiles(values: ArrayLike<number>, probabilities: ArrayLike<number>): Float64Array {
  if (values.length === 0) {
    fail('quantiles: nie ma ani jednej wartości; podaj co najmniej jedną', 'quantiles: there are no values; give at least one');
  }
  const last = values.length - 1;
  const places = Float64Array.from(probabilities, (probability) => {
    if (!(probability >= 0 && probability <= 1)) {
      fail(
        `quantiles: prawdopodobieństwo ${probability}; oczekiwano liczby od 0 do 1`,
        `quantiles: probability ${probability}; expected a number from 0 to 1`,
      );
    }
    return last * probability;
  });
  const ranks = new Int32Array(2 * places.length);
  places.forEach((place, i) => {
    ranks[2 * i] = Math.floor(place);
    ranks[2 * i + 1] = Math.ceil(place);
  });
  const found = selectRanks(values, ranks);
  return places.map((place, i) => between(found[2 * i], found[2 * i + 1], place - Math.floor(place)));
}

function between(below: number, above: number, share: number): number {
  // Equal ends also where they are infinite and have no difference.
  return below === above ? below : below + share * (above - below);
}
