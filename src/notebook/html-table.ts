import { currentLanguage, type LanguageOptions, say } from '../language/language.js';
import { escapeText } from '../report/html/element.js';
import { formatCell } from '../tables/format-cell.js';
import { moreRows } from '../tables/more-rows.js';
import type { Column, Table } from '../tables/table.js';

/** How a table is written for a notebook. */
export interface HtmlTableOptions extends LanguageOptions {
  /** Most rows to write; how many are left out is said below them. Default: 30. */
  readonly rows?: number;
}

/**
 * A table as a notebook shows it: caption, heads of columns and rows for screen readers, numbers to the right, the
 * note and the source below. Colours are left to the notebook, so that it is readable in a dark one too.
 *
 * @example
 * const table = new Table([{ name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'year' }], [[2022]], { title: { pl: 'Lata', en: 'Years' } });
 * htmlTable(table, { language: 'en' }).includes('<caption style="text-align:left">Years</caption>'); // => true
 */
export function htmlTable(table: Table, { rows = 30, language = currentLanguage() }: HtmlTableOptions = {}): string {
  const shown = table.rows.slice(0, rows);
  const head = table.columns.map((column) => {
    const unit = column.unit === undefined ? '' : `<br><small>${escapeText(say(column.unit, language))}</small>`;
    return `<th scope="col"${alignment(column)}>${escapeText(say(column.title, language))}${unit}</th>`;
  });
  const body = shown.map((row) => {
    const cells = row.map((cell, index) => {
      const text = escapeText(formatCell(cell, table.columns[index], language));
      const align = alignment(table.columns[index]);
      return index === 0 ? `<th scope="row"${align}>${text}</th>` : `<td${align}>${text}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const caption = `<caption style="text-align:left">${escapeText(say(table.title, language))}</caption>`;
  const rest = table.rows.length > shown.length ? `<p>${moreRows(table.rows.length - shown.length, language)}</p>` : '';
  const note = table.note === undefined ? '' : `<p><small>${escapeText(say(table.note, language))}</small></p>`;
  const source =
    table.source === undefined
      ? ''
      : `<p><small>${say({ pl: 'Źródło', en: 'Source' }, language)}: ${escapeText(say(table.source, language))}</small></p>`;
  return `<div lang="${language}"><table>${caption}<thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>${rest}${note}${source}</div>`;
}

function alignment({ type }: Column): string {
  return ` style="text-align:${type === 'text' ? 'left' : 'right'}"`;
}
