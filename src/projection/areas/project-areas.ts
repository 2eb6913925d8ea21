import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import { isList, requireGiven, requireOptions } from '../../language/require-given.js';
import { sum } from '../../numerics/sum.js';
import { Population } from '../../population/population.js';
import { project } from '../project.js';
import { Projection, type StepAccount } from '../projection.js';
import type { MigrationTiming } from '../step.js';
import type { AreaJob } from './area-job.js';
import { AreasProjection, type RakingAccount } from './areas-projection.js';
import { type GroupTotal, rakeToTotals } from './group-totals.js';

/** Areas that are to add up to known totals. */
export interface AreaConstraint {
  /** What the totals are of, e.g. the TERYT code of the powiat. */
  readonly whole: string;
  /** Ids of the areas that make it up. */
  readonly parts: readonly string[];
  /** Totals at the end of a year: of a projection of the whole (`totalsOf()`) or published ones. Empty: none that year. */
  readonly totals: (year: number) => readonly GroupTotal[];
}

/** How far to project many areas, and to what they are to add up. */
export interface ProjectAreasOptions {
  /** Year of the last population. */
  readonly until: number;
  /** Default: none, every area on its own. An area is in one constraint at most. */
  readonly constrain?: readonly AreaConstraint[];
  /** When people move within a step. Default: 'even'. */
  readonly timing?: MigrationTiming;
  readonly title?: Message;
}

/**
 * Many areas, projected side by side; where asked, scaled at the end of every step to the totals of the larger area they
 * make up, and projected on from there.
 *
 * Assumption of a constraint: what the areas together miss of the total is missed by each in proportion to its people of
 * that sex and age. The residual of a constrained area's balance is what scaling added or took.
 *
 * @param jobs - One per area, each of its own id.
 * @returns One projection per area, and how far each constraint moved them in each year.
 * @throws {RangeError} As `project()` and `rakeToTotals()`; if a constraint names an area that is not projected, or two the same.
 * @see Smith, Tayman & Swanson (2013), A Practitioner's Guide to State and Local Population Projections, ch. 10, for controlling to totals.
 * @example
 * const base = new Population({ date: '2022-12-31', areas: ['a'], ageGroups: { width: 1, count: 2 }, source: 'GUS' }, Float64Array.of(5, 4, 5, 4));
 * const one = Float64Array.of(1, 1);
 * const rates = new Rates(base.ageGroups, new Map([[2023, { survival: { female: one, male: one }, fertility: Float64Array.of(0, 0), sexRatioAtBirth: 1.06, migration: { kind: 'none' } }]]));
 * const constrain = [{ whole: 'all', parts: ['a'], totals: () => [{ ages: 'total', total: 36 }] }];
 * projectAreas([{ population: base, rates }], { until: 2023, constrain }).of('a').horizon.count(); // => 36
 */
export function projectAreas(jobs: readonly AreaJob[], options: ProjectAreasOptions): AreasProjection {
  requireGiven(isList(jobs), {
    where: 'projectAreas',
    name: 'jobs',
    value: jobs,
    expected: { pl: 'listy obszarów, np. [{ population, rates }]', en: 'a list of areas such as [{ population, rates }]' },
  });
  requireOptions('projectAreas', options, '{ until: 2030 }');
  const { until, constrain = [], timing = 'even', title = { pl: 'Projekcja', en: 'Projection' } } = options;
  check(jobs, constrain);
  if (constrain.length === 0) {
    return new AreasProjection(
      new Map(jobs.map(({ population, rates }) => [population.areas[0], project(population, rates, { until, timing, title })])),
      [],
    );
  }
  const populations = jobs.map(({ population }) => [population]);
  const steps: StepAccount[][] = jobs.map(() => []);
  const raking: RakingAccount[] = [];
  const { year: base, ageGroups } = jobs[0].population;
  for (let year = base + ageGroups.width; year <= until; year += ageGroups.width) {
    const next = jobs.map(({ rates }, place) => {
      const { horizon, steps: done } = project(populations[place][populations[place].length - 1], rates, { until: year, timing, title });
      steps[place].push(done[done.length - 1]);
      return horizon;
    });
    for (const { whole, parts, totals } of constrain) {
      const places = parts.map((id) => jobs.findIndex(({ population }) => population.areas[0] === id));
      const before = places.map((place) => next[place]);
      const wanted = totals(year);
      if (wanted.length === 0) continue;
      const { people, moved } = rakeToTotals(
        before.map(({ counts }) => counts),
        ageGroups,
        wanted,
      );
      raking.push({ whole, year, moved });
      places.forEach((place, part) => {
        next[place] = new Population({ ...described(before[part]), ageGroups }, people[part]);
        const account = steps[place][steps[place].length - 1];
        steps[place][steps[place].length - 1] = corrected(account, next[place], sum(people[part]) - sum(before[part].counts));
      });
    }
    next.forEach((population, place) => {
      populations[place].push(population);
    });
  }
  return new AreasProjection(
    new Map(
      jobs.map(({ population }, place) => [
        population.areas[0],
        new Projection({ title, populations: populations[place], steps: steps[place] }),
      ]),
    ),
    raking,
  );
}

function described({ date, areas, source, status }: Population): {
  date: string;
  areas: readonly string[];
  source: string;
  status: typeof status;
} {
  return { date, areas, source, status };
}

function corrected(account: StepAccount, population: Population, added: number): StepAccount {
  const bySex = { female: population.byAge('female'), male: population.byAge('male') };
  return { ...account, population: bySex, residual: account.residual + added };
}

function check(jobs: readonly AreaJob[], constrain: readonly AreaConstraint[]): void {
  const ids = jobs.map(({ population }) => population.areas[0]);
  if (jobs.length === 0)
    fail('projectAreas: nie ma obszarów; podaj co najmniej jeden', 'projectAreas: there are no areas; give at least one');
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) fail(`projectAreas: obszar „${twice}” podano dwa razy`, `projectAreas: area "${twice}" is given twice`);
  const parts = constrain.flatMap((one) => one.parts);
  const shared = parts.find((id, place) => parts.indexOf(id) !== place);
  if (shared !== undefined) {
    fail(
      `projectAreas: obszar „${shared}” jest w dwóch uzgodnieniach; zostaw jedno`,
      `projectAreas: area "${shared}" is in two constraints; keep one`,
    );
  }
  const absent = parts.find((id) => !ids.includes(id));
  if (absent !== undefined) {
    fail(
      `projectAreas: uzgodnienie wymienia obszar „${absent}”, którego nie ma wśród prognozowanych`,
      `projectAreas: a constraint names area "${absent}", which is not among those projected`,
    );
  }
}
