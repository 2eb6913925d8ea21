import { fail } from '../language/error.js';
import type { Message } from '../language/language.js';
import type { Quality, Status } from '../tables/status.js';
import { Table } from '../tables/table.js';

/** One figure of a series: a value, or a missing value with its reason. */
export interface Observation {
  /** Calendar year. */
  readonly year: number;
  /** In the unit of the series; null where missing. */
  readonly value: number | null;
  readonly status: Status;
  readonly quality?: Quality;
  /** Why the value is missing, or what to know about it. */
  readonly note?: string;
  /** Document and place the figure comes from. */
  readonly source: string;
}

/** What a series counts. */
export interface SeriesDescription {
  /** Machine name. */
  readonly id: string;
  readonly title: Message;
  readonly unit: Message;
}

/**
 * Yearly figures of one quantity in one area, each with its status and source; gaps stay gaps.
 *
 * @example
 * const series = new Series({ id: '85+', title: { pl: '85+', en: '85+' }, unit: { pl: 'osoby', en: 'persons' } }, [{ year: 2015, value: 728, status: 'published', source: 'S1' }]);
 * series.at(2015); // => 728
 */
export class Series {
  readonly description: SeriesDescription;
  /** In order of year, each year once. */
  readonly observations: readonly Observation[];

  /** @throws {RangeError} If a year stands twice. */
  constructor(description: SeriesDescription, observations: readonly Observation[]) {
    this.description = description;
    this.observations = observations.toSorted((a, b) => a.year - b.year);
    this.observations.forEach(({ year }, index) => {
      if (index > 0 && this.observations[index - 1]?.year === year) {
        fail(
          `Series: rok ${year} szeregu „${description.id}” występuje dwa razy; zostaw jedną wartość`,
          `Series: year ${year} of "${description.id}" stands twice; keep one value`,
        );
      }
    });
  }

  /** The value of a year, or null where the series has none. */
  at(year: number): number | null {
    return this.observations.find((observation) => observation.year === year)?.value ?? null;
  }

  /** Year, value, status and source, one row a year. */
  table(): Table {
    return new Table(
      [
        { name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'integer' },
        { name: 'value', title: this.description.title, type: 'number', digits: 0, unit: this.description.unit },
        { name: 'status', title: { pl: 'Status', en: 'Status' }, type: 'text' },
        { name: 'source', title: { pl: 'Źródło', en: 'Source' }, type: 'text' },
      ],
      this.observations.map(({ year, value, status, source }) => [year, value, status, source]),
      { title: this.description.title },
    );
  }
}
