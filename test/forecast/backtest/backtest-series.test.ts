import { describe, expect, test } from 'vitest';
import { backtestSeries } from '../../../src/forecast/backtest/backtest-series.js';
import type { SeriesBacktest } from '../../../src/forecast/backtest/series-backtest.js';
import { drift } from '../../../src/forecast/drift.js';
import { forecast } from '../../../src/forecast/forecast.js';
import type { Method } from '../../../src/forecast/method.js';
import { naive } from '../../../src/forecast/naive.js';
import { Series } from '../../../src/series/series.js';

const VALUES = [20, 23, 22, 27, 30, 28, 33, 35, 34, 39, 45, 41, 47];
const FIRST = 2008;

function series(values: readonly (number | null)[] = VALUES, id = 'places'): Series {
  return new Series(
    { id, title: { pl: 'Miejsca', en: 'Places' }, unit: { pl: 'miejsca', en: 'places' } },
    values.map((value, place) => ({
      year: FIRST + place,
      value,
      status: value === null ? 'missing' : 'counted',
      source: 'test',
    })),
  );
}

function keysOf({ cases }: SeriesBacktest): string[] {
  return cases.map(({ method, origin, lead }) => `${method} ${origin}+${lead}`);
}

describe('backtestSeries()', () => {
  test('forecasts from every year with enough known, as far as there is a truth', () => {
    const { cases } = backtestSeries(series(), { methods: [naive], leads: [1, 3] });
    // 13 years, 5 known at the first origin: 8 origins for one year ahead, 6 for three.
    expect(cases.filter(({ lead }) => lead === 1).map(({ origin }) => origin)).toEqual([2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019]);
    expect(cases.filter(({ lead }) => lead === 3)).toHaveLength(6);
    expect(cases[0]).toMatchObject({ series: 'places', origin: 2012, lead: 1, year: 2013, actual: 28, forecast: 30 });
  });

  test('sees nothing later than the origin: other values after it change no forecast', () => {
    const methods = [drift, naive];
    const one = backtestSeries(series(), { methods });
    const other = backtestSeries(series(VALUES.map((value, place) => (place > 7 ? 900 + 37 * place : value))), { methods });
    const forecasts = ({ cases }: SeriesBacktest): unknown[] =>
      cases
        .filter(({ origin }) => origin <= FIRST + 7)
        .map(({ method, origin, lead, forecast: median, bands, change }) => [method, origin, lead, median, bands, change]);
    expect(forecasts(one).length).toBeGreaterThan(20);
    expect(forecasts(other)).toEqual(forecasts(one));
  });

  test('gives each method nothing but the years up to the origin', () => {
    const seen: number[] = [];
    const watching: Method = {
      ...naive,
      id: 'watching',
      fit: (values) => {
        seen.push(values.length);
        return naive.fit(values);
      },
    };
    backtestSeries(series(), { methods: [watching], leads: [3] });
    expect([...new Set(seen)]).toEqual([5, 6, 7, 8, 9, 10]);
  });

  test('never reaches across a declared break', () => {
    const { cases } = backtestSeries(series(), { methods: [naive], leads: [1, 2, 3], breaks: [2016] });
    expect(cases.filter(({ origin, year }) => origin < 2016 && year >= 2016)).toEqual([]);
    expect(cases.some(({ origin }) => origin < 2016)).toBe(true);
    expect(cases.some(({ origin }) => origin >= 2016)).toBe(true);
  });

  test('asks for breaks by series in a panel', () => {
    const panel = [series(VALUES, 'one'), series(VALUES, 'other')];
    const { cases } = backtestSeries(panel, { methods: [naive], leads: [1], breaks: new Map([['one', [2016]]]) });
    expect(cases.filter(({ year }) => year === 2016).map((one) => one.series)).toEqual(['other']);
  });

  test('neither forecasts from a missing year nor holds one against the forecast', () => {
    const { cases } = backtestSeries(series(VALUES.map((value, place) => (place === 8 ? null : value))), { methods: [naive], leads: [1] });
    expect(cases.some(({ origin, year }) => origin === FIRST + 8 || year === FIRST + 8)).toBe(false);
  });

  test('has the last value take part in any case', () =>
    expect(keysOf(backtestSeries(series(), { methods: [drift], leads: [7] }))).toContain('naive 2012+7'));

  test('scores what forecast() would have said', () => {
    const known = new Series(
      series().description,
      series().observations.filter(({ year }) => year <= 2015),
    );
    const then = forecast(known, { yearsAhead: 3, seed: 1, whole: true });
    const one = backtestSeries(series(), { whole: true, leads: [3] }).cases.find(
      ({ origin, method }) => origin === 2015 && method === 'automatic',
    );
    expect(one?.forecast).toBe(then.median().at(2018));
    const { low, high } = then.band(0.8);
    expect(one?.bands[1]).toEqual([low.at(2018), high.at(2018)]);
  });

  test('takes origins as asked', () =>
    expect(new Set(backtestSeries(series(), { origins: [2014, 1900] }).cases.map(({ origin }) => origin))).toEqual(new Set([2014])));

  test.each([
    ['series with one id', () => backtestSeries([series(), series()]), '„places”'],
    ['a method twice', () => backtestSeries(series(), { methods: [drift, drift] }), '„drift”'],
    ['no leads', () => backtestSeries(series(), { leads: [] }), 'leads to []'],
    ['half a year', () => backtestSeries(series(), { leads: [0.5] }), 'leads to [0.5]'],
    ['two years known', () => backtestSeries(series(), { minimumYears: 2 }), 'minimumYears to 2'],
    ['too few years', () => backtestSeries(series([1, 2, 3])), 'lat z wartością: 3'],
    ['no series', () => backtestSeries([]), 'ani jednej prognozy'],
  ])('refuses %s', (_, call, text) => expect(call).toThrow(text));
});

