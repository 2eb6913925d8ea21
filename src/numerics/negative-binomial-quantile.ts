import { exp } from './exp.js';
import { log } from './log.js';
import { log1p } from './log-1p.js';
import { normalQuantile } from './normal-quantile.js';

/** Up to this mean probabilities are added one by one; above, a count stands close enough to its neighbours. */
const LARGEST_SUMMED = 500;

/**
 * The smallest whole number that a negative binomial variable does not exceed with the given probability.
 *
 * Exact but for rounding up to a mean of 500. Above, by the cube root of a gamma variable of the same mean and variance (Wilson &
 * Hilferty), off by at most 1 per cent of the standard deviation where the size is 5 or more and the probability from 0.005 to 0.995.
 *
 * @param probability - From 0 to 1.
 * @param mean - From 0.
 * @param size - Above 0; the variance is `mean` + `mean` squared / `size`. Infinity gives a Poisson variable.
 * @returns A whole number from 0; Infinity at probability 1 where the mean is above 0.
 * @see Wilson & Hilferty (1931), The distribution of chi-square, Proceedings of the National Academy of Sciences 17.
 * @example
 * negativeBinomialQuantile(0.5, 3, Infinity); // => 3
 */
export function negativeBinomialQuantile(probability: number, mean: number, size: number): number {
  if (!(mean > 0)) return 0;
  if (probability >= 1) return Number.POSITIVE_INFINITY;
  return mean <= LARGEST_SUMMED ? summed(probability, mean, size) : cubed(probability, mean, size);
}

function summed(probability: number, mean: number, size: number): number {
  const isPoisson = !(size < 1e9);
  // (size / (size + mean)) to the power of size; above e^-708 up to the largest mean.
  let one = exp(isPoisson ? -mean : -size * log1p(mean / size));
  let below = one;
  let count = 0;
  const ratio = isPoisson ? mean : mean / (size + mean);
  // Rounding may leave the sum a little below 1: then the last count with a probability is the answer.
  while (below < probability && !(one < 1e-300 && count > mean)) {
    one *= isPoisson ? ratio / (count + 1) : (ratio * (size + count)) / (count + 1);
    count++;
    below += one;
  }
  return count;
}

function cubed(probability: number, mean: number, size: number): number {
  const shape = 1 / (1 / mean + 1 / size);
  // Small shapes have a lower tail that the cube root does not have: from 0 up by the power of the gamma distribution there.
  const root = 1 - 1 / (9 * shape) + normalQuantile(probability) / (3 * Math.sqrt(shape));
  if (root > 0) return Math.max(0, Math.round(mean * root * root * root));
  return Math.max(0, Math.floor(mean * exp(log(Math.max(probability, Number.MIN_VALUE)) / shape)));
}
