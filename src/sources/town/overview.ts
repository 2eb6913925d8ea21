import { type Cell, type Column, Table } from '../../tables/table.js';
import type { ResourceTable } from '../package/resource-table.js';

/** What a town's folder holds: one row a resource. */
export function overviewTable(
  tables: readonly ResourceTable[],
  { name, folder }: { readonly name: string; readonly folder: string },
): Table {
  const columns: Column[] = [
    { name: 'resource', title: { pl: 'Zasób', en: 'Resource' }, type: 'text' },
    { name: 'title', title: { pl: 'Co zawiera', en: 'What it holds' }, type: 'text' },
    { name: 'rows', title: { pl: 'Wiersze', en: 'Rows' }, type: 'integer' },
    { name: 'years', title: { pl: 'Lata', en: 'Years' }, type: 'text' },
    { name: 'statuses', title: { pl: 'Status wartości', en: 'Status of the values' }, type: 'text' },
  ];
  return new Table(columns, tables.map(overviewOf), {
    title: { pl: `${name}: dane w folderze ${folder}`, en: `${name}: data in the folder ${folder}` },
  });
}

/** Resource, title, rows, years, statuses with their counts. */
function overviewOf(table: ResourceTable): Cell[] {
  const years = table.rows.flatMap((row) => {
    const written = table.written(row, 'year') || table.written(row, 'date');
    const year = Number(/\d{4}/.exec(written)?.[0] ?? Number.NaN);
    return Number.isNaN(year) ? [] : [year];
  });
  const first = years.reduce((least, year) => Math.min(least, year), Number.POSITIVE_INFINITY);
  const last = years.reduce((most, year) => Math.max(most, year), Number.NEGATIVE_INFINITY);
  const span = years.length === 0 ? null : first === last ? String(first) : `${first}–${last}`;
  const statuses = [...table.groupBy(['status'])].map(([status, rows]) => `${status} ${rows.length}`).join(', ');
  return [table.name, table.spec.title ?? null, table.rows.length, span, statuses === '' ? null : statuses];
}
