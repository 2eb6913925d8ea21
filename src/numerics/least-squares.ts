import { fail } from '../language/error.js';
import { solvePositive } from './solve-positive.js';
import { sum } from './sum.js';

/** The best parameters found, and how good they are. */
export interface LeastSquares {
  readonly parameters: Float64Array;
  /** Sum of the squared residuals at these parameters. */
  readonly sumOfSquares: number;
  readonly iterations: number;
  /** Whether no further step made it better by more than 1 in 1e12; if not, the iterations ran out. */
  readonly hasConverged: boolean;
}

/** When {@link leastSquares} gives up. */
export interface LeastSquaresOptions {
  /** Default: 500. */
  readonly iterations?: number;
}

/**
 * Nonlinear least squares: the parameters with the smallest sum of squared residuals near a start (Levenberg-Marquardt, with
 * derivatives by central differences). It finds the minimum of the valley it starts in, so start where the field expects it.
 *
 * @param residuals - The residuals at some parameters, as many in every call; not a number where the model has no value.
 * @param start - First guess.
 * @throws {RangeError} If the residuals at the start are not numbers.
 * @see Marquardt (1963), An algorithm for least-squares estimation of nonlinear parameters, SIAM Journal 11; Nocedal & Wright
 * (2006), Numerical Optimization, 10.3.
 * @example
 * const { parameters } = leastSquares(([slope]) => Float64Array.of(slope - 2, 2 * slope - 4), Float64Array.of(1));
 * Math.round(parameters[0] * 1e9) / 1e9; // => 2
 */
export function leastSquares(
  residuals: (parameters: Float64Array) => Float64Array,
  start: Float64Array,
  { iterations = 500 }: LeastSquaresOptions = {},
): LeastSquares {
  let parameters = start.slice();
  let here = residuals(parameters);
  let best = squares(here);
  if (!Number.isFinite(best)) {
    fail(
      `leastSquares: w punkcie początkowym (${Array.from(start).join(', ')}) model nie ma wartości; zacznij gdzie indziej`,
      `leastSquares: the model has no value at the start (${Array.from(start).join(', ')}); start elsewhere`,
    );
  }
  let damping = 1e-3;
  let iteration = 0;
  let hasConverged = best === 0;
  while (iteration < iterations && !hasConverged) {
    iteration++;
    const { matrix, gradient } = normalEquations(residuals, parameters, here);
    let hasImproved = false;
    for (; damping < 1e16 && !hasImproved; damping *= hasImproved ? 1 : 4) {
      const damped = matrix.map((row, i) => row.map((cell, j) => (i === j ? cell * (1 + damping) + Number.MIN_VALUE : cell)));
      const change = stepOf(damped, gradient);
      if (change === undefined) continue;
      const tried = parameters.map((parameter, i) => parameter - change[i]);
      const there = residuals(tried);
      const reached = squares(there);
      if (!(reached < best)) continue;
      hasImproved = true;
      hasConverged = best - reached <= 1e-12 * best && damping < 1;
      [parameters, here, best] = [tried, there, reached];
      damping = Math.max(1e-12, damping / 10);
    }
    // No direction leads down: this is the bottom, as far as the digits of the residuals show it.
    if (!hasImproved) hasConverged = true;
  }
  return { parameters, sumOfSquares: best, iterations: iteration, hasConverged };
}

function normalEquations(
  residuals: (parameters: Float64Array) => Float64Array,
  parameters: Float64Array,
  here: Float64Array,
): { readonly matrix: readonly Float64Array[]; readonly gradient: Float64Array } {
  const slopes = Array.from(parameters, (parameter, i) => {
    const width = 1e-6 * Math.max(1e-3, Math.abs(parameter));
    const beside = (by: number): Float64Array => residuals(parameters.map((value, j) => (j === i ? value + by : value)));
    const [above, below] = [beside(width), beside(-width)];
    return above.map((residual, row) => (residual - below[row]) / (2 * width));
  });
  const products = (one: Float64Array, other: Float64Array): number => sum(one.map((value, row) => value * other[row]));
  return {
    matrix: slopes.map((one) => Float64Array.from(slopes, (other) => products(one, other))),
    gradient: Float64Array.from(slopes, (one) => products(one, here)),
  };
}

/** The step, or nothing where the damping is still too small for the equations to have a solution. */
function stepOf(matrix: readonly Float64Array[], gradient: Float64Array): Float64Array | undefined {
  if (!matrix.every((row) => row.every(Number.isFinite))) return undefined;
  try {
    return solvePositive(matrix, gradient);
  } catch {
    return undefined;
  }
}

function squares(residuals: Float64Array): number {
  return sum(residuals.map((residual) => residual * residual));
}
