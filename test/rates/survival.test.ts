import { expect, test } from 'vitest';
import { lifeTable } from '../../src/rates/life-table.js';
import { singleYearsLived } from '../../src/rates/single-years.js';
import { ratiosOfPersonYears, survivalRatios } from '../../src/rates/survival.js';
import { textsOf } from '../texts-of.js';

const table = lifeTable(Float64Array.of(0.01, 0.001, 0.002, 0.3), { sex: 'female', ageStarts: [0, 1, 5, 10] });

test('ages 0 and 1-4 make up the group 0-4', () => {
  const [born, second, open] = survivalRatios(table, { width: 5, count: 3 });
  const [infants, children, five, ten] = table.personYears;
  expect([born, second, open]).toEqual([(infants + children) / 5, five / (infants + children), ten / (five + ten)]);
});

test('an open group of another age is refused', () => {
  expect(textsOf(() => survivalRatios(table, { width: 5, count: 4 }))).toEqual({
    pl: 'survivalRatios: tablica trwania życia jest otwarta od 10, grupy wieku od 15; użyj tych samych granic',
    en: 'survivalRatios: the life table is open from 10, the age groups from 15; use the same limits',
  });
});

test('a group that no interval begins with is refused', () => {
  expect(textsOf(() => survivalRatios(table, { width: 2, count: 6 }))).toEqual({
    pl: 'survivalRatios: żaden przedział tablicy trwania życia nie zaczyna się w wieku 2; oczekiwano granic grup co 2 lat',
    en: 'survivalRatios: no interval of the life table begins at age 2; expected the limits of groups of 2 years',
  });
});

test('after an age nobody reaches, the ratio is 0', () => {
  expect(Array.from(ratiosOfPersonYears(Float64Array.of(1, 0, 0), 1))).toEqual([1, 0, 0]);
});

test('singleYearsLived() of single ages is the table itself', () => {
  const single = lifeTable(Float64Array.of(0.01, 0.02, 0.5), { sex: 'male' });
  singleYearsLived(single).forEach((years, age) => {
    expect(years).toBeCloseTo(single.personYears[age], 14);
  });
});

test('singleYearsLived() falls from age to age in an ordinary table', () => {
  const years = singleYearsLived(table);
  expect(years).toHaveLength(11);
  for (let age = 1; age < 10; age++) expect(years[age]).toBeLessThan(years[age - 1]);
});
