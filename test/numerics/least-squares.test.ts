import { expect, test } from 'vitest';
import { leastSquares } from '../../src/numerics/least-squares.js';
import { factorPositive, solvePositive } from '../../src/numerics/solve-positive.js';
import { textsOf } from '../texts-of.js';

test("Rosenbrock's valley leads to (1, 1)", () => {
  const { parameters, sumOfSquares, hasConverged } = leastSquares(
    ([x, y]) => Float64Array.of(10 * (y - x * x), 1 - x),
    Float64Array.of(-1.2, 1),
  );
  expect(parameters[0]).toBeCloseTo(1, 8);
  expect(parameters[1]).toBeCloseTo(1, 8);
  expect(sumOfSquares).toBeLessThan(1e-16);
  expect(hasConverged).toBe(true);
});

test('a straight line is that of the normal equations', () => {
  const xs = [1, 2, 3, 4];
  const ys = [2, 3, 5, 6];
  const { parameters } = leastSquares(([a, b]) => Float64Array.from(xs, (x, i) => a + b * x - ys[i]), Float64Array.of(0, 0));
  expect(parameters[0]).toBeCloseTo(0.5, 8);
  expect(parameters[1]).toBeCloseTo(1.4, 8);
});

test('where iterations run out it says so', () => {
  const { hasConverged, iterations } = leastSquares(([x, y]) => Float64Array.of(10 * (y - x * x), 1 - x), Float64Array.of(-1.2, 1), {
    iterations: 2,
  });
  expect([hasConverged, iterations]).toEqual([false, 2]);
});

test('a start without a value is refused', () => {
  expect(textsOf(() => leastSquares(() => Float64Array.of(Number.NaN), Float64Array.of(1))).en).toBe(
    'leastSquares: the model has no value at the start (1); start elsewhere',
  );
});

test('equations that repeat one another are refused', () => {
  expect(textsOf(() => solvePositive([Float64Array.of(1, 1), Float64Array.of(1, 1)], Float64Array.of(1, 1))).en).toContain(
    'equation no. 2',
  );
  expect(factorPositive([Float64Array.of(4, 0), Float64Array.of(2, 5)]).map((row) => Array.from(row))).toEqual([
    [2, 0],
    [1, 2],
  ]);
});
