import { expect, test } from 'vitest';
import { hypergeometric } from '../../src/numerics/hypergeometric.js';
import { stream } from '../../src/numerics/stream.js';
import { hypergeometricDistribution } from './exact-probabilities.js';
import { countErrors } from './sampled.js';

const CASES: readonly [number, number, number][] = [
  [2, 3, 2],
  [3, 7, 5],
  [60, 540, 520],
  [300, 300, 30],
  [40, 2000, 1866],
  [5000, 45000, 700],
];

test.each(CASES)('hypergeometric() of %d and %d people, of whom %d are drawn, has its distribution', (own, others, drawn) => {
  const numbers = stream(1, { module: 'hypergeometric', area: [own, others, drawn].join(), year: 0, draw: 0 });
  const errors = countErrors(() => hypergeometric(numbers, own, others, drawn), hypergeometricDistribution(own, others, drawn));
  // In standard errors of the sample.
  for (const [name, error] of Object.entries(errors)) expect(Math.abs(error), name).toBeLessThan(5);
});

test('hypergeometric() draws nobody from nobody, and all where all are drawn', () => {
  const numbers = stream(1, { module: 'hypergeometric', area: 'ends', year: 0, draw: 0 });
  expect([
    hypergeometric(numbers, 0, 10, 4),
    hypergeometric(numbers, 6, 4, 10),
    hypergeometric(numbers, 6, 0, 3),
    hypergeometric(numbers, 6, 4, 0),
  ]).toEqual([0, 6, 3, 0]);
});

test('hypergeometric() refuses more people drawn than there are, and parts of people', () => {
  const numbers = stream(1, { module: 'hypergeometric', area: 'faults', year: 0, draw: 0 });
  expect(() => hypergeometric(numbers, 3, 4, 8)).toThrow(/8/);
  expect(() => hypergeometric(numbers, 3.5, 4, 2)).toThrow(/3\.5/);
});
