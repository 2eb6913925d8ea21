import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundSystematically } from '../../src/numerics/round-systematically.js';
import { stream } from '../../src/numerics/stream.js';
import { sum } from '../../src/numerics/sum.js';
import { runs } from '../laws/arbitraries.js';

const NAME = { module: 'rounding', area: 'test', year: 0, draw: 0 };
const values = fc.array(
  fc.oneof(
    fc.constant(0),
    fc.double({ min: 0, max: 1e4, noNaN: true }),
    fc.nat(1_000_000).map((hundredths) => hundredths / 100),
  ),
  { minLength: 1, maxLength: 40 },
);

test('roundSystematically() gives for each value the whole number below or above it, and so for every running total', () => {
  fc.assert(
    fc.property(values, fc.nat(), (fractions, draw) => {
      const counts = roundSystematically(stream(1, { ...NAME, draw }), fractions);
      let [total, running] = [0, 0];
      counts.forEach((count, i) => {
        total += count;
        running += fractions[i];
        expect(count >= Math.floor(fractions[i]) && count <= Math.ceil(fractions[i]) + 1e-9 && Number.isInteger(count)).toBe(true);
        expect(Math.abs(total - running)).toBeLessThanOrEqual(1 + 1e-9);
      });
    }),
    runs,
  );
});

test('roundSystematically() keeps a whole sum, although its fractions miss it by rounding', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 1_000_000 }), fc.nat(), (weights, whole, draw) => {
      fc.pre(sum(weights) > 0.001);
      const fractions = weights.map((weight) => (weight / sum(weights)) * whole);
      const counts = roundSystematically(stream(1, { ...NAME, draw }), fractions);
      expect(sum(counts)).toBe(whole);
      expect(counts.every((count, i) => count >= 0 && (fractions[i] > 0 || count === 0))).toBe(true);
    }),
    runs,
  );
});

test('roundSystematically() is right on average', () => {
  const fractions = [0.2, 1.5, 0, 0.05, 2.25];
  const one = stream(1, NAME);
  const totals = new Float64Array(fractions.length);
  for (let i = 0; i < 20_000; i++) {
    roundSystematically(one, fractions).forEach((count, place) => {
      totals[place] += count;
    });
  }
  totals.forEach((total, place) => {
    // The standard deviation of a share of 20,000 is at most 0.0036.
    expect(Math.abs(total / 20_000 - fractions[place])).toBeLessThan(5 * 0.0036);
  });
});

test('roundSystematically() leaves whole numbers and nothing as they are', () => {
  expect(roundSystematically(stream(1, NAME), [3, 0, 1e15 - 3])).toEqual(Float64Array.of(3, 0, 1e15 - 3));
  expect(roundSystematically(stream(1, NAME), [])).toEqual(new Float64Array(0));
});

test.each([[[-1]], [[Number.NaN]], [[1, Number.POSITIVE_INFINITY]], [[1e15, 1]]])(
  'roundSystematically() names the value it cannot use: %s',
  (bad) => {
    expect(() => roundSystematically(stream(1, NAME), bad)).toThrow(/^roundSystematically: wartość .* na miejscu/);
  },
);
