import { expect, test } from 'vitest';
import { groupSize, PRESCHOOL_RULES, preschoolRulesTable, preschoolStanding } from '../../../src/index.js';

test('four-year-olds have a right to a place from 2015, three-year-olds from 2017', () => {
  expect([2014, 2015].map((year) => preschoolStanding(4, year)[0].standing)).toEqual(['open', 'entitled']);
  expect([2016, 2017].map((year) => preschoolStanding(3, year)[0].standing)).toEqual(['open', 'entitled']);
});

test('six-year-olds go to school half in 2014, all in 2015, and none from 2016', () => {
  expect(preschoolStanding(6, 2013)).toEqual([{ standing: 'obliged', share: 1 }]);
  expect(preschoolStanding(6, 2014).map(({ share }) => share)).toEqual([0.5, 0.5]);
  expect(preschoolStanding(6, 2015)).toEqual([{ standing: 'school', share: 1 }]);
  expect(preschoolStanding(6, 2016)).toEqual([{ standing: 'obliged', share: 1 }]);
});

test('a year before the first rule is refused in words', () => {
  expect(() => preschoolStanding(3, 1999)).toThrow(/brak zasady dla wieku 3 w roku 1999/);
  expect(() => groupSize(1999)).toThrow(/brak zasady w roku 1999/);
});

test('every rule names its law and is marked where the project does not hold the text', () => {
  expect(PRESCHOOL_RULES.every(({ source }) => source.length > 0)).toBe(true);
  expect(
    preschoolRulesTable()
      .values('confirmed')
      .every((value) => value === 'no'),
  ).toBe(true);
});
