import { expect, test } from 'vitest';
import {
  breakEven,
  countEvidence,
  fosterCareInputs,
  fosterCostClimb,
  fosterShare,
  GMINA_SHARE_RULES,
  gminaShareRule,
  readTown,
  shareInterval,
} from '../../../src/index.js';
import { figure, fosterInputs } from './sample-foster-inputs.js';

test("the strategy's two targets imply 50 children in all; 10 of 48 are 20.8%, 10 of 54 are 18.5%", () => {
  const check = fosterShare({ inside: 16, outside: 38, targetShare: 0.2, targetInside: 10, children: 1100 });
  expect(check.share).toBeCloseTo(0.2963, 4);
  expect(check.shareAtTarget).toBeCloseTo(0.2083, 4);
  expect(check.shareAtSameTotal).toBeCloseTo(0.1852, 4);
  expect([check.totalImplied, check.outsideNeeded]).toEqual([50, 40]);
});

test('the share is met without helping one child of the area if 26 more come from elsewhere, and the rate shows it', () => {
  const { table, outsideWithoutChange } = fosterShare({ inside: 16, outside: 38, targetShare: 0.2, targetInside: 10, children: 1100 });
  expect(outsideWithoutChange - 38).toBe(26);
  const [now, , , , worse] = table.values('rate');
  expect(worse).toBe(now);
  expect(table.values('share').at(-1)).toBe(0.2);
});

test('16 and later 10 are weak evidence: 0.077 and 0.16; 9 and 8 are 0.043 and 0.022 against a fixed mean; 16 is 9.1–26.0', () => {
  const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
  const ten = countEvidence(16, 10);
  expect([rounded(ten.againstFixed, 3), rounded(ten.againstCount, 2)]).toEqual([0.077, 0.16]);
  expect([9, 8].map((after) => rounded(countEvidence(16, after).againstFixed, 3))).toEqual([0.043, 0.022]);
  expect(ten.interval.map((one) => rounded(one, 1))).toEqual([9.1, 26]);
});

test('Wilson intervals of the diagnosis: 33/103, 33/238 and 16/54', () => {
  const percent = (part: number, whole: number): number[] =>
    [shareInterval(part, whole)].flatMap(({ share, low, high }) => [share, low, high].map((one) => Number((100 * one).toFixed(1))));
  expect(percent(33, 103)).toEqual([32, 23.8, 41.6]);
  expect(percent(33, 238)).toEqual([13.9, 10, 18.8]);
  expect(percent(16, 54)).toEqual([29.6, 19.1, 42.8]);
});

// All with kin at 1,000 PLN a month, 12,000 a year, half leave: the town saves 12,000 × (0.1 + 0.3 × 0.5 + 0.5 × 0.25 / 0.5) = 6,000 a
// placement, town and county 12,000 / 0.5 = 24,000. 30 places at 500 PLN a month cost 180,000: 30 and 7.5 placements a year.
test('break-even: 30 places at 500 PLN need 30 prevented placements to pay for the town, 7.5 for town and county', () => {
  const { placements, value } = breakEven(fosterInputs({ exit: 0.5, kinOnly: 1000 }), {
    places: 30,
    monthlyCost: figure('place', 500),
    year: 2015,
    draws: 2,
  });
  expect([value.gmina[0], value.all[0]]).toEqual([expect.closeTo(6000, 6), expect.closeTo(24_000, 6)]);
  expect([placements.gmina[0], placements.all[0]]).toEqual([expect.closeTo(30, 9), expect.closeTo(7.5, 9)]);
});

test('break-even names the figure it lacks', () => {
  expect(() => breakEven(fosterInputs(), { places: 30, monthlyCost: figure('koszt miejsca', null), year: 2015 })).toThrow(
    /brakuje: koszt miejsca/,
  );
});

test('Rumia: a constant number of children and the shares of 2012 alone let spending climb by 40-80 thousand a year', () => {
  const climb = fosterCostClimb(fosterCareInputs(readTown('data/rumia'), { until: 2015 }), { years: [2012, 2016] });
  for (const change of climb.values('change').slice(1, 4)) {
    expect(Number(change)).toBeGreaterThan(40_000);
    expect(Number(change)).toBeLessThan(80_000);
  }
});

test('rules are dated data with a source that says what is to be confirmed', () => {
  expect(GMINA_SHARE_RULES.every(({ source }) => source.pl.includes('[do potwierdzenia]') && source.en.includes('[to be confirmed]'))).toBe(
    true,
  );
  expect(() => gminaShareRule(2011)).toThrow(/w 2011 r\. nie obowiązywała żadna reguła; są od lat: 2012/);
});
