import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import { sum } from '../../numerics/sum.js';
import { bySex } from '../../population/by-sex.js';
import { Population } from '../../population/population.js';
import { Projection, type StepAccount } from '../projection.js';

/** What a sum of areas is called. */
export interface SumAreasOptions {
  /** Id of the sum. */
  readonly area: string;
}

/**
 * The people of several areas as one population.
 *
 * @param populations - Of the same day and age groups.
 * @throws {RangeError} If there is none, or days or age groups differ.
 * @example
 * const one = new Population({ date: '2022-12-31', areas: ['a'], ageGroups: { width: 1, count: 2 }, source: 'GUS' }, Float64Array.of(1, 2, 3, 4));
 * sumPopulations([one, one], { area: 'both' }).count(); // => 20
 */
export function sumPopulations(populations: readonly Population[], { area }: SumAreasOptions): Population {
  const [first] = populations;
  if (first === undefined)
    return fail(
      'sumPopulations: nie ma czego dodać; podaj co najmniej jedną ludność',
      'sumPopulations: nothing to add; give at least one population',
    );
  const { date, ageGroups } = first;
  const other = populations.find(
    (one) => one.date !== date || one.ageGroups.width !== ageGroups.width || one.ageGroups.count !== ageGroups.count,
  );
  if (other !== undefined) {
    fail(
      `sumPopulations: ${first.areas.join(', ')} jest z ${date}, a ${other.areas.join(', ')} z ${other.date}; potrzebny ten sam dzień i te same grupy wieku`,
      `sumPopulations: ${first.areas.join(', ')} is of ${date}, ${other.areas.join(', ')} of ${other.date}; they must have the same day and age groups`,
    );
  }
  const size = 2 * ageGroups.count;
  const counts = Float64Array.from({ length: size }, (_, cell) =>
    sum(populations.flatMap((one) => one.areas.map((_area, place) => one.counts[place * size + cell]))),
  );
  const sources = [...new Set(populations.map(({ source }) => source))].join('; ');
  const statuses = new Set(populations.map(({ status }) => status));
  return new Population(
    { date, areas: [area], ageGroups, source: sources, status: statuses.size === 1 ? first.status : 'estimated' },
    counts,
  );
}

/**
 * The projections of several areas as one: people and events added year by year. Moves between the areas count as
 * departures of one and arrivals of another.
 *
 * @param projections - Of the same years and age groups.
 * @throws {RangeError} If there is none, or the years differ.
 * @example
 * const base = new Population({ date: '2022-12-31', areas: ['a'], ageGroups: { width: 1, count: 2 }, source: 'GUS' }, Float64Array.of(1, 2, 3, 4));
 * const one = new Projection({ title: { pl: 'A', en: 'A' }, populations: [base], steps: [] });
 * sumProjections([one, one], { area: 'both', title: { pl: 'Razem', en: 'Both' } }).base.count(); // => 20
 */
export function sumProjections(
  projections: readonly Projection[],
  { area, title }: SumAreasOptions & { readonly title: Message },
): Projection {
  const [first] = projections;
  if (first === undefined) return fail('sumProjections: nie ma czego dodać', 'sumProjections: nothing to add');
  const other = projections.find((one) => one.years.join() !== first.years.join());
  if (other !== undefined) {
    fail(
      `sumProjections: lata ${first.years.join(', ')} i ${other.years.join(', ')}; potrzebne te same`,
      `sumProjections: years ${first.years.join(', ')} and ${other.years.join(', ')}; they must be the same`,
    );
  }
  const populations = first.populations.map((_, place) =>
    sumPopulations(
      projections.map((one) => one.populations[place]),
      { area },
    ),
  );
  return new Projection({
    title,
    populations,
    steps: first.steps.map((_, place) =>
      sumSteps(
        projections.map((one) => one.steps[place]),
        populations[place + 1],
      ),
    ),
  });
}

function sumSteps(steps: readonly StepAccount[], population: Population): StepAccount {
  const arrays = (of: (step: StepAccount) => Float64Array): Float64Array =>
    of(steps[0]).map((_, cell) => sum(steps.map((step) => of(step)[cell])));
  return {
    year: steps[0].year,
    residual: sum(steps.map(({ residual }) => residual)),
    population: bySex((sex) => population.byAge(sex)),
    births: bySex((sex) => sum(steps.map(({ births }) => births[sex]))),
    birthsByMother: arrays(({ birthsByMother }) => birthsByMother),
    deaths: bySex((sex) => arrays(({ deaths }) => deaths[sex])),
    arrivals: bySex((sex) => arrays(({ arrivals }) => arrivals[sex])),
    departures: bySex((sex) => arrays(({ departures }) => departures[sex])),
    redistributed: {
      cells: sum(steps.map(({ redistributed }) => redistributed.cells)),
      persons: sum(steps.map(({ redistributed }) => redistributed.persons)),
      unmet: sum(steps.map(({ redistributed }) => redistributed.unmet)),
    },
  };
}
