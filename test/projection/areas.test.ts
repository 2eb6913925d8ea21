import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AreaJob,
  constrainDraws,
  NO_UNCERTAINTY,
  Population,
  projectAreas,
  Rates,
  rakeToTotals,
  scaleRates,
  simulate,
  sum,
  sumPopulations,
  sumProjections,
  totalsOf,
} from '../../src/index.js';
import { runs } from '../laws/arbitraries.js';

const GROUPS = { width: 1, count: 4 };
const flat = (value: number): Float64Array => new Float64Array(GROUPS.count).fill(value);
const rates = new Rates(
  GROUPS,
  new Map(
    [2023, 2024, 2025].map((year) => [
      year,
      {
        survival: { female: Float64Array.of(0.99, 0.98, 0.9, 0.5), male: Float64Array.of(0.99, 0.97, 0.85, 0.4) },
        fertility: Float64Array.of(0, 0.4, 0.2, 0),
        sexRatioAtBirth: 1.06,
        migration: {
          kind: 'flows' as const,
          arrivals: { female: flat(1), male: flat(2) },
          departureRates: { female: flat(0.05), male: flat(0.1) },
        },
      },
    ]),
  ),
);
const job = (id: string, size: number): AreaJob => ({
  population: new Population(
    { date: '2022-12-31', areas: [id], ageGroups: GROUPS, source: 'test' },
    Float64Array.from({ length: 8 }, (_, cell) => size + cell),
  ),
  rates: scaleRates(rates, { mortality: size / 100, fertility: 100 / size }),
});
const jobs = [job('a', 60), job('b', 140), job('c', 90)];
const whole = projectAreas([{ ...job('all', 300), rates }], { until: 2025 }).of('all');

describe('projectAreas()', () => {
  test('with a constraint adds up to it in every cell of every year, and says how far it moved', () => {
    const constrain = [{ whole: 'all', parts: ['a', 'b'], totals: (year: number) => totalsOf(whole.at(year)) }];
    const areas = projectAreas(jobs, { until: 2025, constrain });
    for (const year of [2023, 2024, 2025]) {
      const together = sumPopulations([areas.of('a').at(year), areas.of('b').at(year)], { area: 'a+b' });
      together.counts.forEach((persons, cell) => {
        expect(persons).toBeCloseTo(whole.at(year).counts[cell], 9);
      });
    }
    expect(areas.raking.map(({ whole: of, year }) => `${of} ${year}`)).toEqual(['all 2023', 'all 2024', 'all 2025']);
    expect(areas.raking.every(({ moved }) => moved > 0 && moved < 1)).toBe(true);
    // An area outside the constraint is as it would be alone.
    expect(areas.of('c').horizon.counts).toEqual(projectAreas([jobs[2]], { until: 2025 }).of('c').horizon.counts);
  });

  test('the residual of a constrained area is what scaling added to it', () => {
    const constrain = [{ whole: 'all', parts: ['a'], totals: () => [{ ages: 'total', total: 500 }] }];
    const { steps, populations } = projectAreas(jobs.slice(0, 1), { until: 2024, constrain }).of('a');
    steps.forEach(({ births, deaths, arrivals, departures, residual }, place) => {
      const change = populations[place + 1].count() - populations[place].count();
      const balance = births.female + births.male - sum(deaths.female) - sum(deaths.male);
      const moves = sum(arrivals.female) + sum(arrivals.male) - sum(departures.female) - sum(departures.male);
      expect(residual).toBeCloseTo(change - balance - moves, 9);
    });
    expect(populations.slice(1).map((people) => Math.round(people.count() * 1e6) / 1e6)).toEqual([500, 500]);
  });

  test.each([
    [[jobs[0], jobs[0]], [], /area "a" is given twice/],
    [[], [], /there are no areas/],
    [[jobs[0]], [{ whole: 'x', parts: ['z'], totals: () => [] }], /names area "z"/],
    [
      [jobs[0]],
      [
        { whole: 'x', parts: ['a'], totals: () => [] },
        { whole: 'y', parts: ['a'], totals: () => [] },
      ],
      /area "a" is in two constraints/,
    ],
  ])('names what cannot be constrained (%#)', (some, constrain, message) => {
    expect(() => projectAreas(some, { until: 2023, constrain })).toThrow(
      expect.objectContaining({ text: expect.objectContaining({ en: expect.stringMatching(message) }) }),
    );
  });
});

