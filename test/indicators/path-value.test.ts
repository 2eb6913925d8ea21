import { expect, test } from 'vitest';
import { type Indicator, pathValue, useLanguage } from '../../src/engine.js';

const way = (
  path: Indicator['path'],
  baseline: number | null,
  target: number,
  more: Partial<Pick<Indicator, 'start' | 'milestones'>> = {},
): Parameters<typeof pathValue>[0] => ({
  path,
  baseline: { year: 2015, value: baseline, status: baseline === null ? 'missing' : 'published' },
  target: { year: 2022, value: target },
  milestones: [],
  ...more,
});
const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(1)));

// The strategy's indicators: baseline 2015 and target 2022; a straight line read at three years and at the mid-term.
test.each([
  ['places in day support', 0, 30, 12.9, 17.1],
  ['share of the area in foster care', 29.6, 20, 25.5, 24.1],
  ['children from the area in foster care', 16, 10, 13.4, 12.6],
  ['places in day forms', 0, 90, 38.6, 51.4],
  ['places in day care homes', 0, 54, 23.1, 30.9],
  ['respite places', 0, 6, 2.6, 3.4],
  ['children refused', 167, 0, 95.4, 71.6],
])('the straight way of %s', (_, baseline, target, in2018, in2019) => {
  expect([2018, 2019].map((year) => rounded(pathValue(way('linear', baseline, target), year)))).toEqual([in2018, in2019]);
});

test('a baseline that is missing gives no path; only a stated start does', () => {
  expect(pathValue(way('linear', null, 5), 2019)).toBeNull();
  expect(pathValue(way('linear', null, 5), 2022)).toBe(5);
  expect([2018, 2019].map((year) => rounded(pathValue(way('linear', null, 50, { start: 0 }), year)))).toEqual([21.4, 28.6]);
});

test('a step stays at the baseline until the deadline', () => {
  expect([2015, 2021, 2022, 2025].map((year) => pathValue(way('step', 0, 1), year))).toEqual([0, 0, 1, 1]);
});

test('milestones are joined by straight lines', () => {
  const path = way('milestones', 0, 90, {
    milestones: [
      { year: 2020, value: 70 },
      { year: 2017, value: 10 },
    ],
  });
  expect([2016, 2017, 2018, 2020, 2021, 2022].map((year) => rounded(pathValue(path, year)))).toEqual([5, 10, 30, 70, 80, 90]);
});

test('a logistic way begins and ends as a straight one and is slow at both ends', () => {
  const path = way('logistic', 10, 80);
  expect(pathValue(path, 2015)).toBeCloseTo(10, 9);
  expect(pathValue(path, 2022)).toBe(80);
  expect(pathValue({ ...path, baseline: { year: 2014, value: 10, status: 'published' } }, 2018)).toBeCloseTo(45, 9);
  expect(pathValue(path, 2016)).toBeLessThan(20);
  expect(pathValue(path, 2021)).toBeGreaterThan(70);
});

test('there is no path before the baseline or without a target', () => {
  expect(pathValue(way('linear', 0, 30), 2014)).toBeNull();
  expect(pathValue({ ...way('linear', 0, 30), target: undefined }, 2019)).toBeNull();
});

test('a milestone outside the way is named', () => {
  useLanguage('en');
  const path = way('milestones', 0, 90, { milestones: [{ year: 2024, value: 70 }] });
  expect(() => pathValue(path, 2018)).toThrow('the milestone 2024 does not lie between the base year 2015 and the deadline 2022');
  useLanguage('pl');
});
