import type { Message } from '../language/language.js';
import { sum } from '../numerics/sum.js';
import type { Sex } from '../population/sex.js';
import { personsColumn, signedColumn, textColumn } from '../tables/columns.js';
import { Table } from '../tables/table.js';

/** What a number of people in an age group changes by. */
export type ContributionId = 'growing-in' | 'born' | 'growing-out' | 'deaths' | 'survival' | 'migration';

/** One part of a change. */
export interface Contribution {
  readonly id: ContributionId;
  readonly name: Message;
  /** Added to the age group; negative where it takes away. */
  readonly persons: number;
}

/** Parts of a decomposition. */
export interface DecompositionParts {
  /** What is counted, e.g. people aged 85+. */
  readonly title: Message;
  readonly ages: string;
  readonly sex: Sex | undefined;
  readonly from: number;
  readonly until: number;
  /** Persons in the first and in the last year. */
  readonly start: number;
  readonly end: number;
  readonly contributions: readonly Contribution[];
  readonly source: Message;
}

/**
 * A change of an age group between two years, explained without a remainder. Made by `decomposeChange()`; drawn by
 * `decompositionChart()`.
 *
 * @example
 * const title = { pl: 'Ludność w wieku 85+', en: 'Population aged 85+' };
 * const contributions = [{ id: 'growing-in' as const, name: { pl: 'dorastający', en: 'growing in' }, persons: 40 }, { id: 'deaths' as const, name: { pl: 'zgony', en: 'deaths' }, persons: -30 }];
 * new Decomposition({ title, ages: '85+', sex: undefined, from: 2022, until: 2029, start: 100, end: 110, contributions, source: title }).residual; // => 0
 */
export class Decomposition {
  readonly title: Message;
  readonly ages: string;
  readonly sex: Sex | undefined;
  readonly from: number;
  readonly until: number;
  readonly start: number;
  readonly end: number;
  readonly contributions: readonly Contribution[];
  readonly source: Message;

  constructor({ title, ages, sex, from, until, start, end, contributions, source }: DecompositionParts) {
    this.title = title;
    this.ages = ages;
    this.sex = sex;
    this.from = from;
    this.until = until;
    this.start = start;
    this.end = end;
    this.contributions = contributions;
    this.source = source;
  }

  /** Persons in the last year less those in the first. */
  get change(): number {
    return this.end - this.start;
  }

  /** What the contributions leave unexplained, persons: 0 but for rounding. */
  get residual(): number {
    return sum([this.end, -this.start, ...this.contributions.map(({ persons }) => -persons)]);
  }

  /** Start, one row for each contribution with the people there are after it, end; the names are machine words shown in the reader's language. */
  table(): Table {
    const { from, until, start, end, contributions, title, source } = this;
    const words = {
      start: { pl: `stan w ${from} r.`, en: `people in ${from}` },
      ...Object.fromEntries(contributions.map(({ id, name }) => [id, name])),
      end: { pl: `stan w ${until} r.`, en: `people in ${until}` },
    };
    const after = (place: number): number => sum([start, ...contributions.slice(0, place + 1).map(({ persons }) => persons)]);
    return new Table(
      [
        { ...textColumn('part', 'Składnik', 'Part'), words },
        signedColumn(personsColumn('change', 'Zmiana', 'Change')),
        personsColumn('people', 'Osoby', 'People'),
      ],
      [['start', null, start], ...contributions.map(({ id, persons }, place) => [id, persons, after(place)]), ['end', this.change, end]],
      {
        title: { pl: `${title.pl}: skąd zmiana, ${from}–${until}`, en: `${title.en}: where the change comes from, ${from}–${until}` },
        source,
      },
    );
  }
}
