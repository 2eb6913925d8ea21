import { capital } from '../language/capital.js';
import { fail } from '../language/error.js';
import type { Message } from '../language/language.js';
import { sum } from '../numerics/sum.js';
import type { PeopleQuery, Population } from '../population/population.js';
import { SEX_NAMES } from '../population/sex.js';
import { Series } from '../series/series.js';
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

/**
 * A projection: the base population, one population at the end of each step, and the account of each step.
 *
 * @example
 * const base = new Population({ date: '2022-12-31', areas: ['rumia'], ageGroups: { width: 1, count: 2 }, source: 'GUS' }, Float64Array.of(5, 4, 5, 4));
 * new Projection({ title: { pl: 'Projekcja', en: 'Projection' }, populations: [base], steps: [] }).years; // => [2022]
 */
export class Projection {
  readonly title: Message;
  readonly populations: readonly Population[];
  readonly steps: readonly StepAccount[];

  constructor({ title, populations, steps }: ProjectionParts) {
    this.title = title;
    this.populations = populations;
    this.steps = steps;
  }

  /** The population the projection starts from. */
  get base(): Population {
    return this.populations[0];
  }

  /** The last population. */
  get horizon(): Population {
    return this.populations[this.populations.length - 1];
  }

  /** Years of the populations, the base first. */
  get years(): number[] {
    return this.populations.map(({ year }) => year);
  }

  /**
   * The population at the end of a year.
   *
   * @throws {RangeError} If the projection does not reach it.
   */
  at(year: number): Population {
    const found = this.populations.find((population) => population.year === year);
    if (found !== undefined) return found;
    return fail(
      `Projection.at: projekcja nie ma roku ${year}; są lata ${this.years.join(', ')}`,
      `Projection.at: the projection has no year ${year}; there are ${this.years.join(', ')}`,
    );
  }

  /**
   * Number of people who match a query, year by year.
   *
   * @param query - Ages, sex, area; left out: all.
   * @throws {RangeError} If the ages cut an age group or the area is unknown.
   */
  sum(query: PeopleQuery = {}): Series {
    const ages = query.ages ?? 'total';
    const who =
      query.sex === undefined
        ? { pl: 'Ludność', en: 'Population' }
        : { pl: capital(SEX_NAMES[query.sex].pl), en: capital(SEX_NAMES[query.sex].en) };
    const title = ages === 'total' ? who : { pl: `${who.pl} w wieku ${ages} lat`, en: `${who.en} aged ${ages}` };
    return new Series(
      { id: `population ${ages}${query.sex === undefined ? '' : ` ${query.sex}`}`, title, unit: { pl: 'osoby', en: 'persons' } },
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
    const total = (by: Readonly<Record<'female' | 'male', Float64Array>>): number => sum(by.female) + sum(by.male);
    return new Table(
      [
        { name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'integer' },
        { name: 'population', title: { pl: 'Ludność na koniec roku', en: 'Population at the end' }, type: 'number', digits: 0 },
        { name: 'births', title: { pl: 'Urodzenia', en: 'Births' }, type: 'number', digits: 0 },
        { name: 'deaths', title: { pl: 'Zgony', en: 'Deaths' }, type: 'number', digits: 0 },
        { name: 'arrivals', title: { pl: 'Napływ', en: 'Arrivals' }, type: 'number', digits: 0 },
        { name: 'departures', title: { pl: 'Odpływ', en: 'Departures' }, type: 'number', digits: 0 },
        { name: 'redistributed', title: { pl: 'Przesunięte między grupami', en: 'Moved between ages' }, type: 'number', digits: 0 },
        { name: 'unmet', title: { pl: 'Odpływ niewykonany', en: 'Departures unmet' }, type: 'number', digits: 0 },
        { name: 'residual', title: { pl: 'Reszta bilansu', en: 'Residual of the balance' }, type: 'number', digits: 6 },
      ],
      this.steps.map((step, index) => [
        step.year,
        this.populations[index + 1].count(),
        step.births.female + step.births.male,
        total(step.deaths),
        total(step.arrivals),
        total(step.departures),
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
