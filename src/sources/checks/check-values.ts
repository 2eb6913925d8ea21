import type { Message } from '../../language/language.js';
import type { FaultKind } from '../fault.js';
import type { Findings } from '../findings.js';
import type { ResourceTable, TypedRow } from '../package/resource-table.js';

/** Resources that count people or events: nothing in them is below 0. */
const COUNTS: ReadonlySet<string> = new Set(['population', 'population-groups', 'gus-projection', 'flows']);

/** Units in which things are counted. */
const COUNTED_UNITS: ReadonlySet<string> = new Set([
  'persons',
  'persons per year',
  'people',
  'children',
  'families',
  'households',
  'places',
  'births',
  'deaths',
  'hours',
  'units',
  'FTE',
  'person-months',
  'person-years',
  'osoby',
  'dzieci',
  'rodziny',
  'miejsca',
]);

/** Checks every value against its status and against what its unit allows. */
export function checkValues(table: ResourceTable, findings: Findings): void {
  if (!table.has('value') || !table.has('status')) return;
  const units = new Map<string, { readonly unit: string; readonly line: number }>();
  for (const row of table.rows) {
    checkStatus(table, row, findings);
    checkRange(table, row, findings);
    checkWhole(table, row, findings);
    checkUnit(table, row, units, findings);
  }
}

type Say = (kind: FaultKind, column: string, problem: Message, expected: Message, remedy: Message) => void;

function sayAt(table: ResourceTable, row: TypedRow, findings: Findings): Say {
  return (kind, column, problem, expected, remedy) => {
    findings.fault({ kind, file: table.file, row: row.line, column, value: table.written(row, column), problem, expected, remedy });
  };
}

function checkStatus(table: ResourceTable, row: TypedRow, findings: Findings): void {
  if (table.isFaulty(row, 'value') || table.isFaulty(row, 'status')) return;
  const say = sayAt(table, row, findings);
  const isMissing = table.isMissing(row, 'value');
  const saysMissing = table.text(row, 'status') === 'missing';
  if (isMissing && !saysMissing) {
    say(
      'missing-status',
      'value',
      {
        pl: `nie ma wartości, a status to „${table.text(row, 'status')}”`,
        en: `there is no value, but the status is "${table.text(row, 'status')}"`,
      },
      { pl: 'wartość albo status „missing”', en: 'a value, or status "missing"' },
      {
        pl: 'wpisz wartość albo zmień status na „missing” i podaj powód w kolumnie note',
        en: 'write the value, or set status "missing" and give the reason in column note',
      },
    );
  } else if (!isMissing && saysMissing) {
    say(
      'missing-status',
      'status',
      {
        pl: `jest wartość „${table.written(row, 'value')}”, a status mówi, że jej brak`,
        en: `there is a value "${table.written(row, 'value')}", but the status says it is missing`,
      },
      { pl: 'status odpowiadający wartości', en: 'a status that fits the value' },
      { pl: 'popraw status albo usuń wartość', en: 'correct the status or remove the value' },
    );
  } else if (isMissing && reasonOf(table, row) === null && table.text(row, 'note') === '') {
    say(
      'missing-without-reason',
      'value',
      { pl: 'brak wartości bez podania powodu', en: 'a missing value without a reason' },
      {
        pl: '„Bd.” (brak danych), „-” (nie dotyczy) albo powód w kolumnie note',
        en: '"Bd." (no data), "-" (not applicable) or the reason in column note',
      },
      { pl: 'dopisz powód', en: 'add the reason' },
    );
  }
}

/** Why the value of a row is missing, by the word that stands in its place; null if the cell is empty. */
export function reasonOf(table: ResourceTable, row: TypedRow): Message | null {
  const cell = table.cell(row, 'value');
  return typeof cell === 'object' && cell.kind === 'missing' ? cell.reason : null;
}

function checkRange(table: ResourceTable, row: TypedRow, findings: Findings): void {
  const value = table.number(row, 'value');
  if (Number.isNaN(value)) return;
  const say = sayAt(table, row, findings);
  const unit = table.text(row, 'unit');
  const isRate = table.name === 'mortality' || table.name === 'fertility' || table.name === 'migration';
  if (value < 0 && (COUNTS.has(table.name) || COUNTED_UNITS.has(unit) || isRate)) {
    say(
      'negative',
      'value',
      { pl: 'wartość poniżej zera', en: 'a value below zero' },
      { pl: 'liczba od 0', en: 'a number from 0' },
      { pl: 'popraw wartość; brak danych zapisz jako „Bd.”', en: 'correct the value; write no data as "Bd."' },
    );
    return;
  }
  const range = rangeOf(table, row, unit);
  if (range !== undefined && !(value >= range.low && value <= range.high)) {
    say(
      'out-of-range',
      'value',
      { pl: `${range.what.pl} poza zakresem`, en: `${range.what.en} out of range` },
      { pl: `od ${range.low} do ${range.high}`, en: `${range.low} to ${range.high}` },
      { pl: 'popraw wartość albo jej jednostkę', en: 'correct the value or its unit' },
    );
  }
}

