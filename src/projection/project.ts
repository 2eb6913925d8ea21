import { fail } from '../language/error.js';
import type { Message } from '../language/language.js';
import { requireOptions } from '../language/require-given.js';
import { sum } from '../numerics/sum.js';
import { describeAgeGroups } from '../population/ages.js';
import { Population } from '../population/population.js';
import { SEXES } from '../population/sex.js';
import type { BySex, Rates, StepRates } from '../rates/rates.js';
import { advancePeople } from './advance-people.js';
import { Projection } from './projection.js';
import { advance, type MigrationTiming, requireTiming, type StepOptions, type StepResult } from './step.js';

/** How far and how to project. */
export interface ProjectOptions {
  /** Year of the last population; a whole number of steps after the base. */
  readonly until: number;
  /** When people move within a step. Default: 'even'. */
  readonly timing?: MigrationTiming;
  /** What the projection is called in tables and charts. Default: 'Projekcja' / 'Projection'. */
  readonly title?: Message;
}

/**
 * The future of a population by the cohort-component method, one step after the other; a step is as long as an age
 * group is wide.
 *
 * Assumptions: the rates hold for everybody of one sex and age. Data needed: a population by sex and age and the
 * rates of each step. Limits: one path without uncertainty.
 *
 * @param population - The base, of one area.
 * @param rates - Rates for every step up to the horizon, on the same age groups.
 * @returns A {@link Projection} whose every step satisfies the balance identity to rounding.
 * @throws {RangeError} If rates are missing for a step, age groups differ, there is more than one area, or an option is
 * not one of its values.
 * @see Preston, Heuveline & Guillot (2001), Demography, ch. 6.
 * @example
 * const base = new Population({ date: '2022-12-31', areas: ['rumia'], ageGroups: { width: 1, count: 3 }, source: 'GUS' }, Float64Array.of(5, 4, 3, 5, 4, 3));
 * const alive = Float64Array.of(1, 1, 1);
 * const rates = new Rates(base.ageGroups, new Map([[2023, { survival: { female: alive, male: alive }, fertility: Float64Array.of(0, 0, 0), sexRatioAtBirth: 1.06, migration: { kind: 'none' } }]]));
 * project(base, rates, { until: 2023 }).horizon.count(); // => 24
 */
export function project(population: Population, rates: Rates, options: ProjectOptions): Projection {
  requireOptions('project', options, '{ until: 2030 }');
  const { until, timing = 'even', title = { pl: 'Projekcja', en: 'Projection' } } = options;
  check(population, rates, until, timing);
  const { ageGroups, areas, date } = population;
  const within = { width: ageGroups.width, timing };
  const years = [population.year];
  for (let year = population.year + ageGroups.width; year <= until; year += ageGroups.width) years.push(year);
  const counts = [population.counts];
  const steps = years.slice(1).map((year) => rates.at(year));
  steps.forEach((step, place) => {
    counts.push(step.migration.kind === 'net' ? countsAfterNet(counts[place], step, within) : advancePeople(counts[place], step, within));
  });
  const source = `kohorta: ${title.en}`;
  // Who asks for the people alone need not wait for the account of every step.
  return new Projection({
    title,
    years,
    population: (place) =>
      place === 0
        ? population
        : new Population({ date: `${years[place]}${date.slice(4)}`, areas, ageGroups, source, status: 'projected' }, counts[place]),
    step: (place) => {
      const before = bothSexes(counts[place]);
      const result = advance(before, steps[place], within);
      return { ...result, year: years[place + 1], residual: residualOf(before, result) };
    },
  });
}

/** Net counts may have to be taken from other ages, which is a part of the account. */
function countsAfterNet(counts: Float64Array, rates: StepRates, options: Required<StepOptions>): Float64Array {
  const { population } = advance(bothSexes(counts), rates, options);
  const after = new Float64Array(counts.length);
  SEXES.forEach((sex, index) => {
    after.set(population[sex], index * population[sex].length);
  });
  return after;
}

function bothSexes(counts: Float64Array): BySex {
  const groups = counts.length / SEXES.length;
  return { female: counts.subarray(0, groups), male: counts.subarray(groups) };
}

function residualOf(before: BySex, { population, births, deaths, arrivals, departures }: StepResult): number {
  const terms = SEXES.flatMap((sex) => [
    sum(population[sex]),
    -sum(before[sex]),
    -births[sex],
    sum(deaths[sex]),
    -sum(arrivals[sex]),
    sum(departures[sex]),
  ]);
  return sum(terms);
}

function check(population: Population, rates: Rates, until: number, timing: MigrationTiming): void {
  const { ageGroups, areas, year } = population;
  if (areas.length !== 1) {
    fail(
      `project: liczba obszarów ludności to ${areas.length} (${areas.join(', ')}); projekcja liczy jeden`,
      `project: the population has ${areas.length} areas (${areas.join(', ')}); a projection takes one`,
    );
  }
  if (ageGroups.width !== rates.ageGroups.width || ageGroups.count !== rates.ageGroups.count) {
    const [ours, theirs] = [ageGroups, rates.ageGroups].map(describeAgeGroups);
    fail(
      `project: ludność ma ${ours.pl}, współczynniki ${theirs.pl}; użyj tych samych grup wieku`,
      `project: the population has ${ours.en}, the rates ${theirs.en}; use the same age groups`,
    );
  }
  requireHorizon(until, year, ageGroups.width);
  requireTiming('project', timing);
}

function requireHorizon(until: unknown, base: number, width: number): void {
  if (typeof until === 'string') {
    fail(
      `project: horyzont „${until}” jest tekstem; podaj liczbę, np. until: ${base + width}`,
      `project: the horizon "${until}" is a text; give a number, for example until: ${base + width}`,
    );
  }
  if (typeof until === 'number' && Number.isInteger(until) && until > base && (until - base) % width === 0) return;
  fail(
    width === 1
      ? `project: horyzont ${until}; oczekiwano liczby całkowitej większej niż ${base}`
      : `project: horyzont ${until}; oczekiwano roku ${base + width}, ${base + 2 * width}, … (krok ma długość ${width} lat)`,
    width === 1
      ? `project: horizon ${until}; expected a whole number above ${base}`
      : `project: horizon ${until}; expected ${base + width}, ${base + 2 * width}, … (a step is ${width} years long)`,
  );
}
