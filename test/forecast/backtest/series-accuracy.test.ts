import { describe, expect, test } from 'vitest';
import { coverageWords, skillWords } from '../../../src/forecast/backtest/backtest-sentences.js';
import { quantileCrps } from '../../../src/forecast/backtest/quantile-crps.js';
import { seriesAccuracy } from '../../../src/forecast/backtest/series-accuracy.js';
import type { SeriesCase } from '../../../src/forecast/backtest/series-case.js';
import { naive } from '../../../src/forecast/naive.js';
import { normalQuantile } from '../../../src/numerics/normal-quantile.js';

const base: SeriesCase = {
  series: 's',
  method: 'm',
  origin: 2020,
  lead: 1,
  year: 2021,
  actual: 12,
  forecast: 10,
  bands: [
    [9, 11],
    [8, 12],
    [6, 14],
  ],
  crps: 1,
  change: 4,
  squareChange: 25,
};

describe('the measures, by hand', () => {
  // Origin 2020: errors 2 and 6, the latter outside all bands by 5, 4 and 2; origin 2021: no error.
  const cases = [base, { ...base, lead: 2, year: 2022, actual: 16 }, { ...base, origin: 2021, actual: 10 }];
  const measured = seriesAccuracy(cases);
  test('sMAPE', () => expect(measured.smape).toBeCloseTo(((200 * 2) / 22 / 2 + (200 * 6) / 26 / 2 + 0) / 2, 12));
  test('MASE', () => expect(measured.mase).toBeCloseTo(((2 + 6) / 2 / 4 + 0) / 2, 12));
  test('RMSSE', () => expect(measured.rmsse).toBeCloseTo(Math.sqrt((4 + 36) / 2 / 25) / 2, 12));
  test('MSIS of 80%', () => expect(measured.msis80).toBeCloseTo((4 + (4 + 10 * 4)) / 2 / 4 / 2 + 4 / 4 / 2, 12));
  test('MSIS of 95%', () => expect(measured.msis95).toBeCloseTo((8 + (8 + 40 * 2)) / 2 / 4 / 2 + 8 / 4 / 2, 12));
  test('coverage', () => expect(measured.coverage).toEqual([1 / 3, 2 / 3, 2 / 3]));
  test('CRPS', () => expect([measured.crps, measured.scaledCrps]).toEqual([1, 0.25]));
  test('a series that never changed has no unit for its errors', () =>
    expect(seriesAccuracy([...cases, { ...base, series: 'flat', change: 0, squareChange: 0 }]).mase).toBe(measured.mase));
  test('nothing forecast as nothing is no error', () => expect(seriesAccuracy([{ ...base, actual: 0, forecast: 0 }]).smape).toBe(0));
});

test('quantileCrps() of a normal distribution is its closed form', () => {
  // Gneiting & Raftery (2007), eq. 21, at y = 0, 1 and 2.
  const closed = [0.23369497725510913, 0.6024413576276163, 1.4527918216859033];
  [0, 1, 2].forEach((actual) => {
    expect(quantileCrps(normalQuantile, actual) / closed[actual]).toBeCloseTo(1, 2);
    expect(Math.abs(quantileCrps(normalQuantile, actual) / closed[actual] - 1)).toBeLessThan(0.0025);
  });
});

describe('the sentence', () => {
  const words = (inside: number, count: number, isPanel = false, lead = 3) =>
    coverageWords({ method: naive, lead, level: 0.8, inside, count, isPanel });
  test.each([
    [8, 10, 'w 8 z 10 minionych lat'],
    [2, 3, 'w 2 z 3 minionych lat'],
    [1, 1, 'w 1 z 1 minionego roku'],
    [0, 5, 'w żadnym z 5 minionych lat'],
    [90, 100, 'w 90 ze 100 minionych lat'],
    [21, 22, 'w 21 z 22 minionych lat'],
  ])('%i of %i', (inside, count, text) => expect(words(inside, count).pl).toContain(`${text} prawda leżała w paśmie 80%`));
  test('of several series counts forecasts', () => {
    expect(words(80, 124, true).pl).toContain('w 80 ze 124 dawnych prognoz');
    expect(words(80, 124, true).en).toContain('in 80 of 124 past forecasts');
  });
  test('in English', () => expect(words(8, 10).en).toBe('last value, 3 years ahead: in 8 of 10 past years the truth lay in the 80% band'));
  test.each([
    [1, '1 rok naprzód'],
    [3, '3 lata naprzód'],
    [7, '7 lat naprzód'],
  ])('%i ahead', (lead, text) => expect(words(1, 2, false, lead).pl).toContain(text));
  test('of skill says smaller, larger or the same', () => {
    expect(skillWords({ method: naive, lead: 7, skill: 0.123 }).pl).toBe(
      'ostatnia wartość, 7 lat naprzód: błędy o 12% mniejsze niż przy założeniu, że nic się nie zmieni',
    );
    expect(skillWords({ method: naive, lead: 1, skill: -0.5 }).en).toBe(
      'last value, 1 year ahead: errors 50% larger than if nothing were to change',
    );
    expect(skillWords({ method: naive, lead: 1, skill: 0.001 }).pl).toContain('takie same');
    expect(skillWords({ method: naive, lead: 1, skill: Number.NaN }).pl).toContain('takie same');
  });
});
