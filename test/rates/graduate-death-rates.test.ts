import { expect, test } from 'vitest';
import type { Sex } from '../../src/population/sex.js';
import { abridgedLifeTable } from '../../src/rates/abridged-life-table.js';
import { graduateDeathRates } from '../../src/rates/graduate-death-rates.js';
import { lifeTable } from '../../src/rates/life-table.js';
import { readReference } from '../reference/read-reference.js';
import { textsOf } from '../texts-of.js';
import { deathRatesOf, oldPeople, RATE_YEARS } from './poland.js';

const SEXES: readonly Sex[] = ['female', 'male'];

test.each(RATE_YEARS)('single ages of %d have the survivors of the abridged table, and its life expectancy to 0.04 years', (year) => {
  for (const sex of SEXES) {
    const table = abridgedLifeTable(deathRatesOf([year]).deathRates[sex][0], { sex });
    const single = lifeTable(graduateDeathRates(table, { sex }), { sex });
    table.ageStarts.forEach((age, i) => {
      expect(Math.abs(single.survivors[age] - table.survivors[i])).toBeLessThan(1e-14);
    });
    expect(Math.abs(single.lifeExpectancy[0] - table.lifeExpectancy[0]), `${year} ${sex}`).toBeLessThan(0.04);
    expect(Math.abs(single.lifeExpectancy[85] - table.lifeExpectancy[18])).toBeLessThan(0.02);
  }
});

test("single ages of the UN's rates of Poland, 1950-2100, keep its life expectancy to 0.024 years", () => {
  const { age_start, mx } = readReference('../reference/wpp-poland/mx5.csv', import.meta.url);
  for (let first = 0; first < mx.length; first += 22) {
    const ageStarts = Array.from(age_start.subarray(first, first + 22));
    const table = lifeTable(mx.slice(first, first + 22), { sex: 'female', ageStarts });
    const single = lifeTable(graduateDeathRates(table, { sex: 'female' }), { sex: 'female' });
    expect(Math.abs(single.lifeExpectancy[0] - table.lifeExpectancy[0])).toBeLessThan(0.024);
    expect(Math.abs(single.lifeExpectancy[100] - table.lifeExpectancy[21])).toBeLessThan(1e-9);
  }
});

test('old-age rates rise to the end and stay below 1', () => {
  const table = abridgedLifeTable(deathRatesOf([2024]).deathRates.female[0], { sex: 'female', people: oldPeople().female });
  const rates = graduateDeathRates(table, { sex: 'female', openFrom: 110 });
  expect(rates.length).toBe(111);
  for (let age = 86; age <= 110; age++) expect(rates[age]).toBeGreaterThan(rates[age - 1]);
  expect(rates[110]).toBeLessThan(1);
});

test('a table whose ages do not fit is refused', () => {
  const table = lifeTable(Float64Array.of(0.01, 0.02, 0.5), { sex: 'male', ageStarts: [0, 5, 10] });
  expect(textsOf(() => graduateDeathRates(table, { sex: 'male' })).en).toBe(
    'graduateDeathRates: intervals from ages 0, 5, 10, result open from 100; expected whole ages that begin with 0 and 1, and openFrom from 10',
  );
});

test('a table nobody survives is refused with the likely reason', () => {
  const table = lifeTable(Float64Array.of(300, 200, 500), { sex: 'male', ageStarts: [0, 1, 5] });
  expect(textsOf(() => graduateDeathRates(table, { sex: 'male', openFrom: 5 })).en).toBe(
    'graduateDeathRates: nobody reaches age 5; check that the rates are per person and not per 100,000',
  );
});
