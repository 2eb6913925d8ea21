import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** The columns of a small reference table: numbers by column name. Lines that begin with # say where it comes from. */
export type ReferenceTable = Readonly<Record<string, Float64Array>>;

/**
 * Reads a reference table that stands beside its test.
 *
 * @param name - The file's name.
 * @param test - `import.meta.url` of the test.
 */
export function readReference(name: string, test: string): ReferenceTable {
  const rows: string[][] = parse(readFileSync(new URL(name, test), 'utf8'), { comment: '#', skip_empty_lines: true });
  const [header, ...body] = rows;
  return Object.fromEntries(header.map((column, i) => [column, Float64Array.from(body, (row) => Number(row[i]))]));
}
