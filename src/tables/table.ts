import { KohortaError } from '../language/error.js';
import type { Message } from '../language/language.js';

/** What one cell of a table holds; `null` is a missing value. */
export type Cell = string | number | null;

/** One named column: what stands in it, in which unit. */
export interface Column {
  /** The machine name: lower case, ASCII. */
  readonly name: string;
  /** What a reader sees at the head of the column. */
  readonly title: Message;
  /** `year`: a calendar year, which is a name and has no sign between its thousands; `share`: 0.18 for eighteen percent. */
  readonly type: 'text' | 'year' | 'integer' | 'number' | 'share';
  /** Digits after the decimal sign when shown; the data keep all. Default: 0 for integer, 1 else. */
  readonly digits?: number;
  /** A difference of two amounts: shown with its sign, also the plus. Default: false. */
  readonly signed?: boolean;
  readonly unit?: Message;
  /** What machine words of a text column are shown as, e.g. statuses; the data keep the words. Default: as they are. */
  readonly words?: Readonly<Record<string, Message>>;
}

/** Titles and notes of a table. */
export interface TableOptions {
  readonly title: Message;
  /** How to read the table: what its columns mean, what a row leaves out. Whole sentences or a list. */
  readonly note?: Message | undefined;
  /** Where the figures come from and how they were made. */
  readonly source?: Message | undefined;
}

/**
 * A small table of results: named columns, rows of cells, a title, a note and a source. Every tabular result of kohorta is
 * one, so that each can be shown in a notebook, written as CSV, printed in the report and handed to Arquero or Danfo
 * in the same way.
 *
 * @example
 * new Table([{ name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'year' }], [[2022], [2023]], { title: { pl: 'Lata', en: 'Years' } }).values('year'); // => [2022, 2023]
 */
export class Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly title: Message;
  readonly note: Message | undefined;
  readonly source: Message | undefined;

  /**
   * @param columns - The columns, each name once.
   * @param rows - One array per row, in the order of the columns.
   * @throws {RangeError} If a row has another length than the columns, or two columns share a name.
   */
  constructor(columns: readonly Column[], rows: readonly (readonly Cell[])[], { title, note, source }: TableOptions) {
    const names = new Set(columns.map((column) => column.name));
    if (names.size < columns.length) {
      throw new KohortaError({
        pl: 'Table: dwie kolumny mają tę samą nazwę; nazwij każdą inaczej',
        en: 'Table: two columns share a name; give each its own',
      });
    }
    rows.forEach((row, index) => {
      if (row.length !== columns.length) {
        throw new KohortaError({
          pl: `Table: wiersz ${index + 1} ma ${row.length} komórek; oczekiwano ${columns.length}, po jednej na kolumnę`,
          en: `Table: row ${index + 1} has ${row.length} cells; expected ${columns.length}, one per column`,
        });
      }
    });
    this.columns = columns;
    this.rows = rows;
    this.title = title;
    this.note = note;
    this.source = source;
  }

  /**
   * One column as an array.
   *
   * @param name - The machine name of the column.
   * @throws {RangeError} If there is no such column; the message lists those there are.
   */
  values(name: string): Cell[] {
    const index = this.columns.findIndex((column) => column.name === name);
    if (index < 0) {
      const known = this.columns.map((column) => column.name).join(', ');
      throw new KohortaError({
        pl: `Table.values: nie ma kolumny „${name}”; są: ${known}`,
        en: `Table.values: there is no column "${name}"; there are: ${known}`,
      });
    }
    return this.rows.map((row) => row[index] ?? null);
  }

  /**
   * The same figures under another title, where one page shows the same measures twice.
   *
   * @param title - The new title.
   */
  titled(title: Message): Table {
    return new Table(this.columns, this.rows, { title, note: this.note, source: this.source });
  }
}
