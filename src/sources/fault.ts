import { type Language, type Message, say } from '../language/language.js';

/** What kind of fault it is: a machine name, the same in every language. */
export type FaultKind =
  // The folder and its files.
  | 'descriptor'
  | 'missing-resource'
  | 'unsafe-path'
  | 'missing-file'
  | 'file-size'
  | 'file-hash'
  | 'empty-file'
  | 'no-rows'
  | 'limit'
  // The text of a file.
  | 'encoding'
  | 'not-csv'
  | 'delimiter'
  | 'quotes'
  | 'ragged-row'
  | 'duplicate-column'
  | 'unknown-column'
  | 'missing-column'
  | 'column-order'
  | 'totals-row'
  | 'header-row'
  // One cell.
  | 'number'
  | 'ambiguous-number'
  | 'not-whole'
  | 'date'
  | 'two-date-formats'
  | 'word'
  | 'constraint'
  | 'age'
  | 'age-group'
  | 'teryt'
  | 'negative'
  | 'out-of-range'
  | 'unknown-area'
  | 'unknown-source'
  | 'foreign-key'
  | 'formula'
  | 'missing-value'
  | 'missing-without-reason'
  | 'missing-status'
  // Several rows.
  | 'duplicate-key'
  | 'area-tree'
  | 'age-order'
  | 'missing-age'
  | 'missing-sex'
  | 'missing-year'
  | 'neighbour-ages'
  | 'unit'
  | 'conflict'
  | 'sum';

/** Where a fault is and what stands there. */
export interface FaultPlace {
  /** Path inside the folder. */
  readonly file: string;
  /** Line as an editor numbers it, the header being line 1; null if the fault is of the whole file. */
  readonly row: number | null;
  /** Name of the column, or path in datapackage.json; null if the fault is of the whole row. */
  readonly column: string | null;
  /** What stands there, as written; null if nothing does. */
  readonly value: string | null;
}

/** One thing wrong in the data of a town: where, what, what was expected and what to do. */
export interface Fault extends FaultPlace {
  readonly kind: FaultKind;
  readonly problem: Message;
  readonly expected: Message;
  readonly remedy: Message;
}

const LONGEST_VALUE = 60;

/** What a file holds, safe to print: control characters made visible, long text cut. */
export function shown(value: string): string {
  const cut = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
  // Line breaks would tear a line of the report, and escape codes would act on the terminal that prints it.
  return Array.from(cut, (sign) => (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(sign) ? visible(sign) : sign)).join('');
}

function visible(sign: string): string {
  if (sign === '\n') return '⏎';
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Whether a fault says only that a file is not the one that datapackage.json describes. */
export function isOfChangedFile(kind: FaultKind): boolean {
  return kind === 'file-hash' || kind === 'file-size';
}

/** The rows and values of several equal faults, as they are written. */
export interface ManyPlaces {
  readonly rows: string;
  readonly values: string | null;
}

/** One fault as one line, without the file; with `many` it stands for several. */
export function faultLine({ row, column, value, problem, expected, remedy }: Fault, language: Language, many?: ManyPlaces): string {
  const polish = language === 'pl';
  const values = many === undefined ? (value === null ? null : quoted(shown(value), language)) : many.values;
  const place = [
    row === null ? undefined : (many?.rows ?? `${polish ? 'wiersz' : 'row'} ${row}`),
    column === null ? undefined : `${polish ? 'kolumna' : 'column'} ${quoted(shown(column), language)}`,
    values === null ? undefined : `${polish ? 'jest' : 'found'} ${values}`,
  ].filter((part) => part !== undefined);
  const where = place.length === 0 ? '' : `${place.join(', ')}: `;
  return `${where}${say(problem, language)}. ${polish ? 'Oczekiwano' : 'Expected'}: ${say(expected, language)}. ${polish ? 'Co zrobić' : 'Remedy'}: ${say(remedy, language)}.`;
}

function quoted(text: string, language: Language): string {
  return language === 'pl' ? `„${text}”` : `"${text}"`;
}
