import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KohortaError } from '../../src/language/error.js';
import { useLanguage } from '../../src/language/language.js';
import { beta } from '../../src/numerics/beta.js';
import { binomial } from '../../src/numerics/binomial.js';
import { exponential } from '../../src/numerics/exponential.js';
import { gamma } from '../../src/numerics/gamma.js';
import { multinomial } from '../../src/numerics/multinomial.js';
import { negativeBinomial } from '../../src/numerics/negative-binomial.js';
import { normal } from '../../src/numerics/normal.js';
import { poisson } from '../../src/numerics/poisson.js';
import type { RandomStream } from '../../src/numerics/random-stream.js';
import { stream } from '../../src/numerics/stream.js';
import { runs } from '../laws/arbitraries.js';

const { POSITIVE_INFINITY: infinity, NaN: missing } = Number;

function numbers(draw = 0): RandomStream {
  return stream(7, { module: 'limits', area: 'test', year: 0, draw });
}

describe('certain results', () => {
  test('binomial()', () => {
    const results = [binomial(numbers(), 0, 0.3), binomial(numbers(), 9, 0), binomial(numbers(), 9, 1), binomial(numbers(), 1e9, 1)];
    expect(results).toEqual([0, 0, 9, 1e9]);
    expect([binomial(numbers(), 1e9, 1e-300), binomial(numbers(), 1e9, 1 - 1e-17)]).toEqual([0, 1e9]);
  });

  test('poisson(), negativeBinomial(), normal(), exponential(), gamma()', () => {
    expect([poisson(numbers(), 0), poisson(numbers(), 1e-300), negativeBinomial(numbers(), 0, 1)]).toEqual([0, 0, 0]);
    expect([normal(numbers(), 3, 0), exponential(numbers(), 0), gamma(numbers(), 2, 0)]).toEqual([3, 0, 0]);
  });

  test('beta() with tiny parameters is at one end, never missing', () => {
    const one = numbers();
    const values = Array.from({ length: 100 }, () => beta(one, 1e-6, 1e-6));
    expect(values.every((value) => value === 0 || value === 1 || (value > 0 && value < 1))).toBe(true);
    expect(new Set(values.map(Math.round))).toEqual(new Set([0, 1]));
  });

  test('multinomial() into one class, into empty ones and of nobody', () => {
    expect(multinomial(numbers(), 5, [2])).toEqual(Float64Array.of(5));
    expect(multinomial(numbers(), 5, [0, 1e-300, 0])).toEqual(Float64Array.of(0, 5, 0));
    expect(multinomial(numbers(), 0, [1, 1])).toEqual(Float64Array.of(0, 0));
  });
});

test('huge parameters give whole numbers near their mean', () => {
  for (const value of [binomial(numbers(), 1e9, 0.5), poisson(numbers(), 1e9) / 2, negativeBinomial(numbers(), 1e9, 1e12) / 2]) {
    expect(Number.isInteger(2 * value)).toBe(true);
    expect(Math.abs(value / 5e8 - 1)).toBeLessThan(1e-3);
  }
});

/** What a sampler takes of the first sequence of its stream. */
const TAKES: Readonly<Record<string, readonly [number, (one: RandomStream) => unknown]>> = {
  normal: [1, (one) => normal(one)],
  exponential: [1, (one) => exponential(one)],
  'gamma, small shape': [1, (one) => gamma(one, 0.3)],
  'gamma, large shape': [1, (one) => gamma(one, 5)],
  beta: [2, (one) => beta(one, 0.5, 3)],
  'poisson of nobody': [1, (one) => poisson(one, 0)],
  'poisson by inversion': [1, (one) => poisson(one, 4)],
  'poisson by rejection': [1, (one) => poisson(one, 11)],
  'binomial of nobody': [1, (one) => binomial(one, 0, 0.5)],
  'binomial by inversion': [1, (one) => binomial(one, 9, 0.7)],
  'binomial by rejection': [1, (one) => binomial(one, 30, 0.5)],
  'negative binomial': [2, (one) => negativeBinomial(one, 12, 3)],
  multinomial: [3, (one) => multinomial(one, 100, [1, 2, 3])],
};