/** Units of which there are no halves. */
const WHOLE_UNITS: ReadonlySet<string> = new Set([
  'persons',
  'people',
  'children',
  'families',
  'births',
  'deaths',
  'osoby',
  'dzieci',
  'rodziny',
]);

/** 1.274 people were not counted; most likely a spreadsheet parted the thousands of 1274 with a point. */
function checkWhole(table: ResourceTable, row: TypedRow, findings: Findings): void {
  const value = table.number(row, 'value');
  if (Number.isNaN(value) || Number.isInteger(value) || !WHOLE_UNITS.has(table.text(row, 'unit'))) return;
  const counted = ['counted', 'published'].includes(table.text(row, 'status'));
  if (!counted && !(table.name === 'population' && table.text(row, 'variant') === 'main')) return;
  const written = table.written(row, 'value').trim();
  const thousands = /^\d{1,3}[.,]\d{3}$/.test(written) ? written.replace(/[.,]/, '') : undefined;
  const say = sayAt(table, row, findings);
  const expected = { pl: 'liczba całkowita', en: 'a whole number' };
  if (thousands === undefined) {
    say('not-whole', 'value', { pl: 'policzono ułamek', en: 'a fraction was counted' }, expected, {
      pl: 'popraw liczbę albo wpisz status „estimated”',
      en: 'correct the number, or set status "estimated"',
    });
  } else {
    say(
      'not-whole',
      'value',
      {
        pl: `ułamek tam, gdzie liczy się całe osoby; znak „.” lub „,” dzieli zapewne tysiące (${thousands})`,
        en: `a fraction where whole people are counted; the sign probably parts thousands (${thousands})`,
      },
      expected,
      { pl: `wpisz ${thousands} albo zaokrągloną liczbę`, en: `write ${thousands} or the rounded number` },
    );
  }
}

interface Range {
  readonly low: number;
  readonly high: number;
  readonly what: Message;
}

function rangeOf(table: ResourceTable, row: TypedRow, unit: string): Range | undefined {
  if (table.name === 'mortality') return { low: 0, high: 2, what: { pl: 'współczynnik zgonów', en: 'death rate' } };
  if (table.name === 'fertility') return { low: 0, high: 0.5, what: { pl: 'współczynnik płodności', en: 'fertility rate' } };
  if (table.name === 'migration' && table.text(row, 'direction') === 'out')
    return { low: 0, high: 1, what: { pl: 'udział wyjeżdżających', en: 'share of people leaving' } };
  if (table.text(row, 'indicator') === 'sex_ratio_at_birth')
    return { low: 0.8, high: 1.3, what: { pl: 'proporcja płci noworodków', en: 'sex ratio at birth' } };
  if (unit === 'share') return { low: 0, high: 1, what: { pl: 'udział', en: 'share' } };
  if (unit === 'percent' && table.text(row, 'indicator').endsWith('_share'))
    return { low: 0, high: 100, what: { pl: 'odsetek', en: 'percentage' } };
  return undefined;
}

/** One quantity in one area has one unit; 104 "persons" among "thousands of persons" would be a silent error. */
function checkUnit(
  table: ResourceTable,
  row: TypedRow,
  units: Map<string, { readonly unit: string; readonly line: number }>,
  findings: Findings,
): void {
  const unit = table.text(row, 'unit');
  if (unit === '') return;
  const what = ['indicator', 'parameter', 'flow', 'direction', 'item', 'question'].map((column) => table.text(row, column));
  // The unit of a parameter is its own, of an indicator the same in every year.
  const key = [...what, table.text(row, 'area')].join(' | ');
  const first = units.get(key);
  if (first === undefined) {
    units.set(key, { unit, line: row.line });
  } else if (first.unit !== unit) {
    sayAt(table, row, findings)(
      'unit',
      'unit',
      {
        pl: `w wierszu ${first.line} ta sama wielkość ma jednostkę „${first.unit}”`,
        en: `in row ${first.line} the same quantity has the unit "${first.unit}"`,
      },
      { pl: `„${first.unit}”`, en: `"${first.unit}"` },
      { pl: 'przelicz wartość na jedną jednostkę', en: 'convert the value to one unit' },
    );
  }
}
