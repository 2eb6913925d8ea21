import { STATUS_NAMES } from '../tables/status.js';
import type { Column, Table } from '../tables/table.js';
import { ageTilings, TOTALS } from './age-tilings.js';
import { COUNTED_UNITS } from './counted-units.js';
import type { DisclosedOptions } from './disclosed-options.js';
import type { DisclosureCell, DisclosureRelation } from './disclosure-cell.js';

/** The counts of persons of a table and the sums among them. */
export interface TableCounts {
  readonly cells: readonly DisclosureCell[];
  readonly relations: readonly DisclosureRelation[];
  /** Places of the columns of counts. */
  readonly columns: readonly number[];
  /** The name of one cell. */
  idOf(row: number, column: number): string;
}

/** Columns of text that do not name the row. */
const REMARKS: ReadonlySet<string> = new Set(['status', 'quality', 'note', 'source', 'point', 'vintage']);

/** Statuses of rows that count nobody: estimates and plans need no suppression. */
const NO_COUNTS: ReadonlySet<unknown> = new Set(
  (['estimated', 'projected', 'planned', 'proxy', 'assumed', 'missing'] as const).flatMap((status) => [
    status,
    STATUS_NAMES[status].pl,
    STATUS_NAMES[status].en,
  ]),
);

/** Public, in the words of the data or of a reader. */
const PUBLISHED: ReadonlySet<unknown> = new Set(['published', STATUS_NAMES.published.pl, STATUS_NAMES.published.en]);

/** Columns of simulated figures in a table that has no statuses. */
const SIMULATED = /^(?:mean|median|expected|lower|upper|low|high|[pq]_?\d)/;

/** Reads a table as cells and relations; `options` as for `disclosed()`. */
export function tableCounts(table: Table, options: DisclosedOptions): TableCounts {
  const { counts, keys } = options;
  const status = table.columns.findIndex(({ name }) => name === 'status');
  const columns = placesOf(table, (column) => (counts === undefined ? countsPersons(column) : counts.includes(column.name)));
  const simulated = status >= 0 || counts !== undefined ? [] : columns.filter((column) => SIMULATED.test(table.columns[column].name));
  const keyColumns = placesOf(table, ({ name, type }) =>
    keys === undefined ? (type === 'text' || type === 'year') && !REMARKS.has(name) : keys.includes(name),
  );
  const rowKeys = table.rows.map((row) => keyColumns.map((column) => String(row[column] ?? '')));
  const twice = new Set(rowKeys.map((key) => key.join('\0'))).size < rowKeys.length;
  // Rows that nothing tells apart are in no sum, but each count still has a name.
  const idOf = (row: number, column: number): string =>
    [...rowKeys[row], ...(twice ? [`#${row + 1}`] : []), table.columns[column].name].join(' | ');
  const cells = table.rows.flatMap((row, place) =>
    columns.flatMap((column): DisclosureCell[] => {
      const count = row[column];
      if (typeof count !== 'number' || !Number.isInteger(count) || count < 0) return [];
      // Quantiles count nobody, unless all futures agree: then they are the count the simulation began with.
      if (simulated.includes(column) && simulated.some((other) => row[other] !== count)) return [];
      if (status >= 0 && NO_COUNTS.has(row[status])) return [];
      return [{ id: idOf(place, column), count, published: status >= 0 && PUBLISHED.has(row[status]) }];
    }),
  );
  const known = new Set(cells.map(({ id }) => id));
  const found = twice ? [] : [...keyRelations(), ...columnRelations(), ...balanceRelations()];
  // A sum with an estimate or a missing value in it tells nobody a count.
  const relations = found.filter(({ total, parts, less = [] }) => [total, ...parts, ...less].every((id) => known.has(id)));
  return { cells, relations, columns, idOf };

  function keyRelations(): DisclosureRelation[] {
    return keyColumns.flatMap((keyColumn, k) => {
      const { name } = table.columns[keyColumn];
      const sums = sumsOf(name, [...new Set(rowKeys.map((key) => key[k]))], options.sums?.[name]);
      return sums.flatMap(({ total, parts }) =>
        rowKeys.flatMap((key) => {
          if (key[k] !== total) return [];
          return columns.map((column) => {
            const id = (value: string): string => [...key.with(k, value), table.columns[column].name].join(' | ');
            return { name: `${name}: ${id(total)}`, total: id(total), parts: parts.map(id) };
          });
        }),
      );
    });
  }

  function columnRelations(): DisclosureRelation[] {
    return Object.entries(options.columnSums ?? {}).flatMap(([total, parts]) =>
      rowKeys.map((key) => {
        const id = (column: string): string => [...key, column].join(' | ');
        return { name: id(total), total: id(total), parts: parts.map(id) };
      }),
    );
  }

  function balanceRelations(): DisclosureRelation[] {
    const { balance } = options;
    const k = keyColumns.findIndex((column) => table.columns[column].name === 'year');
    if (balance === undefined || k < 0) return [];
    return rowKeys.map((key) => {
      const id = (column: string, year = key[k]): string => [...key.with(k, year), column].join(' | ');
      const before = String(Number(key[k]) - 1);
      return {
        name: id(balance.stock),
        total: id(balance.stock),
        parts: [id(balance.stock, before), ...balance.plus.map((column) => id(column))],
        less: balance.less.map((column) => id(column)),
      };
    });
  }
}

function placesOf(table: Table, belongs: (column: Column) => boolean): number[] {
  return table.columns.flatMap((column, place) => (belongs(column) ? [place] : []));
}

function countsPersons({ type, unit }: Column): boolean {
  return type !== 'text' && type !== 'share' && unit !== undefined && COUNTED_UNITS.has(unit.en);
}

interface KeySum {
  readonly total: string;
  readonly parts: readonly string[];
}

function sumsOf(name: string, values: readonly string[], given: Readonly<Record<string, readonly string[]>> | undefined): KeySum[] {
  if (given !== undefined) return Object.entries(given).map(([total, parts]) => ({ total, parts }));
  const tilings = [...ageTilings(values)].flatMap(([total, ways]) => ways.map((parts) => ({ total, parts })));
  if (tilings.length > 0 || name === 'year') return tilings;
  const parts = values.filter((value) => !TOTALS.has(value));
  return values.filter((value) => TOTALS.has(value) && parts.length > 1).map((total) => ({ total, parts }));
}
