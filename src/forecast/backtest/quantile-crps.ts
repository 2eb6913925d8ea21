/** Quantiles at the middles of so many equal shares of probability. */
const STEPS = 40;

/**
 * The continuous ranked probability score of a distribution given by its quantiles: twice the mean of the quantile losses, in the
 * unit of the value. Of a normal distribution at most 0.25% too large for values within four standard deviations.
 *
 * @param quantile - The value that is not reached with a probability.
 * @param actual - What happened.
 * @see Gneiting & Ranjan (2011), Comparing density forecasts using threshold- and quantile-weighted scoring rules, Journal of
 * Business & Economic Statistics 29, eq. 12.
 * @example
 * quantileCrps(() => 7, 10); // => 3
 */
export function quantileCrps(quantile: (probability: number) => number, actual: number): number {
  let total = 0;
  for (let step = 0; step < STEPS; step++) {
    const probability = (step + 0.5) / STEPS;
    const apart = actual - quantile(probability);
    total += apart >= 0 ? probability * apart : (probability - 1) * apart;
  }
  return (2 * total) / STEPS;
}
