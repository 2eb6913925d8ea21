import { fail } from '../language/error.js';
import type { Message } from '../language/language.js';
import { requireGiven, requireNumber } from '../language/require-given.js';
import { quantiles } from '../numerics/quantiles.js';
import { sum } from '../numerics/sum.js';
import { shareColumn, YEAR_COLUMN } from '../tables/columns.js';
import { type Quality, type Status, worstQuality } from '../tables/status.js';
import { Table } from '../tables/table.js';
import { QUALITY_NAMES } from './quality-names.js';
import { Series, type SeriesDescription } from './series.js';

/** What a quantity in draws is made of. */
export interface DrawsParts {
  readonly description: SeriesDescription;
  /** Calendar years, rising. */
  readonly years: readonly number[];
  /** One array per year, one number per draw; the same place is the same draw in every year. */
  readonly values: readonly Float64Array[];
  /** What the values of each year are; one for each year. */
  readonly statuses: readonly Status[];
  readonly source: string;
  /** What a reader must know, e.g. that a number behind it is not certain. */
  readonly notes?: readonly Message[];
  /** How far the values can be trusted. Default: 'ok'. */
  readonly quality?: Quality;
}

/** The lower and the upper limit of a band. */
export interface Band {
  /** Share of the draws inside, e.g. 0.8. */
  readonly level: number;
  readonly low: Series;
  readonly high: Series;
}

/**
 * A yearly quantity in draws: many equally likely futures, kept apart until they are summarised, so that what is
 * computed from several quantities is computed future by future.
 *
 * @example
 * const draws = new Draws({ description: { id: '85+', title: { pl: '85+', en: '85+' }, unit: { pl: 'osoby', en: 'persons' } }, years: [2030], values: [Float64Array.of(900, 1000, 1100)], statuses: ['projected'], source: 'plan' });
 * draws.median().at(2030); // => 1000
 */
export class Draws {
  readonly description: SeriesDescription;
  readonly years: readonly number[];
  readonly statuses: readonly Status[];
  readonly source: string;
  /** What a reader must know; tables and charts say it. */
  readonly notes: readonly Message[];
  /** How far the values can be trusted. */
  readonly quality: Quality;
  readonly #values: readonly Float64Array[];

  /** @throws {RangeError} If years, arrays and statuses are not as many, or the arrays differ in length or are empty. */
  constructor({ description, years, values, statuses, source, notes = [], quality = 'ok' }: DrawsParts) {
    const count = values[0]?.length ?? 0;
    if (
      values.length !== years.length ||
      statuses.length !== years.length ||
      count === 0 ||
      values.some(({ length }) => length !== count)
    ) {
      fail(
        `Draws: ${years.length} lat, ${values.length} tablic i ${statuses.length} statusów; oczekiwano jednej niepustej tablicy tej samej długości i jednego statusu na rok`,
        `Draws: ${years.length} years, ${values.length} arrays and ${statuses.length} statuses; expected one array that is not empty, all of one length, and one status per year`,
      );
    }
    this.description = description;
    this.years = years;
    this.statuses = statuses;
    this.source = source;
    this.notes = notes;
    this.quality = quality;
    this.#values = values;
  }

  /** Number of draws. */
  get count(): number {
    return this.#values[0].length;
  }

  /**
   * The values of a year, one per draw. Not to be changed.
   *
   * @throws {RangeError} If there is no such year.
   */
  at(year: number): Float64Array {
    const place = this.years.indexOf(year);
    if (place >= 0) return this.#values[place];
    return fail(
      `Draws.at: nie ma roku ${year}; są ${this.years.join(', ')}`,
      `Draws.at: there is no year ${year}; there are ${this.years.join(', ')}`,
    );
  }

  /**
   * The quantile of each year.
   *
   * @param probability - From 0 to 1.
   * @throws {RangeError} If it is not a number from 0 to 1.
   */
  quantile(probability: number): Series {
    requireNumber({ where: 'Draws.quantile', name: 'probability', value: probability }, 0, 1);
    return this.#summary(this.description, (values) => quantiles(values, [probability])[0]);
  }

  /** The value that half of the draws do not reach. */
  median(): Series {
    return this.quantile(0.5);
  }

  /** The mean of the draws. */
  mean(): Series {
    return this.#summary(this.description, (values) => sum(values) / values.length);
  }

  /**
   * The band that holds a share of the draws, as many below as above it.
   *
   * @param level - Share inside, between 0 and 1. Default: 0.8.
   * @throws {RangeError} If the share is not between 0 and 1.
   */
  band(level = 0.8): Band {
    requireGiven(typeof level === 'number' && level > 0 && level < 1, {
      where: 'Draws.band',
      name: 'level',
      value: level,
      expected: { pl: 'liczby między 0 a 1, np. 0.8', en: 'a number between 0 and 1, such as 0.8' },
    });
    return { level, low: this.quantile((1 - level) / 2), high: this.quantile((1 + level) / 2) };
  }

