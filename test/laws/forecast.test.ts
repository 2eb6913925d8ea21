import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forecast } from '../../src/forecast/forecast.js';
import { seriesOf } from '../forecast/series-of.js';
import { runs } from './arbitraries.js';

/** Values of a town's services: small counts, thousands, shares; with zeros, repeats and gaps. */
const numbers = fc.oneof(fc.constantFrom(0, 1, 5), fc.integer({ min: 0, max: 60 }), fc.double({ min: 0.001, max: 1e5, noNaN: true }));
const values = fc
  .array(fc.option(numbers, { freq: 8 }), { minLength: 1, maxLength: 16 })
  .filter((all) => all.some((value) => value !== null));
const wholes = fc
  .array(fc.option(fc.integer({ min: 0, max: 500 }), { freq: 8 }), { minLength: 1, maxLength: 16 })
  .filter((all) => all.some((value) => value !== null));
const seeds = fc.integer({ min: 0, max: 1e9 });
const LEVELS = [0.2, 0.5, 0.8, 0.9, 0.95, 0.99];

test('bands are finite and nested, and hold the median', () => {
  fc.assert(
    fc.property(values, seeds, (all, seed) => {
      const made = forecast(seriesOf(all), { yearsAhead: 7, seed, draws: 1 });
      const median = made.median();
      const bands = LEVELS.map((level) => made.band(level));
      for (const year of made.years) {
        const lows = bands.map(({ low }) => Number(low.at(year)));
        const highs = bands.map(({ high }) => Number(high.at(year)));
        const limits = [...lows.toReversed(), Number(median.at(year)), ...highs];
        expect(limits.every(Number.isFinite)).toBe(true);
        limits.forEach((limit, place) => {
          if (place > 0) expect(limit).toBeGreaterThanOrEqual(limits[place - 1]);
        });
        expect(highs[4]).toBeGreaterThan(lows[4]);
      }
    }),
    runs,
  );
});

test('whole counts stay whole and never fall below 0', () => {
  fc.assert(
    fc.property(wholes, seeds, (all, seed) => {
      const draws = forecast(seriesOf(all), { yearsAhead: 3, seed, draws: 20, whole: true }).draws();
      for (const year of draws.years)
        expect(draws.at(year).every((value) => Number.isInteger(value) && value >= 0 && !Object.is(value, -0))).toBe(true);
    }),
    runs,
  );
});

test('the same seed gives the same bytes, and more draws keep the first', () => {
  fc.assert(
    fc.property(values, seeds, fc.integer({ min: 1, max: 20 }), (all, seed, more) => {
      const [few, many] = [5, 5 + more].map((draws) => forecast(seriesOf(all), { yearsAhead: 3, seed, draws }).draws());
      for (const year of few.years) expect(many.at(year).slice(0, 5)).toEqual(few.at(year));
    }),
    runs,
  );
});

test('a longer forecast keeps the years of a shorter one', () => {
  fc.assert(
    fc.property(values, seeds, (all, seed) => {
      const [short, long] = [2, 6].map((yearsAhead) => forecast(seriesOf(all), { yearsAhead, seed, draws: 5 }).draws());
      for (const year of short.years) expect(long.at(year)).toEqual(short.at(year));
    }),
    runs,
  );
});

test('a forecast in other units is the same forecast in those units', () => {
  fc.assert(
    fc.property(values, seeds, fc.constantFrom(0.001, 0.5, 3, 1000), (all, seed, factor) => {
      fc.pre(all.some((value) => value !== null && value !== 0));
      const scaled = all.map((value) => (value === null ? null : factor * value));
      const [one, other] = [all, scaled].map((numbers) => forecast(seriesOf(numbers), { yearsAhead: 3, seed, draws: 5 }).draws());
      for (const year of one.years) {
        one.at(year).forEach((value, draw) => {
          const size = Math.max(...all.map((number) => number ?? 0), Math.abs(value));
          expect(Math.abs(other.at(year)[draw] / factor - value)).toBeLessThan(1e-6 * size);
        });
      }
    }),
    runs,
  );
});
