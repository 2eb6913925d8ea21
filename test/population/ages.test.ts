import { expect, test } from 'vitest';
import { ageLabel, ageRange, describeAgeGroups, groupsOf, SINGLE_AGES } from '../../src/population/ages.js';
import { textsOf } from '../texts-of.js';

const fives = { width: 5, count: 21 };

test.each([
  ['85+', 85, Number.POSITIVE_INFINITY],
  ['3-6', 3, 6],
  ['3–6', 3, 6],
  [' 3 - 6 ', 3, 6],
  ['17', 17, 17],
  [17, 17, 17],
  ['total', 0, Number.POSITIVE_INFINITY],
])('ageRange(%s) is %i to %d', (text, from, to) => expect(ageRange(text)).toEqual({ from, to }));

test.each(['', 'dzieci', '3-', '-5', '1000', '3,5', '60+/65+'])('ageRange(%s) says what it expects', (text) => {
  expect(textsOf(() => ageRange(text))).toEqual({
    pl: `ageRange: „${text}” nie jest przedziałem wieku; oczekiwano np. 85+, 3-6, 17 albo total`,
    en: `ageRange: "${text}" is not a range of ages; expected for example 85+, 3-6, 17 or total`,
  });
});

test('a range that ends before it begins is refused', () => {
  expect(textsOf(() => ageRange('6-3'))).toEqual({
    pl: 'ageRange: przedział „6-3” kończy się przed początkiem; zamień wieki miejscami',
    en: 'ageRange: the range "6-3" ends before it begins; swap the ages',
  });
});

test('groupsOf() finds the first and last group of a range', () => {
  expect(groupsOf(SINGLE_AGES, ageRange('3-6'))).toEqual({ first: 3, last: 6 });
  expect(groupsOf(SINGLE_AGES, ageRange('100+'))).toEqual({ first: 100, last: 100 });
  expect(groupsOf(fives, ageRange('0-4'))).toEqual({ first: 0, last: 0 });
  expect(groupsOf(fives, ageRange('total'))).toEqual({ first: 0, last: 20 });
});

test.each(['3-6', '0-5', '82+', '100-104', '105+'])('groupsOf() does not cut a group of five years for %s', (text) => {
  const { pl, en } = textsOf(() => groupsOf(fives, ageRange(text)));
  expect(pl).toMatch(/^przedział wieku .+ nie pokrywa się z grupami co 5 lat, ostatnia otwarta od 100; wybierz granice grup$/);
  expect(en).toMatch(/^ages .+ do not match the groups of 5 years, the last one open from 100; choose limits of groups$/);
});

test('groupsOf() speaks of single years where the groups are such', () => {
  expect(textsOf(() => groupsOf(SINGLE_AGES, ageRange('90-104')))).toEqual({
    pl: 'przedział wieku 90-104 nie pokrywa się z pojedynczymi rocznikami, ostatni otwarty od 100; wybierz granice roczników',
    en: 'ages 90-104 do not match single years of age, the last one open from 100; choose limits of years',
  });
});

test('age groups in words have the right forms', () => {
  expect(describeAgeGroups(SINGLE_AGES)).toEqual({ pl: '101 pojedynczych roczników', en: '101 single years of age' });
  expect(describeAgeGroups({ width: 5, count: 3 })).toEqual({ pl: '3 grupy po 5 lat', en: '3 groups of 5 years' });
});

test('groups are labelled as people write them', () => {
  expect([ageLabel(SINGLE_AGES, 17), ageLabel(SINGLE_AGES, 100), ageLabel(fives, 1), ageLabel(fives, 20)]).toEqual([
    '17',
    '100+',
    '5-9',
    '100+',
  ]);
});
