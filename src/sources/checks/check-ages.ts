import { SEX_WORDS } from '../cells/sex-letters.js';
import type { Findings } from '../findings.js';
import type { ResourceTable, TypedRow } from '../package/resource-table.js';

/** Which ages a resource must hold, and for what. */
interface AgeRule {
  /** Columns that name one set of ages. */
  readonly by: readonly string[];
  readonly from: number;
  readonly to: number;
}

const RULES: ReadonlyMap<string, AgeRule> = new Map([
  ['population', { by: ['area', 'date', 'variant', 'sex'], from: 0, to: 100 }],
  ['mortality', { by: ['area', 'vintage', 'year', 'sex'], from: 0, to: 100 }],
  ['migration', { by: ['area', 'vintage', 'year', 'direction', 'variant', 'sex'], from: 0, to: 100 }],
  ['fertility', { by: ['area', 'vintage', 'year'], from: 15, to: 49 }],
]);

/** Ages at which a child can be born in the tables. */
const FERTILE = { from: 10, to: 55 };

/** Checks that each set of rates or counts has every age once, in order, and both sexes. */
export function checkAges(table: ResourceTable, findings: Findings): void {
  const rule = RULES.get(table.name);
  if (rule === undefined || !table.has('age')) return;
  const by = rule.by.filter((column) => table.has(column));
  // A row that could not be read, or not be placed, has been named; what it held is not missing.
  const isWhole = table.isComplete && !table.hasFaults([...by, 'age']);
  for (const [name, rows] of table.groupBy(by)) {
    checkOrder(table, rows, findings);
    if (isWhole) checkComplete(table, rows, name, rule, findings);
  }
  if (table.name === 'fertility') checkFertile(table, findings);
  if (isWhole && by.includes('sex'))
    checkSexes(
      table,
      by.filter((column) => column !== 'sex'),
      findings,
    );
  checkOpenAge(table, findings);
}

function checkOrder(table: ResourceTable, rows: readonly TypedRow[], findings: Findings): void {
  let before: TypedRow | undefined;
  for (const row of rows) {
    const age = table.number(row, 'age');
    if (Number.isNaN(age)) continue;
    if (before !== undefined && age < table.number(before, 'age')) {
      findings.fault({
        kind: 'age-order',
        file: table.file,
        row: row.line,
        column: 'age',
        value: table.written(row, 'age'),
        problem: {
          pl: `wiek mniejszy niż ${table.written(before, 'age')} w wierszu ${before.line}: wiek nie rośnie`,
          en: `age below ${table.written(before, 'age')} in row ${before.line}: ages do not rise`,
        },
        expected: { pl: 'wiek rosnący z wiersza na wiersz', en: 'ages rising from row to row' },
        remedy: { pl: 'posortuj wiersze według wieku', en: 'sort the rows by age' },
      });
      return;
    }
    before = row;
  }
}

function checkComplete(table: ResourceTable, rows: readonly TypedRow[], name: string, { from, to }: AgeRule, findings: Findings): void {
  const written = new Set(rows.map((row) => table.number(row, 'age')));
  const absent = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((age) => !written.has(age));
  if (absent.length === 0) return;
  const last = rows[rows.length - 1];
  findings.fault({
    kind: 'missing-age',
    file: table.file,
    row: last.line,
    column: 'age',
    value: null,
    problem: { pl: `${name}: brakuje wieku ${ranges(absent)}`, en: `${name}: ages ${ranges(absent)} are missing` },
    expected: { pl: `każdy wiek od ${from} do ${to}`, en: `every age from ${from} to ${to}` },
    remedy: { pl: 'dopisz brakujące wiersze', en: 'add the missing rows' },
  });
}

function checkFertile(table: ResourceTable, findings: Findings): void {
  for (const row of table.rows) {
    const age = table.number(row, 'age');
    if (Number.isNaN(age) || (age >= FERTILE.from && age <= FERTILE.to)) continue;
    findings.fault({
      kind: 'out-of-range',
      file: table.file,
      row: row.line,
      column: 'age',
      value: table.written(row, 'age'),
      problem: { pl: 'urodzenia w takim wieku matki', en: 'births at such an age of the mother' },
      expected: { pl: `wiek matki od ${FERTILE.from} do ${FERTILE.to}`, en: `age of the mother ${FERTILE.from} to ${FERTILE.to}` },
      remedy: { pl: 'popraw wiek albo usuń wiersz', en: 'correct the age or remove the row' },
    });
  }
}

function checkSexes(table: ResourceTable, by: readonly string[], findings: Findings): void {
  for (const [name, rows] of table.groupBy(by)) {
    const absent = SEX_WORDS.find((sex) => rows.every((row) => table.text(row, 'sex') !== sex));
    if (absent === undefined) continue;
    findings.fault({
      kind: 'missing-sex',
      file: table.file,
      row: rows[0].line,
      column: 'sex',
      value: table.written(rows[0], 'sex'),
      problem: { pl: `${name}: nie ma wierszy płci ${absent}`, en: `${name}: there are no rows of sex ${absent}` },
      expected: { pl: 'obie płcie, F i M', en: 'both sexes, F and M' },
      remedy: { pl: 'dopisz brakujące wiersze', en: 'add the missing rows' },
    });
  }
}

/** Where nobody dies at 100 and over, nobody's life would ever end. */
function checkOpenAge(table: ResourceTable, findings: Findings): void {
  if (table.name !== 'mortality') return;
  for (const row of table.rows) {
    if (table.number(row, 'age') !== 100 || table.number(row, 'value') !== 0) continue;
    findings.fault({
      kind: 'out-of-range',
      file: table.file,
      row: row.line,
      column: 'value',
      value: table.written(row, 'value'),
      problem: { pl: 'w wieku 100 i więcej nikt nie umiera', en: 'nobody dies at 100 and over' },
      expected: { pl: 'współczynnik zgonów większy od 0', en: 'a death rate above 0' },
      remedy: { pl: 'wpisz współczynnik otwartej grupy wieku', en: 'write the rate of the open age group' },
    });
  }
}

/** 1, 2, 3, 7 as "1-3, 7". */
export function ranges(numbers: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < numbers.length; ) {
    let end = i;
    while (numbers[end + 1] === numbers[end] + 1) end += 1;
    parts.push(end === i ? String(numbers[i]) : `${numbers[i]}-${numbers[end]}`);
    i = end + 1;
  }
  return parts.join(', ');
}
