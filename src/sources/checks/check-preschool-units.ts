import type { Findings } from '../findings.js';
import type { ResourceTable, TypedRow } from '../package/resource-table.js';

/** Checks the preschools of a town: whole numbers from 0, and a status and a reason where places are missing. */
export function checkPreschoolUnits(table: ResourceTable, findings: Findings): void {
  for (const row of table.rows) {
    for (const column of ['rooms', 'group_size', 'places', 'first_choices']) checkWhole(table, row, column, findings);
    checkStatus(table, row, findings);
  }
}

function checkWhole(table: ResourceTable, row: TypedRow, column: string, findings: Findings): void {
  const number = table.number(row, column);
  if (Number.isNaN(number) || (Number.isInteger(number) && number >= 0)) return;
  findings.fault({
    ...{ kind: number < 0 ? 'negative' : 'not-whole', file: table.file, row: row.line, column, value: table.written(row, column) },
    problem: { pl: 'liczba poniżej zera albo ułamek', en: 'a number below zero or a fraction' },
    expected: { pl: 'liczba całkowita od 0', en: 'a whole number from 0' },
    remedy: { pl: 'popraw liczbę; brak danych zapisz jako „Bd.”', en: 'correct the number; write no data as "Bd."' },
  });
}

/** The status is that of the places, or of the rooms they follow from. */
function checkStatus(table: ResourceTable, row: TypedRow, findings: Findings): void {
  const columns = ['status', 'places', 'rooms', 'group_size'];
  if (columns.some((column) => table.isFaulty(row, column))) return;
  const [places, rooms, size] = ['places', 'rooms', 'group_size'].map((column) => table.number(row, column));
  const isMissing = Number.isNaN(places) && Number.isNaN(rooms * size);
  const column = isMissing === (table.text(row, 'status') === 'missing') ? undefined : 'status';
  if (column !== undefined) {
    findings.fault({
      ...{ kind: 'missing-status', file: table.file, row: row.line, column, value: table.written(row, column) },
      problem: { pl: 'status nie pasuje do liczby miejsc', en: 'the status does not fit the places' },
      expected: isMissing
        ? { pl: '„missing”, bo miejsc nie podano', en: '"missing", as no places are given' }
        : { pl: 'inny status niż „missing”, bo miejsca podano', en: 'another status than "missing", as places are given' },
      remedy: { pl: 'popraw status albo liczbę miejsc', en: 'correct the status or the places' },
    });
  } else if (isMissing && table.text(row, 'note') === '') {
    findings.fault({
      ...{ kind: 'missing-without-reason', file: table.file, row: row.line, column: 'places', value: table.written(row, 'places') },
      problem: { pl: 'brak liczby miejsc bez podania powodu', en: 'missing places without a reason' },
      expected: { pl: 'powód w kolumnie note', en: 'the reason in column note' },
      remedy: { pl: 'napisz, kto zna liczbę miejsc', en: 'say who knows the number of places' },
    });
  }
}
