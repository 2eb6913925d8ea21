import { fail } from '../../language/error.js';
import { Series } from '../../series/series.js';
import type { Hierarchy } from './hierarchy.js';

/** How much the forecasts of the nodes are trusted, one against the other. */
export type TrustMethod = 'ols' | 'wls-structural' | 'wls-variances' | 'shrinkage';

/** One-step errors of the forecasts in the past, by node: series by year, or arrays that end in the same year (NaN: none). */
export type PastErrors = ReadonlyMap<string, Series | Float64Array>;

/** The errors that the forecasts are expected to have. */
export interface ErrorCovariance {
  /** Row by row, in the order of the nodes. */
  readonly matrix: readonly Float64Array[];
  /** How far the correlations were drawn towards 0, from 0 to 1; only of shrinkage. */
  readonly shrinkage?: number;
}

/** Years with an error of every node, below which correlations say nothing. */
const FEWEST_YEARS = 3;
/** A forecast whose past errors are all 0 is not certain: its variance counts as this share of the mean one. */
const FLOOR = 1e-6;
/** Correlations are never trusted in full: with fewer years than nodes their matrix could not be solved. */
const LEAST_SHRINKAGE = 1e-3;

/**
 * The variances and covariances of the forecasts' errors, up to a factor.
 *
 * - ols: all the same;
 * - wls-structural: as many as there are leaves in a node, as if leaves erred alike and on their own;
 * - wls-variances: mean square of each node's past errors;
 * - shrinkage: also their covariances, the correlations drawn towards 0 by as much as few years make them unsure.
 *
 * @param nodes - Those that have forecasts.
 * @param errors - Needed by the last two.
 * @throws {RangeError} If errors are needed and there are none of a node, or fewer than 3 years with those of all.
 * @see Wickramasuriya, Athanasopoulos & Hyndman (2019), Optimal forecast reconciliation through trace minimization, JASA 114;
 * Schäfer & Strimmer (2005), A shrinkage approach to large-scale covariance matrix estimation, SAGMB 4.
 * @example
 * errorCovariance(sumsOf({ all: ['a', 'b'] }), ['all', 'a', 'b'], 'wls-structural').matrix[0]; // => [2, 0, 0]
 */
export function errorCovariance(
  hierarchy: Hierarchy,
  nodes: readonly string[],
  method: TrustMethod,
  errors: PastErrors = new Map(),
): ErrorCovariance {
  if (method === 'ols') return { matrix: diagonal(nodes.map(() => 1)) };
  if (method === 'wls-structural') return { matrix: diagonal(nodes.map((id) => hierarchy.leavesIn(id).reduce((a, b) => a + b, 0))) };
  const byYear = nodes.map((id) => errorsByYear(id, errors, method));
  if (method === 'wls-variances') return { matrix: diagonal(floored(byYear.map((own) => meanSquare([...own.values()])))) };
  const years = [...byYear[0].keys()].filter((year) => byYear.every((own) => own.has(year)));
  if (years.length < FEWEST_YEARS) {
    fail(
      `reconcile: lata z błędami wszystkich prognoz: ${years.length}; do korelacji potrzeba ${FEWEST_YEARS}; wybierz metodę 'wls-variances' albo 'wls-structural'`,
      `reconcile: years with errors of all forecasts: ${years.length}; correlations need ${FEWEST_YEARS}; choose the method 'wls-variances' or 'wls-structural'`,
    );
  }
  return shrunk(byYear.map((own) => Float64Array.from(years, (year) => own.get(year) ?? Number.NaN)));
}

function shrunk(errors: readonly Float64Array[]): ErrorCovariance {
  const count = errors[0].length;
  const variances = floored(errors.map((own) => meanSquare(own)));
  const standard = errors.map((own, node) => own.map((error) => error / Math.sqrt(variances[node])));
  const correlations = standard.map((one) => Float64Array.from(standard, (other) => meanProduct(one, other)));
  let [unsure, squares] = [0, 0];
  standard.forEach((one, i) => {
    standard.forEach((other, j) => {
      if (i === j) return;
      const mean = correlations[i][j];
      unsure += one.reduce((total, error, year) => total + (error * other[year] - mean) ** 2, 0) / (count * (count - 1));
      squares += mean * mean;
    });
  });
  const shrinkage = squares === 0 ? 1 : Math.min(1, Math.max(LEAST_SHRINKAGE, unsure / squares));
  const matrix = correlations.map((row, i) =>
    row.map((correlation, j) => (i === j ? variances[i] : (1 - shrinkage) * correlation * Math.sqrt(variances[i] * variances[j]))),
  );
  return { matrix, shrinkage };
}

function errorsByYear(id: string, errors: PastErrors, method: TrustMethod): ReadonlyMap<number, number> {
  const own = errors.get(id);
  const pairs: (readonly [number, number])[] =
    own instanceof Series
      ? own.observations.map(({ year, value }) => [year, value ?? Number.NaN])
      : Array.from(own ?? [], (error, place, all = own ?? []) => [place - all.length, error]);
  const finite = pairs.filter(([, error]) => Number.isFinite(error));
  if (finite.length > 0) return new Map(finite);
  return fail(
    `reconcile: metoda '${method}' potrzebuje dawnych błędów prognozy „${id}” (opcja residuals); podaj je albo wybierz 'wls-structural'`,
    `reconcile: the method '${method}' needs past errors of the forecast "${id}" (option residuals); give them or choose 'wls-structural'`,
  );
}

function diagonal(values: ArrayLike<number>): Float64Array[] {
  return Array.from({ length: values.length }, (_, i) =>
    Float64Array.from({ length: values.length }, (__, j) => (i === j ? values[i] : 0)),
  );
}

/** None of 0; all the same where all are 0. */
function floored(variances: readonly number[]): number[] {
  const mean = variances.reduce((total, variance) => total + variance, 0) / variances.length;
  return variances.map((variance) => (mean === 0 ? 1 : Math.max(variance, FLOOR * mean)));
}

function meanSquare(numbers: ArrayLike<number>): number {
  return meanProduct(numbers, numbers);
}

function meanProduct(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let total = 0;
  for (let place = 0; place < one.length; place++) total += one[place] * other[place];
  return total / one.length;
}
