import type { Message } from '../../language/language.js';
import type { FaultKind } from '../fault.js';
import type { Findings } from '../findings.js';
import type { FieldConstraints } from '../package/descriptor.js';
import type { ResourceTable, TypedCell } from '../package/resource-table.js';
import { LONGEST_MATCHED } from '../package/safe-pattern.js';

interface Broken {
  readonly kind: FaultKind;
  readonly problem: Message;
  readonly expected: Message;
}

/** Checks the constraints that the Table Schema puts on its fields. */
export function checkConstraints(table: ResourceTable, findings: Findings): void {
  for (const { name, constraints } of table.spec.table.fields) {
    if (!table.has(name)) continue;
    const seen = new Map<string | number, number>();
    for (const row of table.rows) {
      const cell = table.cell(row, name) ?? '';
      const written = table.written(row, name);
      const broken = brokenConstraint(cell, written, constraints) ?? (constraints.unique ? repeated(cell, row.line, seen) : undefined);
      if (broken === undefined) continue;
      findings.fault({
        ...broken,
        file: table.file,
        row: row.line,
        column: name,
        value: written,
        remedy: {
          pl: 'popraw wartość albo ograniczenie w datapackage.json',
          en: 'correct the value or the constraint in datapackage.json',
        },
      });
    }
  }
}

function brokenConstraint(
  cell: TypedCell,
  written: string,
  { required, minimum, maximum, minLength, maxLength, pattern, enum: words }: FieldConstraints,
): Broken | undefined {
  if (typeof cell === 'object') {
    if (cell.kind === 'faulty' || !required) return undefined;
    return {
      kind: 'missing-value',
      problem: { pl: 'brakuje wymaganej wartości', en: 'a required value is missing' },
      expected: { pl: 'wartość w każdym wierszu', en: 'a value in every row' },
    };
  }
  if (minimum !== undefined && isBelow(cell, minimum)) {
    return {
      kind: 'out-of-range',
      problem: { pl: 'wartość za mała', en: 'the value is too small' },
      expected: { pl: `co najmniej ${minimum}`, en: `at least ${minimum}` },
    };
  }
  if (maximum !== undefined && isBelow(maximum, cell)) {
    return {
      kind: 'out-of-range',
      problem: { pl: 'wartość za duża', en: 'the value is too large' },
      expected: { pl: `najwyżej ${maximum}`, en: `at most ${maximum}` },
    };
  }
  if (words !== undefined && !words.includes(String(cell)) && !words.includes(written.trim())) {
    return {
      kind: 'word',
      problem: { pl: 'nieznane słowo', en: 'unknown word' },
      expected: { pl: words.join(', '), en: words.join(', ') },
    };
  }
  const tooShort = minLength !== undefined && written.length < minLength;
  const tooLong = maxLength !== undefined && written.length > maxLength;
  if (tooShort || tooLong) {
    return {
      kind: 'constraint',
      problem: { pl: 'zła długość tekstu', en: 'wrong length of the text' },
      expected: { pl: `znaków: ${minLength ?? 0}-${maxLength ?? 'dowolnie'}`, en: `characters: ${minLength ?? 0}-${maxLength ?? 'any'}` },
    };
  }
  if (pattern !== undefined && (written.length > LONGEST_MATCHED || !pattern.test(String(cell)))) {
    return {
      kind: 'constraint',
      problem: { pl: 'wartość nie pasuje do wzorca', en: 'the value does not match the pattern' },
      expected: { pl: pattern.source, en: pattern.source },
    };
  }
  return undefined;
}

function isBelow(one: string | number, other: string | number): boolean {
  if (typeof one === 'number' || typeof other === 'number') return Number(one) < Number(other);
  return one < other;
}

function repeated(cell: TypedCell, line: number, seen: Map<string | number, number>): Broken | undefined {
  if (typeof cell === 'object') return undefined;
  const first = seen.get(cell);
  if (first === undefined) {
    seen.set(cell, line);
    return undefined;
  }
  return {
    kind: 'duplicate-key',
    problem: { pl: `ta sama wartość stoi w wierszu ${first}`, en: `the same value stands in row ${first}` },
    expected: { pl: 'każda wartość raz', en: 'each value once' },
  };
}
