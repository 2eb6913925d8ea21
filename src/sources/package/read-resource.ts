import { checkFile } from '../checks/check-file.js';
import { checkHeader } from '../checks/check-header.js';
import { checkTotals } from '../checks/check-totals.js';
import { USUAL_NAMES } from '../checks/usual-names.js';
import { readCsv } from '../csv/read-csv.js';
import type { Findings } from '../findings.js';
import type { ResourceRule } from './column-rule.js';
import type { ResourceSpec } from './descriptor.js';
import type { Folder } from './folder.js';
import { readRows } from './read-rows.js';
import { ResourceTable } from './resource-table.js';

/**
 * Reads one resource of a data package: its file, its header, its cells. Every fault goes to the findings; what could
 * be read is returned all the same, so that one run names every fault.
 *
 * @param rule - What kohorta needs of it, undefined for a resource it does not know.
 * @returns The rows, undefined if the file could not be read as a table at all.
 */
export function readResource(
  folder: Folder,
  spec: ResourceSpec,
  rule: ResourceRule | undefined,
  findings: Findings,
): ResourceTable | undefined {
  const bytes = checkFile(folder, spec, findings);
  if (bytes === undefined) return undefined;
  const csv = readCsv(bytes, {
    file: spec.path,
    encoding: spec.encoding,
    delimiter: spec.delimiter,
    columns: [...spec.table.fields.map(({ name }) => name), ...(rule?.columns ?? []).map(({ name }) => name), ...USUAL_NAMES],
  });
  for (const fault of csv.faults) findings.fault(fault);
  for (const note of csv.notes) findings.note(spec.path, note);
  if (csv.header.length === 0) return undefined;

  const columns = checkHeader(csv.header, spec, rule, findings);
  const unread = csv.faults.length > 0;
  if (csv.rows.length === 0 && !unread) {
    findings.fault({
      kind: 'no-rows',
      file: spec.path,
      row: 1,
      column: null,
      value: null,
      problem: { pl: 'pod nagłówkiem nie ma żadnych danych', en: 'there are no data under the header' },
      expected: { pl: 'co najmniej jeden wiersz danych', en: 'at least one row of data' },
      remedy: { pl: 'wpisz dane albo usuń zasób z datapackage.json', en: 'fill in the data or remove the resource from datapackage.json' },
    });
  }
  const { rows, decimal } = readRows(csv, columns, spec, rule, findings);
  const table = new ResourceTable(spec, columns, rows, !unread);
  // Rows that could not be read would make every sum wrong.
  if (csv.totals !== null && !unread) checkTotals(csv.totals, table, decimal, findings);
  return table;
}
