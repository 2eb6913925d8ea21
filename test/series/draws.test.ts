import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Draws } from '../../src/series/draws.js';

const description = { id: 'people', title: { pl: 'Ludność', en: 'Population' }, unit: { pl: 'osoby', en: 'persons' } };
const draws = (values: readonly Float64Array[], first = 2030): Draws =>
  new Draws({
    description,
    years: values.map((_, place) => first + place),
    values,
    statuses: values.map(() => 'projected' as const),
    source: 'test',
  });

const samples = fc.float64Array({ minLength: 1, maxLength: 60, min: -1e6, max: 1e6, noNaN: true });

test('a band holds at least its share of the draws, and wider bands hold narrower ones', () => {
  fc.assert(
    fc.property(samples, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (values, level) => {
      const one = draws([values]);
      const { low, high } = one.band(level);
      const [from, to] = [low.at(2030) ?? 0, high.at(2030) ?? 0];
      const inside = values.filter((value) => value >= from && value <= to).length;
      // Type-7 quantiles leave at most one value more outside on each side than the share says.
      expect(inside).toBeGreaterThanOrEqual(Math.floor(level * values.length) - 1);
      const wide = one.band((1 + level) / 2);
      expect(wide.low.at(2030)).toBeLessThanOrEqual(from);
      expect(wide.high.at(2030)).toBeGreaterThanOrEqual(to);
      expect(one.median().at(2030)).toBeGreaterThanOrEqual(from);
      expect(one.median().at(2030)).toBeLessThanOrEqual(to);
    }),
  );
});

test('a ratio is computed draw by draw, not from the medians', () => {
  const old = draws([Float64Array.of(1, 2, 9)]);
  const all = draws([Float64Array.of(10, 4, 10)]);
  const share = old.combine(all, (one, another) => one / another, { ...description, id: 'share' });
  expect(Array.from(share.at(2030))).toEqual([0.1, 0.5, 0.9]);
  expect(share.median().at(2030)).toBe(0.5);
});

test('probability() is the share of draws, firstYear() the first year in each of them, NaN where never', () => {
  const growing = draws([Float64Array.of(900, 1100, 800), Float64Array.of(1010, 1200, 850), Float64Array.of(1020, 900, 870)]);
  const many = (persons: number): boolean => persons > 1000;
  expect([2030, 2031, 2032].map((year) => growing.probability(many).at(year))).toEqual([1 / 3, 2 / 3, 1 / 3]);
  expect(Array.from(growing.firstYear(many))).toEqual([2031, 2030, Number.NaN]);
});

test('Draws refuses arrays that do not match, and names what it was given', () => {
  expect(() => draws([])).toThrow('0 lat, 0 tablic');
  expect(() => draws([Float64Array.of(1, 2), Float64Array.of(1)])).toThrow('oczekiwano jednej niepustej tablicy tej samej długości');
  expect(() => draws([Float64Array.of(1)]).at(2050)).toThrow('nie ma roku 2050; są 2030');
  expect(() => draws([Float64Array.of(1)]).band(80)).toThrow('level to 80; oczekiwano liczby między 0 a 1');
  expect(() => draws([Float64Array.of(1)]).combine(draws([Float64Array.of(1)], 2040), (one) => one, description)).toThrow(
    'oczekiwano tych samych',
  );
});
