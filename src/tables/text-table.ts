import { currentLanguage, type LanguageOptions, say } from '../language/language.js';
import { formatCell } from './format-cell.js';
import { moreRows } from './more-rows.js';
import type { Column, Table } from './table.js';

/** How a table is written as text. */
export interface TextTableOptions extends LanguageOptions {
  /** Most rows to write; how many are left out is said below them. Default: all. */
  readonly rows?: number;
}

/**
 * A table as plain text: title, heads with their units, padded columns, numbers to the right, the note and the source below.
 *
 * @example
 * const table = new Table([{ name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'year' }], [[2022]], { title: { pl: 'Lata', en: 'Years' } });
 * textTable(table, { language: 'en' }); // => 'Years\n\nYear\n----\n2022\n'
 */
export function textTable(table: Table, { rows = Number.POSITIVE_INFINITY, language = currentLanguage() }: TextTableOptions = {}): string {
  const heads = table.columns.map((column) => printable(headOf(column)));
  const cells = table.rows
    .slice(0, rows)
    .map((row) => row.map((cell, index) => printable(formatCell(cell, table.columns[index], language))));
  const widths = heads.map((head, index) => Math.max(length(head), ...cells.map((row) => length(row[index]))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) => {
        const blanks = ' '.repeat(widths[index] - length(cell));
        return table.columns[index].type === 'text' ? cell + blanks : blanks + cell;
      })
      .join('  ')
      .trimEnd();
  const rest = table.rows.length > cells.length ? [moreRows(table.rows.length - cells.length, language)] : [];
  const note = table.note === undefined ? [] : ['', printable(say(table.note, language))];
  const source =
    table.source === undefined ? [] : ['', `${say({ pl: 'Źródło', en: 'Source' }, language)}: ${printable(say(table.source, language))}`];
  return [
    printable(say(table.title, language)),
    '',
    line(heads),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...cells.map(line),
    ...rest,
    ...note,
    ...source,
    '',
  ].join('\n');

  function headOf({ title, unit }: Column): string {
    return unit === undefined ? say(title, language) : `${say(title, language)} [${say(unit, language)}]`;
  }
}

/** Characters, not UTF-16 units. */
function length(text: string): number {
  return Array.from(text).length;
}

/** A word from a file must not be able to steer the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}
