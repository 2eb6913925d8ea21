import { quantiles } from '../../numerics/quantiles.js';
import { sum } from '../../numerics/sum.js';
import { BAND_LEVELS, type BacktestCase } from './backtest-case.js';

/** How good forecasts were. Shares are of what was counted. */
export interface Accuracy {
  /** Number of forecasts. */
  readonly n: number;
  /** Mean percentage error, as a share: above 0 where too many people were forecast. */
  readonly mpe: number;
  /** Median absolute percentage error, as a share. */
  readonly medape: number;
  /** Weighted mean absolute percentage error: all absolute errors as a share of all people. */
  readonly wmape: number;
  /** Root mean squared error, persons. */
  readonly rmse: number;
  /** Mean continuous ranked probability score, persons. */
  readonly crps: number;
  /** Share of forecasts whose 50, 80 and 95% band held what was counted; null for methods without bands. */
  readonly coverage: readonly (number | null)[];
}

/**
 * The accuracy of some forecasts. Forecasts of nobody are left out of the percentage errors.
 *
 * @param cases - At least one; NaN for none.
 * @see Hyndman & Koehler (2006), Another look at measures of forecast accuracy, IJF 22; Smith, Tayman & Swanson (2013), A
 * Practitioner's Guide to State and Local Population Projections, ch. 13.
 * @example
 * const one = { method: 'm', area: 'a', group: 'total', origin: 2015, lead: 3, base: 'A', forecast: 110, actual: 100, crps: 10 };
 * accuracyOf([one, { ...one, forecast: 270, actual: 300, crps: 30 }]).wmape; // => 0.1
 */
export function accuracyOf(cases: readonly BacktestCase[]): Accuracy {
  const n = cases.length;
  const errors = cases.map(({ forecast, actual }) => forecast - actual);
  const shares = cases.flatMap(({ actual }, i) => (actual > 0 ? [errors[i] / actual] : []));
  return {
    n,
    mpe: sum(shares) / shares.length,
    medape: shares.length === 0 ? Number.NaN : quantiles(shares.map(Math.abs), [0.5])[0],
    wmape: sum(errors.map(Math.abs)) / sum(cases.map(({ actual }) => actual)),
    rmse: Math.sqrt(sum(errors.map((error) => error * error)) / n),
    crps: sum(cases.map((one) => one.crps)) / n,
    coverage: BAND_LEVELS.map((_, level) => coverageOf(cases, level)),
  };
}

function coverageOf(cases: readonly BacktestCase[], level: number): number | null {
  const inside = cases.flatMap(({ bands, actual }) => {
    if (bands === undefined) return [];
    const [low, high] = bands[level];
    return [low <= actual && actual <= high ? 1 : 0];
  });
  return inside.length < cases.length || inside.length === 0 ? null : sum(inside) / inside.length;
}
