import { countOf, type NounForms } from '../language/format.js';
import { currentLanguage, type Language, type LanguageOptions, type Message, say } from '../language/language.js';
import { Table } from '../tables/table.js';
import type { Fault } from './fault.js';
import { faultLines } from './fault-lines.js';
import type { ValueCounts } from './package/count-values.js';

/** Something read in one of several possible ways: said, not silent. */
export interface ReadingNote {
  readonly file: string;
  readonly text: Message;
}

/** How much was read. */
export interface ReadingCounts {
  readonly files: number;
  readonly rows: number;
  readonly faults: number;
}

/** What goes into a {@link FaultReport}. */
export interface FaultReportParts {
  readonly folder: string;
  readonly faults: readonly Fault[];
  readonly notes?: readonly ReadingNote[];
  readonly files?: number;
  readonly rows?: number;
  /** How many values are missing, doubtful or weak. Default: none. */
  readonly values?: ValueCounts;
  /** Default: {@link currentLanguage} when the text is asked for. */
  readonly language?: Language | undefined;
}

/** How a {@link FaultReport} is written. */
export interface FaultTextOptions extends LanguageOptions {
  /** At most so many lines of faults, the rest counted. Default: all. */
  readonly limit?: number;
}

const FAULTS: NounForms = { pl: ['błąd', 'błędy', 'błędów'], en: ['fault', 'faults'] };
const FILES: NounForms = { pl: ['pliku', 'plikach', 'plikach'], en: ['file', 'files'] };
const ROWS: NounForms = { pl: ['wiersz', 'wiersze', 'wierszy'], en: ['row', 'rows'] };
const GAPS: NounForms = { pl: ['brak danych', 'braki danych', 'braków danych'], en: ['missing value', 'missing values'] };
const DOUBTFUL: NounForms = { pl: ['liczba wątpliwa', 'liczby wątpliwe', 'liczb wątpliwych'], en: ['doubtful value', 'doubtful values'] };
const WEAK: NounForms = { pl: ['liczba słaba', 'liczby słabe', 'liczb słabych'], en: ['weak value', 'weak values'] };

const NO_VALUES: ValueCounts = { missing: 0, doubtful: 0, weak: 0 };

/**
 * Every fault of a town's folder, in the order of files and rows, and the notes on how the files were read. Empty
 * means that nothing is wrong.
 *
 * @example
 * new FaultReport({ folder: 'data/rumia', faults: [] }).text('en'); // => 'data/rumia: no faults in 0 files, 0 rows.'
 */
export class FaultReport {
  readonly folder: string;
  readonly faults: readonly Fault[];
  readonly notes: readonly ReadingNote[];
  readonly counts: ReadingCounts;
  /** How many of the values are missing, doubtful (in conflict or implausible) or weak. */
  readonly values: ValueCounts;
  readonly #language: Language | undefined;

  constructor({ folder, faults, notes = [], files = 0, rows = 0, values = NO_VALUES, language }: FaultReportParts) {
    this.folder = folder;
    this.faults = faults;
    this.notes = notes;
    this.counts = { files, rows, faults: faults.length };
    this.values = values;
    this.#language = language;
  }

  /** Number of faults. */
  get length(): number {
    return this.faults.length;
  }

  /** Whether there is no fault. */
  get isEmpty(): boolean {
    return this.faults.length === 0;
  }

  /**
   * A list for people, grouped by file: row, column, value, what is wrong, what was expected, what to do. Equal faults
   * of many rows are one line. Without faults, how many values are missing, doubtful or weak.
   */
  text(language: Language = this.#language ?? currentLanguage(), { limit = Number.POSITIVE_INFINITY }: FaultTextOptions = {}): string {
    const { files, rows } = this.counts;
    const polish = language === 'pl';
    if (this.isEmpty) {
      const read = `${countOf(files, FILES, language)}, ${countOf(rows, ROWS, language)}`;
      const result = polish ? `${this.folder}: bez błędów w ${read}.` : `${this.folder}: no faults in ${read}.`;
      return [result, ...this.#valuesText(language)].join('\n');
    }
    const lines = faultLines(this.faults, language);
    const shown = lines.slice(0, limit);
    const texts = shown.flatMap(({ file, text }, index) => (file === shown[index - 1]?.file ? [`  ${text}`] : [file, `  ${text}`]));
    const left = lines.slice(shown.length).reduce((total, { count }) => total + count, 0);
    const rest = left === 0 ? [] : [polish ? `… i jeszcze ${countOf(left, FAULTS, language)}` : `… and ${left} more`];
    return [`${this.folder}: ${countOf(this.faults.length, FAULTS, language)}`, ...texts, ...rest].join('\n');
  }

  /** What is no fault but should be known before the data are used. */
  #valuesText(language: Language): string[] {
    const { missing, doubtful, weak } = this.values;
    if (missing + doubtful + weak === 0) return [];
    const counts = [countOf(missing, GAPS, language), countOf(doubtful, DOUBTFUL, language), countOf(weak, WEAK, language)].join(', ');
    return [language === 'pl' ? `Uwagi: ${counts} (kolumny status i quality).` : `Notes: ${counts} (columns status and quality).`];
  }

  /** What was taken as what while reading, one line each. */
  notesText(language: Language = this.#language ?? currentLanguage()): string {
    return this.notes.map(({ file, text }) => `${file}: ${say(text, language)}`).join('\n');
  }

  /** File, row, column, value, problem, expectation and remedy, one row a fault. */
  table(language: Language = this.#language ?? currentLanguage()): Table {
    return new Table(
      [
        { name: 'file', title: { pl: 'Plik', en: 'File' }, type: 'text' },
        { name: 'row', title: { pl: 'Wiersz', en: 'Row' }, type: 'integer' },
        { name: 'column', title: { pl: 'Kolumna', en: 'Column' }, type: 'text' },
        { name: 'value', title: { pl: 'Jest', en: 'Found' }, type: 'text' },
        { name: 'problem', title: { pl: 'Błąd', en: 'Fault' }, type: 'text' },
        { name: 'expected', title: { pl: 'Oczekiwano', en: 'Expected' }, type: 'text' },
        { name: 'remedy', title: { pl: 'Co zrobić', en: 'Remedy' }, type: 'text' },
        { name: 'kind', title: { pl: 'Rodzaj', en: 'Kind' }, type: 'text' },
      ],
      this.faults.map(({ file, row, column, value, problem, expected, remedy, kind }) => [
        file,
        row,
        column,
        value,
        say(problem, language),
        say(expected, language),
        say(remedy, language),
        kind,
      ]),
      { title: { pl: `Błędy w danych: ${this.folder}`, en: `Faults in the data: ${this.folder}` } },
    );
  }
}
