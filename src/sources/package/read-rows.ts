import type { Message } from '../../language/language.js';
import { type DecimalSign, decimalEvidence } from '../cells/decimal-sign.js';
import { type CellReading, readCell } from '../cells/read-cell.js';
import type { DateFormat } from '../cells/read-date.js';
import type { CsvRow, CsvText } from '../csv/read-csv.js';
import type { Findings } from '../findings.js';
import type { ColumnRule, Holds, ResourceRule } from './column-rule.js';
import type { FieldSpec, ResourceSpec } from './descriptor.js';
import type { TypedCell, TypedRow } from './resource-table.js';

/** A column of the file with everything that is asked of it. */
interface ColumnPlan {
  readonly name: string;
  readonly holds: Holds;
  readonly rule: ColumnRule | undefined;
  readonly field: FieldSpec | undefined;
  readonly decimal: DecimalSign | null;
  /** Where each way of writing dates was seen first. */
  readonly formats: Map<DateFormat, { readonly line: number; readonly written: string; count: number }>;
  /** What was done to cells, and how often. */
  readonly notes: Map<string, { readonly text: Message; count: number }>;
}

/** The rows with typed cells, and the decimal sign of the file. */
export interface RowsReading {
  readonly rows: TypedRow[];
  readonly decimal: DecimalSign | null;
}

const DATE_FORMATS: Readonly<Record<DateFormat, Message>> = {
  'YYYY-MM-DD': { pl: 'RRRR-MM-DD', en: 'YYYY-MM-DD' },
  'DD.MM.YYYY': { pl: 'DD.MM.RRRR', en: 'DD.MM.YYYY' },
};

const FAULTY: TypedCell = { kind: 'faulty' };

/** Reads every cell of a file as what its column holds; faults and what was decided go to the findings. */
export function readRows(
  csv: CsvText,
  columns: readonly string[],
  spec: ResourceSpec,
  rule: ResourceRule | undefined,
  findings: Findings,
): RowsReading {
  const decimal = decimalOf(csv, columns, spec, rule, findings);
  const plans = columns.map((name): ColumnPlan => {
    const field = spec.table.fields.find((candidate) => candidate.name === name);
    const columnRule = rule?.columns.find((candidate) => candidate.name === name);
    return {
      name,
      field,
      rule: columnRule,
      holds: columnRule?.holds ?? holdsOf(field),
      decimal: field?.decimal ?? decimal,
      formats: new Map(),
      notes: new Map(),
    };
  });
  const unitAt = columns.indexOf('unit');
  const rows = csv.rows.map((row) => typedRow(row, plans, unitAt, spec, findings));
  for (const plan of plans) sayColumn(plan, spec.path, findings);
  return { rows, decimal };
}

function holdsOf(field: FieldSpec | undefined): Holds {
  switch (field?.type) {
    case 'number':
    case 'integer':
      return { kind: 'number' };
    case 'date':
      return { kind: 'date' };
    case 'year':
      return { kind: 'year' };
    default:
      return { kind: 'text' };
  }
}

/** The decimal sign of a file: what its numbers show, else the point that Table Schema takes where cells are parted by commas. */
function decimalOf(
  csv: CsvText,
  columns: readonly string[],
  spec: ResourceSpec,
  rule: ResourceRule | undefined,
  findings: Findings,
): DecimalSign | null {
  const places = columns.flatMap((name, index) => {
    const holds =
      rule?.columns.find((candidate) => candidate.name === name)?.holds ?? holdsOf(spec.table.fields.find((field) => field.name === name));
    return holds.kind === 'number' ? [index] : [];
  });
  const { commas, points } = decimalEvidence(csv.rows.flatMap(({ cells }) => places.map((place) => cells[place])));
  if (commas > 0 && points > 0) {
    findings.note(spec.path, {
      pl: `dwa znaki dziesiętne: przecinek (komórek: ${commas}) i kropka (${points}); odczytano tylko liczby, które mają jedno znaczenie`,
      en: `two decimal signs: a comma (${commas} cells) and a point (${points}); only numbers with one meaning were read`,
    });
    return csv.delimiter === ',' ? '.' : null;
  }
  if (commas > 0) {
    findings.note(spec.path, { pl: 'znakiem dziesiętnym jest przecinek', en: 'the decimal sign is a comma' });
    return ',';
  }
  return points > 0 || csv.delimiter === ',' ? '.' : null;
}

