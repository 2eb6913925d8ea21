import fc from 'fast-check';
import { expect, test } from 'vitest';
import { singularValues } from '../../src/numerics/singular-values.js';
import { textsOf } from '../texts-of.js';

const numbers = fc.double({ min: -100, max: 100, noNaN: true });
const matrices = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })).chain(([rows, columns]) =>
  fc.array(
    fc.array(numbers, { minLength: columns, maxLength: columns }).map((row) => Float64Array.from(row)),
    { minLength: rows, maxLength: rows },
  ),
);

test('the parts add up to the matrix, fall in size and stand at right angles', () => {
  fc.assert(
    fc.property(matrices, (rows) => {
      const { values, left, right } = singularValues(rows);
      const scale = 1e-12 * Math.max(1, values[0]);
      rows.forEach((row, i) => {
        row.forEach((cell, j) => {
          const built = Array.from(values, (value, k) => value * left[k][i] * right[k][j]).reduce((all, one) => all + one);
          expect(Math.abs(built - cell)).toBeLessThan(scale);
        });
      });
      values.forEach((value, k) => {
        if (k > 0) expect(value).toBeLessThanOrEqual(values[k - 1]);
        const product = left[0].reduce((all, one, i) => all + one * left[k][i], 0);
        expect(product).toBeCloseTo(k === 0 ? 1 : 0, 12);
      });
    }),
    { numRuns: 200 },
  );
});

test('rows of different lengths are refused', () => {
  expect(textsOf(() => singularValues([Float64Array.of(1, 2), Float64Array.of(1)])).en).toContain('must be rectangular');
});
