import type { Findings } from '../findings.js';
import type { ResourceTable } from '../package/resource-table.js';

/** What a resident wants to know of a provider. */
const WANTED = ['name', 'place', 'sector', 'fee', 'eligibility', 'contact', 'from'];

/** Checks the directory of providers: a row that leaves something open says whom to ask. */
export function checkProviders(table: ResourceTable, findings: Findings): void {
  for (const row of table.rows) {
    const open = WANTED.filter((column) => table.text(row, column) === '' && !table.isFaulty(row, column));
    if (open.length === 0 || table.text(row, 'ask') !== '' || table.isFaulty(row, 'ask')) continue;
    const columns = open.join(', ');
    findings.fault({
      kind: 'missing-without-reason',
      file: table.file,
      row: row.line,
      column: 'ask',
      value: table.written(row, 'ask'),
      problem: { pl: `nie wiadomo, kogo zapytać o braki: ${columns}`, en: `it is not said whom to ask for what is missing: ${columns}` },
      expected: { pl: 'nazwa urzędu albo organizacji', en: 'the name of an office or organisation' },
      remedy: { pl: 'wpisz, kogo zapytać, albo uzupełnij te kolumny', en: 'write whom to ask, or fill these columns' },
    });
  }
}
