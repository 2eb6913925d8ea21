import { expect, test } from 'vitest';
import { forecastLevel } from '../../src/rates/forecast-level.js';
import { fitLevelPath, type LevelErrors, levelAt } from '../../src/rates/level-path.js';
import { levelPathTable } from '../../src/rates/level-path-table.js';
import { textsOf } from '../texts-of.js';
import { valueAt, yearlyFertility } from './poland.js';

const { years, levels } = yearlyFertility(1990, 2023);

test('left-out years of Poland: error 13% of the level, below that of a level that stays; the band of 80% holds 70 to 85%', () => {
  const all = yearlyFertility(1960, 2023).levels;
  let [held, squares, staying, count] = [0, 0, 0, 0];
  for (let start = 1990; start <= 2020; start++) {
    const past = yearlyFertility(start - 30, start);
    const future = forecastLevel(fitLevelPath(past.years, past.levels, { longRun: 1.5 }), { until: start + 9, seed: 1, draws: 400 });
    const { low, high } = future.band(0.8);
    for (const year of [3, 6, 9].map((lead) => start + lead).filter((ahead) => ahead <= 2023)) {
      const actual = all[year - 1960];
      held += actual >= valueAt(low, year) && actual <= valueAt(high, year) ? 1 : 0;
      squares += (valueAt(future.median(), year) / actual - 1) ** 2;
      staying += (all[start - 1960] / actual - 1) ** 2;
      count++;
    }
  }
  expect(count).toBe(84);
  expect(Math.sqrt(squares / count)).toBeCloseTo(0.132, 2);
  expect(Math.sqrt(staying / count)).toBeCloseTo(0.18, 2);
  expect(held / count).toBeGreaterThan(0.7);
  expect(held / count).toBeLessThan(0.85);
});

test('the path ends at its long-run level, and the median of the draws follows it', () => {
  const path = fitLevelPath(years, levels, { longRun: 1.5 });
  expect(levelAt(path, 2300)).toBeCloseTo(1.5, 4);
  expect(levelAt(path, 2023)).toBeCloseTo(levels[33], 12);
  const future = forecastLevel(path, { until: 2040, seed: 1, draws: 2000 });
  expect(Math.abs(valueAt(future.median(), 2040) / levelAt(path, 2040) - 1)).toBeLessThan(0.02);
});

test('surprises that fade leave a narrower band than those that stay', () => {
  const widths = (['ar1', 'random-walk'] as const).map((errors) => {
    const { low, high } = forecastLevel(fitLevelPath(years, levels, { longRun: 1.5, errors }), { until: 2060, seed: 1, draws: 300 }).band(
      0.8,
    );
    return valueAt(high, 2060) / valueAt(low, 2060);
  });
  expect(widths[0]).toBeLessThan(widths[1]);
});

test('the persistence is estimated on request: exact data give it back', () => {
  const exact = Float64Array.from(years, (_, i) => 1.5 * 1.3 ** (0.8 ** i));
  const path = fitLevelPath(years, exact, { longRun: 1.5, persistence: 'estimated' });
  expect(path.persistence).toBeCloseTo(0.8, 10);
  expect(path.standardDeviation).toBeLessThan(1e-12);
});

test('the mean age at birth goes the same way, under its own name', () => {
  const ages = Float64Array.from(years, (_, i) => 27 + 0.1 * i);
  const path = fitLevelPath(years, ages, { longRun: 32 });
  const description = { id: 'mean-age', title: { pl: 'Średni wiek matek', en: 'Mean age of mothers' }, unit: { pl: 'lata', en: 'years' } };
  const future = forecastLevel(path, { until: 2030, seed: 1, draws: 100, description });
  expect(future.description.id).toBe('mean-age');
  expect(valueAt(future.median(), 2030)).toBeGreaterThan(30.3);
  expect(levelPathTable(path, description.title).values('long_run')).toEqual([32]);
});

test('what cannot be is refused', () => {
  expect(textsOf(() => fitLevelPath([2000, 2001, 2003, 2004, 2005], Float64Array.of(1, 1, 1, 1, 1), { longRun: 1 })).en).toContain(
    'consecutive years',
  );
  expect(textsOf(() => fitLevelPath(years, levels, { longRun: 0 })).en).toBe('fitLevelPath: level 0; expected numbers above 0');
  expect(textsOf(() => fitLevelPath(years, levels, { longRun: 1.5, persistence: 1.2 })).en).toContain('persistence 1.2');
  expect(textsOf(() => fitLevelPath(years, levels, { longRun: 1.5, momentum: 1 })).en).toContain('momentum 1');
  expect(textsOf(() => fitLevelPath(years, levels, { longRun: 1.5, errors: 'none' as string as LevelErrors })).en).toContain(
    'errors "none"',
  );
  expect(textsOf(() => forecastLevel(fitLevelPath(years, levels, { longRun: 1.5 }), { until: 2023, seed: 1 })).en).toContain(
    'a year after 2023',
  );
});
