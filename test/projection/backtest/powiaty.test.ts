import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  accountMethod,
  type Backtest,
  backtest,
  CountHistory,
  calibrated,
  constantMethod,
  linearMethod,
  nationalCohortMethod,
  ownCohortMethod,
  publishedMethod,
  readHistory,
  verdict,
} from '../../../src/index.js';

const { history, country, published } = readHistory('data/powiaty');
const GROUPS = history.groups.filter((group) => group !== '15-19');
const FIVE_YEAR = GROUPS.filter((group) => group !== 'total');
const PEERS = ['constant', 'linear', 'cohort-country', 'cohort-own'];

describe('the 20 powiats of pomorskie', () => {
  let raw: Backtest;
  let fair: Backtest;
  beforeAll(() => {
    const methods = [
      accountMethod(country, { draws: 100 }),
      constantMethod(),
      linearMethod(),
      nationalCohortMethod(country),
      ownCohortMethod(country),
    ];
    raw = backtest(history, methods, { leads: [3, 6], groups: GROUPS });
    fair = calibrated(raw, 'area');
  }, 180_000);

  test.each([
    [3, 'total', ['total'], 0.007],
    [3, 'five-year groups', FIVE_YEAR, 0.0135],
    [6, 'total', ['total'], 0.0245],
    [6, 'five-year groups', FIVE_YEAR, 0.0275],
  ])('%i years ahead, %s: errors below those of every peer, and no larger than they were', (lead, _, groups, bar) => {
    const part = fair.where({ leads: [lead], groups });
    expect(verdict(part, 'account', PEERS)?.isBest).toBe(true);
    expect(part.where({ methods: ['account'] }).accuracy().wmape).toBeLessThan(bar);
  });

  test.each([
    [3, 'total', ['total']],
    [3, 'five-year groups', FIVE_YEAR],
    [6, 'total', ['total']],
    [6, 'five-year groups', FIVE_YEAR],
  ])('%i years ahead, %s: the 80% band, its scale learned from the other powiats, holds 75-85%', (lead, _, groups) => {
    const [, share] = fair.where({ leads: [lead], groups, methods: ['account'] }).accuracy().coverage;
    expect(share).toBeGreaterThanOrEqual(0.75);
    expect(share).toBeLessThanOrEqual(0.85);
  });

  test('three years ahead the scale of the other census serves as well', () => {
    for (const groups of [['total'], FIVE_YEAR]) {
      const [, share] = calibrated(raw, 'base')
        .where({ leads: [3], groups, methods: ['account'] })
        .accuracy().coverage;
      expect(share).toBeGreaterThanOrEqual(0.75);
      expect(share).toBeLessThanOrEqual(0.85);
    }
  });

  test('no pair crosses the census: at three years 20 powiats from 2013-2016, 2020 and 2021', () => {
    const origins = new Set(raw.where({ leads: [3] }).cases.map(({ origin }) => origin));
    expect([...origins]).toEqual([2013, 2014, 2015, 2016, 2020, 2021]);
  });
});

describe('no look-ahead', () => {
  const ORIGIN = 2016;
  /** The same past, another future. */
  const other = new CountHistory(
    history.counts.map((count) => (count.year > ORIGIN ? { ...count, persons: 2 * count.persons + 7 } : count)),
  );
  const cells = ['2201', '2261'].flatMap((area) => ['total', '25-29', '65-69'].map((group) => ({ area, group, year: 2019 })));

  test.each([
    ['account', () => accountMethod(country, { draws: 20 })],
    ['constant', constantMethod],
    ['linear', linearMethod],
    ['cohort-country', () => nationalCohortMethod(country)],
    ['cohort-own', () => ownCohortMethod(country)],
  ])('%s forecasts the same whatever happens later', (_, method) => {
    const [one, two] = [history, other].map((of) => {
      const forecast = method().forecast(of.until(ORIGIN), 2019);
      return cells.map((cell) => forecast.at(cell));
    });
    expect(one).toEqual(two);
  });

  test('one method asked in another order gives the same: what it keeps of earlier origins changes nothing', () => {
    const [fresh, used] = [accountMethod(country, { draws: 0 }), accountMethod(country, { draws: 0 })];
    used.forecast(history.until(2018), 2019);
    used.forecast(other.until(2018), 2019);
    const [one, two] = [fresh, used].map((method) => {
      const forecast = method.forecast(history.until(ORIGIN), 2019);
      return cells.map((cell) => forecast.at(cell));
    });
    expect(one).toEqual(two);
  });

  test('the record of the country ends where it is cut', () => {
    const { births, mortality, people, fertility, lifeExpectancy } = country.until(2016);
    expect([births, mortality, fertility, lifeExpectancy].map((figures) => Math.max(...figures.keys()))).toEqual([2016, 2016, 2016, 2016]);
    expect(people.at(-1)?.year).toBe(2015);
  });
});

test('the same seed gives the same bytes', () => {
  const hash = (): string => {
    const forecast = accountMethod(country, { draws: 10, seed: 3 }).forecast(history.until(2013), 2015);
    const digest = createHash('sha256');
    for (const area of history.areas) digest.update(forecast.at({ area, group: '20-24', year: 2015 })?.draws ?? new Float64Array(0));
    return digest.digest('hex');
  };
  expect(hash()).toBe(hash());
});

test('the projection of Statistics Poland is compared where it was made: from 2022, one and two years ahead', () => {
  const method = publishedMethod(published, { pl: 'GUS', en: 'GUS' });
  const result = backtest(history, [method], { groups: GROUPS });
  expect(result.cases.every(({ origin }) => origin === 2022)).toBe(true);
  expect(result.leads).toEqual([1, 2]);
  expect(result.where({ leads: [2], groups: ['total'] }).accuracy().wmape).toBeCloseTo(0.00265, 4);
});
