import { sum } from '../../numerics/sum.js';
import type { DecimalSign } from '../cells/decimal-sign.js';
import { readNumber } from '../cells/read-number.js';
import type { CsvRow } from '../csv/read-csv.js';
import type { Findings } from '../findings.js';
import type { ResourceTable } from '../package/resource-table.js';

/** Compares a trailing row of totals with the sums of the rows above it; it is no data and stays out of them. */
export function checkTotals({ line, cells }: CsvRow, table: ResourceTable, decimal: DecimalSign | null, findings: Findings): void {
  const agreeing: string[] = [];
  table.columns.forEach((column, place) => {
    const values = table.rows.map((row) => row.cells[place]);
    // Years and ages are numbers too, but nobody adds them up.
    const counted = column !== 'year' && column !== 'age' && values.some((value) => typeof value === 'number');
    const reading = readNumber(cells[place], { decimal });
    if (!counted || reading.kind !== 'number') return;
    const total = sum(values.filter((value) => typeof value === 'number'));
    if (Math.abs(total - reading.value) <= 1e-9 * Math.max(1, Math.abs(total))) {
      agreeing.push(column);
      return;
    }
    findings.fault({
      kind: 'totals-row',
      file: table.file,
      row: line,
      column,
      value: cells[place],
      problem: { pl: 'wiersz sumy nie zgadza się z wierszami nad nim', en: 'the row of totals does not match the rows above it' },
      expected: { pl: `suma wierszy: ${total}`, en: `the sum of the rows: ${total}` },
      remedy: { pl: 'popraw sumę albo wiersze, albo usuń wiersz sumy', en: 'correct the total or the rows, or remove the row of totals' },
    });
  });
  if (agreeing.length === 0) return;
  findings.note(table.file, {
    pl: `sumy w wierszu ${line} zgadzają się: ${agreeing.join(', ')}`,
    en: `the sums in row ${line} agree: ${agreeing.join(', ')}`,
  });
}
