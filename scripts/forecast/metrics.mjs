/** Metrics of forecasts of a panel: means over its series, as the competitions define them. */
import { sourceOf } from './read-panel.mjs';

/** @typedef {import('./read-panel.mjs').PanelSeries} PanelSeries */
/** @typedef {{ lows: ArrayLike<number>, highs: ArrayLike<number> }} Bounds */
/** @typedef {{ means: ArrayLike<number>, 80?: Bounds, 95?: Bounds }} PanelForecast */

/**
 * @param {readonly PanelSeries[]} panel
 * @param {readonly PanelForecast[]} forecasts - One per series.
 */
export function metricsOf(panel, forecasts) {
  const scores = panel.map((series, place) => scoreOf(series, forecasts[place]));
  const bySource = groupBy(scores);
  return {
    n: panel.length,
    ...summary(scores),
    bySource: Object.fromEntries(Array.from(bySource, ([source, of]) => [source, { n: of.length, ...summary(of) }])),
  };
}

/** @typedef {ReturnType<typeof scoreOf>} Score */

/** @param {readonly Score[]} scores */
function groupBy(scores) {
  /** @type {Map<string, Score[]>} */
  const groups = new Map();
  for (const score of scores) groups.set(score.source, [...(groups.get(score.source) ?? []), score]);
  return groups;
}

/**
 * @param {PanelSeries} series
 * @param {PanelForecast} forecast
 */
function scoreOf({ id, train, test }, forecast) {
  const last = train[train.length - 1];
  let change = 0;
  for (let year = 1; year < train.length; year++) change += Math.abs(train[year] - train[year - 1]);
  const scale = change / (train.length - 1);
  const years = Array.from(test.keys());
  /** @param {(year: number) => number} of */
  const mean = (of) => years.reduce((total, year) => total + of(year), 0) / years.length;
  /** @param {(year: number) => number} at */
  const smape = (at) =>
    200 * mean((year) => (test[year] === at(year) ? 0 : Math.abs(test[year] - at(year)) / (Math.abs(test[year]) + Math.abs(at(year)))));
  /** @param {Bounds | undefined} bounds @param {number} alpha */
  const interval = (bounds, alpha) =>
    bounds && {
      score: mean((year) => {
        const [low, high, value] = [bounds.lows[year], bounds.highs[year], test[year]];
        return high - low + (2 / alpha) * (Math.max(0, low - value) + Math.max(0, value - high));
      }),
      inside: years.filter((year) => test[year] >= bounds.lows[year] && test[year] <= bounds.highs[year]).length,
    };
  return {
    source: sourceOf(id),
    years: years.length,
    scale,
    smape: smape((year) => forecast.means[year]),
    naiveSmape: smape(() => last),
    error: mean((year) => Math.abs(test[year] - forecast.means[year])),
    naiveError: mean((year) => Math.abs(test[year] - last)),
    95: interval(forecast[95], 0.05),
    80: interval(forecast[80], 0.2),
  };
}

/** @param {readonly Score[]} scores */
function summary(scores) {
  // A series that never changed in training has no scale.
  const scaled = scores.filter(({ scale }) => scale > 0);
  /** @param {readonly Score[]} of @param {(score: Score) => number} value */
  const mean = (of, value) => of.reduce((total, score) => total + value(score), 0) / of.length;
  const smape = mean(scores, (score) => score.smape);
  const mase = mean(scaled, ({ error, scale }) => error / scale);
  const ratios = [smape / mean(scores, ({ naiveSmape }) => naiveSmape), mase / mean(scaled, ({ naiveError, scale }) => naiveError / scale)];
  /** @param {80 | 95} level */
  const msis = (level) => mean(scaled, (score) => (score[level]?.score ?? Number.NaN) / score.scale);
  /** @param {80 | 95} level */
  const coverage = (level) =>
    scores.reduce((total, score) => total + (score[level]?.inside ?? Number.NaN), 0) /
    scores.reduce((total, { years }) => total + years, 0);
  return {
    owa: rounded((ratios[0] + ratios[1]) / 2, 4),
    smape: rounded(smape, 3),
    mase: rounded(mase, 3),
    msis95: rounded(msis(95), 2),
    msis80: rounded(msis(80), 2),
    coverage95: rounded(coverage(95), 3),
    coverage80: rounded(coverage(80), 3),
  };
}

/** @param {number} value @param {number} digits */
function rounded(value, digits) {
  return Number.isFinite(value) ? Number(value.toFixed(digits)) : null;
}
