import { fail } from '../../language/error.js';
import { SEXES } from '../../population/sex.js';
import type { Projection } from '../projection.js';

/** What the city's expected path says of one step; arrays by cell at the end of the step (women by age group, then men). */
export interface CityStep {
  readonly year: number;
  /** Expected arrivals, persons. */
  readonly arrivals: Float64Array;
  /** Shares of the people of the beginning who die and who leave the city. */
  readonly deaths: Float64Array;
  readonly departures: Float64Array;
  /** Births per woman by age group. */
  readonly fertility: Float64Array;
}

/**
 * The events of each step of the expected path by the age group that a cohort has at the end of it. Of the moves at an age
 * half are counted with the cohort that leaves the age and half with the one that reaches it, as in a step with migration at
 * both ends; only how many people are exchanged depends on it, not how many there are.
 *
 * @param expected - Of one area.
 * @throws {RangeError} If it has several areas.
 */
export function citySteps(expected: Projection): CityStep[] {
  const { areas, ageGroups } = expected.base;
  if (areas.length !== 1) {
    fail(
      `splitIntoAreas: symulacja ma ${areas.length} obszarów (${areas.join(', ')}); oczekiwano jednego, który można podzielić`,
      `splitIntoAreas: the simulation has ${areas.length} areas (${areas.join(', ')}); expected one that can be divided`,
    );
  }
  const ages = ageGroups.count;
  return expected.steps.map((account, index) => {
    const [before, after] = [expected.populations[index], expected.populations[index + 1]];
    const arrivals = new Float64Array(2 * ages);
    const deaths = new Float64Array(2 * ages);
    const departures = new Float64Array(2 * ages);
    SEXES.forEach((sex, row) => {
      const people = before.byAge(sex);
      const byCohort = (events: Float64Array, age: number): number =>
        (events[age - 1] + events[age]) / 2 + (age === ages - 1 ? events[age] / 2 : 0);
      for (let age = 1; age < ages; age++) {
        const cell = row * ages + age;
        const exposed = people[age - 1] + (age === ages - 1 ? people[age] : 0);
        arrivals[cell] = byCohort(account.arrivals[sex], age);
        if (exposed === 0) continue;
        deaths[cell] = account.deaths[sex][age] / exposed;
        departures[cell] = byCohort(account.departures[sex], age) / exposed;
      }
    });
    const [women, later] = [before.byAge('female'), after.byAge('female')];
    const fertility = account.birthsByMother.map((births, age) => {
      const exposed = (women[age] + later[age]) / 2;
      return exposed > 0 ? births / exposed : 0;
    });
    return { year: account.year, arrivals, deaths, departures, fertility };
  });
}

/**
 * Share of the people of each cell who leave, die or arrive in the first step.
 *
 * @param steps - At least one, else nobody moves.
 */
export function turnoverOf(expected: Projection, steps: readonly CityStep[]): Float64Array {
  const ages = expected.base.ageGroups.count;
  const turnover = new Float64Array(2 * ages);
  const [first] = steps;
  if (first === undefined) return turnover;
  const { counts } = expected.base;
  for (let cell = 0; cell < turnover.length; cell++) {
    const age = cell % ages;
    const exposed = age === 0 ? 0 : counts[cell - 1] + (age === ages - 1 ? counts[cell] : 0);
    if (exposed > 0) turnover[cell] = first.deaths[cell] + first.departures[cell] + first.arrivals[cell] / exposed;
  }
  return turnover;
}
