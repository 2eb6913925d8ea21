import { expect, test } from 'vitest';
import type { Sex } from '../../src/population/sex.js';
import { lifeTable } from '../../src/rates/life-table.js';
import { type InfantRule, separationFactors } from '../../src/rates/separation-factors.js';
import { textsOf } from '../texts-of.js';

const rates = Float64Array.of(0.01, 0.02, 0.5);

test('a constant death rate gives its inverse as life expectancy', () => {
  const { lifeExpectancy } = lifeTable(new Float64Array(2000).fill(0.02), { sex: 'female' });
  expect(lifeExpectancy[0]).toBeCloseTo(50, 10);
  expect(lifeExpectancy[1000]).toBeCloseTo(50, 10);
});

test('everybody dies in the open interval, after 1/m years on average', () => {
  const table = lifeTable(rates, { sex: 'male' });
  expect([table.deathProbabilities[2], table.yearsLivedByDying[2], table.lifeExpectancy[2]]).toEqual([1, 2, 2]);
});

test('where nobody dies, everybody survives', () => {
  const table = lifeTable(Float64Array.of(0, 0, 0.5), { sex: 'female' });
  expect(Array.from(table.survivors)).toEqual([1, 1, 1]);
  expect(Array.from(table.personYears)).toEqual([1, 1, 2]);
});

test('a rate no interval can hold kills all in it, after 1/m years', () => {
  const table = lifeTable(Float64Array.of(0.01, 8, 0.5), { sex: 'male' });
  expect(table.deathProbabilities[1]).toBe(1);
  expect(table.yearsLivedByDying[1]).toBe(0.125);
  expect(Array.from(table.survivors.subarray(2))).toEqual([0]);
  expect(table.lifeExpectancy[2]).toBe(0);
});

test('the ages default to single years', () => expect(lifeTable(rates, { sex: 'male' }).ageStarts).toEqual([0, 1, 2]));

test.each([-0.1, Number.NaN, Number.POSITIVE_INFINITY])('a death rate of %d is refused with its age', (rate) => {
  expect(textsOf(() => lifeTable(Float64Array.of(0.01, rate, 0.5), { sex: 'male' }))).toEqual({
    pl: `lifeTable: współczynnik zgonów w wieku 1 to ${rate}; oczekiwano liczby od 0`,
    en: `lifeTable: death rate at age 1 is ${rate}; expected a number from 0`,
  });
});

test('an open interval without deaths is refused', () => {
  expect(textsOf(() => lifeTable(Float64Array.of(0.01, 0), { sex: 'male' }))).toEqual({
    pl: 'lifeTable: w otwartym przedziale 1+ nikt nie umiera; podaj współczynnik większy od 0',
    en: 'lifeTable: nobody dies in the open interval 1+; give a rate above 0',
  });
});

test.each([[[0, 1]], [[0, 1, 5, 10]]])('other lengths are refused: %j', (ageStarts) => {
  expect(textsOf(() => lifeTable(rates, { sex: 'male', ageStarts }))).toEqual({
    pl: `lifeTable: 3 współczynników i ${ageStarts.length} początków przedziałów wieku; oczekiwano tylu samo, co najmniej dwóch`,
    en: `lifeTable: 3 rates and ${ageStarts.length} age intervals; expected as many of each, at least two`,
  });
});

test.each([
  [[1, 2, 3], 1, 1],
  [[0, 5, 5], 3, 5],
  [[0, 5, Number.NaN], 3, Number.NaN],
])('ages that do not rise from 0 are refused: %j', (ageStarts, place, age) => {
  expect(textsOf(() => lifeTable(rates, { sex: 'male', ageStarts }))).toEqual({
    pl: `lifeTable: przedział wieku nr ${place} zaczyna się w wieku ${age}; oczekiwano wieku rosnącego od 0`,
    en: `lifeTable: age interval no. ${place} begins at age ${age}; expected ages that rise from 0`,
  });
});

test('a sex that is none of the two is refused, as a notebook cell may pass it', () => {
  const sex: string = 'F';
  expect(textsOf(() => lifeTable(rates, { sex: sex as Sex }))).toEqual({
    pl: 'lifeTable: płeć „F”; oczekiwano female albo male (tu: female)',
    en: 'lifeTable: sex "F"; expected female or male (here: female)',
  });
});

test('a rule of infants that is none of the two is refused, not taken for the other', () => {
  const infants = 'coale' as string as InfantRule;
  expect(textsOf(() => lifeTable(rates, { sex: 'male', infants }))).toEqual({
    pl: 'lifeTable: reguła infants „coale”; oczekiwano andreev-kingkade albo coale-demeny',
    en: 'lifeTable: rule infants "coale"; expected andreev-kingkade or coale-demeny',
  });
  expect(textsOf(() => separationFactors(rates, [0, 1, 2], 'male', infants)).en).toContain('separationFactors: rule infants "coale"');
});
