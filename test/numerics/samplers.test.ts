import { describe, expect, test } from 'vitest';
import { beta } from '../../src/numerics/beta.js';
import { binomial } from '../../src/numerics/binomial.js';
import { exponential } from '../../src/numerics/exponential.js';
import { gamma } from '../../src/numerics/gamma.js';
import { negativeBinomial } from '../../src/numerics/negative-binomial.js';
import { normal } from '../../src/numerics/normal.js';
import { normalQuantile } from '../../src/numerics/normal-quantile.js';
import { poisson } from '../../src/numerics/poisson.js';
import { stream } from '../../src/numerics/stream.js';
import { readReference } from '../reference/read-reference.js';
import { binomialDistribution, negativeBinomialDistribution, poissonDistribution } from './exact-probabilities.js';
import { type ContinuousDistribution, countErrors, numberErrors, type SampleErrors } from './sampled.js';

/** Every third point of each list, or all of them where KOHORTA_DRAWS asks for a long run. */
const every = process.env['KOHORTA_DRAWS'] === undefined ? 3 : 1;

const BINOMIAL = pairs(
  '2/0.5 5/0.001 5/0.5 10/0.999 20/0.25 30/0.33 50/0.19 50/0.21 100/0.01 100/0.0999 100/0.1 100/0.101 100/0.9 300/0.001 300/0.03 300/0.034 300/0.1 ' +
    '300/0.5 300/0.97 1000/0.009 1000/0.011 1000/0.3 1000/0.5 1000/0.75 2500/0.0041 5000/0.02 5000/0.5 10000/0.0005 10000/0.2 10000/0.6 100000/0.0001 ' +
    '100000/0.01 100000/0.5 100000/0.98 1000000/0.000009 1000000/0.001 1000000/0.5 10000000/0.0000005 10000000/0.1 10000000/0.5',
);
const POISSON = numbers(
  '0.001 0.01 0.05 0.1 0.25 0.5 0.75 0.9 1 1.5 2 2.5 3 4 5 6 7.5 9 9.99 10 10.01 10.5 11 12 13.7 15 20 25 30 50 75 100 250 500 1000 3000 10000 100000 1000000 10000000',
);
const NEGATIVE_BINOMIAL = pairs(
  '0.01/1 0.1/0.5 0.5/0.1 0.5/5 1/1 1/0.3 1/100 2/2 2.5/0.8 3/1.5 4/10 5/0.5 5/5 6/30 8/1 9/9 10/3 10/1000 12/0.9 15/2 20/5 20/0.7 25/50 30/1 35/12 50/3 50/200 ' +
    '75/8 100/1 100/20 150/4 200/100 300/2 500/50 500/5 1000/10 1000/1000 2000/30 5000/100 10000/500',
);

describe('counts have their distribution', () => {
  test.each(some(BINOMIAL))('binomial() of %d trials with probability %d', (trials, probability) => {
    const numbersOf = streamOf('binomial', trials, probability);
    expectSmall(countErrors(() => binomial(numbersOf, trials, probability), binomialDistribution(trials, probability)));
  });

  test.each(some(POISSON.map((mean) => [mean])))('poisson() with mean %d', (mean) => {
    const numbersOf = streamOf('poisson', mean);
    expectSmall(countErrors(() => poisson(numbersOf, mean), poissonDistribution(mean)));
  });

  test.each(some(NEGATIVE_BINOMIAL))('negativeBinomial() with mean %d and size %d', (mean, size) => {
    const numbersOf = streamOf('negative binomial', mean, size);
    expectSmall(countErrors(() => negativeBinomial(numbersOf, mean, size), negativeBinomialDistribution(mean, size)));
  });
});

describe('numbers have their distribution', () => {
  test('uniform numbers', () => {
    const edges = Float64Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
    const numbersOf = streamOf('uniform');
    expectSmall(numberErrors(() => numbersOf.next(), { mean: 1 / 2, variance: 1 / 12, fourth: 1 / 80, edges }));
    expectSmall(numberErrors(() => numbersOf.nextSpare(), { mean: 1 / 2, variance: 1 / 12, fourth: 1 / 80, edges }));
  });

  test.each(pairs('0/1 5/0.1 -3/1000 0.01/0.0002'))('normal() with mean %d and standard deviation %d', (mean, deviation) => {
    const edges = Float64Array.from({ length: 99 }, (_, i) => mean + deviation * normalQuantile((i + 1) / 100));
    const numbersOf = streamOf('normal', mean, deviation);
    const moments = { mean, variance: deviation ** 2, fourth: 3 * deviation ** 4 };
    expectSmall(numberErrors(() => normal(numbersOf, mean, deviation), { ...moments, edges }));
  });

  test.each([1e-6, 0.5, 1, 80])('exponential() with mean %d', (mean) => {
    const edges = Float64Array.from({ length: 99 }, (_, i) => -mean * Math.log(1 - (i + 1) / 100));
    const numbersOf = streamOf('exponential', mean);
    expectSmall(numberErrors(() => exponential(numbersOf, mean), { mean, variance: mean ** 2, fourth: 9 * mean ** 4, edges }));
  });

  test.each(some(reference('gamma', ['shape'])))('gamma() with shape %d', (shape, ...edges) => {
    const numbersOf = streamOf('gamma', shape);
    const moments: ContinuousDistribution = {
      mean: 2 * shape,
      variance: 4 * shape,
      fourth: 16 * (3 * shape ** 2 + 6 * shape),
      edges: Float64Array.from(edges, (edge) => 2 * edge),
    };
    expectSmall(numberErrors(() => gamma(numbersOf, shape, 2), moments));
  });

  test.each(some(reference('beta', ['first', 'second'])))('beta() with parameters %d and %d', (first, second, ...edges) => {
    const numbersOf = streamOf('beta', first, second);
    expectSmall(numberErrors(() => beta(numbersOf, first, second), { ...betaMoments(first, second), edges: Float64Array.from(edges) }));
  });
});

function betaMoments(a: number, b: number): Omit<ContinuousDistribution, 'edges'> {
  const n = a + b;
  const variance = (a * b) / (n * n * (n + 1));
  const excess = (6 * ((a - b) ** 2 * (n + 1) - a * b * (n + 2))) / (a * b * (n + 2) * (n + 3));
  return { mean: a / n, variance, fourth: (excess + 3) * variance ** 2 };
}

function expectSmall(errors: SampleErrors): void {
  for (const [name, error] of Object.entries(errors)) expect(Math.abs(error), name).toBeLessThan(5);
}

function streamOf(module: string, ...parameters: number[]): ReturnType<typeof stream> {
  return stream(1, { module, area: parameters.join(' '), year: 0, draw: 0 });
}

function numbers(text: string): number[] {
  return text.split(' ').map(Number);
}

function pairs(text: string): [number, number][] {
  return text.split(' ').map((pair) => {
    const [first, second] = pair.split('/').map(Number);
    return [first, second];
  });
}

function some<T>(points: readonly T[]): T[] {
  return points.filter((_, i) => i % every === 0);
}

/** The rows of a table of edges: the parameters, then the edges. */
function reference(name: string, parameters: readonly string[]): number[][] {
  const table = readReference(`../reference/distributions/${name}-edges.csv`, import.meta.url);
  const columns = [...parameters, ...Object.keys(table).filter((column) => column.startsWith('edge'))];
  return Array.from(table[parameters[0]], (_, row) => columns.map((column) => table[column][row]));
}
