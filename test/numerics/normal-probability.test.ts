import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalProbability } from '../../src/numerics/normal-probability.js';
import { normalQuantile } from '../../src/numerics/normal-quantile.js';

test('normalProbability() gives the tabulated values', () => {
  // Abramowitz & Stegun (1964), Handbook of Mathematical Functions, table 26.1.
  expect(normalProbability(1)).toBeCloseTo(0.841344746068543, 15);
  expect(normalProbability(-2)).toBeCloseTo(0.022750131948179, 15);
  expect(normalProbability(3)).toBeCloseTo(0.99865010196837, 14);
});

test('normalProbability() ends at 0 and 1', () => {
  expect([Number.NEGATIVE_INFINITY, -40, 40, Number.POSITIVE_INFINITY].map(normalProbability)).toEqual([0, 0, 1, 1]);
});

test('normalProbability() turns normalQuantile() back', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (probability) => {
      expect(Math.abs(normalProbability(normalQuantile(probability)) - probability)).toBeLessThan(2e-15 + 4e-15 * probability);
    }),
    { numRuns: 1000 },
  );
});