function typedRow(
  { line, cells }: CsvRow,
  plans: readonly ColumnPlan[],
  unitAt: number,
  { path, table }: ResourceSpec,
  findings: Findings,
): TypedRow {
  const unit = unitAt < 0 ? undefined : cells[unitAt];
  const typed = plans.map((plan, index): TypedCell => {
    const written = cells[index];
    const reading = readCell(written, plan.holds, { decimal: plan.decimal, unit, missing: table.missing });
    return settle(reading, plan, { file: path, line, written }, findings);
  });
  return { line, written: cells, cells: typed };
}

interface CellPlace {
  readonly file: string;
  readonly line: number;
  readonly written: string;
}

function settle(reading: CellReading, plan: ColumnPlan, { file, line, written }: CellPlace, findings: Findings): TypedCell {
  const place = { file, row: line, column: plan.name, value: written };
  switch (reading.kind) {
    case 'fault':
      findings.fault({ ...place, kind: reading.fault, problem: reading.problem, expected: reading.expected, remedy: reading.remedy });
      return FAULTY;
    case 'missing':
      if (plan.rule?.filled !== true) return reading;
      findings.fault({
        ...place,
        kind: 'missing-value',
        problem:
          written.trim() === ''
            ? { pl: 'komórka jest pusta', en: 'the cell is empty' }
            : { pl: 'brak wartości tam, gdzie jest potrzebna', en: 'a missing value where one is needed' },
        expected: { pl: `wartość kolumny „${plan.name}”`, en: `a value of column "${plan.name}"` },
        remedy: { pl: 'uzupełnij wartość', en: 'fill in the value' },
      });
      return FAULTY;
    case 'value': {
      if (plan.field?.type === 'integer' && typeof reading.value === 'number' && !Number.isInteger(reading.value)) {
        findings.fault({
          ...place,
          kind: 'not-whole',
          problem: { pl: 'liczba nie jest całkowita', en: 'the number is not whole' },
          expected: { pl: 'liczba całkowita', en: 'a whole number' },
          remedy: { pl: 'popraw liczbę', en: 'correct the number' },
        });
        return FAULTY;
      }
      if (reading.format !== undefined) {
        const seen = plan.formats.get(reading.format);
        if (seen === undefined) plan.formats.set(reading.format, { line, written, count: 1 });
        else seen.count += 1;
      }
      if (reading.note !== undefined) {
        const said = plan.notes.get(reading.note.en);
        if (said === undefined) plan.notes.set(reading.note.en, { text: reading.note, count: 1 });
        else said.count += 1;
      }
      return reading.value;
    }
  }
}

function sayColumn({ name, formats, notes }: ColumnPlan, file: string, findings: Findings): void {
  for (const { text, count } of notes.values()) {
    findings.note(file, { pl: `kolumna „${name}”, komórek ${count}: ${text.pl}`, en: `column "${name}", ${count} cells: ${text.en}` });
  }
  const [first, second] = formats;
  if (second !== undefined) {
    const [format, { line, written, count }] = second;
    findings.fault({
      kind: 'two-date-formats',
      file,
      row: line,
      column: name,
      value: written,
      problem: {
        pl: `daty zapisano na dwa sposoby: ${DATE_FORMATS[first[0]].pl} (od wiersza ${first[1].line}, razem ${first[1].count}) i ${DATE_FORMATS[format].pl} (od wiersza ${line}, razem ${count})`,
        en: `dates are written in two ways: ${first[0]} (from row ${first[1].line}, ${first[1].count} in all) and ${format} (from row ${line}, ${count} in all)`,
      },
      expected: { pl: 'jeden zapis dat w całej kolumnie', en: 'one way of writing dates in the whole column' },
      remedy: { pl: 'zapisz wszystkie daty jako RRRR-MM-DD', en: 'write all dates as YYYY-MM-DD' },
    });
  } else if (first !== undefined && first[0] === 'DD.MM.YYYY') {
    findings.note(file, { pl: `kolumna „${name}”: daty DD.MM.RRRR`, en: `column "${name}": dates DD.MM.YYYY` });
  }
}
