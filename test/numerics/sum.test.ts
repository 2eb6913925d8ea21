import { expect, test } from 'vitest';
import { sum } from '../../src/numerics/sum.js';

test('sum() of nothing is 0', () => expect(sum([])).toBe(0));

test('sum() keeps what a plain loop loses', () => {
  expect(sum(Float64Array.of(1e16, 1, -1e16))).toBe(1);
  expect(sum(new Float64Array(1_000_000).fill(0.1))).toBe(100_000);
});

test('sum() of a missing number is missing', () => expect(sum([1, Number.NaN])).toBeNaN());