  /**
   * How probable something is in each year: the share of draws in which it is so.
   *
   * @param event - Says of a value whether it is so, e.g. `(persons) => persons > 1000`.
   * @throws {RangeError} If it is not a function.
   */
  probability(event: (value: number, year: number) => boolean): Series {
    requireEvent('Draws.probability', event);
    const description = { ...this.description, unit: { pl: 'prawdopodobieństwo', en: 'probability' } };
    return this.#summary(description, (values, year) => values.reduce((so, value) => so + (event(value, year) ? 1 : 0), 0) / values.length);
  }

  /**
   * The first year in which something is so, in each draw; NaN where it never is.
   *
   * @param event - As for {@link Draws.probability}.
   */
  firstYear(event: (value: number, year: number) => boolean): Float64Array {
    requireEvent('Draws.firstYear', event);
    return Float64Array.from(
      { length: this.count },
      (_, draw) => this.years.find((year) => event(this.at(year)[draw], year)) ?? Number.NaN,
    );
  }

  /**
   * A quantity computed from this and another draw by draw: a ratio, a difference, a shortage.
   *
   * @param other - Draws of the same years and number.
   * @param of - Computes one value from both.
   * @param description - What the result is.
   * @throws {RangeError} If years or numbers of draws differ.
   */
  combine(other: Draws, of: (one: number, another: number) => number, description: SeriesDescription): Draws {
    if (other.count !== this.count || other.years.join() !== this.years.join()) {
      fail(
        `Draws.combine: ${this.count} losowań w latach ${this.years.join(', ')} i ${other.count} w latach ${other.years.join(', ')}; oczekiwano tych samych`,
        `Draws.combine: ${this.count} draws of ${this.years.join(', ')} and ${other.count} of ${other.years.join(', ')}; expected the same`,
      );
    }
    const values = this.years.map((year) => {
      const theirs = other.at(year);
      return this.at(year).map((value, draw) => of(value, theirs[draw]));
    });
    return new Draws({
      description,
      years: this.years,
      values,
      statuses: this.statuses,
      source: this.source,
      notes: [...new Map([...this.notes, ...other.notes].map((note) => [note.pl, note])).values()],
      quality: worstQuality([this.quality, other.quality]),
    });
  }

  /**
   * Median and bands, one row a year.
   *
   * @param levels - Shares inside the bands. Default: 0.5, 0.8 and 0.95.
   */
  table(levels: readonly number[] = [0.5, 0.8, 0.95]): Table {
    const bands = levels.map((level) => this.band(level));
    const median = this.median();
    const column = (name: string, title: Message): Table['columns'][number] => ({
      name,
      title,
      type: 'number',
      digits: this.description.digits ?? 0,
      unit: this.description.unit,
    });
    return new Table(
      [
        YEAR_COLUMN,
        column('median', { pl: 'Mediana', en: 'Median' }),
        ...bands.flatMap(({ level }) => {
          const percent = Math.round(level * 100);
          return [
            column(`low_${percent}`, { pl: `${percent}%: od`, en: `${percent}%: from` }),
            column(`high_${percent}`, { pl: `${percent}%: do`, en: `${percent}%: to` }),
          ];
        }),
      ],
      this.years.map((year) => [year, median.at(year), ...bands.flatMap(({ low, high }) => [low.at(year), high.at(year)])]),
      { title: this.description.title, source: this.#about() },
    );
  }

  /**
   * The chance that something is so, year by year, as a table.
   *
   * @param event - As for {@link Draws.probability}.
   * @param title - What is asked, e.g. 'more than 1,000 people aged 85+'.
   */
  probabilityTable(event: (value: number, year: number) => boolean, title: Message): Table {
    const chance = this.probability(event);
    return new Table(
      [YEAR_COLUMN, shareColumn('probability', 'Prawdopodobieństwo', 'Probability')],
      this.years.map((year) => [year, chance.at(year)]),
      this.notes.length === 0 ? { title } : { title, source: this.#about() },
    );
  }

  /** The source, and what a reader must know. */
  #about(): Message {
    if (this.notes.length === 0) return { pl: this.source, en: this.source };
    const quality =
      this.quality === 'ok' ? [] : [{ pl: `Jakość: ${QUALITY_NAMES[this.quality].pl}`, en: `Quality: ${QUALITY_NAMES[this.quality].en}` }];
    const all = [{ pl: this.source, en: this.source }, ...quality, ...this.notes];
    return { pl: all.map(({ pl }) => pl).join('. '), en: all.map(({ en }) => en).join('. ') };
  }

  #summary(description: SeriesDescription, of: (values: Float64Array, year: number) => number): Series {
    return new Series(
      description,
      this.years.map((year, place) => ({
        year,
        value: of(this.#values[place], year),
        status: this.statuses[place],
        source: this.source,
        ...(this.quality === 'ok' ? {} : { quality: this.quality }),
      })),
    );
  }
}

function requireEvent(where: string, event: unknown): void {
  requireGiven(typeof event === 'function', {
    where,
    name: 'event',
    value: event,
    expected: { pl: 'funkcji, np. (value) => value > 1000', en: 'a function such as (value) => value > 1000' },
  });
}
