import { capital } from '../language/capital.js';
import { fail } from '../language/error.js';
import type { Message } from '../language/language.js';
import { sumOfSexes } from '../population/by-sex.js';
import type { PeopleQuery, Population } from '../population/population.js';
import { requireSex, SEX_NAMES } from '../population/sex.js';
import { Series } from '../series/series.js';
import { numberColumn, personsColumn, YEAR_COLUMN } from '../tables/columns.js';
import { Table } from '../tables/table.js';
import type { StepResult } from './step.js';

/** One step's account: what happened between two populations. */
export interface StepAccount extends StepResult {
  /** Year in which the step ends. */
  readonly year: number;
  /** Next population less (population + births - deaths + arrivals - departures), persons: 0 but for rounding. */
  readonly residual: number;
}

/** Parts of a projection. */
export interface ProjectionParts {
  readonly title: Message;
  /** The base population first, then one per step. */
  readonly populations: readonly Population[];
  readonly steps: readonly StepAccount[];
}

/** A projection whose parts are made when somebody asks for them. */
export interface ComputedProjection {
  readonly title: Message;
  /** Years of the populations, the base first. */
  readonly years: readonly number[];
  /** Makes the population at a place of the years; asked once. */
  population(place: number): Population;
  /** Makes the account of the step that follows a place of the years; asked once. */
  step(place: number): StepAccount;
}

/**
 * A projection: the base population, one population at the end of each step, and the account of each step.
 *
 * @example
 * const base = new Population({ date: '2022-12-31', areas: ['rumia'], ageGroups: { width: 1, count: 2 }, source: 'GUS' }, Float64Array.of(5, 4, 5, 4));
 * new Projection({ title: { pl: 'Projekcja', en: 'Projection' }, populations: [base], steps: [] }).years; // => [2022]
 */
export class Projection {
  readonly title: Message;
  readonly #years: readonly number[];
  readonly #population: (place: number) => Population;
  readonly #populations: Population[] = [];
  readonly #makeSteps: () => readonly StepAccount[];
  #steps: readonly StepAccount[] | undefined;

  constructor(parts: ProjectionParts | ComputedProjection) {
    this.title = parts.title;
    if ('populations' in parts) {
      this.#years = parts.populations.map(({ year }) => year);
      this.#population = (place): Population => parts.populations[place];
      this.#makeSteps = (): readonly StepAccount[] => parts.steps;
    } else {
      this.#years = parts.years;
      this.#population = (place): Population => parts.population(place);
      this.#makeSteps = (): readonly StepAccount[] => parts.years.slice(1).map((_, place) => parts.step(place));
    }
  }

  /** The base population first, then one per step. */
  get populations(): readonly Population[] {
    return this.#years.map((_, place) => this.#at(place));
  }

  /** The account of each step. */
  get steps(): readonly StepAccount[] {
    this.#steps ??= this.#makeSteps();
    return this.#steps;
  }

  /** The population the projection starts from. */
  get base(): Population {
    return this.#at(0);
  }

  /** The last population. */
  get horizon(): Population {
    return this.#at(this.#years.length - 1);
  }

  /** Years of the populations, the base first. */
  get years(): number[] {
    return [...this.#years];
  }

  #at(place: number): Population {
    this.#populations[place] ??= this.#population(place);
    return this.#populations[place];
  }

  /**
   * The population at the end of a year.
   *
   * @throws {RangeError} If the projection does not reach it.
   */
  at(year: number): Population {
    const place = this.#years.indexOf(year);
    if (place >= 0) return this.#at(place);
    return fail(
      `Projection.at: projekcja nie ma roku ${year}; są lata ${this.years.join(', ')}`,
      `Projection.at: the projection has no year ${year}; there are ${this.years.join(', ')}`,
    );
  }

  /**
   * Number of people who match a query, year by year.
   *
   * @param query - Ages, sex, area; left out: all.
   * @throws {RangeError} If the ages cut an age group, the area is unknown or the sex is neither of the two.
   */
  sum(query: PeopleQuery = {}): Series {
    const ages = query.ages ?? 'total';
    if (query.sex !== undefined) requireSex('Projection.sum', query.sex);
    const who =
      query.sex === undefined
        ? { pl: 'Ludność', en: 'Population' }
        : { pl: capital(SEX_NAMES[query.sex].pl), en: capital(SEX_NAMES[query.sex].en) };
    const range = ages.replace('-', '–');
    // "85+" already says years of age; a range needs the word.
    const title =
      ages === 'total' ? who : { pl: `${who.pl} w wieku ${range}${ages.endsWith('+') ? '' : ' lat'}`, en: `${who.en} aged ${range}` };
    return new Series(
      { id: `population ${ages}${query.sex === undefined ? '' : ` ${query.sex}`}`, title, unit: { pl: 'osoby', en: 'persons' }, digits: 0 },
      this.populations.map((population) => ({
        year: population.year,
        value: population.count(query),
        status: population.status,
        source: population.source,
      })),
    );
  }

  /**
   * Births, deaths, arrivals and departures of each step, what net departures had to be corrected, and whether it all
   * adds up to the change: one row a step.
   */
  components(): Table {
    return new Table(
      [
        YEAR_COLUMN,
        personsColumn('population', 'Ludność na koniec roku', 'Population at the end'),
        personsColumn('births', 'Urodzenia', 'Births'),
        personsColumn('deaths', 'Zgony', 'Deaths'),
        personsColumn('arrivals', 'Napływ', 'Arrivals'),
        personsColumn('departures', 'Odpływ', 'Departures'),
        personsColumn('redistributed', 'Przesunięte między grupami', 'Moved between ages'),
        personsColumn('unmet', 'Odpływ niewykonany', 'Departures unmet'),
        numberColumn('residual', 'Reszta bilansu', 'Residual of the balance', 6),
      ],
      this.steps.map((step, index) => [
        step.year,
        this.populations[index + 1].count(),
        sumOfSexes(step.births),
        sumOfSexes(step.deaths),
        sumOfSexes(step.arrivals),
        sumOfSexes(step.departures),
        step.redistributed.persons,
        step.redistributed.unmet,
        step.residual,
      ]),
      { title: { pl: 'Bilans ludności', en: 'Components of population change' }, source: { pl: this.title.pl, en: this.title.en } },
    );
  }

  /** Area, year, sex, age and persons, one row a cell. */
  table(): Table {
    const tables = this.populations.map((population) => population.table());
    return new Table(
      tables[0].columns,
      tables.flatMap(({ rows }) => rows),
      {
        title: { pl: `${this.title.pl}: ludność według płci i wieku`, en: `${this.title.en}: population by sex and age` },
        source: { pl: this.base.source, en: this.base.source },
      },
    );
  }
}
