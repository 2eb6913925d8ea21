import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXPECTED_CHILDREN, emptyStock, type FosterHazards, fosterPosterior, fosterStep, stream } from '../../../src/index.js';
import { wholeChildren } from '../../../src/services/foster/chance.js';

test('one stock: the level is the count plus a half, and the share leaving stays the prior', () => {
  const { mean } = fosterPosterior([{ year: 2015, inCare: 54, children: 9000 }], { low: 0.15, value: 0.2, high: 0.27 });
  // Triangular: (0.15 + 0.2 + 0.27) / 3.
  expect(mean.exitShare).toBeCloseTo(0.2067, 3);
  expect((mean.entryRate * 9000) / mean.exitShare).toBeCloseTo(54.5, 0);
});

test('25 stocks that follow a share of 0.3 move the prior towards it', () => {
  const hazards: FosterHazards = { ages: 1, routes: [{ route: 'any', probability: new Float64Array(3).fill(0.3) }] };
  const numbers = stream(5, { module: 'test', area: 'a', year: 0, draw: 0 });
  let stock = emptyStock(1);
  stock[0] = 200;
  const stocks = Array.from({ length: 25 }, (_, i) => {
    const entries = Float64Array.of(wholeChildren(numbers).poisson(60), 0, 0, 0);
    stock = fosterStep(stock, hazards, entries, wholeChildren(numbers)).next;
    return { year: 2000 + i, inCare: stock.reduce((all, one) => all + one, 0), children: 20_000 };
  });
  const { mean } = fosterPosterior(stocks, { low: 0.05, value: 0.1, high: 0.6 });
  expect(mean.exitShare).toBeGreaterThan(0.2);
  expect(mean.exitShare).toBeLessThan(0.4);
});

test('draws stay in the prior and rise with their random numbers', () => {
  const { draw } = fosterPosterior([{ year: 2015, inCare: 54, children: 9000 }], { low: 0.15, value: 0.2, high: 0.27 });
  const u = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(u, u, u, (one, other, level) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)].map((p) => draw(p, level).exitShare);
      expect(low >= 0.15 - 1e-9 && high <= 0.27 + 1e-9 && low <= high).toBe(true);
      const [fewer, more] = [Math.min(one, other), Math.max(one, other)].map((p) => draw(level, p).entryRate);
      expect(fewer).toBeLessThanOrEqual(more);
    }),
    { numRuns: 1000 },
  );
});

test('a stock that is no count is refused', () => {
  const prior = { low: 0.1, value: 0.2, high: 0.3 };
  expect(() => fosterPosterior([], prior)).toThrow(/nie ma żadnego roku/);
  expect(() => fosterPosterior([{ year: 2015, inCare: 5.5, children: 100 }], prior)).toThrow(/2015 r\. 5\.5 dzieci/);
  expect(() => fosterPosterior([{ year: 2015, inCare: 5, children: 100 }], { ...prior, high: 0.1 })).toThrow(/rosnących/);
});

const step = fc.record({
  counts: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 400, maxLength: 400 }),
  home: fc.double({ min: 0, max: 0.4, noNaN: true }),
  transfer: fc.double({ min: 0, max: 0.3, noNaN: true }),
  education: fc.double({ min: 0, max: 1, noNaN: true }),
  seed: fc.integer({ min: 0, max: 1e6 }),
});

test('every step keeps its children: stock + entries − ways out, nobody over 24, transfers stay in care', () => {
  fc.assert(
    fc.property(step, ({ counts, home, transfer, education, seed }) => {
      const hazards: FosterHazards = {
        ages: 25,
        routes: [
          { route: 'home', probability: new Float64Array(75).fill(home) },
          { route: 'transfer', probability: new Float64Array(75).fill(transfer) },
        ],
        staysInEducation: education,
      };
      const numbers = stream(seed, { module: 'test', area: 'a', year: 0, draw: 0 });
      const stock = Float64Array.from(counts);
      const entries = new Float64Array(100).fill(1);
      const { next, flows } = fosterStep(stock, hazards, entries, wholeChildren(numbers));
      const sum = (values: Float64Array): number => values.reduce((all, one) => all + one, 0);
      expect(sum(next)).toBe(sum(stock) + flows.entries - flows.home - flows.adult);
      expect(Math.min(...next)).toBeGreaterThanOrEqual(0);
      // The age 24 is the last: those of it are gone, and nobody younger has stayed in an age.
      const expected = fosterStep(stock, { ...hazards, routes: [], staysInEducation: 0 }, new Float64Array(100), EXPECTED_CHILDREN);
      expect(expected.next.reduce((all, one, i) => all + (i % 25 === 0 || i % 25 > 17 ? one : 0), 0)).toBe(0);
    }),
    { numRuns: 1000 },
  );
});
