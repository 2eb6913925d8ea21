import { countOf } from '../language/format.js';
import { currentLanguage, say } from '../language/language.js';
import type { Table } from '../tables/table.js';
import { htmlTable } from './html-table.js';
import { displayInCell } from './kernel.js';
import { textTable } from './text-table.js';

/** Rows beyond these are counted, not shown: a cell is to be read, and a saved notebook to stay small. */
const ROWS_SHOWN = 30;

/**
 * A table as it shows itself: in a notebook drawn in the cell, elsewhere as text.
 *
 * @returns What is printed: in a notebook one line, since the table stands above it.
 */
export function showTable(table: Table): string {
  const language = currentLanguage();
  const text = textTable(table, { rows: ROWS_SHOWN, language });
  const shown = displayInCell(() => ({ data: { 'text/html': htmlTable(table, { rows: ROWS_SHOWN, language }), 'text/plain': text } }));
  if (!shown) return text;
  const rows = countOf(table.rows.length, { pl: ['wiersz', 'wiersze', 'wierszy'], en: ['row', 'rows'] }, language);
  return say({ pl: `Tabela: ${table.title.pl} (${rows})`, en: `Table: ${table.title.en} (${rows})` }, language);
}