describe('the result', () => {
  const result = backtestSeries(series(), { methods: [drift, naive], leads: [1, 3] });

  test('is chosen from, and keeps the last value for comparison', () => {
    const part = result.where({ methods: ['drift'], leads: [3], origins: [2012, 2013] });
    expect(part.cases).toHaveLength(2);
    expect(part.leads).toEqual([3]);
    expect(part.skill().points).toBeCloseTo(
      1 - part.accuracy().mase / result.where({ methods: ['naive'], leads: [3], origins: [2012, 2013] }).accuracy().mase,
      12,
    );
    expect(result.where({ series: ['nothing'] }).cases).toEqual([]);
    expect(result.where({ years: [2015] }).cases.every(({ year }) => year === 2015)).toBe(true);
  });

  test('the last value has no skill, and an overall weighted average of 1', () =>
    expect(result.skill('naive')).toEqual({ points: 0, distributions: 0, owa: 1 }));

  test('the table has rows for leads and for all together', () => {
    const table = result.table({ language: 'en' });
    expect(table.rows.map(([lead, method]) => `${lead} ${method}`)).toEqual([
      '1 drift',
      '1 last value',
      '3 drift',
      '3 last value',
      '1–3 drift',
      '1–3 last value',
    ]);
    expect([table.source, table.note?.en.slice(0, 22)]).toEqual([undefined, 'n: number of forecasts']);
  });

  test('a series that never changed has measures only where there are some', () => {
    const flat = backtestSeries(series(VALUES.map(() => 7)), { methods: [naive], leads: [1] });
    expect(flat.accuracy().smape).toBe(0);
    expect(flat.accuracy().mase).toBeNaN();
    expect(flat.table().rows[0][4]).toBeNull();
  });

  test.each([
    ['method', () => result.accuracy('best'), '„best”'],
    ['lead', () => result.sentence({ lead: 2 }), 'są na: 1, 3'],
    ['band', () => result.sentence({ level: 0.9 }), 'pasmo 0.9'],
  ])('names a %s that it does not have', (_, call, text) => expect(call).toThrow(text));
});
