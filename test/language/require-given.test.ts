import { expect, test } from 'vitest';
import * as kohorta from '../../src/index.js';
import { isList, requireGiven, requireNumber, requireOptions } from '../../src/language/require-given.js';
import { textsOf } from '../texts-of.js';

test.each([
  ['0.5', 'tekst „0.5”', 'the text "0.5"'],
  [null, 'null', 'null'],
  [undefined, 'undefined', 'undefined'],
  [7, '7', '7'],
  [[1], 'lista', 'a list'],
  [Float64Array.of(1), 'lista', 'a list'],
  [isList, 'funkcja', 'a function'],
  [{}, 'obiekt', 'an object'],
])('%j is named as what it is', (value, pl, en) => {
  const given = { where: 'f', name: 'x', value, expected: { pl: 'roku', en: 'a year' } };
  expect(textsOf(() => requireGiven(false, given))).toEqual({ pl: `f: x to ${pl}; oczekiwano roku`, en: `f: x is ${en}; expected a year` });
});

test('a number is one of its range, and no text that reads like one', () => {
  const number = (value: unknown) => (): void => requireNumber({ where: 'f', name: 'x', value }, 0, 1);
  for (const value of [0, 0.5, 1]) expect(number(value)).not.toThrow();
  for (const value of ['0.5', Number.NaN, -0.1, 1.1, null]) expect(number(value)).toThrow('oczekiwano liczby od 0 do 1');
});

test('options are an object, not a list and not nothing', () => {
  expect(() => requireOptions('f', {}, '{ until: 2030 }')).not.toThrow();
  for (const value of [undefined, null, [], 'x', 1])
    expect(() => requireOptions('f', value, '{ until: 2030 }')).toThrow('np. { until: 2030 }');
});

/** A cell of a notebook is not checked strictly: what the compiler would refuse arrives all the same. */
const wrong = (text: string) => JSON.parse(text);
/** An argument that was forgotten. */
const nothing = wrong('null');
const people = new kohorta.Population(
  { date: '2022-12-31', areas: ['a'], ageGroups: { width: 1, count: 2 }, source: 'GUS' },
  Float64Array.of(1, 1, 1, 1),
);
const ONE = Float64Array.of(1, 1);
const NONE = Float64Array.of(0, 0);
const survivors = { survival: { female: ONE, male: ONE }, fertility: NONE, sexRatioAtBirth: 1.06, migration: { kind: 'none' as const } };
const rates = new kohorta.Rates(people.ageGroups, new Map([[2023, survivors]]));
const draws = new kohorta.Draws({
  description: { id: 'x', title: { pl: 'x', en: 'x' }, unit: { pl: 'osoby', en: 'persons' } },
  years: [2030],
  values: [Float64Array.of(1, 2)],
  statuses: ['projected'],
  source: 'test',
});
const town = kohorta.readTown('data/rumia');

test.each<[string, () => unknown, string]>([
  ['simulate() without options', () => kohorta.simulate(people, rates, nothing), 'simulate: options to null; oczekiwano obiektu'],
  ['project() without options', () => kohorta.project(people, rates, nothing), 'project: options to null; oczekiwano obiektu'],
  ['lifeTable() of nothing', () => kohorta.lifeTable(nothing, { sex: 'male' }), 'lifeTable: deathRates to null; oczekiwano tablicy'],
  ['lifeTable() of a text', () => kohorta.lifeTable(wrong('"x"'), { sex: 'male' }), 'lifeTable: deathRates to tekst „x”'],
  ['lifeTable() without options', () => kohorta.lifeTable(Float64Array.of(1, 1), nothing), 'lifeTable: options to null'],
  ['uncertainty() with one shock', () => town.uncertainty({ vintage: '2022', shocks: wrong('"wave"') }), 'shocks to tekst „wave”'],
  ['uncertainty() without options', () => town.uncertainty(nothing), 'Town.uncertainty: options to null'],
  ['uncertaintyTable() with one shock', () => town.uncertaintyTable({ vintage: '2022', shocks: wrong('"wave"') }), 'shocks to tekst'],
  ['projectAreas() of nothing', () => kohorta.projectAreas(nothing, { until: 2030 }), 'projectAreas: jobs to null; oczekiwano listy'],
  ['projectAreas() without options', () => kohorta.projectAreas([], nothing), 'projectAreas: options to null'],
  ['graduate() of nothing', () => kohorta.graduate(nothing), 'graduate: groups to null; oczekiwano listy grup wieku'],
  ['fitLevelPath() of years alone', () => kohorta.fitLevelPath([2020], nothing, nothing), 'fitLevelPath: levels to null'],
  ['fitLevelPath() of a list', () => kohorta.fitLevelPath([2020], wrong('[1]'), nothing), 'fitLevelPath: levels to lista'],
  ['fitLevelPath() without options', () => kohorta.fitLevelPath([2020], Float64Array.of(1), nothing), 'np. { longRun: 1.5 }'],
  ['Draws.probability() of a text', () => draws.probability(wrong('"x"')), 'Draws.probability: event to tekst „x”; oczekiwano funkcji'],
  ['Draws.firstYear() of a text', () => draws.firstYear(wrong('"x"')), 'Draws.firstYear: event to tekst „x”'],
  ['Draws.quantile() of a text', () => draws.quantile(wrong('"0.5"')), 'Draws.quantile: probability to tekst „0.5”'],
  ['Draws.band() of a text', () => draws.band(wrong('"0.8"')), 'Draws.band: level to tekst „0.8”; oczekiwano liczby między 0 a 1'],
])('%s is told what it lacks', (_, call, message) => {
  expect(call).toThrow(kohorta.KohortaError);
  expect(call).toThrow(message);
});
