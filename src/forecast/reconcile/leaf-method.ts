import { errorCovariance } from './error-covariance.js';
import { firstLeaves } from './first-leaves.js';
import type { Hierarchy } from './hierarchy.js';
import { type LeafForecast, minimumTrace } from './minimum-trace.js';
import type { ReconcileOptions } from './reconcile.js';
import type { ReconcileMethod } from './reconcile-methods.js';
import { pastShares, topDown } from './top-down.js';

/** A method of reconciliation, ready for forecasts. */
export interface LeafMethod {
  /** @param forecasts - Of the nodes that have one, in their order. */
  readonly leavesOf: (forecasts: Float64Array) => LeafForecast;
  readonly shrinkage?: number;
}

/** A method of reconciliation with all that does not change from draw to draw worked out. */
export function leafMethod(
  hierarchy: Hierarchy,
  nodes: readonly string[],
  method: ReconcileMethod,
  { residuals, history = new Map(), mayBeNegative = false }: ReconcileOptions,
): LeafMethod {
  switch (method) {
    case 'bottom-up': {
      const first = firstLeaves(hierarchy, nodes);
      return { leavesOf: (forecasts) => (mayBeNegative ? { leaves: first(forecasts), isBound: false } : clipped(first(forecasts))) };
    }
    case 'top-down': {
      const complete = completed(hierarchy, nodes);
      return {
        leavesOf: (forecasts) => {
          const all = complete(forecasts);
          return { leaves: topDown(hierarchy, all), isBound: all.some((value) => value < 0) };
        },
      };
    }
    case 'top-down-history': {
      const shares = pastShares(hierarchy, history);
      // Nothing but the tops is used: no part needs a forecast where all of them have one.
      const hasTops = hierarchy.tops.every((id) => nodes.includes(id));
      const order = hasTops ? nodes : hierarchy.nodes;
      const all = hasTops ? (forecasts: Float64Array): Float64Array => forecasts : completed(hierarchy, nodes);
      const tops = hierarchy.leaves.map((_, leaf) =>
        order.findIndex((id) => hierarchy.tops.includes(id) && hierarchy.leavesIn(id)[leaf] > 0),
      );
      return {
        leavesOf: (forecasts) => {
          const values = all(forecasts);
          const leaves = shares.map((share, leaf) => share * values[tops[leaf]]);
          return mayBeNegative ? { leaves, isBound: false } : clipped(leaves);
        },
      };
    }
    default: {
      const first = firstLeaves(hierarchy, nodes);
      const { matrix, shrinkage } = errorCovariance(hierarchy, nodes, method, residuals);
      const nearest = minimumTrace(
        nodes.map((id) => hierarchy.leavesIn(id)),
        matrix,
      );
      return {
        leavesOf: (forecasts) => nearest.reconcile(forecasts, first(forecasts), mayBeNegative),
        ...(shrinkage === undefined ? {} : { shrinkage }),
      };
    }
  }
}

/** Every node: its own forecast, or what its leaves add up to. */
function completed(hierarchy: Hierarchy, nodes: readonly string[]): (forecasts: Float64Array) => Float64Array {
  const first = firstLeaves(hierarchy, nodes);
  const places = nodes.map((id) => hierarchy.nodes.indexOf(id));
  return (forecasts) => {
    const all = hierarchy.sumUp(first(forecasts));
    places.forEach((place, node) => {
      all[place] = forecasts[node];
    });
    return all;
  };
}

function clipped(leaves: Float64Array): LeafForecast {
  return { leaves: leaves.map((value) => Math.max(0, value)), isBound: leaves.some((value) => value < 0) };
}
