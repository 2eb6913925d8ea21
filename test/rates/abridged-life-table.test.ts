import { expect, test } from 'vitest';
import type { Sex } from '../../src/population/sex.js';
import { abridgedAges, abridgedLifeTable, type OpenAge } from '../../src/rates/abridged-life-table.js';
import { lifeTable } from '../../src/rates/life-table.js';
import { textsOf } from '../texts-of.js';
import { deathRatesOf, oldPeople, printedLifeExpectancy, RATE_YEARS } from './poland.js';

const SEXES: readonly Sex[] = ['female', 'male'];
const ratesOf = (sex: Sex, year: number): Float64Array => deathRatesOf([year]).deathRates[sex][0];
const PRINTED_AGES = [0, 15, 30, 45, 60];

test.each(SEXES)(
  'with the people of 85 and over it gives the life expectancy GUS prints for 2024 to 0.1 years at every age (%s)',
  (sex) => {
    const { ageStarts, lifeExpectancy } = abridgedLifeTable(ratesOf(sex, 2024), { sex, people: oldPeople()[sex] });
    for (const age of PRINTED_AGES) {
      // What is left: GUS's own table goes on by single ages and smooths, ours rests on rates rounded to 1 in 100,000.
      expect(Math.abs(lifeExpectancy[ageStarts.indexOf(age)] - printedLifeExpectancy(sex, 2024, age)), `age ${age}`).toBeLessThan(0.1);
    }
  },
);

test.each([
  ['female', 0.27],
  ['male', 0.15],
] as const)('the inverse of the open rate makes it too long where the open group grows: 2024, %s, by %d years', (sex, excess) => {
  const [years] = abridgedLifeTable(ratesOf(sex, 2024), { sex }).lifeExpectancy;
  expect(years - printedLifeExpectancy(sex, 2024, 0)).toBeCloseTo(excess, 1);
});

test.each(RATE_YEARS)('in %d the observed open age is within 0.3 years of what GUS prints, at every age', (year) => {
  for (const sex of SEXES) {
    const { ageStarts, lifeExpectancy } = abridgedLifeTable(ratesOf(sex, year), { sex });
    for (const age of PRINTED_AGES)
      expect(Math.abs(lifeExpectancy[ageStarts.indexOf(age)] - printedLifeExpectancy(sex, year, age))).toBeLessThan(0.3);
  }
});

test('the observed open age is lifeTable() itself', () => {
  const rates = ratesOf('male', 2010);
  expect(abridgedLifeTable(rates, { sex: 'male' })).toEqual(lifeTable(rates, { sex: 'male', ageStarts: abridgedAges(19) }));
});

test('only the proportions of the people of the open age count', () => {
  const rates = ratesOf('female', 2024);
  const people = oldPeople().female;
  const [one, another] = [people, people.map((persons) => persons * 8)].map(
    (known) => abridgedLifeTable(rates, { sex: 'female', people: known }).lifeExpectancy[0],
  );
  expect(another).toBeCloseTo(one, 10);
});

test('people beside a rule that does not use them are refused', () => {
  const people = Float64Array.of(2, 1);
  expect(textsOf(() => abridgedLifeTable(ratesOf('male', 2024), { sex: 'male', people, openAge: 'observed' })).en).toBe(
    "abridgedLifeTable: people are given, but openAge is 'observed', which does not use them; leave one out",
  );
});

test('a rule of the open age that is none of the two is refused', () => {
  const openAge = 'gompertz' as string as OpenAge;
  expect(textsOf(() => abridgedLifeTable(ratesOf('male', 2024), { sex: 'male', openAge })).pl).toBe(
    'abridgedLifeTable: openAge „gompertz”; oczekiwano observed albo kannisto',
  );
});
