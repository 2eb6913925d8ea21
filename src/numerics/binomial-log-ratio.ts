import { log } from './log.js';
import { stirlingRest } from './stirling-rest.js';

/**
 * ln of the probability of a count of a binomial variable over that of its mode, with the factorials by Stirling's formula.
 *
 * @param count - A whole number from 0 to `trials`.
 * @param trials - A whole number.
 * @param p - The probability of each trial, between 0 and 1.
 * @returns The logarithm, with an absolute error below 2e-15 times the larger of 10 and `trials`.
 * @see Hörmann (1993), The generation of binomial random variates, Journal of Statistical Computation and Simulation 46.
 * @example
 * binomialLogRatio(10, 20, 0.5); // => 0
 */
export function binomialLogRatio(count: number, trials: number, p: number): number {
  const mode = Math.floor((trials + 1) * p);
  const odds = p / (1 - p);
  const failures = trials - count + 1;
  const failuresAtMode = trials - mode + 1;
  return (
    (mode + 0.5) * log((mode + 1) / (odds * failuresAtMode)) +
    (trials + 1) * log(failuresAtMode / failures) +
    (count + 0.5) * log((failures * odds) / (count + 1)) +
    (stirlingRest(mode + 1) + stirlingRest(failuresAtMode) - stirlingRest(count + 1) - stirlingRest(failures))
  );
}
