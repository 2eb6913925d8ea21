import type { CsvRow } from './read-csv.js';

const TOTALS: ReadonlySet<string> = new Set(['razem', 'ogółem', 'ogolem', 'suma', 'w sumie', 'łącznie', 'total', 'sum']);

/**
 * Parts a trailing row of totals from the data: a last row whose first filled cell says "Razem", "Ogółem", "Suma",
 * "Total" or the like.
 *
 * @example
 * splitTotals([{ line: 2, cells: ['Rumia', '5'] }, { line: 3, cells: ['Razem', '5'] }]).data.length; // => 1
 */
export function splitTotals(rows: readonly CsvRow[]): { readonly data: readonly CsvRow[]; readonly totals: CsvRow | null } {
  const last = rows.at(-1);
  const first = last?.cells.map((cell) => cell.trim()).find((cell) => cell !== '');
  const isTotals = first !== undefined && TOTALS.has(first.toLowerCase().replace(/:$/, ''));
  return last === undefined || !isTotals ? { data: rows, totals: null } : { data: rows.slice(0, -1), totals: last };
}
