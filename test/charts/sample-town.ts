import { SINGLE_AGES } from '../../src/population/ages.js';
import { Population } from '../../src/population/population.js';
import { project } from '../../src/projection/project.js';
import type { Projection } from '../../src/projection/projection.js';
import { simulate } from '../../src/projection/simulate.js';
import type { Simulation } from '../../src/projection/simulation.js';
import { lifeTable } from '../../src/rates/life-table.js';
import { Rates } from '../../src/rates/rates.js';
import { survivalRatios } from '../../src/rates/survival.js';
import { type Observation, Series } from '../../src/series/series.js';
import type { Status } from '../../src/tables/status.js';

/** People by single year of age in the shape of a Polish town: the baby booms of about 1955 and 1983, few children, few very old. */
export function samplePopulation(people: number): Population {
  const shape = (age: number): number => {
    const booms =
      1 + 0.55 * Math.exp(-(((age - 39) / 7) ** 2)) + 0.35 * Math.exp(-(((age - 67) / 6) ** 2)) - 0.25 * Math.exp(-(((age - 24) / 6) ** 2));
    return booms * Math.exp(-Math.exp((age - 84) / 9));
  };
  const counts = new Float64Array(2 * SINGLE_AGES.count);
  for (let age = 0; age < SINGLE_AGES.count; age++) {
    counts[age] = shape(age) * (1 + 0.004 * Math.max(0, age - 30));
    counts[SINGLE_AGES.count + age] = shape(age) * (1.03 - 0.006 * Math.max(0, age - 45));
  }
  const total = counts.reduce((all, count) => all + count, 0);
  return new Population(
    { date: '2022-12-31', areas: ['miasto'], source: 'GUS, stan w dniu 31 XII 2022; pojedyncze lata wieku oszacowane' },
    counts.map((count) => (count / total) * people),
  );
}

/** Mortality and fertility that stay as they are, nobody moves; up to a year. */
export function sampleRates(until = 2040): Rates {
  const survival = (sex: 'female' | 'male', level: number): Float64Array => {
    const rates = Float64Array.from({ length: SINGLE_AGES.count }, (_, age) => (age === 0 ? 0.004 : level * Math.exp(0.095 * age)));
    return survivalRatios(lifeTable(rates, { sex }), SINGLE_AGES);
  };
  const fertility = Float64Array.from({ length: SINGLE_AGES.count }, (_, age) =>
    age < 15 || age > 49 ? 0 : 0.11 * Math.exp(-(((age - 30) / 7) ** 2)),
  );
  const step = {
    survival: { female: survival('female', 0.00003), male: survival('male', 0.00006) },
    fertility,
    sexRatioAtBirth: 1.06,
    migration: { kind: 'none' as const },
  };
  return new Rates(SINGLE_AGES, new Map([[2023, step]])).holdLast(until);
}

/** The same town to 2040 at these rates. */
export function sampleProjection(people: number, until = 2040): Projection {
  return project(samplePopulation(people), sampleRates(until), {
    until,
    title: { pl: 'Projekcja od 2022 r., stałe współczynniki', en: 'Projection from 2022, constant rates' },
  });
}

/** Some futures of the town in whole people. */
export function sampleSimulation(people: number, draws = 25, until = 2030): Simulation {
  const base = samplePopulation(people);
  return simulate(new Population({ ...base }, base.counts.map(Math.round)), sampleRates(until), {
    until,
    draws,
    seed: 1,
    title: { pl: 'Symulacja od 2022 r.', en: 'Simulation from 2022' },
  });
}

/** A series of `[year, value]` pairs of one status. */
export function sampleSeries(
  id: string,
  title: string,
  points: readonly (readonly [number, number | null])[],
  status: Status = 'counted',
): Series {
  return new Series(
    { id, title: { pl: title, en: title }, unit: { pl: 'osoby', en: 'persons' } },
    points.map(([year, value]): Observation => ({ year, value, status, source: 'GUS, BDL' })),
  );
}
