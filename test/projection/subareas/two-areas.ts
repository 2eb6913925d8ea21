import { AreaTree } from '../../../src/areas/area-tree.js';
import { bySex } from '../../../src/population/by-sex.js';
import { Population } from '../../../src/population/population.js';
import { SEXES, type Sex } from '../../../src/population/sex.js';
import type { Projection } from '../../../src/projection/projection.js';
import { type BySex, Rates, type StepRates } from '../../../src/rates/rates.js';

/** A made-up city of two parts: a young one that grows and a small old one that shrinks. */
export const TREE: AreaTree = new AreaTree([
  { id: 'city', name: 'Miasto', kind: 'city', parent: null, teryt: null },
  { id: 'old', name: 'Starówka', kind: 'unit', parent: 'city', teryt: null },
  { id: 'new', name: 'Nowe', kind: 'unit', parent: 'city', teryt: null },
]);

export const LEAVES: readonly string[] = ['old', 'new'];
const AGES = 101;

/** People at the end of 2015. */
export const START: Readonly<Record<string, Float64Array>> = {
  old: people((age) => 30 + (age > 55 ? 25 : 0)),
  new: people((age) => 90 + (age > 20 && age < 45 ? 60 : 0)),
};

function people(of: (age: number) => number): Float64Array {
  // Fewer at the highest ages, as anywhere.
  return Float64Array.from({ length: 2 * AGES }, (_, cell) => Math.round((of(cell % AGES) * Math.max(0, 100 - (cell % AGES))) / 100));
}

/** What differs between the parts, relative to the city. */
export interface Differences {
  readonly deaths: number;
  readonly births: number;
  readonly departures: number;
  /** Arrivals a year. */
  readonly arrivals: number;
}

export const TRUTH: Readonly<Record<string, Differences>> = {
  old: { deaths: 1.15, births: 0.8, departures: 1.3, arrivals: 70 },
  new: { deaths: 0.9, births: 1.1, departures: 0.9, arrivals: 620 },
};

/** Rates of one area. */
export function ratesOf({ deaths, births, departures, arrivals }: Differences, first: number, last: number): Rates {
  const both = (of: (age: number) => number): BySex => {
    const numbers = Float64Array.from({ length: AGES }, (_, age) => of(age));
    return { female: numbers, male: numbers };
  };
  const shape = Float64Array.from({ length: AGES }, (_, age) => (age < 60 ? 1 + (age > 18 && age < 36 ? 4 : 0) : 0.3));
  const all = shape.reduce((sum, one) => sum + one, 0);
  const step: StepRates = {
    survival: both((age) => Math.exp(-deaths * Math.min(3, 0.00005 * Math.exp(0.098 * age)))),
    fertility: Float64Array.from({ length: AGES }, (_, age) => (age >= 20 && age < 40 ? 0.07 * births : 0)),
    sexRatioAtBirth: 1.06,
    migration: {
      kind: 'flows',
      arrivals: both((age) => (arrivals * shape[age]) / all / 2),
      departureRates: both((age) => departures * (age > 18 && age < 40 ? 0.035 : 0.012)),
    },
  };
  return new Rates({ width: 1, count: AGES }, new Map(Array.from({ length: last - first + 1 }, (_, index) => [first + index, step])));
}

/** Rates of a city that are those of its parts, by the people who live in each along its expected path. */
export function pooledRates(parts: readonly Projection[], rates: readonly Rates[]): Rates {
  const [first] = rates;
  return first.map((_, year) => {
    const steps = rates.map((one) => one.at(year));
    const people = parts.map((one) => one.at(year - 1));
    const mean = (of: (part: number) => Float64Array, weight: (part: number, age: number) => number): Float64Array =>
      Float64Array.from({ length: AGES }, (_, age) => {
        const weights = parts.map((_, part) => weight(part, age));
        const all = weights.reduce((sum, one) => sum + one, 0);
        return weights.reduce((sum, one, part) => sum + one * of(part)[age], 0) / all;
      });
    const flows = steps.map(({ migration }) => {
      if (migration.kind !== 'flows') throw new Error('the parts have flows');
      return migration;
    });
    const at = (part: number, sex: Sex, age: number): number => people[part].byAge(sex)[Math.max(0, Math.min(AGES - 1, age))] + 1e-9;
    return {
      survival: bySex((sex) =>
        mean(
          (part) => steps[part].survival[sex],
          (part, age) => at(part, sex, age - 1),
        ),
      ),
      fertility: mean(
        (part) => steps[part].fertility,
        (part, age) => at(part, 'female', age),
      ),
      sexRatioAtBirth: 1.06,
      migration: {
        kind: 'flows',
        arrivals: bySex((sex) =>
          Float64Array.from({ length: AGES }, (_, age) => flows.reduce((sum, one) => sum + one.arrivals[sex][age], 0)),
        ),
        departureRates: bySex((sex) =>
          mean(
            (part) => flows[part].departureRates[sex],
            (part, age) => at(part, sex, age),
          ),
        ),
      },
    };
  });
}

export function populationOf(areas: readonly string[], date: string, counts: readonly Float64Array[]): Population {
  return new Population({ date, areas, source: 'test' }, Float64Array.from(counts.flatMap((one) => [...one])));
}

/** The people of all areas of a population as one. */
export function asCity(population: Population): Population {
  const counts = new Float64Array(2 * AGES);
  for (const area of population.areas) {
    SEXES.forEach((sex, row) => {
      population.byAge(sex, area).forEach((persons, age) => {
        counts[row * AGES + age] += persons;
      });
    });
  }
  return new Population({ date: population.date, areas: ['city'], source: 'test' }, counts);
}
