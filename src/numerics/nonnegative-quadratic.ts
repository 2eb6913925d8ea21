import { factorPositive, solveFactored } from './solve-positive.js';

/** More rounds than any active set needs that is not caught in rounding. */
const ROUNDS_PER_UNKNOWN = 10;

/**
 * The point with no coordinate below 0 that is nearest to another one: minimises (x - y)' G (x - y) over x ≥ 0, by an active
 * set that starts from the coordinates of y above 0. One more coordinate joins as long as the sum of squares falls with it.
 *
 * @param matrix - G, symmetric and positive definite, row by row.
 * @param target - y. Not changed.
 * @returns x; y itself where nothing of it is below 0. Coordinates held at the bound are 0 to the last bit.
 * @throws {RangeError} If the matrix is not positive definite.
 * @see Lawson & Hanson (1995), Solving Least Squares Problems, ch. 23; Bro & de Jong (1997), A fast non-negativity-constrained
 * least squares algorithm, Journal of Chemometrics 11.
 * @example
 * nearestNonnegative([Float64Array.of(2, 1), Float64Array.of(1, 2)], Float64Array.of(3, -2)); // => [2, 0]
 */
export function nearestNonnegative(matrix: readonly Float64Array[], target: Float64Array): Float64Array {
  if (target.every((value) => value >= 0)) return target;
  const right = matrix.map((row) => row.reduce((total, weight, place) => total + weight * target[place], 0));
  const size = matrix.reduce((most, row, place) => Math.max(most, Math.abs(row[place] * target[place])), 0);
  const isFree = Array.from(target, (value) => value > 0);
  const point = new Float64Array(target.length);
  for (let round = 0; round < ROUNDS_PER_UNKNOWN * target.length; round++) {
    descend(matrix, right, isFree, point);
    // How fast the sum of squares falls when a coordinate leaves 0.
    const slopes = right.map((value, place) =>
      isFree[place] ? 0 : value - matrix[place].reduce((total, weight, other) => total + weight * point[other], 0),
    );
    const best = slopes.indexOf(Math.max(...slopes));
    if (!(slopes[best] > 1e-12 * size)) break;
    isFree[best] = true;
  }
  return point;
}

/** Moves the point to the minimum over the free coordinates, freeing fewer where one would pass 0. */
function descend(matrix: readonly Float64Array[], right: readonly number[], isFree: boolean[], point: Float64Array): void {
  for (;;) {
    const free = isFree.flatMap((one, place) => (one ? [place] : []));
    if (free.length === 0) return;
    const wanted = solveFactored(
      factorPositive(free.map((row) => Float64Array.from(free, (column) => matrix[row][column]))),
      Float64Array.from(free, (place) => right[place]),
    );
    const blocked = free.flatMap((place, i) => (wanted[i] < 0 ? [{ place, share: point[place] / (point[place] - wanted[i]) }] : []));
    const share = blocked.reduce((least, one) => Math.min(least, one.share), 1);
    free.forEach((place, i) => {
      point[place] = blocked.length === 0 ? wanted[i] : point[place] + share * (wanted[i] - point[place]);
    });
    if (blocked.length === 0) return;
    for (const one of blocked) {
      if (one.share > share) continue;
      isFree[one.place] = false;
      point[one.place] = 0;
    }
  }
}
