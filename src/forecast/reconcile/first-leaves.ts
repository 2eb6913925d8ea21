import { fail } from '../../language/error.js';
import { factorPositive, solveFactored } from '../../numerics/solve-positive.js';
import type { Hierarchy } from './hierarchy.js';

/**
 * Forecasts of the leaves as they were made, bottom-up; a leaf without one is what the others leave of the sums (by least
 * squares where several sums say it).
 *
 * @param nodes - Those that have forecasts.
 * @returns Makes the leaves' values from those of the nodes, in their order.
 * @throws {RangeError} If a leaf follows from nothing.
 * @example
 * firstLeaves(sumsOf({ all: ['a', 'b'] }), ['all', 'b'])(Float64Array.of(10, 3)); // => [7, 3]
 */
export function firstLeaves(hierarchy: Hierarchy, nodes: readonly string[]): (forecasts: Float64Array) => Float64Array {
  const { leaves } = hierarchy;
  const places = leaves.map((id) => nodes.indexOf(id));
  const missing = leaves.flatMap((_, leaf) => (places[leaf] < 0 ? [leaf] : []));
  const own = (forecasts: Float64Array): Float64Array => Float64Array.from(places, (place) => (place < 0 ? 0 : forecasts[place]));
  if (missing.length === 0) return own;
  const rows = nodes.map((id) => hierarchy.leavesIn(id));
  const equations = rows.map((row) => Float64Array.from(missing, (leaf) => row[leaf]));
  const loose = undetermined(equations).map((unknown) => leaves[missing[unknown]]);
  if (loose.length > 0) {
    fail(
      `reconcile: prognozy nie wyznaczają: ${loose.join(', ')}; podaj prognozę jeszcze jednej z tych wielkości albo sumy, do której należy`,
      `reconcile: the forecasts do not determine ${loose.join(', ')}; give the forecast of one more of these, or of a sum it belongs to`,
    );
  }
  const normal = factorPositive(missing.map((_, i) => Float64Array.from(missing, (__, j) => product(equations, i, j))));
  return (forecasts) => {
    const found = own(forecasts);
    const rest = rows.map((row, node) => row.reduce((left, count, leaf) => left - count * found[leaf], forecasts[node]));
    const right = Float64Array.from(missing, (_, i) => equations.reduce((total, equation, node) => total + equation[i] * rest[node], 0));
    solveFactored(normal, right).forEach((value, i) => {
      found[missing[i]] = value;
    });
    return found;
  };
}

function product(equations: readonly Float64Array[], i: number, j: number): number {
  return equations.reduce((total, equation) => total + equation[i] * equation[j], 0);
}

/** The unknowns of equations that could be different with the same sums (Gauss-Jordan elimination). */
function undetermined(equations: readonly Float64Array[]): number[] {
  const rows = equations.map((row) => row.slice());
  const count = rows[0].length;
  const pivots: number[] = [];
  for (let column = 0; column < count; column++) {
    const rank = pivots.length;
    const found = rows.findIndex((row, place) => place >= rank && Math.abs(row[column]) > 1e-9);
    if (found < 0) continue;
    [rows[rank], rows[found]] = [rows[found], rows[rank]];
    const pivot = rows[rank].map((value) => value / rows[rank][column]);
    rows[rank] = pivot;
    rows.forEach((row, place) => {
      const times = row[column];
      if (place !== rank && times !== 0) rows[place] = row.map((value, other) => value - times * pivot[other]);
    });
    pivots.push(column);
  }
  const free = Array.from({ length: count }, (_, column) => column).filter((column) => !pivots.includes(column));
  const tied = pivots.filter((_, row) => free.some((column) => Math.abs(rows[row][column]) > 1e-9));
  return [...free, ...tied].sort((a, b) => a - b);
}
