import { createRequire } from 'node:module';
import type { Table, TableOptions } from '../tables/table.js';
import { requireColumnNames, tableFromRows } from './columns.js';

/**
 * The part of an Arquero table that notebooks use; the object is a full Arquero table. Its own types stay out of this
 * library's, because a notebook kernel cannot read them.
 */
export interface ArqueroTable {
  numRows(): number;
  numCols(): number;
  columnNames(): string[];
  array(name: string): ArrayLike<unknown>;
  get(name: string, row?: number): unknown;
  filter(...criteria: unknown[]): ArqueroTable;
  derive(...values: unknown[]): ArqueroTable;
  select(...columns: unknown[]): ArqueroTable;
  rename(...columns: unknown[]): ArqueroTable;
  orderby(...keys: unknown[]): ArqueroTable;
  groupby(...keys: unknown[]): ArqueroTable;
  rollup(...values: unknown[]): ArqueroTable;
  pivot(...keys: unknown[]): ArqueroTable;
  fold(...values: unknown[]): ArqueroTable;
  join(other: ArqueroTable, ...on: unknown[]): ArqueroTable;
  params(values: unknown): ArqueroTable;
  objects(): object[];
  print(...options: unknown[]): ArqueroTable;
}

/** What is used of the package `arquero`. */
interface Arquero {
  table(columns: readonly (readonly [string, readonly unknown[]])[]): ArqueroTable;
}

/**
 * A table of results as an Arquero table, for verbs such as filter, groupby and rollup.
 *
 * @param table - Any table of this library.
 * @returns One Arquero column per column, same names and values; missing values are null.
 * @throws {RangeError} If Arquero cannot hold a column of that name.
 * @see https://idl.uw.edu/arquero/
 * @example
 * toArquero(new Table([{ name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'integer' }], [[2022], [2023]], { title: { pl: 'Lata', en: 'Years' } })).numRows(); // => 2
 */
export function toArquero(table: Table): ArqueroTable {
  // Loaded on use: it takes half a second that most programs need not spend.
  const arquero: Arquero = createRequire(import.meta.url)('arquero');
  requireColumnNames('toArquero', table);
  return arquero.table(table.columns.map(({ name }) => [name, table.values(name)]));
}

/**
 * An Arquero table as a table of this library, to be shown, written or charted like every result.
 *
 * @param arquero - Any Arquero table; only its shown rows and their order are taken.
 * @param options - Title and source of the new table.
 * @example
 * const table = new Table([{ name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'integer' }], [[2023], [2022]], { title: { pl: 'Lata', en: 'Years' } });
 * fromArquero(toArquero(table).orderby('year'), { title: table.title }).values('year'); // => [2022, 2023]
 */
export function fromArquero(arquero: ArqueroTable, options: TableOptions): Table {
  const names = arquero.columnNames();
  const columns = names.map((name) => Array.from(arquero.array(name)));
  const rows = Array.from({ length: arquero.numRows() }, (_, row) => columns.map((column) => column[row]));
  return tableFromRows(names, rows, options);
}
