import { parseFormula } from '../../indicators/formula/parse-formula.js';
import { parseUnit } from '../../indicators/formula/unit.js';
import { KohortaError } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import type { Findings } from '../findings.js';
import { readMilestones } from '../indicators/read-indicators.js';
import type { ResourceTable, TypedRow } from '../package/resource-table.js';

/** Checks the indicators of a town: formulas that can be read, targets with a deadline after the base year, planned values between them. */
export function checkIndicators(table: ResourceTable, findings: Findings): void {
  for (const row of table.rows) {
    const tell = (column: string, problem: Message, expected: Message, remedy: Message): void =>
      findings.fault({
        ...{ kind: 'word', file: table.file, row: row.line, column, value: table.written(row, column) },
        ...{ problem, expected, remedy },
      });
    checkFormulas(table, row, tell);
    checkTarget(table, row, tell);
    checkMilestones(table, row, tell);
  }
}

type Tell = (column: string, problem: Message, expected: Message, remedy: Message) => void;

function checkFormulas(table: ResourceTable, row: TypedRow, tell: Tell): void {
  const readers: readonly (readonly [string, (text: string) => unknown])[] = [
    ['formula', parseFormula],
    ['forecast', parseFormula],
    ['unit', parseUnit],
  ];
  for (const [column, read] of readers) {
    const text = table.text(row, column);
    if (text === '') continue;
    try {
      read(text);
    } catch (error) {
      if (!(error instanceof KohortaError)) throw error;
      tell(
        column,
        error.text,
        { pl: 'formuła z liczb, nazw, + - * / ^ i nawiasów', en: 'a formula of numbers, names, + - * / ^ and parentheses' },
        { pl: 'popraw formułę', en: 'correct the formula' },
      );
    }
  }
}

function checkTarget(table: ResourceTable, row: TypedRow, tell: Tell): void {
  const [target, deadline, year] = ['target', 'deadline', 'year'].map((column) => table.number(row, column));
  const hasDirection = table.text(row, 'direction') !== 'none';
  if (Number.isNaN(target) !== Number.isNaN(deadline)) {
    const column = Number.isNaN(target) ? 'target' : 'deadline';
    tell(
      column,
      { pl: 'cel i termin podaje się razem', en: 'a target and its deadline go together' },
      { pl: 'obie wartości albo żadna', en: 'both or neither' },
      { pl: 'uzupełnij brakującą', en: 'fill in the one that is missing' },
    );
  } else if (!Number.isNaN(target) && !hasDirection) {
    tell(
      'direction',
      {
        pl: 'wskaźnik ma cel, a nie mówi, czy lepiej więcej, czy mniej',
        en: 'the indicator has a target and does not say whether more or less is better',
      },
      { pl: 'more albo less', en: 'more or less' },
      { pl: 'wpisz kierunek', en: 'write the direction' },
    );
  } else if (deadline <= year) {
    tell(
      'deadline',
      { pl: `termin nie jest po roku bazowym ${year}`, en: `the deadline does not come after the base year ${year}` },
      { pl: `rok po ${year}`, en: `a year after ${year}` },
      { pl: 'popraw termin albo rok', en: 'correct the deadline or the year' },
    );
  }
}

function checkMilestones(table: ResourceTable, row: TypedRow, tell: Tell): void {
  const text = table.text(row, 'milestones');
  const [deadline, year] = ['deadline', 'year'].map((column) => table.number(row, column));
  const milestones = readMilestones(text);
  if (milestones?.every((one) => one.year > year && one.year < deadline)) return;
  tell(
    'milestones',
    {
      pl: 'wartości planowanych nie da się odczytać albo nie leżą między rokiem bazowym a terminem',
      en: 'the planned values cannot be read or do not lie between the base year and the deadline',
    },
    { pl: 'np. 2018: 13; 2020: 20', en: 'e.g. 2018: 13; 2020: 20' },
    { pl: 'popraw zapis', en: 'correct it' },
  );
}
