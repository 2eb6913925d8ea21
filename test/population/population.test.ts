import { expect, test } from 'vitest';
import { bySex, sumOfSexes } from '../../src/population/by-sex.js';
import { Population, type PopulationDescription } from '../../src/population/population.js';
import type { Sex } from '../../src/population/sex.js';
import { textsOf } from '../texts-of.js';

const description: PopulationDescription = { date: '2022-12-31', areas: ['a', 'b'], ageGroups: { width: 1, count: 3 }, source: 'GUS' };
// Women and men of a, then of b; ages 0, 1, 2+.
const people = new Population(description, Float64Array.of(1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60));

test('people are counted by area, sex and age', () => {
  expect(people.count()).toBe(231);
  expect(people.count({ areas: 'a' })).toBe(21);
  expect(people.count({ sex: 'male' })).toBe(165);
  expect(people.count({ areas: 'b', sex: 'female', ages: '1' })).toBe(20);
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
  expect(textsOf(() => people.count({ areas: 'c' }))).toEqual({
    pl: 'Population.byAge: nie ma obszaru „c”; są: a, b',
    en: 'Population.byAge: there is no area "c"; there are: a, b',
  });
});

test.each([
  ['F', ' (tu: female)', ' (here: female)'],
  ['M', ' (tu: male)', ' (here: male)'],
  ['kobiety', ' (tu: female)', ' (here: female)'],
  ['T', '', ''],
])('sex %s is refused with the allowed words, not taken for nobody or for the men of another area', (word, pl, en) => {
  const sex = word as Sex;
  expect(textsOf(() => people.count({ sex }))).toEqual({
    pl: `Population.count: płeć „${word}”; oczekiwano female albo male${pl}`,
    en: `Population.count: sex "${word}"; expected female or male${en}`,
  });
  expect(textsOf(() => people.byAge(sex, 'b')).pl).toBe(`Population.byAge: płeć „${word}”; oczekiwano female albo male${pl}`);
});

test('a population does not change with the arrays it was made from', () => {
  const counts = new Float64Array(12).fill(1);
  const areas = ['a', 'b'];
  const made = new Population({ ...description, areas }, counts);
  counts[0] = 100;
  areas[0] = 'c';
  expect([made.count(), made.count({ areas: 'a' })]).toEqual([12, 6]);
});

test('no area, and an area that stands twice, are refused', () => {
  expect(textsOf(() => new Population({ ...description, areas: ['a', 'b', 'a'] }, new Float64Array(18)))).toEqual({
    pl: 'Population: obszar „a” występuje dwa razy; zostaw jeden',
    en: 'Population: area "a" stands twice; keep one',
  });
  expect(textsOf(() => new Population({ ...description, areas: [] }, new Float64Array(0))).en).toBe(
    'Population: there is no area; give at least one',
  );
});

test.each([
  { width: 0, count: 3 },
  { width: 2.5, count: 3 },
  { width: 1, count: 1 },
  { width: 1, count: Number.NaN },
])('age groups of %j are refused', ({ width, count }) => {
  expect(textsOf(() => new Population({ ...description, ageGroups: { width, count } }, new Float64Array(12)))).toEqual({
    pl: `Population: liczba grup wieku ${count}, szerokość grupy w latach ${width}; oczekiwano co najmniej dwóch grup o szerokości pełnych lat`,
    en: `Population: number of age groups ${count}, years in a group ${width}; expected at least two groups of whole years`,
  });
});

test('sumOfSexes() adds up numbers and arrays', () => {
  expect(sumOfSexes({ female: 2, male: 3 })).toBe(5);
  expect(sumOfSexes({ female: people.byAge('female'), male: people.byAge('male') })).toBe(21);
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

test('count() does not pass over a key it does not know', () => {
  const one = new Population({ date: '2020-12-31', areas: ['a'], source: 'test' }, new Float64Array(202).fill(1));
  const misspelt: object = { ages: '85+', area: 'a' };
  expect(textsOf(() => one.count(misspelt))).toEqual({
    pl: "Population.count: zapytanie ma klucz „area”; są: ages, sex, areas, np. { ages: '85+', sex: 'female' }",
    en: "Population.count: the query has the key \"area\"; there are: ages, sex, areas, for example { ages: '85+', sex: 'female' }",
  });
});
