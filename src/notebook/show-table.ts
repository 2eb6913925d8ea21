import { currentLanguage } from '../language/language.js';
import type { Table } from '../tables/table.js';
import { textTable } from '../tables/text-table.js';
import { htmlTable } from './html-table.js';
import { displayInCell } from './kernel.js';

/** Rows beyond these are counted, not shown: a cell is to be read, and a saved notebook to stay small. */
const ROWS_SHOWN = 30;

/**
 * A table as it shows itself: in a notebook drawn in the cell, elsewhere as text.
 *
 * @returns What is printed: nothing in a notebook, where the table stands above it with its title. The kernel prints even
 * that, as an empty line; a title said twice would be worse.
 */
export function showTable(table: Table): string {
  const language = currentLanguage();
  const text = textTable(table, { rows: ROWS_SHOWN, language });
  const shown = displayInCell(() => ({ data: { 'text/html': htmlTable(table, { rows: ROWS_SHOWN, language }), 'text/plain': text } }));
  return shown ? '' : text;
}
