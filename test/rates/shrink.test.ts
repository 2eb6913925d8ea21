import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gamma, poisson, shrinkFactors, stream } from '../../src/index.js';
import { runs } from '../laws/arbitraries.js';

const counts = fc
  .array(fc.record({ events: fc.integer({ min: 0, max: 500 }), expected: fc.double({ min: 0.5, max: 400, noNaN: true }) }), {
    minLength: 2,
    maxLength: 40,
  })
  .filter((areas) => areas.some(({ events }) => events > 0))
  .map((areas) => ({
    events: Float64Array.from(areas, (area) => area.events),
    expected: Float64Array.from(areas, (area) => area.expected),
  }));

describe('shrinkFactors()', () => {
  test('is the posterior mean (events + k) / (expected + k) where the mean is 1', () => {
    const { factors, mean, shapes } = shrinkFactors(Float64Array.of(0, 6, 24), Float64Array.of(5, 5, 20), { k: 4 });
    expect(mean).toBe(1);
    expect(Array.from(factors)).toEqual([4 / 9, 10 / 9, 28 / 24]);
    expect(Array.from(shapes)).toEqual([4, 10, 28]);
  });

  test('gives factors above 0, between the area’s own and the mean, the nearer to the mean the fewer events are expected', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom<'likelihood' | 'moments'>('likelihood', 'moments'), ({ events, expected }, method) => {
        const { factors, mean, weights, k } = shrinkFactors(events, expected, { method });
        expect(k).toBeGreaterThan(0);
        factors.forEach((factor, area) => {
          const own = events[area] / expected[area];
          const slack = 1e-9 * (own + mean);
          expect(factor).toBeGreaterThan(0);
          expect(factor).toBeGreaterThanOrEqual(Math.min(own, mean) - slack);
          expect(factor).toBeLessThanOrEqual(Math.max(own, mean) + slack);
          expect(Math.abs(factor - (weights[area] * own + (1 - weights[area]) * mean))).toBeLessThanOrEqual(slack);
        });
        const order = [...expected.keys()].sort((a, b) => expected[a] - expected[b]);
        for (let place = 1; place < order.length; place++)
          expect(weights[order[place]]).toBeGreaterThanOrEqual(weights[order[place - 1]] - 1e-12);
      }),
      runs,
    );
  });

  test('trusts no area where all are alike, and each alone with k of 0', () => {
    const expected = Float64Array.of(10, 20, 30, 40);
    for (const method of ['likelihood', 'moments'] as const) {
      const { k, factors } = shrinkFactors(expected, expected, { method });
      expect(k).toBe(Number.POSITIVE_INFINITY);
      expect(Array.from(factors)).toEqual([1, 1, 1, 1]);
    }
    expect(Array.from(shrinkFactors(Float64Array.of(5, 25), Float64Array.of(10, 20), { k: 0 }).factors)).toEqual([0.5, 1.25]);
  });

  test('finds the k of Marshall (1991) by hand: mean 1, variance of the crude factors less chance', () => {
    // Crude factors 0.5 and 1.5 with 100 expected each: variance 0.25 - 1 / 100 = 0.24, k = 1 / 0.24.
    expect(shrinkFactors(Float64Array.of(50, 150), Float64Array.of(100, 100), { method: 'moments' }).k).toBeCloseTo(1 / 0.24, 12);
  });

  test('finds the k that areas were simulated with, and comes nearer to their true factors than the crude ones do', () => {
    const areas = 4000;
    const numbers = stream(1, { module: 'test of shrinking', area: 'all', year: 2023, draw: 0 });
    const truth = Float64Array.from({ length: areas }, () => gamma(numbers, 25, 1 / 25));
    const expected = Float64Array.from({ length: areas }, (_, area) => 5 + (area % 20) * 5);
    const events = truth.map((factor, area) => poisson(numbers, factor * expected[area]));
    const distance = (factors: ArrayLike<number>): number =>
      truth.reduce((sum, factor, area) => sum + (factors[area] - factor) ** 2, 0) / areas;
    for (const method of ['likelihood', 'moments'] as const) {
      const { k, factors, shapes } = shrinkFactors(events, expected, { method });
      expect(k).toBeGreaterThan(20);
      expect(k).toBeLessThan(31);
      expect(distance(factors)).toBeLessThan(0.6 * distance(events.map((seen, area) => seen / expected[area])));
      // The posterior is as wide as it says: the squared error in posterior variances has the mean 1.
      const relative = truth.reduce((sum, factor, area) => sum + ((factor - factors[area]) / factors[area]) ** 2 * shapes[area], 0) / areas;
      expect(relative).toBeGreaterThan(0.9);
      expect(relative).toBeLessThan(1.1);
    }
  });

  test.each([
    [[1], [0], undefined, /area 0 has 1 events, expected 0/],
    [[0, 0], [1, 1], undefined, /no area has an event/],
    [[1], [1, 2], undefined, /1 numbers of events and 2 expected/],
    [[1], [1], -1, /k = -1/],
  ])('says what is wrong with %j of %j', (events, expected, k, message) => {
    expect(() => shrinkFactors(Float64Array.from(events), Float64Array.from(expected), k === undefined ? {} : { k })).toThrow(
      expect.objectContaining({ text: expect.objectContaining({ en: expect.stringMatching(message) }) }),
    );
  });
});
