import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestNonnegative } from '../../src/numerics/nonnegative-quadratic.js';
import { runs } from '../laws/arbitraries.js';

const sizes = fc.integer({ min: 1, max: 6 });
const cases = sizes.chain((size) =>
  fc.record({
    rows: fc.array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
    target: fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: size, maxLength: size }),
  }),
);

/** A'A + I/10, which is positive definite. */
function matrixOf(rows: readonly (readonly number[])[]): Float64Array[] {
  return rows.map((_, i) => Float64Array.from(rows, (__, j) => rows.reduce((total, row) => total + row[i] * row[j], i === j ? 0.1 : 0)));
}

test('nearestNonnegative() meets the conditions of Karush, Kuhn and Tucker', () => {
  fc.assert(
    fc.property(cases, ({ rows, target }) => {
      const matrix = matrixOf(rows);
      const point = nearestNonnegative(matrix, Float64Array.from(target));
      point.forEach((value, i) => {
        // Half the derivative of the distance.
        const slope = matrix[i].reduce((total, weight, j) => total + weight * (point[j] - target[j]), 0);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(slope).toBeGreaterThanOrEqual(-1e-7);
        expect(Math.abs(value * slope)).toBeLessThanOrEqual(1e-6);
      });
    }),
    runs,
  );
});

test('nearestNonnegative() leaves a point as it is that has nothing below 0', () => {
  const point = Float64Array.of(0, 3);
  expect(nearestNonnegative([Float64Array.of(1, 0), Float64Array.of(0, 1)], point)).toBe(point);
});
