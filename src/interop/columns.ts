import { fail } from '../language/error.js';
import { type Cell, type Column, Table, type TableOptions } from '../tables/table.js';

/**
 * A table from columns of another library: the type of a column is what its values are, a date becomes the text of
 * its day (UTC), a truth value its word, and what is undefined, not a number or no date becomes missing.
 *
 * @param names - Names of the columns.
 * @param rows - Rows of values, in the order of the names.
 * @returns A {@link Table} whose column titles are the names.
 * @example
 * tableFromRows(['year', 'place'], [[2022, 'Rumia']], { title: { pl: 'Lata', en: 'Years' } }).columns[0].type; // => 'year'
 */
export function tableFromRows(names: readonly string[], rows: readonly (readonly unknown[])[], options: TableOptions): Table {
  const cells = rows.map((row) => row.map(cellOf));
  const columns = names.map((name, index) =>
    columnOf(
      name,
      cells.map((row) => row[index]),
    ),
  );
  return new Table(columns, cells, options);
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined || (typeof value === 'number' && Number.isNaN(value))) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  return String(value);
}

/** Other libraries do not tell years from amounts: the name must. */
const YEAR = /(^|_)(year|rok)$/i;

function columnOf(name: string, values: readonly Cell[]): Column {
  const title = { pl: name, en: name };
  const known = values.filter((value) => value !== null);
  if (known.some((value) => typeof value === 'string')) return { name, title, type: 'text' };
  if (!known.every(Number.isInteger)) return { name, title, type: 'number' };
  return { name, title, type: YEAR.test(name) ? 'year' : 'integer' };
}

/** Stops at a column name that libraries which keep columns in plain objects would lose without a word. */
export function requireColumnNames(verb: string, table: Table): void {
  if (table.columns.some(({ name }) => name === '__proto__')) {
    fail(
      `${verb}: kolumna „__proto__” nie daje się przenieść; nazwij ją inaczej`,
      `${verb}: the column "__proto__" cannot be carried over; give it another name`,
    );
  }
}
