import type { Table } from '../tables/table.js';

/** A table of the report with the name of its file. */
export interface NamedTable {
  /** Lower case, ASCII, without ending. */
  readonly name: string;
  readonly table: Table;
}
