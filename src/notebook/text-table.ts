import { currentLanguage, type LanguageOptions, say } from '../language/language.js';
import { formatCell } from '../report/html/format-cell.js';
import type { Table } from '../tables/table.js';
import { moreRows } from './more-rows.js';

/** How a table is written as text. */
export interface TextTableOptions extends LanguageOptions {
  /** Most rows to write; how many are left out is said below them. Default: all. */
  readonly rows?: number;
}

/**
 * A table as plain text: title, padded columns, numbers to the right, the source below.
 *
 * @example
 * const table = new Table([{ name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'integer' }], [[2022]], { title: { pl: 'Lata', en: 'Years' } });
 * textTable(table, { language: 'en' }); // => 'Years\n\nYear\n----\n2022\n'
 */
export function textTable(table: Table, { rows = Number.POSITIVE_INFINITY, language = currentLanguage() }: TextTableOptions = {}): string {
  const heads = table.columns.map(({ title }) => say(title, language));
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
  const source = table.source === undefined ? [] : ['', `${say({ pl: 'Źródło', en: 'Source' }, language)}: ${say(table.source, language)}`];
  return [
    say(table.title, language),
    '',
    line(heads),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...cells.map(line),
    ...rest,
    ...source,
    '',
  ].join('\n');
}

/** Characters, not UTF-16 units. */
function length(text: string): number {
  return Array.from(text).length;
}

/** A value from a file must not be able to steer the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}
