import type { AreaTree } from '../../areas/area-tree.js';
import type { Findings } from '../findings.js';
import type { ResourceRule } from '../package/column-rule.js';
import type { ResourceTable } from '../package/resource-table.js';

/** What the cells of areas and sources may name. */
export interface References {
  readonly areas: AreaTree | undefined;
  readonly sources: ReadonlySet<string> | undefined;
}

/** Checks that every area named in a file is in the tree and every source in the list of sources. */
export function checkReferences(
  table: ResourceTable,
  rule: ResourceRule | undefined,
  { areas, sources }: References,
  findings: Findings,
): void {
  const named = (rule?.columns ?? []).filter(({ name }) => table.has(name));
  const hasSource =
    named.some(({ holds }) => holds.kind === 'source') || table.spec.table.foreignKeys.some(({ fields }) => fields.join() === 'source');
  const hasArea =
    named.some(({ holds }) => holds.kind === 'area') || table.spec.table.foreignKeys.some(({ fields }) => fields.join() === 'area');
  for (const row of table.rows) {
    const area = table.text(row, 'area');
    if (hasArea && areas !== undefined && area !== '' && !areas.has(area)) {
      const near = areas.areas.find(({ id, name }) => id === area.trim().toLowerCase() || name === area.trim());
      findings.fault({
        kind: 'unknown-area',
        file: table.file,
        row: row.line,
        column: 'area',
        value: table.written(row, 'area'),
        problem: { pl: 'nie ma takiego obszaru w areas.csv', en: 'there is no such area in areas.csv' },
        expected: {
          pl: `id obszaru, np. ${areas.areas
            .slice(0, 6)
            .map(({ id }) => id)
            .join(', ')}`,
          en: `the id of an area, such as ${areas.areas
            .slice(0, 6)
            .map(({ id }) => id)
            .join(', ')}`,
        },
        remedy:
          near === undefined
            ? { pl: 'popraw id albo dopisz obszar do areas.csv', en: 'correct the id or add the area to areas.csv' }
            : { pl: `wpisz „${near.id}”`, en: `write "${near.id}"` },
      });
    }
    const source = table.text(row, 'source');
    if (hasSource && sources !== undefined && source !== '' && !sources.has(source)) {
      findings.fault({
        kind: 'unknown-source',
        file: table.file,
        row: row.line,
        column: 'source',
        value: table.written(row, 'source'),
        problem: { pl: 'nie ma takiego źródła w sources.csv', en: 'there is no such source in sources.csv' },
        expected: { pl: 'id źródła z sources.csv', en: 'the id of a source in sources.csv' },
        remedy: { pl: 'popraw id albo dopisz źródło do sources.csv', en: 'correct the id or add the source to sources.csv' },
      });
    }
  }
}
