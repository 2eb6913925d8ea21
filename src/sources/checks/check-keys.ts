import type { Findings } from '../findings.js';
import type { ResourceRule } from '../package/column-rule.js';
import type { ForeignKey } from '../package/descriptor.js';
import type { ResourceTable, TypedCell, TypedRow } from '../package/resource-table.js';

/** Checks that a key names each row once: what kohorta needs, and the primary and unique keys of the schema. */
export function checkUniqueKeys(table: ResourceTable, rule: ResourceRule | undefined, findings: Findings): void {
  const repeated = new Set<TypedRow>();
  const { primaryKey, uniqueKeys } = table.spec.table;
  // What kohorta needs may lack an optional column; a key of the schema without one of its columns says nothing.
  const needed = (rule?.key ?? []).filter((column) => table.has(column));
  const keys = [needed, ...[primaryKey, ...uniqueKeys].filter((key) => key.every((column) => table.has(column)))];
  const different = new Map(keys.map((key) => [key.toSorted().join(), key]));
  for (const key of different.values()) if (key.length > 0) checkKey(table, key, repeated, findings);
}

function checkKey(table: ResourceTable, key: readonly string[], repeated: Set<TypedRow>, findings: Findings): void {
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    if (key.some((column) => table.isFaulty(row, column))) continue;
    const value = key.map((column) => keyCell(table.cell(row, column))).join(', ');
    const first = seen.get(value);
    if (first === undefined) {
      seen.set(value, row.line);
    } else if (!repeated.has(row)) {
      repeated.add(row);
      findings.fault({
        kind: 'duplicate-key',
        file: table.file,
        row: row.line,
        column: key.join(', '),
        value,
        problem: { pl: `ten sam klucz stoi w wierszu ${first}`, en: `the same key stands in row ${first}` },
        expected: { pl: 'każdy klucz raz', en: 'each key once' },
        remedy: { pl: 'zostaw jeden z tych wierszy', en: 'keep one of these rows' },
      });
    }
  }
}

function keyCell(cell: TypedCell | undefined): string | number {
  return typeof cell === 'string' || typeof cell === 'number' ? cell : '';
}

/** Checks the foreign keys of the schema. Areas and sources are checked by name elsewhere, with better words. */
export function checkForeignKeys(table: ResourceTable, tables: ReadonlyMap<string, ResourceTable>, findings: Findings): void {
  for (const key of table.spec.table.foreignKeys) {
    const target = key.resource === '' ? table : tables.get(key.resource);
    const isNamed = ['area', 'source', 'parent'].includes(key.fields.join());
    const isThere = target?.isComplete === true && key.reference.every((column) => target.has(column));
    if (target !== undefined && isThere && !isNamed && key.fields.length > 0) checkForeignKey(table, key, target, findings);
  }
}

function checkForeignKey(
  table: ResourceTable,
  { fields, reference, resource }: ForeignKey,
  target: ResourceTable,
  findings: Findings,
): void {
  const known = target.groupBy(reference);
  for (const row of table.rows) {
    const cells = fields.map((field) => table.cell(row, field));
    if (!cells.every((cell) => typeof cell === 'string' || typeof cell === 'number')) continue;
    const value = cells.join(' | ');
    if (known.has(value)) continue;
    findings.fault({
      kind: 'foreign-key',
      file: table.file,
      row: row.line,
      column: fields.join(', '),
      value,
      problem: {
        pl: `nie ma takiej wartości w zasobie „${resource || table.name}”`,
        en: `there is no such value in resource "${resource || table.name}"`,
      },
      expected: { pl: `wartość z kolumn: ${reference.join(', ')}`, en: `a value of the columns: ${reference.join(', ')}` },
      remedy: { pl: 'popraw wartość albo dopisz ją tam', en: 'correct the value or add it there' },
    });
  }
}
