import { fail } from '../../language/error.js';
import { roundSystematically } from '../../numerics/round-systematically.js';
import { stream } from '../../numerics/stream.js';
import type { Draws } from '../../series/draws.js';
import type { Series } from '../../series/series.js';
import { checkForecasts } from './check-forecasts.js';
import type { PastErrors } from './error-covariance.js';
import type { Hierarchy } from './hierarchy.js';
import { leafMethod } from './leaf-method.js';
import { checkReconcileMethod, type ReconcileMethod } from './reconcile-methods.js';
import { Reconciled } from './reconciled.js';

/** How to reconcile. */
export interface ReconcileOptions {
  /**
   * - bottom-up: the leaves stay, totals are their sums;
   * - top-down: the tops stay, divided as the forecasts of their parts stand to each other;
   * - top-down-history: the tops stay, divided as the leaves stood in the past;
   * - ols, wls-structural, wls-variances, shrinkage: every forecast gives way as far as it is unsure (minimum trace).
   *
   * Default: 'shrinkage' with residuals, else 'wls-structural'.
   */
  readonly method?: ReconcileMethod;
  /** One-step errors of the past by node, for 'wls-variances' and 'shrinkage': series, or arrays that end in the same year. */
  readonly residuals?: PastErrors;
  /** What was, by leaf; for 'top-down-history'. */
  readonly history?: ReadonlyMap<string, Series>;
  /** Whether values below 0 stay, as of a migration balance. Default: false. */
  readonly mayBeNegative?: boolean;
  /** Whole numbers, where people are counted: leaves are rounded together, by random numbers of this seed. Default: not rounded. */
  readonly whole?: { readonly seed: number };
}

/**
 * Forecasts that add up in every draw and year: parts of a town and the town, services and their sum. Each forecast was made on
 * its own and they contradict each other; here they give way to each other, best by minimum trace, which weighs each by how sure
 * it is.
 *
 * Assumptions: forecasts are right on average, and a draw of one stands for the same future as that draw of another; draws made
 * apart make sums look surer than they are (`forecast()` draws those of one driver together). A node without a forecast follows from the others. Draws below 0 are avoided by the
 * nearest point that has none, which the result counts.
 *
 * Whole numbers are by systematic rounding: each leaf is the number below or above its own, and where totals nest, so is each
 * total.
 *
 * @param forecasts - By node; of the same years, number of draws and unit. Not every node needs one.
 * @param hierarchy - From `hierarchyOf()` or `sumsOf()`.
 * @throws {RangeError} If a forecast is of nothing in the hierarchy, years, draws or units differ, a value is not finite, the
 * forecasts do not determine every node, or what the method needs is not there.
 * @see Wickramasuriya, Athanasopoulos & Hyndman (2019), Optimal forecast reconciliation for hierarchical and grouped time series
 * through trace minimization, JASA 114; Wickramasuriya, Turlach & Hyndman (2020), Optimal non-negative forecast reconciliation,
 * Statistics and Computing 30; Panagiotelis et al. (2023), Probabilistic forecast reconciliation, EJOR 306.
 * @example
 * const draws = (id, value) => new Draws({ description: { id, title: { pl: id, en: id }, unit: { pl: 'osoby', en: 'persons' } }, years: [2030], values: [Float64Array.of(value)], statuses: ['projected'], source: 'plan' });
 * const forecasts = new Map([['all', draws('all', 9)], ['a', draws('a', 3)], ['b', draws('b', 3)]]);
 * reconcile(forecasts, sumsOf({ all: ['a', 'b'] }), { method: 'ols' }).of('all').at(2030); // => [8]
 */
export function reconcile(forecasts: ReadonlyMap<string, Draws>, hierarchy: Hierarchy, options: ReconcileOptions = {}): Reconciled {
  const { residuals, whole, mayBeNegative = false } = options;
  const method = options.method ?? (residuals === undefined ? 'wls-structural' : 'shrinkage');
  checkReconcileMethod(method, mayBeNegative);
  const first = checkForecasts(forecasts, hierarchy);
  if (whole !== undefined && mayBeNegative) {
    fail(
      'reconcile: whole i mayBeNegative naraz; całkowite liczby są tylko od 0, zostaw jedną z opcji',
      'reconcile: whole and mayBeNegative at once; whole numbers are from 0 only, keep one of the options',
    );
  }
  const nodes = hierarchy.nodes.filter((id) => forecasts.has(id));
  const { leavesOf, shrinkage } = leafMethod(hierarchy, nodes, method, { ...options, mayBeNegative });
  const numbers =
    whole === undefined ? undefined : stream(whole.seed, { module: 'reconcile', area: hierarchy.tops.join('+'), year: 0, draw: 0 });
  const values = hierarchy.nodes.map(() => first.years.map(() => new Float64Array(first.count)));
  let bound = 0;
  first.years.forEach((year, place) => {
    const base = nodes.flatMap((id) => forecasts.get(id)?.at(year) ?? []);
    for (let draw = 0; draw < first.count; draw++) {
      const { leaves, isBound } = leavesOf(Float64Array.from(base, (ofNode) => ofNode[draw]));
      if (isBound) bound++;
      numbers?.restart(year, draw);
      hierarchy.sumUp(numbers === undefined ? leaves : roundSystematically(numbers, leaves)).forEach((value, node) => {
        values[node][place][draw] = value;
      });
    }
  });
  return new Reconciled({
    hierarchy,
    method,
    base: forecasts,
    values,
    boundShare: bound / (first.years.length * first.count),
    ...(shrinkage === undefined ? {} : { shrinkage }),
  });
}
