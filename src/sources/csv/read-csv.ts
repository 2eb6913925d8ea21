import { parse } from 'csv-parse/sync';
import type { Message } from '../../language/language.js';
import type { Fault } from '../fault.js';
import { chooseDelimiter } from './choose-delimiter.js';
import { type AddFault, isSound, limitFault } from './csv-faults.js';
import { CSV_LIMITS, type CsvLimits } from './csv-limits.js';
import { type CsvRecord, csvRecords } from './csv-records.js';
import { decodeText, type Encoding } from './decode-text.js';
import { headerLine } from './header-line.js';
import { splitTotals } from './totals-row.js';

/** One row of a CSV file. */
export interface CsvRow {
  /** Line on which the row begins, the header being line 1. */
  readonly line: number;
  /** As many cells as the header has. */
  readonly cells: readonly string[];
}

/** A CSV file as it was read: cells as text, nothing interpreted yet. */
export interface CsvText {
  readonly header: readonly string[];
  /** The rows without faults, a trailing totals row left out. */
  readonly rows: readonly CsvRow[];
  /** The trailing row of totals ("Razem", "Ogółem", …), if the file has one. */
  readonly totals: CsvRow | null;
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** What was taken as what beyond the declaration. */
  readonly notes: readonly Message[];
  readonly faults: readonly Fault[];
}

/** How a CSV file is read. */
export interface ReadCsvOptions {
  /** Name of the file in faults. Default: 'CSV'. */
  readonly file?: string;
  /** Encoding declared for the file. Default: UTF-8, or what its byte order mark says. */
  readonly encoding?: Encoding | undefined;
  /** Delimiter declared for the file. Default: found from the header row and the rows under it. */
  readonly delimiter?: string | undefined;
  /** Names of columns the file should have: with them a header below the first row is found, and named as a fault. */
  readonly columns?: readonly string[];
  /** Default: {@link CSV_LIMITS}. */
  readonly limits?: CsvLimits;
}

/**
 * Reads a CSV file as Polish offices write them: UTF-8 with or without a byte order mark, UTF-16, windows-1250;
 * semicolon, comma or tab; any line breaks; quoted line breaks; a trailing row of totals. Rows with a fault are left
 * out and named with their line; what was decided on the way is in the notes.
 *
 * @param bytes - The whole file.
 * @returns Cells as text; never an object keyed by the header, whose names come from outside.
 * @example
 * readCsv(Buffer.from('obszar;osoby\nRumia;52 634\n')).rows[0].cells; // => ['Rumia', '52 634']
 */
export function readCsv(
  bytes: Uint8Array,
  { file = 'CSV', encoding, delimiter, columns = [], limits = CSV_LIMITS }: ReadCsvOptions = {},
): CsvText {
  const faults: Fault[] = [];
  const notes: Message[] = [];
  const fault: AddFault = (kind, place, problem, expected, remedy) => {
    faults.push({ kind, file, row: null, column: null, value: null, ...place, problem, expected, remedy });
  };
  const nothing = (): CsvText => ({
    header: [],
    rows: [],
    totals: null,
    encoding: encoding ?? 'utf-8',
    delimiter: delimiter ?? ',',
    notes,
    faults,
  });

  if (bytes.length > limits.bytes) {
    limitFault(fault, null, { pl: 'bajtów', en: 'bytes' }, bytes.length, limits.bytes);
    return nothing();
  }
  const decoded = decodeText(bytes, encoding);
  if (decoded.kind === 'fault') {
    fault(decoded.fault, { row: decoded.line }, decoded.problem, decoded.expected, decoded.remedy);
    return nothing();
  }
  notes.push(...decoded.notes);
  const text = decoded.text.includes('\r') ? decoded.text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : decoded.text;
  if (text.trim() === '') {
    fault(
      'empty-file',
      {},
      { pl: 'plik jest pusty', en: 'the file is empty' },
      { pl: 'wiersz nagłówka i dane', en: 'a header row and data' },
      { pl: 'wpisz dane albo usuń zasób z datapackage.json', en: 'fill in the data or remove the resource from datapackage.json' },
    );
    return nothing();
  }
  const headed = headerLine(text, columns, delimiter);
  if (headed !== undefined && headed.line > 1) {
    fault(
      'header-row',
      { row: headed.line, value: headed.text },
      { pl: `nagłówek stoi w wierszu ${headed.line}, nie w pierwszym`, en: `the header stands in row ${headed.line}, not in the first` },
      { pl: 'nagłówek w pierwszym wierszu pliku', en: 'the header in the first row of the file' },
      { pl: 'usuń wiersze nad nagłówkiem', en: 'remove the rows above the header' },
    );
    return nothing();
  }
  const chosen = chooseDelimiter(text, delimiter, fault, notes);
  if (chosen === undefined) return nothing();

  const records = csvRecords(text, chosen, limits.rows + 2);
  if (records.length > limits.rows + 1)
    limitFault(fault, records[limits.rows + 1].line, { pl: 'wierszy', en: 'rows' }, records.length - 1, limits.rows);
  if (records[0].cells > limits.columns)
    limitFault(fault, records[0].line, { pl: 'kolumn', en: 'columns' }, records[0].cells, limits.columns);
  if (faults.length > 0) return nothing();

  const sound = records.filter((record) => isSound(record, records[0].cells, fault));
  if (sound.length === 0 || sound[0] !== records[0]) return nothing();
  const [header, ...rows] = cellsOf(text, sound, chosen);
  const long = rows.find(({ cells }) => cells.some((cell) => cell.length > limits.cell));
  if (long !== undefined) {
    limitFault(
      fault,
      long.line,
      { pl: 'znaków w komórce', en: 'characters in a cell' },
      Math.max(...long.cells.map((cell) => cell.length)),
      limits.cell,
    );
    return nothing();
  }
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length < rows.length) {
    const left = rows.length - filled.length;
    notes.push({ pl: `pominięto wiersze bez żadnej wartości: ${left}`, en: `rows without any value left out: ${left}` });
  }
  const { data, totals } = splitTotals(header.cells, filled);
  if (totals !== null) {
    const word = totals.cells.find((cell) => cell.trim() !== '');
    notes.push({
      pl: `wiersz ${totals.line} to suma („${word}”) i nie należy do danych`,
      en: `row ${totals.line} is a total ("${word}") and no part of the data`,
    });
  }
  return { header: header.cells, rows: data, totals, encoding: decoded.encoding, delimiter: chosen, notes, faults };
}

function cellsOf(text: string, records: readonly CsvRecord[], delimiter: string): CsvRow[] {
  const sound = records.map(({ start, end }) => text.slice(start, end)).join('\n');
  // Every record is known to be sound, so a parser that stops at the first fault never does.
  const parsed = parse(sound, { delimiter, record_delimiter: '\n', bom: false });
  return parsed.map((cells, index) => ({ line: records[index].line, cells }));
}
