import { fail } from '../language/error.js';

/** A matrix taken apart: the sum of value x left x right over its parts, the largest value first. */
export interface SingularValues {
  /** Not below 0, falling. */
  readonly values: Float64Array;
  /** One array per value, one number per row of the matrix; length 1. */
  readonly left: readonly Float64Array[];
  /** One array per value, one number per column; length 1, or all 0 where the value is 0. */
  readonly right: readonly Float64Array[];
}

/**
 * Singular values of a small matrix, by rotations that make its rows orthogonal (one-sided Jacobi). Signs are as they come:
 * left and right may both be turned round.
 *
 * @param rows - The matrix, row by row; all of one length, at least one row and one column.
 * @throws {RangeError} If rows differ in length or hold anything but numbers.
 * @see Hestenes (1958), Inversion of matrices by biorthogonalization, SIAM Journal 6; Golub & Van Loan (2013), Matrix Computations, 8.6.3.
 * @example
 * singularValues([Float64Array.of(3, 0), Float64Array.of(0, 4)]).values; // => [4, 3]
 */
export function singularValues(rows: readonly Float64Array[]): SingularValues {
  check(rows);
  const turned = rows.map((row) => row.slice());
  // Row i of `turned` is the sum over j of turns[i][j] times row j of the matrix.
  const turns = rows.map((_, i) => Float64Array.from(rows, (_row, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 60; sweep++) {
    let isDone = true;
    for (let p = 0; p < turned.length; p++) {
      for (let q = p + 1; q < turned.length; q++) {
        const [pp, qq, pq] = [dot(turned[p], turned[p]), dot(turned[q], turned[q]), dot(turned[p], turned[q])];
        if (!(Math.abs(pq) > 1e-16 * Math.sqrt(pp * qq))) continue;
        isDone = isDone && Math.abs(pq) <= 1e-15 * Math.sqrt(pp * qq);
        const zeta = (qq - pp) / (2 * pq);
        const tangent = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
        const cosine = 1 / Math.sqrt(1 + tangent * tangent);
        rotate(turned[p], turned[q], cosine, cosine * tangent);
        rotate(turns[p], turns[q], cosine, cosine * tangent);
      }
    }
    if (isDone) break;
  }
  const parts = turned.map((row, i) => {
    const value = Math.sqrt(dot(row, row));
    return { value, left: turns[i], right: row.map((cell) => (value > 0 ? cell / value : 0)) };
  });
  parts.sort((one, other) => other.value - one.value);
  return {
    values: Float64Array.from(parts, ({ value }) => value),
    left: parts.map(({ left }) => left),
    right: parts.map(({ right }) => right),
  };
}

function rotate(one: Float64Array, other: Float64Array, cosine: number, sine: number): void {
  for (let i = 0; i < one.length; i++) {
    const [a, b] = [one[i], other[i]];
    one[i] = cosine * a - sine * b;
    other[i] = sine * a + cosine * b;
  }
}

function dot(one: Float64Array, other: Float64Array): number {
  let total = 0;
  for (let i = 0; i < one.length; i++) total += one[i] * other[i];
  return total;
}

function check(rows: readonly Float64Array[]): void {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0 || rows.some((row) => row.length !== columns || !row.every(Number.isFinite))) {
    fail(
      'singularValues: macierz ma być prostokątna i pełna liczb; sprawdź długości wierszy i braki',
      'singularValues: the matrix must be rectangular and full of numbers; check the lengths of rows and missing values',
    );
  }
}
