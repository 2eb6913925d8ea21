import { afterEach, describe, expect, test } from 'vitest';
import { compareVintages, useLanguage, type Vintage } from '../../src/engine.js';
import { readTown } from '../../src/sources/read-town.js';

afterEach(() => useLanguage('pl'));

describe('two editions of the forecast for Rumia', () => {
  const rumia = readTown('data/rumia');
  const edition = (year: number): Vintage => ({
    title: { pl: `prognoza z ${year} r.`, en: `forecast of ${year}` },
    population: rumia.population(year),
    rates: rumia.rates({ vintage: String(year) }),
  });

  test.each(['85+', '3-6', 'total'])('differ in %s by causes that add up to the difference', (ages) => {
    const { older, newer, causes } = compareVintages(edition(2015), edition(2022), { ages, year: 2025 });
    expect(causes.reduce((sum, { persons }) => sum + persons, 0)).toBeCloseTo(newer - older, 6);
  });

  test('differ in the base year of the newer by the people who were counted alone', () => {
    const { older, newer, causes } = compareVintages(edition(2015), edition(2022), { ages: '85+', year: 2022 });
    expect(causes[0]).toMatchObject({ factor: 'base', kind: 'data' });
    expect(causes[0].persons).toBeCloseTo(newer - older, 9);
    expect(causes.slice(1).map(({ persons }) => persons)).toEqual([0, 0, 0, 0]);
  });

  test('differ by the method where people move at another time', () => {
    const method = compareVintages({ ...edition(2015), timing: 'end' }, edition(2022), { ages: 'total', year: 2025 }).causes[4];
    expect(method.kind).toBe('method');
    expect(Math.abs(method.persons)).toBeGreaterThan(0.01);
  });

  test('are refused for a year that one of them does not reach', () => {
    useLanguage('en');
    expect(() => compareVintages(edition(2015), edition(2022), { ages: '85+', year: 2030 })).toThrow('expected a year from 2022 to 2025');
    expect(() => compareVintages(edition(2022), edition(2015), { ages: '85+', year: 2022 })).toThrow(/the newer begins in 2015/);
  });
});
