import type { Findings } from '../findings.js';
import type { ResourceTable, TypedRow } from '../package/resource-table.js';

/** The columns that say what a figure is of, its source left out. */
const SUBJECT: ReadonlyMap<string, readonly string[]> = new Map([
  ['population-groups', ['area', 'date', 'sex', 'age_group', 'concept']],
  ['series', ['indicator', 'area', 'date', 'sex', 'age_group']],
  ['prices', ['indicator', 'area', 'date']],
]);

/** Checks that of several values of the same thing at most one claims to be right: choosing would be a silent guess. */
export function checkConflicts(table: ResourceTable, findings: Findings): void {
  const subject = SUBJECT.get(table.name);
  if (subject === undefined || !subject.every((column) => table.has(column))) return;
  for (const [name, rows] of table.groupBy(subject)) {
    const [first, ...others] = rows.filter((row) => claimsToBeRight(table, row));
    const other = others.find((row) => table.number(row, 'value') !== table.number(first, 'value'));
    if (other === undefined) continue;
    findings.fault({
      kind: 'conflict',
      file: table.file,
      row: other.line,
      column: 'value',
      value: table.written(other, 'value'),
      problem: {
        pl: `${name}: inna wartość niż ${table.written(first, 'value')} w wierszu ${first.line}, a obie uchodzą za pewne`,
        en: `${name}: another value than ${table.written(first, 'value')} in row ${first.line}, and both claim to be right`,
      },
      expected: { pl: 'jedna wartość o jakości „ok”', en: 'one value of quality "ok"' },
      remedy: {
        pl: 'przy gorszej wartości wpisz quality „weak” albo „conflict”',
        en: 'set quality "weak" or "conflict" for the lesser value',
      },
    });
  }
}

function claimsToBeRight(table: ResourceTable, row: TypedRow): boolean {
  const quality = table.text(row, 'quality');
  return (quality === '' || quality === 'ok') && !Number.isNaN(table.number(row, 'value'));
}
