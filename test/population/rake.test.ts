import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balance, rake, sum } from '../../src/index.js';
import { runs } from '../laws/arbitraries.js';

/** A table and another of the same zeros, whose margins can be reached. */
const tables = fc.record({ rows: fc.integer({ min: 1, max: 7 }), columns: fc.integer({ min: 1, max: 7 }) }).chain(({ rows, columns }) =>
  fc.record({
    rows: fc.constant(rows),
    columns: fc.constant(columns),
    cells: fc.array(
      fc.record({
        isZero: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
        seed: fc.double({ min: 0.1, max: 50, noNaN: true }),
        truth: fc.integer({ min: 1, max: 60 }),
      }),
      { minLength: rows * columns, maxLength: rows * columns },
    ),
  }),
);

const marginsOf = (values: ArrayLike<number>, rows: number, columns: number): { rows: number[]; columns: number[] } => ({
  rows: Array.from({ length: rows }, (_, row) => sum(Array.from({ length: columns }, (_, column) => values[row * columns + column]))),
  columns: Array.from({ length: columns }, (_, column) => sum(Array.from({ length: rows }, (_, row) => values[row * columns + column]))),
});

describe('rake()', () => {
  test('keeps both margins and every zero, and leaves a table that fits as it is', () => {
    fc.assert(
      fc.property(tables, ({ rows, columns, cells }) => {
        const seed = Float64Array.from(cells, (cell) => (cell.isZero ? 0 : cell.seed));
        const truth = cells.map((cell) => (cell.isZero ? 0 : cell.truth));
        const margins = marginsOf(truth, rows, columns);
        const { values } = rake(seed, margins, { tolerance: 1e-9, rounds: 100_000 });
        const reached = marginsOf(values, rows, columns);
        const whole = sum(truth);
        reached.rows.forEach((total, row) => {
          expect(Math.abs(total - margins.rows[row])).toBeLessThanOrEqual(1e-9 * whole + 1e-9);
        });
        reached.columns.forEach((total, column) => {
          expect(Math.abs(total - margins.columns[column])).toBeLessThanOrEqual(1e-9 * whole + 1e-9);
        });
        values.forEach((value, cell) => {
          if (seed[cell] === 0) expect(value).toBe(0);
        });
        const again = rake(Float64Array.from(truth), margins);
        expect(again).toEqual({ values: Float64Array.from(truth), rounds: 0, miss: 0, moved: 0 });
      }),
      runs,
    );
  });

  test('keeps the odds ratio of the given table (Deming & Stephan 1940), and says that people moved', () => {
    const { values, moved } = rake(Float64Array.of(10, 20, 30, 40), { rows: [60, 40], columns: [30, 70] });
    // The odds ratio of a raked table is that of the given one: 10 * 40 / (20 * 30).
    expect((values[0] * values[3]) / (values[1] * values[2])).toBeCloseTo(2 / 3, 12);
    expect(values[0] + values[1]).toBeCloseTo(60, 10);
    expect(values[0] + values[2]).toBeCloseTo(30, 10);
    expect(moved).toBeGreaterThan(0);
  });

  test.each([
    [[0, 0, 1, 1], { rows: [1, 1], columns: [1, 1] }, /row 0 is all zeros and is to add up to 1/],
    [[1, 0, 0, 1], { rows: [1, 2], columns: [2, 1] }, /after 1000 rounds the sums are still .* apart; the zeros/],
    [[1, 1], { rows: [3], columns: [1, 1] }, /row totals add up to 3, the column totals to 2/],
    [[1, -1], { rows: [0], columns: [0, 0] }, /the table has -1 at place 1/],
    [[1], { rows: [1, 1], columns: [1, 1] }, /the table has 1 numbers, the margins 2 × 2/],
  ])('says why %j cannot be raked', (table, margins, message) => {
    expect(() => rake(Float64Array.from(table), margins)).toThrow(
      expect.objectContaining({ text: expect.objectContaining({ en: expect.stringMatching(message) }) }),
    );
  });
});

describe('balance()', () => {
  test('makes whole numbers next to the given ones that keep both margins', () => {
    fc.assert(
      fc.property(tables, ({ rows, columns, cells }) => {
        const seed = Float64Array.from(cells, (cell) => (cell.isZero ? 0 : cell.seed));
        const margins = marginsOf(
          cells.map((cell) => (cell.isZero ? 0 : cell.truth)),
          rows,
          columns,
        );
        const { values } = rake(seed, margins, { tolerance: 1e-11, rounds: 200_000 });
        const counts = balance(values, margins);
        expect(marginsOf(counts, rows, columns)).toEqual(margins);
        counts.forEach((count, cell) => {
          expect(Number.isInteger(count)).toBe(true);
          expect(Math.abs(count - values[cell])).toBeLessThan(1 + 1e-6);
        });
      }),
      runs,
    );
  });

  test('moves ones along a path where the largest remainders do not meet both margins', () => {
    const values = Float64Array.of(0.6, 0.4, 0, 0.4, 0, 0.6, 0, 0.6, 0.4);
    const counts = balance(values, { rows: [1, 1, 1], columns: [1, 1, 1] });
    expect(marginsOf(counts, 3, 3)).toEqual({ rows: [1, 1, 1], columns: [1, 1, 1] });
  });

  test('says which margin the values miss', () => {
    expect(() => balance(Float64Array.of(1, 1), { rows: [3], columns: [1, 1] })).toThrow(/wiersz 0 ma sumę 2, a brzeg to 3/);
  });
});
