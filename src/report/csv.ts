import { stringify } from 'csv-stringify/sync';
import { currentLanguage, type LanguageOptions, say } from '../language/language.js';
import type { Cell, Column, Table } from '../tables/table.js';

/** Which CSV to write. */
export interface TableToCsvOptions extends LanguageOptions {
  /**
   * `machine`: UTF-8, comma, decimal point, LF, machine names at the head; the form every program reads.
   * `excel`: what a Polish Excel opens by double click: UTF-8 with BOM, semicolon, decimal comma, CRLF, titles at the head.
   * Default: 'machine'.
   */
  readonly form?: 'machine' | 'excel';
}

/**
 * A table as CSV text. Numbers keep all their digits; missing values are empty cells.
 *
 * A text cell that a spreadsheet would run as a formula (it begins with = + - @, tab, carriage return, line feed or NUL)
 * gets a leading apostrophe; numbers stay numbers. In the Excel form a range such as 3-6 is written with a dash (3–6),
 * since Excel would turn it into the third of June.
 *
 * @example
 * const table = new Table([{ name: 'ages', title: { pl: 'Wiek', en: 'Age' }, type: 'text' }, { name: 'share', title: { pl: 'Udział', en: 'Share' }, type: 'share' }], [['3-6', 0.5]], { title: { pl: 'Udziały', en: 'Shares' } });
 * tableToCsv(table); // => 'ages,share\n3-6,0.5\n'
 */
export function tableToCsv(table: Table, { form = 'machine', language = currentLanguage() }: TableToCsvOptions = {}): string {
  const excel = form === 'excel';
  const header = table.columns.map((column) => safeText(excel ? headline(column, language) : column.name));
  const rows = table.rows.map((row) => row.map((cell) => (excel ? excelCell(cell) : machineCell(cell))));
  return stringify([header, ...rows], {
    bom: excel,
    delimiter: excel ? ';' : ',',
    record_delimiter: excel ? 'windows' : 'unix',
    quoted_match: /[\r\n\0\t]/,
  });
}

function headline({ title, unit }: Column, language: 'pl' | 'en'): string {
  return unit === undefined ? say(title, language) : `${say(title, language)} [${say(unit, language)}]`;
}

function machineCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return safeText(cell);
  return Number.isFinite(cell) ? String(cell) : '';
}

function excelCell(cell: Cell): string {
  if (typeof cell === 'string' && /^\d{1,4}-\d{1,4}$/.test(cell)) return cell.replace('-', '–');
  return typeof cell === 'number' ? machineCell(cell).replace('.', ',') : machineCell(cell);
}

/** The full-width forms count too: spreadsheets of some languages read them as the plain signs. */
function safeText(text: string): string {
  return /^[=+\-@\t\r\n\0＝＋－＠]/.test(text) ? `'${text}` : text;
}
