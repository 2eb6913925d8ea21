import { ageGroupOf } from '../cells/age-group.js';
import type { CsvRow } from './read-csv.js';

const TOTALS: ReadonlySet<string> = new Set(['razem', 'ogółem', 'ogolem', 'suma', 'w sumie', 'łącznie', 'total', 'sum']);

/** Names of columns in which "total" is the group of all ages. */
const AGE_COLUMNS: ReadonlySet<string> = new Set(['age', 'ages', 'age_group', 'age group', 'wiek', 'grupa wieku']);

/**
 * Parts a trailing row of totals from the data: a last row whose first filled cell says "Razem", "Ogółem", "Suma",
 * "Total" or the like. In a column of age groups "total" is the group of all ages, and data.
 *
 * @example
 * splitTotals(['area', 'value'], [{ line: 2, cells: ['Rumia', '5'] }, { line: 3, cells: ['Razem', '5'] }]).data.length; // => 1
 */
export function splitTotals(
  header: readonly string[],
  rows: readonly CsvRow[],
): { readonly data: readonly CsvRow[]; readonly totals: CsvRow | null } {
  const last = rows.at(-1);
  const place = last?.cells.findIndex((cell) => cell.trim() !== '') ?? -1;
  const first = last?.cells[place]?.trim() ?? '';
  const isTotals = TOTALS.has(first.toLowerCase().replace(/:$/, '')) && !isAllAges(first, header[place] ?? '', rows, place);
  return last === undefined || !isTotals ? { data: rows, totals: null } : { data: rows.slice(0, -1), totals: last };
}

function isAllAges(word: string, column: string, rows: readonly CsvRow[], place: number): boolean {
  if (ageGroupOf(word) === undefined) return false;
  // Whole numbers alone may as well be the numbers of rows.
  const hasGroups = rows.some(({ cells }) => /[-+]/.test(cells[place]) && ageGroupOf(cells[place].trim()) !== undefined);
  return hasGroups || AGE_COLUMNS.has(column.trim().toLowerCase());
}
