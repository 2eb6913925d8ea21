import { expect, test } from 'vitest';
import { GaussianState } from '../../src/numerics/gaussian-state.js';

test('a sum that is observed is divided by the variances of its parts', () => {
  const state = new GaussianState(Float64Array.of(10, 20, 5));
  state.addVariance([0], [1]);
  state.addVariance([1], [Math.sqrt(3)]);
  state.observeSum([0, 1], 34, 0);
  // 4 persons too few; 1/4 of the variance is the first one's, 3/4 the second one's.
  expect(state.mean[0]).toBeCloseTo(11, 12);
  expect(state.mean[1]).toBeCloseTo(23, 12);
  expect(state.mean[2]).toBe(5);
  // What is left: 1·3/4 each, moving against each other.
  expect(state.covariance[0]).toBeCloseTo(0.75, 12);
  expect(state.covariance[1]).toBeCloseTo(-0.75, 12);
  expect(state.covariance[4]).toBeCloseTo(0.75, 12);
});

test('advance() carries variances through the rows: F P F′', () => {
  const state = new GaussianState(Float64Array.of(1, 2));
  state.addVariance([0, 1], [2, 1]); // P = [[4, 2], [2, 1]]
  state.advance([{ target: 0, from: [0, 1], factors: [1, 3] }], Float64Array.of(7, 2));
  // First row: 1·4 + 3·2 = 10, 1·2 + 3·1 = 5; its variance 1·10 + 3·5 = 25.
  expect(Array.from(state.covariance)).toEqual([25, 5, 5, 1]);
  expect(Array.from(state.mean)).toEqual([7, 2]);
});

test('what is sure does not change', () => {
  const state = new GaussianState(Float64Array.of(1, 2));
  state.observeSum([0, 1], 99, 0);
  expect(Array.from(state.mean)).toEqual([1, 2]);
});
