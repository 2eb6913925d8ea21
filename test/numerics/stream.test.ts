import { describe, expect, test } from 'vitest';
import { KohortaError } from '../../src/language/error.js';
import { hashText } from '../../src/numerics/hash-text.js';
import { type StreamName, stream } from '../../src/numerics/stream.js';
import { fillUniforms, uniform } from '../../src/numerics/uniform.js';
import { goodness } from './goodness.js';

const NAME: StreamName = { module: 'deaths', area: 'rumia', year: 2023, draw: 0 };

describe('the same address', () => {
  test('gives the same numbers, one by one, at once and after a restart', () => {
    const expected = Array.from(
      { length: 10 },
      (
        (one) => () =>
          uniform(one)
      )(stream(1, NAME)),
    );
    const filled = new Float64Array(10);
    fillUniforms(stream(1, NAME), filled);
    expect(Array.from(filled)).toEqual(expected);
    const other = stream(1, { ...NAME, year: 1999, draw: 7 });
    other.nextSpare();
    other.restart(2023, 0);
    expect(Array.from({ length: 10 }, () => uniform(other))).toEqual(expected);
    expect(other.nextSpare()).toBe(stream(1, NAME).nextSpare());
  });

  test('is one, however letters with marks are encoded', () => {
    expect(uniform(stream(1, { ...NAME, area: 'Zago\u0301rze' }))).toBe(uniform(stream(1, { ...NAME, area: 'Zagórze' })));
  });

  test('does not depend on the numbers taken besides', () => {
    const [one, other] = [stream(1, NAME), stream(1, NAME)];
    one.nextSpare();
    one.nextSpare();
    expect(uniform(one)).toBe(uniform(other));
  });
});

test('any other seed, module, area, year or draw gives other numbers', () => {
  const names: StreamName[] = [
    NAME,
    { ...NAME, module: 'births' },
    { ...NAME, module: 'deathsr', area: 'umia' },
    { ...NAME, area: 'reda' },
    { ...NAME, year: 2024 },
    { ...NAME, year: 0, draw: 2023 },
    { ...NAME, draw: 1 },
    { ...NAME, draw: 4294967295 },
  ];
  const seeds = [0, 1, 2 ** 32, 2 ** 53 - 1];
  const firsts = seeds.flatMap((seed) => names.flatMap((name) => [uniform(stream(seed, name)), stream(seed, name).nextSpare()]));
  expect(new Set(firsts).size).toBe(seeds.length * names.length * 2);
});

test('every TERYT code of a gmina and every module has its own 64 bits', () => {
  const hashes = new Set<string>();
  let count = 0;
  for (const module of ['deaths', 'births', 'arrivals']) {
    for (let code = 0; code < 100_000; code++) {
      const text = `${module.length}:${module}${String(code).padStart(7, '0')}`;
      hashes.add(`${hashText(text, 0x6b6f686f)} ${hashText(text, 0x72746121)}`);
      count++;
    }
  }
  expect(hashes.size).toBe(count);
});

test.each([
  ['ziarno', () => stream(-1, NAME)],
  ['ziarno', () => stream(1.5, NAME)],
  ['ziarno', () => stream(2 ** 53, NAME)],
  ['ziarno', () => stream(Number.NaN, NAME)],
  ['rok', () => stream(1, { ...NAME, year: 2023.5 })],
  ['rok', () => stream(1, NAME).restart(2 ** 31, 0)],
  ['numer losowania', () => stream(1, { ...NAME, draw: -1 })],
  ['numer losowania', () => stream(1, NAME).restart(2023, 2 ** 32)],
])('stream() says which part of an address it cannot use: %s', (word, make) => {
  expect(make).toThrow(KohortaError);
  expect(make).toThrow(word);
});

/** One number from each of many streams that differ in one part of their address, with its neighbour's. */
const NEIGHBOURS: Readonly<Record<string, (i: number) => number>> = {
  draws: ((one) => (i: number) => (one.restart(2023, i), uniform(one)))(stream(1, NAME)),
  years: ((one) => (i: number) => (one.restart(i, 5), uniform(one)))(stream(1, NAME)),
  areas: (i) => uniform(stream(1, { ...NAME, area: String(i) })),
  modules: (i) => uniform(stream(1, { ...NAME, module: `module ${i}` })),
  seeds: (i) => uniform(stream(i, NAME)),
  'spare numbers of draws': ((one) => (i: number) => (one.restart(2023, i), one.nextSpare()))(stream(1, NAME)),
  'one and spare by turns': (
    (one) => (i: number) =>
      i % 2 === 0 ? uniform(one) : one.nextSpare()
  )(stream(1, NAME)),
  'one stream': (
    (one) => () =>
      uniform(one)
  )(stream(1, NAME)),
};

test.each(Object.entries(NEIGHBOURS))('neighbours are independent: %s', (_, numberOf) => {
  const count = 40_000;
  const numbers = Float64Array.from({ length: count }, (_, i) => numberOf(i));
  let product = 0;
  const pairs = new Float64Array(256);
  for (let i = 1; i < count; i++) {
    product += (numbers[i - 1] - 0.5) * (numbers[i] - 0.5);
    if (i % 2 === 1) pairs[16 * Math.floor(16 * numbers[i - 1]) + Math.floor(16 * numbers[i])]++;
  }
  // The variance of a uniform number is 1 / 12.
  expect(Math.abs((12 * product) / Math.sqrt(count - 1))).toBeLessThan(4);
  expect(Math.abs(goodness(pairs, new Float64Array(256).fill(1 / 256)))).toBeLessThan(4);
});
