import { createRequire } from 'node:module';
import { fail } from '../language/error.js';
import type { Table, TableOptions } from '../tables/table.js';
import { requireColumnNames, tableFromRows } from './columns.js';

/** The part of a Danfo.js data frame that notebooks use; the object is a full one. */
export interface DanfoFrame {
  readonly columns: string[];
  readonly values: readonly unknown[];
  readonly shape: readonly number[];
  column(name: string): DanfoFrame;
  loc(choice: { readonly rows?: readonly unknown[]; readonly columns?: readonly string[] }): DanfoFrame;
  head(rows?: number): DanfoFrame;
  tail(rows?: number): DanfoFrame;
  query(condition: unknown, ...options: unknown[]): DanfoFrame;
  sortValues(by: string, ...options: unknown[]): DanfoFrame;
  groupby(columns: readonly string[]): { col(columns: readonly string[]): { sum(): DanfoFrame; mean(): DanfoFrame; count(): DanfoFrame } };
  describe(): DanfoFrame;
  gt(value: number): DanfoFrame;
  lt(value: number): DanfoFrame;
  eq(value: unknown): DanfoFrame;
  print(): void;
}

/** What is used of the package `danfojs-node`. */
interface Danfo {
  readonly DataFrame: new (rows: readonly (readonly unknown[])[], options: { readonly columns: readonly string[] }) => DanfoFrame;
}

/**
 * A table of results as a Danfo.js data frame, for those who know pandas.
 *
 * Danfo.js is an optional peer of this package: it is old and carries known vulnerabilities, so that only those who
 * want it in a notebook install it.
 *
 * @param table - Any table of this library.
 * @returns Same columns and values; missing numbers are NaN, as in pandas.
 * @throws {RangeError} If `danfojs-node` is not installed; the message says how to.
 * @see https://danfo.jsdata.org/
 * @example
 * toDanfo(new Table([{ name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'integer' }], [[2022], [2023]], { title: { pl: 'Lata', en: 'Years' } })).shape; // => [2, 1]
 */
export function toDanfo(table: Table): DanfoFrame {
  const { DataFrame } = load();
  const numeric = table.columns.map(({ type }) => type !== 'text');
  const rows = table.rows.map((row) => row.map((cell, index) => (cell === null && numeric[index] ? Number.NaN : cell)));
  requireColumnNames('toDanfo', table);
  return new DataFrame(rows, { columns: table.columns.map(({ name }) => name) });
}

/**
 * A Danfo.js data frame as a table of this library.
 *
 * @param frame - Any data frame.
 * @param options - Title and source of the new table.
 * @example
 * const table = new Table([{ name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'integer' }], [[2022], [2023]], { title: { pl: 'Lata', en: 'Years' } });
 * fromDanfo(toDanfo(table).tail(1), { title: table.title }).values('year'); // => [2023]
 */
export function fromDanfo(frame: DanfoFrame, options: TableOptions): Table {
  const rows = frame.values.map((row) => (Array.isArray(row) ? row : [row]));
  return tableFromRows(frame.columns, rows, options);
}

function load(): Danfo {
  const require = createRequire(import.meta.url);
  try {
    return require('danfojs-node');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    return fail(
      `toDanfo: nie można wczytać pakietu danfojs-node (${reason}); zainstaluj go: npm install danfojs-node@1.2.0, z wpisem „overrides” z pliku package.json kohorty`,
      `toDanfo: the package danfojs-node cannot be loaded (${reason}); install it: npm install danfojs-node@1.2.0, with the "overrides" of kohorta's package.json`,
    );
  }
}
