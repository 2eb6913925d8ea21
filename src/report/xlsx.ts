import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/universal';
import { currentLanguage, type Language, type LanguageOptions, say } from '../language/language.js';
import { STATUS_NAMES } from '../tables/status.js';
import type { Cell, Column, Table } from '../tables/table.js';
import type { NamedTable } from './named-table.js';
import { sheetNames } from './sheet-names.js';

const WORDS = {
  pl: { contents: 'Spis tabel', sheet: 'Arkusz', table: 'Tabela', rows: 'Wiersze', source: 'Źródło', status: 'Status danych' },
  en: { contents: 'Tables', sheet: 'Sheet', table: 'Table', rows: 'Rows', source: 'Source', status: 'Status of the data' },
} as const;

/** The most characters a cell of a workbook holds. */
const LONGEST = 32_767;

/** Any fixed day does, written in local time as a ZIP file counts it: equal tables give equal bytes everywhere. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Tables as one workbook (XLSX): a list of them, then a sheet for each with its title, note, source and the statuses of its
 * figures above the heads. Numbers are numbers with all their digits; texts are texts, whatever they begin with: no cell is a formula.
 *
 * @param tables - Each with a name; the names of the sheets are made of them.
 * @returns The bytes of the file, the same for the same tables.
 * @example
 * tablesToXlsx([]) instanceof Promise; // => true
 */
export async function tablesToXlsx(
  tables: readonly NamedTable[],
  { language = currentLanguage() }: LanguageOptions = {},
): Promise<Uint8Array> {
  const names = sheetNames([WORDS[language].contents, ...tables.map(({ name }) => name)]);
  const sheets = [contentsSheet(tables, names, language), ...tables.map(({ table }, place) => sheetOf(table, names[place + 1], language))];
  const written = await writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBlob();
  return zipSync(unzipSync(new Uint8Array(await written.arrayBuffer())), { mtime: NO_TIME });
}

function contentsSheet(tables: readonly NamedTable[], names: readonly string[], language: Language): Sheet<Blob> {
  const words = WORDS[language];
  return {
    sheet: names[0],
    stickyRowsCount: 1,
    columns: [{ width: 34 }, { width: 80 }, { width: 10 }, { width: 60 }],
    data: [
      [words.sheet, words.table, words.rows, words.source].map((text) => ({ ...textCell(text), fontWeight: 'bold' as const })),
      ...tables.map(({ table }, place) => [
        textCell(names[place + 1]),
        textCell(say(table.title, language)),
        numberCell(table.rows.length, '0'),
        textCell(table.source === undefined ? '' : say(table.source, language)),
      ]),
    ],
  };
}

function sheetOf(table: Table, sheet: string, language: Language): Sheet<Blob> {
  const words = WORDS[language];
  const statuses = statusesOf(table, language);
  const above: Row[] = [
    [{ ...textCell(say(table.title, language)), fontWeight: 'bold', fontSize: 14 }],
    ...(table.note === undefined ? [] : [[textCell(say(table.note, language))]]),
    ...(table.source === undefined ? [] : [[textCell(`${words.source}: ${say(table.source, language)}`)]]),
    ...(statuses === '' ? [] : [[textCell(`${words.status}: ${statuses}`)]]),
    [],
    table.columns.map((column) => ({
      ...textCell(headOf(column, language)),
      fontWeight: 'bold' as const,
      wrap: true,
      bottomBorderStyle: 'thin' as const,
      align: column.type === 'text' ? ('left' as const) : ('right' as const),
    })),
  ];
  return {
    sheet,
    stickyRowsCount: above.length,
    columns: table.columns.map((column, place) => ({ width: widthOf(table, column, place, language) })),
    data: [...above, ...table.rows.map((row) => row.map((cell, place) => cellOf(cell, table.columns[place], language)))],
  };
}

function headOf({ title, unit }: Column, language: Language): string {
  return unit === undefined ? say(title, language) : `${say(title, language)} [${say(unit, language)}]`;
}

function statusesOf(table: Table, language: Language): string {
  const place = table.columns.findIndex(({ name }) => name === 'status');
  if (place < 0) return '';
  const found = new Set(table.rows.map((row) => row[place]));
  return Object.entries(STATUS_NAMES)
    .filter(([status, name]) => found.has(status) || found.has(say(name, language)))
    .map(([, name]) => say(name, language))
    .join(', ');
}

function cellOf(cell: Cell, column: Column, language: Language): CellObject | null {
  if (typeof cell === 'string') {
    const { words = {} } = column;
    const text = textCell(Object.hasOwn(words, cell) ? say(words[cell], language) : cell);
    return column.type === 'text' ? text : { ...text, align: 'right' };
  }
  return cell === null || !Number.isFinite(cell) ? null : numberCell(cell, formatOf(column));
}

/** As a spreadsheet writes it down; the reader's own spreadsheet chooses the decimal sign. */
function formatOf({ type, digits = type === 'integer' ? 0 : 1, signed = false }: Column): string {
  if (type === 'year') return '0';
  const decimals = digits === 0 ? '' : `.${'0'.repeat(digits)}`;
  const format = type === 'share' ? `0${decimals}%` : `#,##0${decimals}`;
  return signed ? `+${format};-${format};${format}` : format;
}

function textCell(value: string): CellObject {
  return { value: value.slice(0, LONGEST), type: String };
}

function numberCell(value: number, format: string): CellObject {
  return { value, type: Number, format };
}

/** Wide enough for the head and the first cells, within reason. */
function widthOf({ rows }: Table, column: Column, place: number, language: Language): number {
  const cells = rows.slice(0, 50).map((row) => (typeof row[place] === 'string' ? row[place].length : 10));
  const head = Math.min(headOf(column, language).length, 24);
  return Math.min(60, Math.max(10, head, ...cells) + 2);
}
