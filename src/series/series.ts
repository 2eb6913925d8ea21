import { fail } from '../language/error.js';
import { currentLanguage, type LanguageOptions, type Message, say } from '../language/language.js';
import { numberColumn, textColumn, YEAR_COLUMN } from '../tables/columns.js';
import { type Quality, STATUS_NAMES, type Status } from '../tables/status.js';
import { type Cell, type Column, Table } from '../tables/table.js';
import { QUALITY_NAMES } from './quality-names.js';

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
  /** Digits after the decimal sign when shown. Default: as many as the values have, at most 3; none for persons. */
  readonly digits?: number;
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

  /**
   * Year, value, status and source, one row a year; quality where it is in doubt for any year, and note where any year has
   * one, so that a missing value says why.
   */
  table({ language = currentLanguage() }: LanguageOptions = {}): Table {
    const { title, unit, digits = digitsOf(this) } = this.description;
    const columns: readonly SeriesColumn[] = [
      [YEAR_COLUMN, ({ year }) => year],
      [{ ...numberColumn('value', title.pl, title.en, digits), unit }, ({ value }) => value],
      [textColumn('status', 'Status', 'Status'), ({ status }) => say(STATUS_NAMES[status], language)],
      [textColumn('quality', 'Jakość', 'Quality'), ({ quality }) => (quality === undefined ? null : say(QUALITY_NAMES[quality], language))],
      [textColumn('note', 'Uwaga', 'Note'), ({ note }) => note ?? null],
      [textColumn('source', 'Źródło', 'Source'), ({ source }) => source],
    ];
    const hasQuality = this.observations.some(({ quality = 'ok' }) => quality !== 'ok');
    const hasNote = this.observations.some(({ note }) => note !== undefined);
    const shown = columns.filter(([{ name }]) => (name !== 'quality' || hasQuality) && (name !== 'note' || hasNote));
    return new Table(
      shown.map(([column]) => column),
      this.observations.map((observation) => shown.map(([, cellOf]) => cellOf(observation))),
      { title },
    );
  }
}

type SeriesColumn = readonly [column: Column, cellOf: (observation: Observation) => Cell];

/** Digits after the decimal sign that show every value as it is, at most 3; projected persons are not counted in parts. */
function digitsOf({ description, observations }: Series): number {
  if (description.unit.en === 'persons') return 0;
  const isWhole = (digits: number): boolean => observations.every(({ value }) => value === null || Number(value.toFixed(digits)) === value);
  return [0, 1, 2].find(isWhole) ?? 3;
}
