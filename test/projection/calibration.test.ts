import { expect, test } from 'vitest';
import { Population } from '../../src/population/population.js';
import { simulate } from '../../src/projection/simulate.js';
import type { Uncertainty } from '../../src/projection/uncertainty.js';
import { Rates } from '../../src/rates/rates.js';

const AGES = { width: 5, count: 21 };
const YEARS = [2025, 2030];
const UNSURE: Uncertainty = {
  fertility: { level: 0.08, step: 0.07, persistence: 1, shift: { level: 0.5, step: 0.05, persistence: 1 } },
  mortality: { level: 0.08, step: 0.01, persistence: 1, trend: 0.01 },
  arrivals: { level: 0.12, step: 0.1, persistence: 0.5, shift: { level: 1, step: 0, persistence: 0 } },
  departures: { level: 0.05, step: 0.05, persistence: 0.3 },
  base: { kind: 'within-groups', groups: { female: ['0-19', '20-64', '65+'], male: ['0-19', '20-64', '65+'] }, spread: 0.04 },
  shocks: [{ kind: 'epidemic', probability: 0.05, factor: 1.2, spread: 0.07, duration: 1 }],
};

/** A town of some size whose people die, move and are born. */
function town(name: string, size: number): { readonly base: Population; readonly rates: Rates } {
  const base = new Population({ date: '2020-12-31', areas: [name], ageGroups: AGES, source: 'test' }, new Float64Array(42).fill(size));
  const survival = Float64Array.from({ length: 21 }, (_, group) => 1 - Math.min(0.6, 0.001 * 1.6 ** group));
  const fertility = Float64Array.from({ length: 21 }, (_, group) => (group >= 4 && group <= 7 ? 0.07 : 0));
  const arrivals = new Float64Array(21).fill(size / 20);
  const leaving = new Float64Array(21).fill(0.04);
  const step = {
    survival: { female: survival, male: survival },
    fertility,
    sexRatioAtBirth: 1.06,
    migration: {
      kind: 'flows' as const,
      arrivals: { female: arrivals, male: arrivals },
      departureRates: { female: leaving, male: leaving },
    },
  };
  return { base, rates: new Rates(AGES, new Map(YEARS.map((year) => [year, step]))) };
}

// The model check: futures of the model itself, made with other numbers than the bands, lie in the bands as often as these
// say. 40 towns of 42 to 33,600 people, 100 futures each, two years, four groups of people: for each group and year the
// share of 4,000 futures has a standard error of 0.6 points at 80% and 0.35 at 95%.
test('the 80% band holds 78-82% of the futures the model makes, the 95% band 94-96%', () => {
  const queries = [{}, { ages: '0-4' }, { ages: '80+' }, { ages: '20-64', sex: 'female' as const }];
  const places = queries.flatMap((query) => YEARS.map((year) => ({ query, year, in80: 0, in95: 0 })));
  const [towns, truths] = [40, 100];
  for (let place = 0; place < towns; place++) {
    const { base, rates } = town(`town ${place}`, Math.round(20 * 1.1 ** place));
    const common = { until: 2030, uncertainty: UNSURE };
    const bands = simulate(base, rates, { ...common, seed: 1, draws: 600 });
    const futures = simulate(base, rates, { ...common, seed: 2, draws: truths });
    for (const one of places) {
      const known = bands.sum(one.query);
      const truth = futures.sum(one.query).at(one.year);
      for (const level of [0.8, 0.95]) {
        const { low, high } = known.band(level);
        const [from, to] = [low.at(one.year) ?? Number.NaN, high.at(one.year) ?? Number.NaN];
        const inside = truth.reduce((share, persons) => share + heldBy(persons, from, to), 0);
        if (level === 0.8) one.in80 += inside / (towns * truths);
        else one.in95 += inside / (towns * truths);
      }
    }
  }
  const mean = (of: (place: (typeof places)[number]) => number): number =>
    places.reduce((sum, place) => sum + of(place), 0) / places.length;
  for (const { in80, in95 } of places) {
    expect(in80).toBeGreaterThan(0.78);
    expect(in80).toBeLessThan(0.82);
    expect(in95).toBeGreaterThan(0.94);
    expect(in95).toBeLessThan(0.96);
  }
  expect(mean(({ in80 }) => in80)).toBeCloseTo(0.8, 1);
});

/** Whole people on the edge of a band are half in it: the band of a count has no place between two people. */
function heldBy(persons: number, from: number, to: number): number {
  if (persons === from || persons === to) return 0.5;
  return persons > from && persons < to ? 1 : 0;
}
