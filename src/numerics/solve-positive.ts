import { fail } from '../language/error.js';

/**
 * Solves a system of linear equations whose matrix is symmetric and positive definite (Cholesky).
 *
 * @param matrix - Row by row; only the lower triangle is read.
 * @param right - The right side.
 * @throws {RangeError} If the matrix is not positive definite: the equations do not determine every unknown.
 * @see Golub & Van Loan (2013), Matrix Computations, 4.2.
 * @example
 * solvePositive([Float64Array.of(4, 2), Float64Array.of(2, 3)], Float64Array.of(8, 7)); // => [1.25, 1.5]
 */
export function solvePositive(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  return solveFactored(factorPositive(matrix), right);
}

/**
 * The lower triangle whose product with its transpose is the matrix, for {@link solveFactored} with many right sides.
 *
 * @param matrix - As for {@link solvePositive}.
 * @example
 * factorPositive([Float64Array.of(4)]).map((row) => row[0]); // => [2]
 */
export function factorPositive(matrix: readonly Float64Array[]): Float64Array[] {
  const factor = matrix.map((row) => row.slice());
  for (let i = 0; i < factor.length; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = factor[i][j];
      for (let k = 0; k < j; k++) rest -= factor[i][k] * factor[j][k];
      if (i > j) factor[i][j] = rest / factor[j][j];
      else if (rest > 0) factor[i][i] = Math.sqrt(rest);
      else {
        fail(
          `solvePositive: równanie nr ${i + 1} nie wnosi nic nowego; podaj mniej niewiadomych albo więcej danych`,
          `solvePositive: equation no. ${i + 1} adds nothing new; give fewer unknowns or more data`,
        );
      }
    }
  }
  return factor;
}

/**
 * Solves the equations of a matrix that was taken apart.
 *
 * @param factor - From {@link factorPositive}.
 * @param right - The right side.
 * @example
 * solveFactored([Float64Array.of(2)], Float64Array.of(8)); // => [2]
 */
export function solveFactored(factor: readonly Float64Array[], right: Float64Array): Float64Array {
  const solution = right.slice();
  for (let i = 0; i < solution.length; i++) {
    for (let k = 0; k < i; k++) solution[i] -= factor[i][k] * solution[k];
    solution[i] /= factor[i][i];
  }
  for (let i = solution.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < solution.length; k++) solution[i] -= factor[k][i] * solution[k];
    solution[i] /= factor[i][i];
  }
  return solution;
}
