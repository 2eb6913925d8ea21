// The part of the engine that forecasts short series; see engine.ts.
export { type AutomaticFit, automatic } from './forecast/automatic.js';
export { averagedSmoothing } from './forecast/averaged-smoothing.js';
export { averagedTheta } from './forecast/averaged-theta.js';
export { type BacktestSeriesOptions, backtestSeries } from './forecast/backtest/backtest-series.js';
export { type SeriesAccuracy, seriesAccuracy } from './forecast/backtest/series-accuracy.js';
export {
  type SentenceCases,
  SeriesBacktest,
  type SeriesBacktestParts,
  type SeriesBacktestQuery,
  type SeriesBacktestTableOptions,
  type SeriesSentenceOptions,
  type SeriesSkill,
} from './forecast/backtest/series-backtest.js';
export { SERIES_BAND_LEVELS, type SeriesCase } from './forecast/backtest/series-case.js';
export { meanOf, medianOf } from './forecast/combination.js';
export { counts } from './forecast/counts.js';
export { dampedHolt } from './forecast/damped-holt.js';
export { drift } from './forecast/drift.js';
export type { ExplainForecastOptions } from './forecast/explain-forecast.js';
export type { SeriesSpike } from './forecast/find-spikes.js';
export { type ForecastOptions, forecast } from './forecast/forecast.js';
export { type ForecastRateOptions, forecastRate, type RatePopulation } from './forecast/forecast-rate.js';
export { Forecast, type ForecastSettings } from './forecast/forecast-result.js';
export { type SmoothingStart, smoothingWith } from './forecast/given-smoothing.js';
export { holt } from './forecast/holt.js';
export { type Interval, type IntervalOptions, interval, quantileFunction } from './forecast/interval.js';
export { type IntervalConstants, POOLED_CONSTANTS } from './forecast/interval-constants.js';
export type { ScalePowers } from './forecast/interval-scales.js';
export type { SeriesBreak } from './forecast/join-breaks.js';
export type { ValueLimits } from './forecast/known-values.js';
export { meanLevel } from './forecast/mean-level.js';
export { type Component, type Fit, type Method, type Outlook, residuals } from './forecast/method.js';
export { naive } from './forecast/naive.js';
export { onLogs } from './forecast/on-logs.js';
export { onOdds } from './forecast/on-odds.js';
export type { BandOrigin } from './forecast/predictive.js';
export type { PreparedHistory, PrepareHistoryOptions } from './forecast/prepare-history.js';
export type { RateBacktest, RateTrial } from './forecast/rate-backtest.js';
export { RateForecast, type RateForecastParts } from './forecast/rate-forecast.js';
export { type RecalibrateOptions, recalibrate } from './forecast/recalibrate.js';
export type { PastErrors, TrustMethod } from './forecast/reconcile/error-covariance.js';
export { Hierarchy, type HierarchyParts } from './forecast/reconcile/hierarchy.js';
export { hierarchyOf } from './forecast/reconcile/hierarchy-of.js';
export { type ReconcileOptions, reconcile } from './forecast/reconcile/reconcile.js';
export { RECONCILE_METHOD_NAMES, type ReconcileMethod } from './forecast/reconcile/reconcile-methods.js';
export { Reconciled, type ReconciledParts, type ReconciledTableOptions } from './forecast/reconcile/reconciled.js';
export { type SumsOfOptions, sumsOf } from './forecast/reconcile/sums-of.js';
export { SERIES_METHODS, seriesMethod } from './forecast/series-methods.js';
export { ses } from './forecast/ses.js';
export type { SmoothingParameters } from './forecast/smoothing.js';
export { theta } from './forecast/theta.js';
