import { fail } from '../language/error.js';
import { type Cell, Table } from '../tables/table.js';
import type { DisclosedOptions } from './disclosed-options.js';
import { HIDDEN_SIGN, hiddenLegend, roundedLegend, withNote } from './hidden-sign.js';
import { suppress } from './suppress.js';
import type { Suppression } from './suppression.js';
import { tableCounts } from './table-counts.js';

/** A table as it may be published. */
export interface DisclosedTable {
  /** With `#` where a count is hidden, and the sign explained in its note. The counts themselves are nowhere in it. */
  readonly table: Table;
  /** What was hidden and why; not for publication. */
  readonly suppression: Suppression;
}

/**
 * A table with its small counts of persons hidden, as `suppress()` hides them: over rows, columns, areas, ages and years whose
 * sums the table shows. Rows with a status that counts nobody (estimated, projected, planned, assumed) stay as they are, and so
 * do counts with a fraction.
 *
 * @throws {RangeError} If there is no column of a given name, or what is public gives a hidden count away.
 * @example
 * const unit = { pl: 'dzieci', en: 'children' };
 * const children = { name: 'children', title: unit, type: 'integer', unit } as const;
 * const sex = { name: 'sex', title: { pl: 'Płeć', en: 'Sex' }, type: 'text' } as const;
 * const table = new Table([sex, children], [['girls', 14], ['boys', 2], ['total', 16]], { title: { pl: 'Piecza', en: 'Foster care' } });
 * disclosed(table).table.values('children'); // => ['#', '#', 16]
 */
export function disclosed(table: Table, options: DisclosedOptions = {}): DisclosedTable {
  const { counts = [], keys = [], columnSums = {}, derived = {}, threshold = 5, method = 'suppress' } = options;
  requireColumns(table, [...counts, ...keys, ...Object.entries(columnSums).flat(2), ...Object.entries(derived).flat(2)]);
  const { cells, relations, columns, idOf } = tableCounts(table, options);
  const suppression = suppress(cells, relations, options);
  if (suppression.hidden.length === 0) return { table, suppression };
  const placeOf = (name: string): number => table.columns.findIndex((column) => column.name === name);
  const changed = new Set(suppression.hidden.map(({ id }) => id));
  const hides = (row: number, column: number): boolean => columns.includes(column) && suppression.hides(idOf(row, column));
  const rows = table.rows.map((cellsOfRow, row) =>
    cellsOfRow.map((cell, column): Cell => {
      if (hides(row, column)) return HIDDEN_SIGN;
      if (cell === null) return null;
      const inputs = derived[table.columns[column].name] ?? [];
      if (inputs.some((name) => changed.has(idOf(row, placeOf(name))))) return HIDDEN_SIGN;
      return columns.includes(column) ? (suppression.shown.get(idOf(row, column)) ?? cell) : cell;
    }),
  );
  const legend = method === 'round' ? roundedLegend(threshold) : hiddenLegend(threshold);
  const { columns: heads, title, note, source } = table;
  return { table: new Table(heads, rows, { title, note: withNote(note, legend), source }), suppression };
}

function requireColumns(table: Table, names: readonly string[]): void {
  const known = table.columns.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  fail(
    `disclosed: nie ma kolumny „${unknown}”; są: ${known.join(', ')}`,
    `disclosed: there is no column "${unknown}"; there are: ${known.join(', ')}`,
  );
}
