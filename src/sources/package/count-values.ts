import type { ResourceTable } from './resource-table.js';

/** How many values of a folder are less than they seem. */
export interface ValueCounts {
  /** Values the sources do not have. */
  readonly missing: number;
  /** Values that another source disputes, or that cannot be right. */
  readonly doubtful: number;
  /** Values to be used with caution: rounded, estimated, from elsewhere. */
  readonly weak: number;
}

/** Counts the values that a reader of results should know of. */
export function countValues(tables: readonly ResourceTable[]): ValueCounts {
  const qualities = tables.flatMap((table) => table.rows.map((row) => table.text(row, 'quality')));
  const missing = tables.map((table) => (table.has('status') ? table.rows.filter((row) => table.isMissing(row, 'value')).length : 0));
  return {
    missing: missing.reduce((total, count) => total + count, 0),
    doubtful: qualities.filter((quality) => quality === 'conflict' || quality === 'implausible').length,
    weak: qualities.filter((quality) => quality === 'weak').length,
  };
}
