import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { quantiles } from '../../src/numerics/quantiles.js';
import { RowQuantiles } from '../../src/numerics/row-quantiles.js';

const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 });

test('RowQuantiles gives the bits of quantiles() for any numbers, row after row', () => {
  const rowsOf = (length: number): fc.Arbitrary<number[][]> =>
    fc.array(
      fc.oneof(
        fc.array(fc.double(), { minLength: length, maxLength: length }),
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: length, maxLength: length }),
      ),
      { minLength: 1, maxLength: 4 },
    );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }).chain(rowsOf), probabilities, (rows, wanted) => {
      const [{ length }] = rows;
      const values = Float64Array.from(rows.flat());
      const finder = new RowQuantiles(length, wanted);
      const found = new Float64Array(wanted.length);
      rows.forEach((row, place) => {
        finder.find(values, place * length, found, 0);
        expect([...found]).toEqual([...quantiles(row, wanted)]);
      });
      expect([...values]).toEqual(rows.flat());
    }),
  );
});

test('RowQuantiles finds places in a heap beside a far outlier', () => {
  const values = Float64Array.from({ length: 1000 }, (_, i) => (i === 500 ? 1e12 : (i * 7919) % 1000));
  const found = new Float64Array(3);
  new RowQuantiles(1000, [0.5, 0.1, 1]).find(values, 0, found, 0);
  expect([...found]).toEqual([...quantiles(values, [0.5, 0.1, 1])]);
});

test('RowQuantiles stops at what quantiles() stops at', () => {
  expect(() => new RowQuantiles(0, [0.5])).toThrow('nie ma ani jednej wartości');
  expect(() => new RowQuantiles(3, [1.5])).toThrow('prawdopodobieństwo 1.5');
});

test('RowQuantiles gives the same bits without WebAssembly', async () => {
  const values = Float64Array.from({ length: 501 }, (_, i) => ((i * 7919) % 1000) / 7);
  vi.stubGlobal('WebAssembly', undefined);
  vi.resetModules();
  const { RowQuantiles: Plain } = await import('../../src/numerics/row-quantiles.js');
  const [plain, fast] = [new Float64Array(3), new Float64Array(3)];
  new Plain(500, [0.5, 0.1, 1]).find(values, 1, plain, 0);
  vi.unstubAllGlobals();
  new RowQuantiles(500, [0.5, 0.1, 1]).find(values, 1, fast, 0);
  expect(plain).toEqual(fast);
});
