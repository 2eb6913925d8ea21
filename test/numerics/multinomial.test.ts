import { expect, test } from 'vitest';
import { multinomial } from '../../src/numerics/multinomial.js';
import { stream } from '../../src/numerics/stream.js';
import { binomialDistribution } from './exact-probabilities.js';
import { countErrors, DRAWS } from './sampled.js';

const WEIGHTS = [3, 0, 1, 4, 2];

test('multinomial() keeps the number of trials, and its classes the covariances of the distribution', () => {
  const one = stream(1, { module: 'multinomial', area: '', year: 0, draw: 0 });
  let products = 0;
  let squares = 0;
  for (let i = 0; i < DRAWS; i++) {
    const counts = multinomial(one, 40, WEIGHTS);
    if (counts[0] + counts[2] + counts[3] + counts[4] !== 40) throw new Error(`${counts} do not add up`);
    const product = (counts[0] - 12) * (counts[3] - 16);
    products += product;
    squares += product ** 2;
  }
  const expected = -40 * 0.3 * 0.4;
  const error = Math.sqrt(squares / DRAWS - expected ** 2);
  expect(Math.abs(products / DRAWS - expected)).toBeLessThan((5 * error) / Math.sqrt(DRAWS));
});

test.each([0, 2, 3, 4])('class %d of multinomial() is binomial', (place) => {
  const one = stream(1, { module: 'multinomial class', area: String(place), year: 0, draw: 0 });
  const errors = countErrors(() => multinomial(one, 40, WEIGHTS)[place], binomialDistribution(40, WEIGHTS[place] / 10));
  for (const error of Object.values(errors)) expect(Math.abs(error)).toBeLessThan(5);
});
