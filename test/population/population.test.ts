import { expect, test } from 'vitest';
import { bySex } from '../../src/population/by-sex.js';
import { Population, type PopulationDescription } from '../../src/population/population.js';
import { textsOf } from '../texts-of.js';

const description: PopulationDescription = { date: '2022-12-31', areas: ['a', 'b'], ageGroups: { width: 1, count: 3 }, source: 'GUS' };
// Women and men of a, then of b; ages 0, 1, 2+.
const people = new Population(description, Float64Array.of(1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60));

test('people are counted by area, sex and age', () => {
  expect(people.count()).toBe(231);
  expect(people.count({ area: 'a' })).toBe(21);
  expect(people.count({ sex: 'male' })).toBe(165);
  expect(people.count({ area: 'b', sex: 'female', ages: '1' })).toBe(20);
  expect(people.count({ ages: '1+' })).toBe(176);
});

test('byAge() is one sex of one area, the first where none is named', () => {
  expect(Array.from(people.byAge('male'))).toEqual([4, 5, 6]);
  expect(Array.from(people.byAge('female', 'b'))).toEqual([10, 20, 30]);
});

test('single ages 0 to 100+ are the default', () => {
  const single = new Population({ date: '2022-12-31', areas: ['a'], source: '' }, new Float64Array(202).fill(1));
  expect(single.ageGroups).toEqual({ width: 1, count: 101 });
  expect(single.year).toBe(2022);
});

test('the table has a row for every cell', () => {
  const table = people.table();
  expect(table.rows).toHaveLength(12);
  expect(table.rows[11]).toEqual(['b', '2022-12-31', 'male', '2+', 60]);
});

test('a wrong number of counts is refused', () => {
  expect(textsOf(() => new Population(description, new Float64Array(11)))).toEqual({
    pl: 'Population: 11 liczb; oczekiwano 12 (obszary × płeć × grupy wieku)',
    en: 'Population: 11 counts; expected 12 (areas × sexes × age groups)',
  });
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('a count of %d is refused with its place', (count) => {
  const counts = new Float64Array(12);
  counts[11] = count;
  expect(textsOf(() => new Population(description, counts))).toEqual({
    pl: `Population: b, mężczyźni, wiek 2+: liczba osób ${count}; oczekiwano liczby od 0`,
    en: `Population: b, men, age 2+: count ${count}; expected a number from 0`,
  });
});

test('an unknown area is answered with those there are', () => {
  expect(textsOf(() => people.count({ area: 'c' }))).toEqual({
    pl: 'Population.byAge: nie ma obszaru „c”; są: a, b',
    en: 'Population.byAge: there is no area "c"; there are: a, b',
  });
});

test('bySex() gives one value for each sex', () => {
  expect(bySex((sex) => sex.length)).toEqual({ female: 6, male: 4 });
});

test('Population() refuses a date that is none, or is written another way', () => {
  for (const date of ['31.12.2022', '2022-02-30', '2022', '']) {
    expect(() => new Population({ date, areas: ['rumia'], source: 'test' }, new Float64Array(202))).toThrow(
      `dzień „${date}”; oczekiwano daty RRRR-MM-DD`,
    );
  }
});
