import { log } from './log.js';
import { HALF_LOG_TWO_PI, stirlingRest } from './stirling-rest.js';

/**
 * ln of the probability m^k e^-m / k! of a Poisson variable, with k! by Stirling's formula.
 *
 * @param count - k, a whole number from 0.
 * @param mean - m, above 0.
 * @returns The logarithm, with an absolute error below 1e-15 times the larger of 10 and the two parameters.
 * @example
 * poissonLogProbability(0, 12); // => -12
 */
export function poissonLogProbability(count: number, mean: number): number {
  const next = count + 1;
  return count * log(mean / next) - 0.5 * log(next) + (next - mean) - HALF_LOG_TWO_PI - stirlingRest(next);
}
