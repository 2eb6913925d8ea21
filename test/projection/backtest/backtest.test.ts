import { describe, expect, test } from 'vitest';
import {
  type BacktestMethod,
  backtest,
  CountHistory,
  calibrated,
  constantMethod,
  type HistoryCount,
  learnStretch,
  linearMethod,
  normal,
  stream,
} from '../../../src/index.js';

const SEXES = ['female', 'male'] as const;
/** One area, half women, with a break between 2021 and 2022. */
const counts = (totals: readonly number[], area = 'a'): HistoryCount[] =>
  totals.flatMap((persons, i) =>
    SEXES.map((sex) => ({ area, year: 2018 + i, sex, group: 'total', persons: persons / 2, base: i < 4 ? 'old census' : 'new census' })),
  );
const history = new CountHistory(counts([100, 110, 120, 140, 300, 310, 330]));

describe('backtest()', () => {
  test('forecasts from every origin at every lead, never across the break', () => {
    const { cases } = backtest(history, [constantMethod()]);
    expect(cases.map(({ origin, lead }) => [origin, lead])).toEqual([
      [2018, 1],
      [2018, 2],
      [2018, 3],
      [2019, 1],
      [2019, 2],
      [2020, 1],
      [2022, 1],
      [2022, 2],
      [2023, 1],
    ]);
    expect(cases.every(({ origin, lead }) => history.areComparable(origin, origin + lead))).toBe(true);
  });

  test('gives a method nothing after the origin', () => {
    const seen: [number, readonly number[]][] = [];
    const spy: BacktestMethod = {
      ...constantMethod(),
      id: 'spy',
      forecast: (known, until) => {
        seen.push([until, known.years]);
        expect(known.counts.every(({ year }) => known.years.includes(year))).toBe(true);
        return constantMethod().forecast(known, until);
      },
    };
    backtest(history, [spy], { leads: [1] });
    expect(seen.map(([until, years]) => until - Math.max(...years))).toEqual([1, 1, 1, 1, 1]);
  });

  test('linear: the mean yearly change on the base of the origin, from two years on', () => {
    const { cases } = backtest(history, [linearMethod()], { leads: [1] });
    // 2019: 110 + 10; 2020: 120 + 20/2; 2023: 310 + 10, not 310 + (310 - 100)/5.
    expect(cases.map(({ origin, forecast }) => [origin, forecast])).toEqual([
      [2019, 120],
      [2020, 130],
      [2023, 320],
    ]);
  });

  test('compares methods on the forecasts that both make', () => {
    const result = backtest(history, [constantMethod(), linearMethod()], { leads: [1] });
    // On 120, 140 and 330: constant misses by 10, 20, 20, linear by 0, 10, 10.
    expect(result.compare('linear')).toEqual([{ method: 'constant', n: 3, wmape: 20 / 590, otherWmape: 50 / 590 }]);
  });

  test('filters and shows a row per lead, ages and method', () => {
    const result = backtest(history, [constantMethod(), linearMethod()]).where({ leads: [1], bases: ['new census'] });
    const table = result.table({ language: 'en' });
    expect(table.rows.map((row) => row.slice(0, 4))).toEqual([
      [1, 'total', 'constant', 2],
      [1, 'total', 'linear', 1],
      [1, 'total', 'constant, as linear', 1],
    ]);
    expect(table.source).toBeUndefined();
    expect(table.note?.en).toMatch(/^n: number of forecasts; "as"/);
  });

  test('the table shows the numbers of the comparison beside each other', () => {
    const result = backtest(history, [linearMethod(), constantMethod()], { leads: [1] });
    const rows = result.table({ language: 'en' }).rows.map((row) => row.slice(2, 5));
    const [{ n, wmape, otherWmape }] = result.compare('linear');
    expect(rows).toEqual([
      ['linear', n, wmape],
      ['constant', 5, result.where({ methods: ['constant'] }).accuracy().wmape],
      ['constant, as linear', n, otherWmape],
    ]);
  });

  test('says what is not in the data', () => {
    expect(() => backtest(history, [constantMethod()], { origins: [1999] })).toThrow('nie ma: 1999');
    expect(() => backtest(history, [constantMethod()], { leads: [9] })).toThrow('nie ma żadnej prognozy');
    expect(() => backtest(history, [constantMethod(), constantMethod()])).toThrow('dwie metody mają id „constant”');
    expect(() => backtest(JSON.parse('[]'), [])).toThrow('backtest: history to lista; oczekiwano CountHistory');
    expect(() => backtest(history, JSON.parse('null'))).toThrow('backtest: methods to null; oczekiwano listy metod');
  });
});

describe('CountHistory', () => {
  test('takes each count once, from 0, and one base a year', () => {
    const [one] = counts([10]);
    expect(() => new CountHistory([one, one])).toThrow('każdej liczby raz');
    expect(() => new CountHistory([{ ...one, persons: -1 }])).toThrow('-1');
    expect(() => new CountHistory([one, { ...one, sex: 'male', base: 'B' }])).toThrow('jednej bazy na rok');
  });
});

describe('calibrated()', () => {
  const AREAS = 200;
  /** Bands half as wide as they should be: draws with a deviation of 5, truth with one of 10. */
  const narrow: BacktestMethod = {
    ...constantMethod(),
    id: 'narrow',
    forecast: (known) => ({
      at: ({ area, group, year }) => {
        const point = known.at({ area, group, year: Math.max(...known.years) });
        if (point === undefined) return undefined;
        const numbers = stream(1, { module: 'draws', area, year, draw: 0 });
        return { point, draws: Float64Array.from({ length: 200 }, () => normal(numbers, point, 5)) };
      },
    }),
  };
  const many = new CountHistory(
    Array.from({ length: AREAS }, (_, i) => {
      const truth = normal(stream(1, { module: 'truth', area: String(i), year: 2019, draw: 0 }), 1000, 10);
      return counts([1000, truth], `area ${i}`);
    }).flat(),
  );
  const raw = backtest(many, [narrow]);

  test('doubles bands that are half as wide as they should be', () => {
    const [{ stretch, n }] = learnStretch(raw);
    expect(n).toBe(AREAS);
    expect(stretch).toBeGreaterThan(1.7);
    expect(stretch).toBeLessThan(2.3);
  });

  test('then holds the share it says, though no area takes part in its own calibration', () => {
    expect(raw.accuracy().coverage[1]).toBeLessThan(0.6);
    const [, share] = calibrated(raw, 'area').accuracy().coverage;
    expect(share).toBeGreaterThan(0.77);
    expect(share).toBeLessThan(0.83);
  });

  test('leaves out what nothing was learned about: there is only one base', () => {
    expect(calibrated(raw, 'base').cases).toEqual([]);
  });
});
