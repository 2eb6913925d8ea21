import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';
import { logGamma } from '../numerics/log-gamma.js';
import { negativeBinomialQuantile } from '../numerics/negative-binomial-quantile.js';
import { averagedOutlook } from './averaged.js';
import { averagedSmoothing } from './averaged-smoothing.js';
import type { Method } from './method.js';

/** Weight of the last count in the level. */
const ALPHAS = [0, 0.1, 0.2, 0.35, 0.5, 0.75, 1];
/** Share of the distance between the level and the mean of all years that is left after a year. */
const KEPT = [0.8, 0.95, 1];
/** Sizes of the negative binomial distribution; infinity is Poisson's. */
const SIZES = [1, 3, 10, 30, 100, 1e12];

const MODELS = ALPHAS.flatMap((alpha) => KEPT.flatMap((kept) => SIZES.map((size) => ({ alpha, kept, size }))));

/** A mean is never below this many over the years seen: years of 0 do not prove that nothing can happen. */
const NEVER_BELOW = 0.5;

/**
 * Small counts: negative binomial with a level that follows the counts and returns to their mean, averaged over a grid of its
 * parameters by how well each foretold the next count. Nothing below 0; quantiles are whole numbers.
 *
 * A series with a value that is not a whole number from 0 has no such distribution: it is forecast by {@link averagedSmoothing}.
 *
 * Assumptions: no trend that goes on. Data needed: 3 counts. The distribution of a year ahead is the negative binomial with the
 * mean and the variance of the average; of the level's own error it holds that of the mean of all years.
 *
 * @see Ferland, Latour & Oraichi (2006), Integer-valued GARCH process, Journal of Time Series Analysis 27; Snyder, Ord & Beaumont (2012), Forecasting the intermittent demand for slow-moving inventories, International Journal of Forecasting 28 (damped dynamics).
 * @example
 * counts.fit(Float64Array.of(4, 4, 4, 4)).outlook(1).quantile(0, 0.5); // => 4
 */
export const counts: Method = {
  id: 'counts',
  title: { pl: 'małe liczby (rozkład ujemny dwumianowy)', en: 'small counts (negative binomial)' },
  fit(values) {
    if (!values.every((value) => value >= 0 && value === Math.floor(value) && value <= Number.MAX_SAFE_INTEGER))
      return averagedSmoothing.fit(values);
    const least = NEVER_BELOW / values.length;
    const target = Math.max(least, values.reduce((total, value) => total + value, 0) / values.length);
    const logs = Float64Array.from(MODELS, (model) => logLikelihood(values, model, target, least));
    const best = logs.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
    const likelihoods = logs.map((one) => exp(one - best));
    const total = likelihoods.reduce((sum, one) => sum + one, 0);
    const weights = likelihoods.map((one) => one / total);
    const levels = Float64Array.from(MODELS, (model) => levelsOf(values, model, target, least)[values.length]);
    const average = (of: (model: number) => number): number => weights.reduce((sum, weight, model) => sum + weight * of(model), 0);
    return {
      get fitted() {
        const all = MODELS.map((model) => levelsOf(values, model, target, least));
        return values.map((_, year) => average((model) => all[model][year]));
      },
      get components() {
        return [
          { id: 'level', title: { pl: 'poziom', en: 'level' }, value: average((model) => levels[model]) },
          { id: 'mean', title: { pl: 'średnia wszystkich lat', en: 'mean of all years' }, value: target },
          {
            id: 'alpha',
            title: { pl: 'waga ostatniego roku', en: 'weight of the last year' },
            value: average((model) => MODELS[model].alpha),
          },
        ];
      },
      outlook(yearsAhead) {
        const { means, variances } = averagedOutlook(weights, yearsAhead, (model, outlook) => {
          const { alpha, kept, size } = MODELS[model];
          let mean = levels[model];
          // Of the level: at first the error of a mean of so many years.
          let variance = (mean + (mean * mean) / size) / values.length;
          for (let ahead = 0; ahead < yearsAhead; ahead++) {
            const spread = mean + (mean * mean + variance) / size + variance;
            outlook.means[ahead] = mean;
            outlook.variances[ahead] = spread;
            mean = target + kept * (mean - target);
            variance = kept * kept * (variance + alpha * alpha * (spread - variance));
          }
        });
        return {
          means,
          variances,
          quantile: (ahead, probability) => {
            const extra = variances[ahead] - means[ahead];
            const size = extra > 0 ? (means[ahead] * means[ahead]) / extra : Number.POSITIVE_INFINITY;
            return negativeBinomialQuantile(probability, means[ahead], size);
          },
        };
      },
    };
  },
};

interface Model {
  readonly alpha: number;
  readonly kept: number;
  readonly size: number;
}

/** What a model expects of each year, and last of the first year ahead. */
function levelsOf(values: Float64Array, { alpha, kept }: Model, target: number, least: number): Float64Array {
  const levels = new Float64Array(values.length + 1);
  levels[0] = target;
  values.forEach((value, year) => {
    const level = levels[year] + alpha * (value - levels[year]);
    levels[year + 1] = Math.max(least, target + kept * (level - target));
  });
  return levels;
}

function logLikelihood(values: Float64Array, model: Model, target: number, least: number): number {
  const levels = levelsOf(values, model, target, least);
  return values.reduce((total, count, year) => total + logProbability(count, levels[year], model.size), 0);
}

/** But for ln k!, which is the same in every model. */
function logProbability(count: number, mean: number, size: number): number {
  if (size >= 1e12) return count * log(mean) - mean;
  return logGamma(count + size) - logGamma(size) + size * log(size / (size + mean)) + count * log(mean / (size + mean));
}
