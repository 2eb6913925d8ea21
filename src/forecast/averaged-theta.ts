import { averagedOutlook, weightsOf } from './averaged.js';
import type { Method, Outlook } from './method.js';

const ALPHAS = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99];
/** How much of the long-run trend is kept: 1 - 1/θ, from none to all of it. */
const THETAS = [1, 1.25, 1.5, 2, 2.5, 3, 4, 6, 10, 1e6];

const MODELS = ALPHAS.flatMap((alpha) => THETAS.map((theta) => ({ alpha, kept: 1 - 1 / theta })));
const PRIORS = new Float64Array(MODELS.length).fill(1);

/** The least-squares line through the values so far; intercept at time 0, before the first. */
interface Line {
  count: number;
  mean: number;
  intercept: number;
  slope: number;
}

interface Model {
  readonly alpha: number;
  readonly kept: number;
}

/**
 * The dynamic optimised theta model, averaged over a grid of its two parameters instead of optimised: an exponentially
 * smoothed level and, on top of it, a share of the regression line through all years so far.
 *
 * Assumptions: a long-run linear trend that is kept in part. Data needed: 3 values. The first value is the first level and
 * the origin of all, so that another unit or a shift of the values changes only these; the errors of the first two years, when
 * the line is not one yet, do not count where there are others.
 *
 * @see Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler (2016), Models for optimising the theta method and their relationship to state space models, International Journal of Forecasting 32.
 * @example
 * Math.round(averagedTheta.fit(Float64Array.of(7, 7, 7, 7)).outlook(1).means[0]); // => 7
 */
export const averagedTheta: Method = {
  id: 'averaged-theta',
  title: { pl: 'metoda theta, średnia modeli', en: 'theta method, average of models' },
  fit(values) {
    // The first year is the origin: a unit or a shift of the values changes nothing but them.
    const origin = values[0];
    const moved = values.map((value) => value - origin);
    const start = Math.min(2, Math.max(1, values.length - 4));
    const { intercepts, slopes, ended } = linesOf(moved);
    const levels = new Float64Array(MODELS.length);
    const squaredErrors = new Float64Array(MODELS.length);
    for (let place = 0; place < MODELS.length; place++) {
      const { alpha, kept } = MODELS[place];
      let level = 0;
      let power = 1;
      let squares = 0;
      for (let year = 0; year < values.length; year++) {
        const error = moved[year] - expected(alpha, kept, level, intercepts[year], slopes[year], power);
        if (year >= start) squares += error * error;
        level += alpha * (moved[year] - level);
        power *= 1 - alpha;
      }
      levels[place] = level;
      squaredErrors[place] = squares;
    }
    const weights = weightsOf(values, squaredErrors, PRIORS, 1);
    const average = (of: (model: number) => number): number => weights.reduce((total, weight, model) => total + weight * of(model), 0);
    const free = Math.max(1, values.length - 2);
    return {
      get fitted() {
        const fitted = new Float64Array(values.length);
        MODELS.forEach(({ alpha, kept }, place) => {
          let [level, power] = [0, 1];
          moved.forEach((value, year) => {
            fitted[year] += weights[place] * (origin + expected(alpha, kept, level, intercepts[year], slopes[year], power));
            level += alpha * (value - level);
            power *= 1 - alpha;
          });
        });
        return fitted;
      },
      get components() {
        return [
          { id: 'level', title: { pl: 'poziom', en: 'level' }, value: origin + average((model) => levels[model]) },
          { id: 'slope', title: { pl: 'zmiana na rok', en: 'change a year' }, value: ended.slope * average((model) => MODELS[model].kept) },
          {
            id: 'alpha',
            title: { pl: 'waga ostatniego roku', en: 'weight of the last year' },
            value: average((model) => MODELS[model].alpha),
          },
        ];
      },
      outlook(yearsAhead) {
        const { means, variances } = averagedOutlook(weights, yearsAhead, (model, outlook) =>
          lookAhead(MODELS[model], levels[model], ended, squaredErrors[model] / free, outlook),
        );
        return { means: means.map((mean) => origin + mean), variances };
      },
    };
  },
};

/** What a model expects of the next value. `power` is (1 - α) to the power of the number of values so far. */
function expected(alpha: number, kept: number, level: number, intercept: number, slope: number, power: number): number {
  return level + kept * (power * intercept + ((1 - power * (1 - alpha)) / alpha) * slope);
}

function lookAhead({ alpha, kept }: Model, lastLevel: number, ended: Line, variance: number, { means, variances }: Outlook): void {
  const line = { ...ended };
  let level = lastLevel;
  let power = 1;
  for (let year = 0; year < ended.count; year++) power *= 1 - alpha;
  for (let ahead = 0; ahead < means.length; ahead++) {
    const value = expected(alpha, kept, level, line.intercept, line.slope, power);
    means[ahead] = value;
    variances[ahead] = variance * (1 + ahead * alpha * alpha);
    level += alpha * (value - level);
    addValue(line, value);
    power *= 1 - alpha;
  }
}

/** The lines through the values before each year, and the one through all of them. */
function linesOf(values: Float64Array): { readonly intercepts: Float64Array; readonly slopes: Float64Array; readonly ended: Line } {
  const intercepts = new Float64Array(values.length);
  const slopes = new Float64Array(values.length);
  const line: Line = { count: 0, mean: 0, intercept: 0, slope: 0 };
  values.forEach((value, year) => {
    intercepts[year] = line.intercept;
    slopes[year] = line.slope;
    addValue(line, value);
  });
  return { intercepts, slopes, ended: line };
}

/** Moves a line to one more value, given that of the values before. */
function addValue(line: Line, value: number): void {
  const now = line.count + 1;
  line.slope = now === 1 ? 0 : ((now - 2) * line.slope + (6 * (value - line.mean)) / now) / (now + 1);
  line.mean = ((now - 1) * line.mean + value) / now;
  line.intercept = now === 1 ? value : line.mean - ((now + 1) / 2) * line.slope;
  line.count = now;
}
