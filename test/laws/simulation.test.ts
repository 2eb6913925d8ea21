import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Population } from '../../src/population/population.js';
import { SEXES } from '../../src/population/sex.js';
import { type SimulateOptions, simulate } from '../../src/projection/simulate.js';
import type { Simulation } from '../../src/projection/simulation.js';
import type { Uncertainty } from '../../src/projection/uncertainty.js';
import { Rates } from '../../src/rates/rates.js';
import { type Case, cases, runs } from './arbitraries.js';

const UNSURE: Uncertainty = {
  fertility: { level: 0.2, step: 0.1, persistence: 1 },
  mortality: { level: 0.1, step: 0.05, persistence: 0.9 },
  arrivals: { level: 0.3, step: 0.2, persistence: 0.5 },
  departures: { level: 0.1, step: 0.1, persistence: 0 },
};

/** The simulation of a random case whose people are whole. */
function simulateCase({ population, steps, timing }: Case, options: Omit<SimulateOptions, 'until' | 'timing'>): Simulation {
  const { ageGroups, areas, date, year } = population;
  const whole = new Population({ date, areas, ageGroups, source: 'law' }, population.counts.map(Math.round));
  const rates = new Rates(ageGroups, new Map(steps.map((step, index) => [year + (index + 1) * ageGroups.width, step])));
  return simulate(whole, rates, { ...options, until: year + steps.length * ageGroups.width, timing });
}

const ages = (simulation: Simulation): string[] =>
  Array.from({ length: simulation.expected.base.ageGroups.count - 1 }, (_, group) => {
    const { width } = simulation.expected.base.ageGroups;
    return width === 1 ? String(group) : `${group * width}-${(group + 1) * width - 1}`;
  });

test('without uncertainty and with expected numbers every draw is the projection, to the last bit', () => {
  fc.assert(
    fc.property(cases(['none', 'flows']), fc.integer({ min: 0, max: 2 ** 40 }), (one, seed) => {
      const simulation = simulateCase(one, { seed, draws: 2, people: 'expected' });
      for (const year of simulation.years) {
        for (const sex of SEXES) {
          for (const age of ages(simulation)) {
            const exact = simulation.expected.at(year).count({ ages: age, sex });
            expect(Array.from(simulation.sum({ ages: age, sex }).at(year))).toEqual([exact, exact]);
          }
        }
      }
    }),
    runs,
  );
});

test('people stay whole and are never fewer than none', () => {
  fc.assert(
    fc.property(cases(['none', 'flows']), fc.integer({ min: 0, max: 1000 }), (one, seed) => {
      const simulation = simulateCase(one, { seed, draws: 3, uncertainty: UNSURE });
      for (const age of ages(simulation)) {
        const { years } = simulation;
        const values = years.flatMap((year) => Array.from(simulation.sum({ ages: age }).at(year)));
        expect(values.every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
      }
    }),
    runs,
  );
});

test('the same seed gives the same people; more draws change none of the first', () => {
  fc.assert(
    fc.property(cases(['none', 'flows']), fc.integer({ min: 0, max: 1000 }), (one, seed) => {
      const short = simulateCase(one, { seed, draws: 2, uncertainty: UNSURE });
      const long = simulateCase(one, { seed, draws: 4, uncertainty: UNSURE });
      for (const year of short.years) expect(Array.from(long.sum().at(year).subarray(0, 2))).toEqual(Array.from(short.sum().at(year)));
    }),
    runs,
  );
});

/** A town of single ages 0-100 in which people die, move and are born. */
function town(size: number, fertility: number): { readonly base: Population; readonly rates: Rates } {
  const base = new Population({ date: '2020-12-31', areas: ['a'], source: 'test' }, new Float64Array(202).fill(size));
  const survival = Float64Array.from({ length: 101 }, (_, age) => 1 - Math.min(0.5, 0.0002 * 1.1 ** age));
  const step = {
    survival: { female: survival, male: survival },
    fertility: Float64Array.from({ length: 101 }, (_, age) => (age >= 20 && age < 40 ? fertility : 0)),
    sexRatioAtBirth: 1.06,
    migration: {
      kind: 'flows' as const,
      arrivals: { female: new Float64Array(101).fill(size / 50), male: new Float64Array(101).fill(size / 50) },
      departureRates: { female: new Float64Array(101).fill(0.02), male: new Float64Array(101).fill(0.02) },
    },
  };
  return { base, rates: new Rates(base.ageGroups, new Map([2021, 2022, 2023].map((year) => [year, step]))) };
}

test('chance alone leaves the mean at the expected number, and a standard error of the size of the events', () => {
  const { base, rates } = town(200, 0.06);
  const draws = 2000;
  const simulation = simulate(base, rates, { until: 2023, seed: 7, draws });
  const values = simulation.sum().at(2021);
  const mean = values.reduce((total, value) => total + value, 0) / draws;
  const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / (draws - 1);
  const [first] = simulation.expected.steps;
  const { survival } = rates.at(2021);
  // Births and arrivals are Poisson; of n people with the chance p each, n p (1 - p) is the variance of how many die or leave.
  const variances = SEXES.flatMap((sex) => [
    first.births[sex],
    ...first.arrivals[sex],
    ...first.departures[sex].map((left) => left * 0.99),
    ...first.deaths[sex].map((died, group) => died * survival[sex][group]),
  ]);
  const expected = variances.reduce((total, one) => total + one, 0);
  expect(Math.abs(mean - simulation.expected.at(2021).count()) / Math.sqrt(variance / draws)).toBeLessThan(5);
  // The standard error of a variance of 2,000 draws is 3.2% of it.
  expect(Math.abs(variance / expected - 1)).toBeLessThan(0.1);
});

test('another fertility changes no other event of any draw: who is not born in between is the same', () => {
  const low = town(200, 0.02);
  const high = town(200, 0.09);
  const options = { until: 2023, seed: 3, draws: 50, uncertainty: UNSURE };
  const [one, other] = [low, high].map(({ base, rates }) => simulate(base, rates, options));
  expect(Array.from(one.sum({ ages: '5+' }).at(2023))).toEqual(Array.from(other.sum({ ages: '5+' }).at(2023)));
  expect(one.sum({ ages: '0-2' }).median().at(2023)).toBeLessThan(other.sum({ ages: '0-2' }).median().at(2023) ?? 0);
});

test('simulate() refuses net counts, people in parts, an unknown word and a number of draws that is none', () => {
  const { base, rates } = town(10, 0.05);
  const net = rates.map((step) => ({
    ...step,
    migration: { kind: 'net', persons: { female: new Float64Array(101), male: new Float64Array(101) } },
  }));
  expect(() => simulate(base, net, { until: 2023, seed: 1 })).toThrow('migracja w roku 2021 to salda');
  expect(() => simulate(base, rates, { until: 2023, seed: 1, draws: 0 })).toThrow('0 losowań; oczekiwano liczby całkowitej od 1');
  const parts = new Population({ date: '2020-12-31', areas: ['a'], source: 'test' }, new Float64Array(202).fill(0.5));
  expect(() => simulate(parts, rates, { until: 2023, seed: 1 })).toThrow('nie jest w całych osobach');
  const unknown = { until: 2023, seed: 1, people: 'real' };
  // A notebook cell is not checked strictly.
  expect(() => simulate(base, rates, JSON.parse(JSON.stringify(unknown)))).toThrow('people to „real”; oczekiwano whole albo expected');
});
