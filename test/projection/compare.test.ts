import { expect, test } from 'vitest';
import { Population, project, Rates, Series } from '../../src/index.js';
import { causesOfDifference, causesTable } from '../../src/projection/causes-of-difference.js';
import { compareAges, compareAgesInFull } from '../../src/projection/compare-ages.js';
import { compareSeries } from '../../src/series/compare-series.js';

const persons = { pl: 'osoby', en: 'persons' };
const series = (id: string, values: readonly (readonly [number, number | null])[], unit = persons): Series =>
  new Series(
    { id, title: { pl: id, en: id }, unit },
    values.map(([year, value]) => ({ year, value, status: value === null ? 'missing' : 'counted', source: 'test' })),
  );

const ageGroups = { width: 1, count: 4 };
const base = new Population(
  { date: '2022-12-31', areas: ['a'], ageGroups, source: 'test' },
  Float64Array.of(10, 20, 30, 40, 10, 20, 30, 40),
);
const half = Float64Array.of(0.9, 0.8, 0.7, 0.5);
const rates = new Rates(
  ageGroups,
  new Map(
    [2023, 2024].map((year) => [
      year,
      {
        survival: { female: half, male: half },
        fertility: Float64Array.of(0, 0.3, 0.2, 0),
        sexRatioAtBirth: 1.06,
        migration: {
          kind: 'flows' as const,
          arrivals: { female: Float64Array.of(1, 2, 3, 4), male: Float64Array.of(1, 2, 3, 4) },
          departureRates: { female: Float64Array.of(0.1, 0.1, 0, 0), male: Float64Array.of(0.1, 0, 0, 0.2) },
        },
      },
    ]),
  ),
);
const plan = project(base, rates, { until: 2024 });

test('causesOfDifference() adds up to the difference in people, by the balance identity', () => {
  const flows = { births: 7, deaths: 50, internal_in: 9, internal_out: 4, immigration: 2, emigration: 1 };
  const theirChange = 2 * (flows.births - flows.deaths + flows.internal_in - flows.internal_out + flows.immigration - flows.emigration);
  const causes = causesOfDifference(plan, (flow) =>
    series(flow, [
      [2023, flows[flow]],
      [2024, flows[flow]],
    ]),
  );
  const effects = causes.reduce((total, { effect }) => total + effect, 0);
  expect(effects).toBeCloseTo(plan.horizon.count() - (base.count() + theirChange), 9);
  const table = causesTable(causes, { language: 'en' });
  expect(table.values('component')).toEqual(['births', 'deaths', 'net migration', 'change of population']);
  expect(table.values('ours').at(-1)).toBeCloseTo(plan.horizon.count() - base.count(), 9);
  expect(table.values('theirs').at(-1)).toBe(theirChange);
});

test('causesOfDifference() does not invent a year that the other projection lacks', () => {
  const [births] = causesOfDifference(plan, (flow) => series(flow, [[2023, 7]]));
  expect(births.theirs).toBeNaN();
});

test('compareSeries() takes the years that both have, and shows no share of nothing', () => {
  const table = compareSeries(
    series('plan', [
      [2022, 5],
      [2023, 6],
      [2024, 7],
    ]),
    series('counted', [
      [2023, 0],
      [2024, null],
    ]),
  );
  expect(table.rows).toEqual([[2023, 6, 0, 6, null]]);
});

test('compareSeries() refuses other units and series without a common year', () => {
  const places = { pl: 'miejsca', en: 'places' };
  expect(() => compareSeries(series('a', [[2022, 1]]), series('b', [[2022, 1]], places))).toThrow('różne jednostki („osoby” i „miejsca”)');
  expect(() => compareSeries(series('a', [[2022, 1]]), series('b', [[2023, 1]]))).toThrow('nie mają wspólnego roku');
});

test('compareAges() and compareAgesInFull() hold the same differences', () => {
  const reference = (ages: string): Series => series(ages, [[2023, base.count({ ages })]]);
  const options = { ageGroups: ['0-1', '2+', 'total'], years: [2023] };
  const short = compareAges(plan, reference, options);
  const full = compareAgesInFull(plan, reference, options);
  expect(short.values('difference_2023')).toEqual(full.values('difference'));
  expect(short.values('difference_share')).toEqual(full.values('difference_share'));
  expect(short.values('age_group')).toEqual(['0-1', '2+', 'ogółem']);
});

test('compareAges() asks for a year', () => {
  expect(() => compareAges(plan, () => series('a', []), { ageGroups: ['total'], years: [] })).toThrow('podaj co najmniej jeden rok');
});
