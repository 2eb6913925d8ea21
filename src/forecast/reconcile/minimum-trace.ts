import { nearestNonnegative } from '../../numerics/nonnegative-quadratic.js';
import { factorPositive, solveFactored } from '../../numerics/solve-positive.js';

/** Less than this share of the numbers added is no contradiction but their rounding. */
const ROUNDING = 1e-12;

/** Forecasts of the leaves, and whether the bound at 0 moved them. */
export interface LeafForecast {
  readonly leaves: Float64Array;
  readonly isBound: boolean;
}

/** Makes forecasts of the leaves from those of nodes. */
export interface MinimumTrace {
  /**
   * @param forecasts - Of the nodes, in their order.
   * @param leaves - A first guess of the leaves; the result does not depend on it but by rounding. The nearer, the better.
   * @param mayBeNegative - Whether leaves below 0 stay.
   */
  reconcile(forecasts: Float64Array, leaves: Float64Array, mayBeNegative: boolean): LeafForecast;
}

/**
 * The leaves whose sums are nearest to all forecasts, each weighed by how sure it is: b = (S' W⁻¹ S)⁻¹ S' W⁻¹ y. Under the
 * constraint that none is below 0 it is the nearest point in the same metric.
 *
 * Worked out as a correction of a first guess by what this fails to add up to: forecasts that add up already stay as they are.
 *
 * @param summing - S: for each node how often each leaf is in it; of as many independent rows as there are leaves.
 * @param covariance - W, symmetric and positive definite.
 * @throws {RangeError} If the nodes do not determine the leaves.
 * @see Wickramasuriya, Athanasopoulos & Hyndman (2019), JASA 114; Wickramasuriya, Turlach & Hyndman (2020), Optimal
 * non-negative forecast reconciliation, Statistics and Computing 30.
 * @example
 * const summing = [Float64Array.of(1, 1), Float64Array.of(1, 0), Float64Array.of(0, 1)];
 * const equal = [Float64Array.of(1, 0, 0), Float64Array.of(0, 1, 0), Float64Array.of(0, 0, 1)];
 * minimumTrace(summing, equal).reconcile(Float64Array.of(9, 3, 3), Float64Array.of(3, 3), false).leaves; // => [4, 4]
 */
export function minimumTrace(summing: readonly Float64Array[], covariance: readonly Float64Array[]): MinimumTrace {
  const leafCount = summing[0].length;
  const factor = factorPositive(covariance);
  // W⁻¹ S, by leaf.
  const weighted = Array.from({ length: leafCount }, (_, leaf) =>
    solveFactored(
      factor,
      Float64Array.from(summing, (row) => row[leaf]),
    ),
  );
  const normal = weighted.map((column) =>
    Float64Array.from({ length: leafCount }, (_, leaf) => column.reduce((total, weight, node) => total + weight * summing[node][leaf], 0)),
  );
  const normalFactor = factorPositive(normal);
  // What one unit that a node is above the sum of its leaves adds to each of all leaves.
  const corrections = summing.map((_, node) =>
    solveFactored(
      normalFactor,
      Float64Array.from(weighted, (column) => column[node]),
    ),
  );
  return {
    reconcile(forecasts, leaves, mayBeNegative) {
      const corrected = leaves.slice();
      summing.forEach((row, node) => {
        let excess = forecasts[node];
        let size = Math.abs(excess);
        for (let leaf = 0; leaf < leafCount; leaf++) {
          excess -= row[leaf] * leaves[leaf];
          size += row[leaf] * Math.abs(leaves[leaf]);
        }
        if (Math.abs(excess) <= ROUNDING * size) return;
        for (let leaf = 0; leaf < leafCount; leaf++) corrected[leaf] += excess * corrections[node][leaf];
      });
      const isBound = !mayBeNegative && corrected.some((value) => value < 0);
      return { leaves: isBound ? nearestNonnegative(normal, corrected) : corrected, isBound };
    },
  };
}