test.each(Object.entries(TAKES))('a sampler moves its stream by a fixed count: %s', (_, [count, sample]) => {
  for (let draw = 0; draw < 300; draw++) {
    const [one, other] = [numbers(draw), numbers(draw)];
    sample(one);
    for (let i = 0; i < count; i++) other.next();
    expect(one.next()).toBe(other.next());
  }
});

test('with common random numbers a larger parameter never gives a smaller count by inversion', () => {
  const share = fc.oneof(
    fc.nat(1000).map((thousandths) => thousandths / 1000),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.nat(19), share, share, fc.nat(), (trials, one, other, draw) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      expect(binomial(numbers(draw), trials, low)).toBeLessThanOrEqual(binomial(numbers(draw), trials, high));
      expect(poisson(numbers(draw), 9.9 * low)).toBeLessThanOrEqual(poisson(numbers(draw), 9.9 * high));
      expect(normal(numbers(draw), low)).toBeLessThanOrEqual(normal(numbers(draw), high));
    }),
    runs,
  );
});

test('common random numbers make the difference of two scenarios far less uncertain', () => {
  let squares = 0;
  let independent = 0;
  for (let draw = 0; draw < 2000; draw++) {
    const difference = binomial(numbers(draw), 1000, 0.31) - binomial(numbers(draw), 1000, 0.3) - 10;
    const other = binomial(numbers(draw), 1000, 0.31) - binomial(numbers(draw + 5000), 1000, 0.3) - 10;
    squares += difference ** 2;
    independent += other ** 2;
  }
  expect(squares).toBeLessThan(0.2 * independent);
});

const BAD: readonly (readonly [string, () => unknown])[] = [
  ...[missing, infinity, -1].map((mean) => ['poisson', () => poisson(numbers(), mean)] as const),
  ['poisson', () => poisson(numbers(), 1e9 + 1)],
  ...[missing, infinity, -1, 1.5, 1e9 + 1].map((trials) => ['binomial', () => binomial(numbers(), trials, 0.5)] as const),
  ...[missing, -0.1, 1.1].map((share) => ['binomial', () => binomial(numbers(), 5, share)] as const),
  ...[missing, -1, infinity].map((mean) => ['negativeBinomial', () => negativeBinomial(numbers(), mean, 1)] as const),
  ...[missing, 0, infinity].map((size) => ['negativeBinomial', () => negativeBinomial(numbers(), 1, size)] as const),
  ...[missing, 0, -1, infinity].map((shape) => ['gamma', () => gamma(numbers(), shape)] as const),
  ...[missing, -1, infinity].map((scale) => ['gamma', () => gamma(numbers(), 1, scale)] as const),
  ...[missing, 0, infinity].map((first) => ['beta', () => beta(numbers(), first, 1)] as const),
  ...[missing, 0, infinity].map((second) => ['beta', () => beta(numbers(), 1, second)] as const),
  ...[missing, -1, infinity].map((deviation) => ['normal', () => normal(numbers(), 0, deviation)] as const),
  ...[missing, infinity].map((mean) => ['normal', () => normal(numbers(), mean)] as const),
  ...[missing, -1, infinity].map((mean) => ['exponential', () => exponential(numbers(), mean)] as const),
  ...[[], [0, 0], [1, -1], [missing], [infinity]].map((weights) => ['multinomial', () => multinomial(numbers(), 5, weights)] as const),
  ['multinomial', () => multinomial(numbers(), -1, [1])],
  ['multinomial', () => multinomial(numbers(), 2.5, [1])],
];

test.each(BAD)('%s() names the parameter it cannot use, in both languages', (name, call) => {
  expect(call).toThrow(KohortaError);
  expect(call).toThrow(new RegExp(`^${name}: .*oczekiwano`));
  useLanguage('en');
  try {
    expect(call).toThrow(new RegExp(`^${name}: .*expected`));
  } finally {
    useLanguage('pl');
  }
});
