import { csvRecords } from './csv-records.js';
import { DELIMITERS } from './find-delimiter.js';

/** Titles and notes above a table are few. */
const ROWS_ABOVE = 20;

/** Fewer names in common can be chance. */
const LEAST_IN_COMMON = 3;

/**
 * The row of a text that names the most of some columns: sheets are often saved with titles above their header.
 *
 * @param text - Text whose line breaks are all `\n`.
 * @param columns - Names that are looked for, whatever their case.
 * @param declared - The declared delimiter. Default: each of the usual ones is tried.
 * @returns undefined if no row names enough of them.
 * @example
 * headerLine('Ludność\n\narea;sex;age\n', ['area', 'sex', 'age'])?.line; // => 3
 */
export function headerLine(
  text: string,
  columns: readonly string[],
  declared?: string,
): { readonly line: number; readonly text: string } | undefined {
  const known = new Set(columns.map((name) => name.toLowerCase()));
  let best: { readonly line: number; readonly text: string } | undefined;
  let most = LEAST_IN_COMMON - 1;
  for (const delimiter of declared === undefined ? DELIMITERS : [declared]) {
    for (const { start, end, line } of csvRecords(text, delimiter, ROWS_ABOVE)) {
      const row = text.slice(start, end);
      const cells = row.split(delimiter).map((cell) =>
        cell
          .trim()
          .replace(/^"(.*)"$/, '$1')
          .toLowerCase(),
      );
      const common = new Set(cells.filter((cell) => known.has(cell))).size;
      if (common <= most) continue;
      most = common;
      best = { line, text: row };
    }
  }
  return best;
}