test('rakeToTotals() reaches every total, keeps what is in none, and never goes below 0', () => {
  const cells = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1e4, noNaN: true })), { minLength: 8, maxLength: 8 });
  const total = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1e5, noNaN: true }));
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1, maxLength: 6 }), total, total, (areas, girls, others) => {
      const people = areas.map((area) => Float64Array.from(area));
      const { people: raked } = rakeToTotals(people, GROUPS, [
        { ages: '0-1', sex: 'female', total: girls },
        { ages: '3+', total: others },
      ]);
      const of = (places: readonly number[]): number => sum(raked.flatMap((area) => places.map((cell) => area[cell])));
      expect(Math.abs(of([0, 1]) - girls)).toBeLessThanOrEqual(1e-9 * (1 + girls));
      expect(Math.abs(of([3, 7]) - others)).toBeLessThanOrEqual(1e-9 * (1 + others));
      raked.forEach((area, place) => {
        expect(Math.min(...area)).toBeGreaterThanOrEqual(0);
        for (const cell of [2, 4, 5, 6]) expect(area[cell]).toBe(people[place][cell]);
      });
    }),
    runs,
  );
});

test('constrainDraws() makes parts of whole people that add up to the whole in every cell, year and draw', () => {
  const options = { until: 2024, seed: 3, draws: 40, uncertainty: NO_UNCERTAINTY };
  const parts = jobs.map((one) => simulate(one.population, one.rates, options));
  const all = simulate(job('all', 300).population, rates, options);
  const raked = constrainDraws(parts, all);
  for (const sex of ['female', 'male'] as const) {
    for (const ages of ['0', '1', '2', '3+']) {
      for (const year of [2022, 2023, 2024]) {
        const draws = raked.map((part) => part.sum({ sex, ages }).at(year));
        expect(draws.every((values) => values.every((persons) => Number.isInteger(persons) && persons >= 0))).toBe(true);
        expect(draws[0].map((_, draw) => sum(draws.map((values) => values[draw])))).toEqual(all.sum({ sex, ages }).at(year));
      }
    }
  }
  expect(sum(raked.map((part) => part.expected.horizon.count()))).toBeCloseTo(all.expected.horizon.count(), 9);
  const expected = constrainDraws(parts, all, { people: 'expected' });
  expect(sum(expected.map((part) => part.sum().at(2024)[5]))).toBeCloseTo(all.sum().at(2024)[5], 9);
  expect(() => constrainDraws(parts, simulate(all.expected.base, rates, { ...options, draws: 7 }))).toThrow(/a ma 40 losowań/);
});

test('sumProjections() adds people and events, and its balance holds', () => {
  const areas = projectAreas(jobs, { until: 2025 });
  const together = sumProjections(
    ['a', 'b', 'c'].map((id) => areas.of(id)),
    { area: 'all', title: { pl: 'Razem', en: 'Together' } },
  );
  expect(together.horizon.count()).toBeCloseTo(sum(['a', 'b', 'c'].map((id) => areas.of(id).horizon.count())), 9);
  for (const { residual } of together.steps) expect(Math.abs(residual)).toBeLessThan(1e-9);
  expect(() =>
    sumProjections([areas.of('a'), projectAreas([jobs[1]], { until: 2023 }).of('b')], { area: 'x', title: { pl: '', en: '' } }),
  ).toThrow(/potrzebne te same/);
});

test('scaleRates() multiplies levels, never above everybody and never below nobody', () => {
  const scaled = scaleRates(rates, { mortality: 3, departures: 20, arrivals: 0.5, fertility: 2 }).at(2023);
  expect(Array.from(scaled.survival.male)).toEqual([0.97, 0.91, 0.55, 0].map((value) => expect.closeTo(value, 12)));
  expect(scaled.fertility[1]).toBe(0.8);
  expect(scaled.migration).toEqual({
    kind: 'flows',
    arrivals: { female: flat(0.5), male: flat(1) },
    departureRates: { female: flat(1), male: flat(1) },
  });
  expect(() => scaleRates(rates, { mortality: -1 })).toThrow(/mnożnik mortality to -1/);
});
