import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normal } from '../../src/numerics/normal.js';
import { quantiles } from '../../src/numerics/quantiles.js';
import { stream } from '../../src/numerics/stream.js';
import { runs } from '../laws/arbitraries.js';

const probability = fc.oneof(
  fc.nat(1000).map((thousandths) => thousandths / 1000),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const number = fc.oneof(
  fc.double({ noNaN: true }),
  fc.double({ min: -100, max: 100, noNaN: true }),
  fc.integer({ min: 0, max: 20 }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((millionths) => millionths / 1e6),
  fc.constantFrom(0, -0, 1e300, -1e300, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
);
const samples = fc.oneof(
  fc.array(number, { minLength: 1, maxLength: 10 }),
  fc.array(number, { minLength: 1, maxLength: 2000, size: 'max' }),
);

test('quantiles() are those of the sorted sample, which stays as it was', () => {
  fc.assert(
    fc.property(samples, fc.array(probability, { maxLength: 9 }), (sample, probabilities) => {
      const values = Float64Array.from(sample);
      const found = quantiles(values, probabilities);
      expect(Array.from(values)).toEqual(Array.from(Float64Array.from(sample)));
      const sorted = Float64Array.from(sample).sort();
      probabilities.forEach((p, i) => {
        const expected = ofSorted(sorted, p);
        if (found[i] !== expected) expect(found[i]).toBe(expected);
      });
    }),
    runs,
  );
});

test('quantiles() grow with the probability and stay within the sample', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 300 }), (sample) => {
      const found = quantiles(
        sample,
        Array.from({ length: 21 }, (_, i) => i / 20),
      );
      expect(found.every((value, i) => i === 0 || value >= found[i - 1])).toBe(true);
      expect([found[0], found[20]].map((value) => value + 0)).toEqual([Math.min(...sample) + 0, Math.max(...sample) + 0]);
    }),
    runs,
  );
});

test.each([
  ['normal numbers', (x: number) => x],
  ['whole numbers with many alike', (x: number) => Math.round(3 * x)],
  ['one heap and far outliers', (x: number) => Math.exp(20 * x)],
])('quantiles() of 100,000 %s', (_, shape) => {
  const numbers = stream(1, { module: 'sample', area: 'test', year: 0, draw: 0 });
  const values = Float64Array.from({ length: 100_000 }, () => shape(normal(numbers)));
  const sorted = values.toSorted();
  const probabilities = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];
  expect(Array.from(quantiles(values, probabilities))).toEqual(probabilities.map((p) => ofSorted(sorted, p) + 0));
});

// numpy 2.4.6: numpy.quantile(sample, probabilities); its default method is type 7.
test('quantiles() are those of numpy', () => {
  const sample = [0.12, 7.5, 3.25, 3.25, 19, 1.4, 2.2, 11, 5, 6.6];
  const expected = [0.408, 1.272, 3.2185, 4.125, 8.2, 17.2];
  quantiles(sample, [0.025, 0.1, 0.33, 0.5, 0.8, 0.975]).forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i], 12);
  });
});

test('a missing value makes every quantile missing', () => {
  expect(quantiles([1, Number.NaN, 2], [0, 0.5])).toEqual(Float64Array.of(Number.NaN, Number.NaN));
  expect(quantiles([Number.NaN], [1])).toEqual(Float64Array.of(Number.NaN));
});

test('quantiles() name what they cannot use', () => {
  expect(() => quantiles([], [0.5])).toThrow('quantiles: nie ma ani jednej wartości');
  for (const bad of [-0.1, 1.1, Number.NaN]) expect(() => quantiles([1], [bad])).toThrow(`quantiles: prawdopodobieństwo ${bad}`);
});

function ofSorted(sorted: Float64Array, p: number): number {
  const place = (sorted.length - 1) * p;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below === above ? below : below + (place - Math.floor(place)) * (above - below);
}
