import { expect, test } from 'vitest';
import { countOf, formatNumber, formatPercent, type NounForms } from '../../src/language/format.js';

const persons: NounForms = { pl: ['osoba', 'osoby', 'osób'], en: ['person', 'persons'] };

test('formatNumber() writes Polish with a comma and no-break spaces, from four digits on', () => {
  expect(formatNumber(52634.456, { digits: 1 })).toBe('52\u00a0634,5');
  expect(formatNumber(1866)).toBe('1\u00a0866');
  expect(formatNumber(1e9)).toBe('1\u00a0000\u00a0000\u00a0000');
});

test('formatNumber() writes English with a point and commas', () => {
  expect(formatNumber(52634.456, { digits: 1, language: 'en' })).toBe('52,634.5');
});

test('formatNumber() writes a true minus sign, and none before zero', () => {
  expect(formatNumber(-3, { language: 'en' })).toBe('\u22123');
  expect(formatNumber(-0.2)).toBe('0');
  expect(formatNumber(-1234.5, { digits: 1 })).toBe('\u22121\u00a0234,5');
});

test('formatNumber() signs differences, but not zero', () => {
  expect(formatNumber(3, { signed: true })).toBe('+3');
  expect(formatNumber(-3, { signed: true })).toBe('\u22123');
  expect(formatNumber(0, { signed: true })).toBe('0');
});

test('a missing number is a dash, not a zero', () => {
  expect(formatNumber(Number.NaN)).toBe('–');
  expect(formatPercent(Number.NaN)).toBe('–');
});

test('formatPercent() sets the sign close to the number in both languages', () => {
  expect(formatPercent(0.1792)).toBe('17,9%');
  expect(formatPercent(0.1792, { digits: 0, language: 'en' })).toBe('18%');
  expect(formatPercent(-0.009, { signed: true })).toBe('\u22120,9%');
});

test.each([
  [0, '0 osób'],
  [1, '1 osoba'],
  [2, '2 osoby'],
  [5, '5 osób'],
  [12, '12 osób'],
  [22, '22 osoby'],
  [112, '112 osób'],
  [1002, '1\u00a0002 osoby'],
])('countOf(%i) takes the Polish form %s', (count, expected) => {
  expect(countOf(count, persons)).toBe(expected);
});

test('countOf() takes the English forms', () => {
  expect([0, 1, 2].map((count) => countOf(count, persons, 'en'))).toEqual(['0 persons', '1 person', '2 persons']);
});
