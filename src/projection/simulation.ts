import type { AreaTree } from '../areas/area-tree.js';
import { fail } from '../language/error.js';
import type { Message } from '../language/language.js';
import { ageRange, groupsOf } from '../population/ages.js';
import type { PeopleQuery } from '../population/population.js';
import { SEXES } from '../population/sex.js';
import { Draws } from '../series/draws.js';
import type { SeriesDescription } from '../series/series.js';
import type { Quality } from '../tables/status.js';
import type { Table } from '../tables/table.js';
import type { Projection } from './projection.js';
import { resolveAreas } from './resolve-areas.js';
import type { Uncertainty } from './uncertainty.js';

/** People of one year; whole ones may be kept in fewer bits. */
export type PeopleArray = Float64Array | Int32Array | Uint16Array;

/** Parts of a simulation. */
export interface SimulationParts {
  /** The path without uncertainty, from the same base and rates. */
  readonly expected: Projection;
  /** One array per year: persons by area, sex and age group as in `base.counts` (rows) and draw (columns). */
  readonly people: readonly PeopleArray[];
  readonly draws: number;
  readonly seed: number;
  readonly uncertainty: Uncertainty;
  /** See {@link Simulation.held}. Default: 0. */
  readonly held?: number;
  /** See {@link Simulation.heldShifts}. Default: 0. */
  readonly heldShifts?: number;
  /** How the areas nest, so that one can ask by name and for areas around them. */
  readonly tree?: AreaTree;
  /** What a reader of any result must know. */
  readonly notes?: readonly Message[];
  /** How far the results can be trusted. Default: 'ok'. */
  readonly quality?: Quality;
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
  /** Shares of people dying or leaving that had to be held at 0 or 1: of draws, steps, sexes and age groups. */
  readonly held: number;
  /** Shifts of schedules to other ages that had to be held at the longest: of draws, steps and schedules. */
  readonly heldShifts: number;
  readonly tree: AreaTree | undefined;
  /** What a reader of any result must know; every result says it. */
  readonly notes: readonly Message[];
  /** How far the results can be trusted. */
  readonly quality: Quality;
  readonly #people: readonly PeopleArray[];

  /** @throws {RangeError} If there is not one array per year, or one has not a number for each cell and draw. */
  constructor({ expected, people, draws, seed, uncertainty, held = 0, heldShifts = 0, tree, notes = [], quality = 'ok' }: SimulationParts) {
    const size = expected.base.counts.length * draws;
    if (people.length !== expected.years.length || people.some(({ length }) => length !== size)) {
      fail(
        `Simulation: ${people.length} tablic po ${people.map(({ length }) => length).join(', ')} liczb; oczekiwano ${expected.years.length} po ${size} (komórki × losowania)`,
        `Simulation: ${people.length} arrays of ${people.map(({ length }) => length).join(', ')} numbers; expected ${expected.years.length} of ${size} (cells × draws)`,
      );
    }
    this.expected = expected;
    this.draws = draws;
    this.seed = seed;
    this.uncertainty = uncertainty;
    this.held = held;
    this.heldShifts = heldShifts;
    this.tree = tree;
    this.notes = notes;
    this.quality = quality;
    this.#people = people;
  }

  /** Years of the populations, the base first. */
  get years(): number[] {
    return this.expected.years;
  }

  /**
   * Number of people who match a query, in each draw and year.
   *
   * @param query - Ages, sex, areas (by id, or by name or an area around them where it is known how they nest); left out: all.
   * @throws {RangeError} If the ages cut an age group, or an area is unknown or its name not its own; the message lists those there are.
   */
  sum(query: PeopleQuery = {}): Draws {
    const { base } = this.expected;
    const { ids, name } = resolveAreas(query.areas, base.areas, this.tree);
    const { first, last } = groupsOf(base.ageGroups, ageRange(query.ages ?? 'total'));
    const { count } = base.ageGroups;
    const rows = ids.flatMap((area) =>
      SEXES.filter((sex) => query.sex === undefined || sex === query.sex).map(
        (sex) => (base.areas.indexOf(area) * SEXES.length + SEXES.indexOf(sex)) * count,
      ),
    );
    const cells = rows.flatMap((row) => Array.from({ length: last - first + 1 }, (_, group) => row + first + group));
    const { description, observations } = this.expected.sum({ ...query, areas: ids });
    return new Draws({
      description: name === undefined || this.tree === undefined ? description : inArea(description, name),
      years: this.years,
      statuses: observations.map(({ status }) => status),
      source: `kohorta: ${this.expected.title.en}, ${this.draws} draws, seed ${this.seed}`,
      values: this.#people.map((people) => this.#addUp(people, cells)),
      // The city itself is as good as its own simulation, however it is divided.
      ...(ids.length === base.areas.length ? {} : { notes: this.notes, quality: this.quality }),
    });
  }

  /**
   * The people of a year: by area, sex and age group (rows) and draw (columns). Not to be changed.
   *
   * @throws {RangeError} If the simulation does not reach it.
   */
  peopleAt(year: number): PeopleArray {
    const place = this.years.indexOf(year);
    if (place >= 0) return this.#people[place];
    return fail(
      `Simulation.peopleAt: symulacja nie ma roku ${year}; są lata ${this.years.join(', ')}`,
      `Simulation.peopleAt: the simulation has no year ${year}; there are ${this.years.join(', ')}`,
    );
  }

  /**
   * Median and bands of the people who match a query, one row a year.
   *
   * @param query - As for {@link Simulation.sum}.
   */
  table(query: PeopleQuery = {}): Table {
    return this.sum(query).table();
  }

  /**
   * Row by row, four rows at a time and plainly: of 202 cells the error is below 4e-14 of the sum, and of whole people none.
   */
  #addUp(people: PeopleArray, cells: readonly number[]): Float64Array {
    const { draws } = this;
    const totals = new Float64Array(draws);
    const fours = cells.length - (cells.length % 4);
    for (let place = 0; place < fours; place += 4) {
      const [a, b, c, d] = cells.slice(place, place + 4).map((cell) => cell * draws);
      for (let draw = 0; draw < draws; draw++) totals[draw] += people[a + draw] + people[b + draw] + (people[c + draw] + people[d + draw]);
    }
    for (const cell of cells.slice(fours)) for (let draw = 0; draw < draws; draw++) totals[draw] += people[cell * draws + draw];
    return totals;
  }
}

/** The description of a quantity of some of the areas. */
function inArea({ id, title, ...rest }: SeriesDescription, area: string): SeriesDescription {
  return { ...rest, id: `${id} ${area}`, title: { pl: `${title.pl}: ${area}`, en: `${title.en}: ${area}` } };
}
