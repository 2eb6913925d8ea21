import type { Cell } from '../../tables/table.js';
import type { ResourceTable } from '../package/resource-table.js';

/** One row of a town's overview: resource, title, rows, years, statuses with their counts. */
export function overviewOf(table: ResourceTable): Cell[] {
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
