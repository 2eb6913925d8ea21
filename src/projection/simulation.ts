import { fail } from '../language/error.js';
import { sum } from '../numerics/sum.js';
import { ageRange, groupsOf } from '../population/ages.js';
import type { PeopleQuery } from '../population/population.js';
import { SEXES } from '../population/sex.js';
import { Draws } from '../series/draws.js';
import type { Table } from '../tables/table.js';
import type { Projection } from './projection.js';
import type { Uncertainty } from './uncertainty.js';

/** Parts of a simulation. */
export interface SimulationParts {
  /** The path without uncertainty, from the same base and rates. */
  readonly expected: Projection;
  /** One array per year: persons by sex and age group (rows) and draw (columns). */
  readonly people: readonly Float64Array[];
  readonly draws: number;
  readonly seed: number;
  readonly uncertainty: Uncertainty;
}

/**
 * Many equally likely futures of one population. Made by `simulate()`; a question is answered future by future and only
 * then summarised.
 *
 * @example
 * const rumia = readTown('data/rumia');
 * const future = simulate(rumia.population(2022), rumia.rates({ vintage: '2022', until: 2023 }), { until: 2023, seed: 1, draws: 20 });
 * future.sum({ ages: '85+' }).at(2023).length; // => 20
 */
export class Simulation {
  readonly expected: Projection;
  /** Number of draws. */
  readonly draws: number;
  readonly seed: number;
  readonly uncertainty: Uncertainty;
  readonly #people: readonly Float64Array[];

  constructor({ expected, people, draws, seed, uncertainty }: SimulationParts) {
    this.expected = expected;
    this.draws = draws;
    this.seed = seed;
    this.uncertainty = uncertainty;
    this.#people = people;
  }

  /** Years of the populations, the base first. */
  get years(): number[] {
    return this.expected.years;
  }

  /**
   * Number of people who match a query, in each draw and year.
   *
   * @param query - Ages, sex, area; left out: all.
   * @throws {RangeError} If the ages cut an age group or the area is not the one simulated.
   */
  sum(query: PeopleQuery = {}): Draws {
    const { base } = this.expected;
    const unknown = [query.areas ?? []].flat().find((area) => !base.areas.includes(area));
    if (unknown !== undefined) {
      fail(
        `Simulation.sum: nie ma obszaru „${unknown}”; są: ${base.areas.join(', ')}`,
        `Simulation.sum: there is no area "${unknown}"; there are: ${base.areas.join(', ')}`,
      );
    }
    const { first, last } = groupsOf(base.ageGroups, ageRange(query.ages ?? 'total'));
    const cells = SEXES.filter((sex) => query.sex === undefined || sex === query.sex).flatMap((sex) =>
      Array.from({ length: last - first + 1 }, (_, group) => SEXES.indexOf(sex) * base.ageGroups.count + first + group),
    );
    const { description, observations } = this.expected.sum(query);
    return new Draws({
      description,
      years: this.years,
      statuses: observations.map(({ status }) => status),
      source: `kohorta: ${this.expected.title.en}, ${this.draws} draws, seed ${this.seed}`,
      values: this.#people.map((people) => this.#addUp(people, cells)),
    });
  }

  /**
   * Median and bands of the people who match a query, one row a year.
   *
   * @param query - As for {@link Simulation.sum}.
   */
  table(query: PeopleQuery = {}): Table {
    return this.sum(query).table();
  }

  #addUp(people: Float64Array, cells: readonly number[]): Float64Array {
    return Float64Array.from({ length: this.draws }, (_, draw) => sum(cells.map((cell) => people[cell * this.draws + draw])));
  }
}
