import { averagedOutlook, weightsOf } from './averaged.js';
import type { Method } from './method.js';
import { type SmoothingParameters, smoothAll, smoothedValues } from './smoothing.js';
import { lookAhead } from './smoothing-outlook.js';

/** How fast levels may follow the values: from nearly a mean of all years to the last value. */
const LEVELS = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97, 1];
const TREND_LEVELS = [0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 1];
/** How fast slopes follow, as a share of alpha. */
const SLOPES = [0.02, 0.1, 0.25, 0.5, 0.8];
const DAMPINGS = [0.5, 0.7, 0.8, 0.9, 0.95];

/** Simple smoothing first, then damped trends. */
const MODELS: readonly SmoothingParameters[] = [
  ...LEVELS.map((alpha) => ({ alpha, beta: 0, phi: 0 })),
  ...TREND_LEVELS.flatMap((alpha) => SLOPES.flatMap((slope) => DAMPINGS.map((phi) => ({ alpha, beta: alpha * slope, phi })))),
];

/** No trend and a damped trend are equally likely before the data speak, however many models each has. */
const PRIORS = Float64Array.from(MODELS, (_, model) => (model < LEVELS.length ? 1 / LEVELS.length : 1 / (MODELS.length - LEVELS.length)));

/** Chosen by accuracy on series of tourism and the economy, not on those of people and social matters that claims are made of. */
const TEMPER = 0.8;

/**
 * Exponential smoothing, simple and with a damped trend, averaged over a grid of its parameters: each of 214 models has a
 * weight by how well it fits. Nothing is optimised and nothing selected, so there is no convergence to fail and no sudden
 * change of the forecast when one more year comes in.
 *
 * Assumptions: one level and slope that change slowly. Limits: no seasons, no cycles. Data needed: 3 values.
 *
 * @see Hyndman, Koehler, Ord & Snyder (2008), Forecasting with exponential smoothing; Raftery (1995), Bayesian model selection in social research, Sociological Methodology 25 (weights).
 * @example
 * Math.round(averagedSmoothing.fit(Float64Array.of(100, 100, 100, 100)).outlook(1).means[0]); // => 100
 */
export const averagedSmoothing: Method = {
  id: 'averaged-smoothing',
  title: { pl: 'wygładzanie wykładnicze, średnia modeli', en: 'exponential smoothing, average of models' },
  fit(values) {
    const { levels, slopes, squaredErrors, firstLevels, firstSlopes } = smoothAll(values, MODELS);
    const weights = weightsOf(values, squaredErrors, PRIORS, TEMPER);
    const average = (of: (model: number) => number): number => weights.reduce((total, weight, model) => total + weight * of(model), 0);
    // A first level, and a first slope where there is one, are taken from the values themselves.
    const freeWithTrend = Math.max(1, values.length - 2);
    const free = Math.max(1, values.length - 1);
    return {
      get fitted() {
        const fitted = new Float64Array(values.length);
        MODELS.forEach((model, place) => {
          smoothedValues(values, model, firstLevels[place], firstSlopes[place]).forEach((value, year) => {
            fitted[year] += weights[place] * value;
          });
        });
        return fitted;
      },
      get components() {
        return [
          { id: 'level', title: { pl: 'poziom', en: 'level' }, value: average((model) => levels[model]) },
          {
            id: 'slope',
            title: { pl: 'zmiana w następnym roku', en: 'change in the next year' },
            value: average((model) => MODELS[model].phi * slopes[model]),
          },
          {
            id: 'trend',
            title: { pl: 'waga modeli z trendem', en: 'weight of models with a trend' },
            value: average((model) => (MODELS[model].phi > 0 ? 1 : 0)),
          },
          {
            id: 'alpha',
            title: { pl: 'waga ostatniego roku', en: 'weight of the last year' },
            value: average((model) => MODELS[model].alpha),
          },
        ];
      },
      outlook: (yearsAhead) =>
        averagedOutlook(weights, yearsAhead, (model, outlook) => {
          const variance = squaredErrors[model] / (MODELS[model].phi > 0 ? freeWithTrend : free);
          lookAhead(levels[model], slopes[model], MODELS[model], variance, outlook);
        }),
    };
  },
};
