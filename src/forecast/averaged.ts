import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';
import type { Outlook } from './method.js';
import { yearlyChanges } from './yearly-changes.js';

/** Errors below this share of the mean yearly change count as this: a perfect fit of few points proves little. */
const FLOOR = 1e-6;

/**
 * Weights of models with equal numbers of parameters or stated prior weights, by their sums of squared errors:
 * prior exp(-temper/2 n log SSE), made to add up to 1. A temper below 1 trusts the fit to few points less than the
 * likelihood does, and the average is wider.
 *
 * @param values - The series that the models were fitted to.
 * @param squaredErrors - One per model.
 * @param priors - One per model.
 * @param temper - From 0 (priors alone) to 1 (the likelihood).
 * @see Grünwald & van Ommen (2017), Inconsistency of Bayesian inference for misspecified linear models, Bayesian Analysis 12 (tempered weights).
 * @example
 * weightsOf(Float64Array.of(1, 2, 4), Float64Array.of(1, 1), Float64Array.of(1, 1), 0.5); // => [0.5, 0.5]
 */
export function weightsOf(values: Float64Array, squaredErrors: Float64Array, priors: Float64Array, temper: number): Float64Array {
  const { meanAbsolute } = yearlyChanges(values);
  const floor = FLOOR * values.length * meanAbsolute * meanAbsolute;
  const power = (temper * values.length) / 2;
  const least = squaredErrors.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY) + floor;
  const weights = new Float64Array(squaredErrors.length);
  let total = 0;
  for (let model = 0; model < weights.length; model++) {
    // Of a series that never changes, models that leave no error share the whole weight.
    const fits = least > 0 ? exp(-power * log((squaredErrors[model] + floor) / least)) : squaredErrors[model] > 0 ? 0 : 1;
    weights[model] = priors[model] * fits;
    total += weights[model];
  }
  for (let model = 0; model < weights.length; model++) weights[model] /= total;
  return weights;
}

/**
 * The outlook of an average of models: the variance holds that of each model and that between them.
 *
 * @param weights - One per model, adding up to 1.
 * @param yearsAhead - From 1.
 * @param look - Writes what a model expects into the arrays it is given.
 * @example
 * const look = (model, { means, variances }) => { means[0] = 1 + 2 * model; variances[0] = 1; };
 * averagedOutlook(Float64Array.of(0.5, 0.5), 1, look).variances; // => [2]
 */
export function averagedOutlook(weights: Float64Array, yearsAhead: number, look: (model: number, outlook: Outlook) => void): Outlook {
  const one = { means: new Float64Array(yearsAhead), variances: new Float64Array(yearsAhead) };
  const means = new Float64Array(yearsAhead);
  const variances = new Float64Array(yearsAhead);
  // Squares of the distances from the first model, of which that of the mean is taken off in the end.
  look(0, one);
  const first = one.means.slice();
  for (let model = 0; model < weights.length; model++) {
    look(model, one);
    const weight = weights[model];
    for (let ahead = 0; ahead < yearsAhead; ahead++) {
      const apart = one.means[ahead] - first[ahead];
      means[ahead] += weight * apart;
      variances[ahead] += weight * (one.variances[ahead] + apart * apart);
    }
  }
  for (let ahead = 0; ahead < yearsAhead; ahead++) {
    variances[ahead] = Math.max(0, variances[ahead] - means[ahead] * means[ahead]);
    means[ahead] += first[ahead];
  }
  return { means, variances };
}
