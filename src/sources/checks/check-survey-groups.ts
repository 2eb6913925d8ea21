import { sum } from '../../numerics/sum.js';
import type { Findings } from '../findings.js';
import type { ResourceTable, TypedRow } from '../package/resource-table.js';
import { ALL_RESPONDENTS, surveyFault } from './survey-fault.js';

/** One question to one group of people in one wave. */
const ASKED = ['date', 'service', 'area', 'age_group', 'question'];

/** Rows of a survey against one another: one number of people asked, one scale a question, no answer counted twice, no more than asked. */
export function checkSurveyGroups(table: ResourceTable, findings: Findings): void {
  for (const rows of table.groupBy(['service', 'question']).values()) checkSame(table, rows, ['kind', 'scale_min', 'scale_max'], findings);
  for (const rows of table.groupBy(ASKED).values()) {
    checkSame(table, rows, ['invited'], findings);
    checkPublished(table, rows, findings);
    checkAnswered(table, rows, findings);
  }
}

/** What every row of a group repeats. */
function checkSame(table: ResourceTable, rows: readonly TypedRow[], columns: readonly string[], findings: Findings): void {
  const [first, ...others] = rows;
  for (const column of columns) {
    if (rows.some((row) => table.isFaulty(row, column))) continue;
    const other = others.find((row) => table.written(row, column) !== table.written(first, column));
    if (other === undefined) continue;
    const there = table.written(first, column);
    surveyFault(table, other, findings)(
      'conflict',
      column,
      [`inaczej niż w wierszu ${first.line} („${there}”)`, `not as in row ${first.line} ("${there}")`],
      [`„${there}”`, `"${there}"`],
      ['wpisz we wszystkich wierszach to samo', 'write the same in all rows'],
    );
  }
}

/** A published row holds the answers of the register beside it. */
function checkPublished(table: ResourceTable, rows: readonly TypedRow[], findings: Findings): void {
  const published = rows.find((row) => table.text(row, 'respondent') === ALL_RESPONDENTS);
  if (published === undefined || rows.length === 1) return;
  surveyFault(table, published, findings)(
    'conflict',
    'respondent',
    ['wynik opublikowany obok odpowiedzi, z których powstał', 'a published result beside the answers it was made of'],
    ['jedno albo drugie', 'one or the other'],
    ['zostaw odpowiedzi albo wynik', 'keep the answers or the result'],
  );
}

function checkAnswered(table: ResourceTable, rows: readonly TypedRow[], findings: Findings): void {
  const invited = table.number(rows[0], 'invited');
  const answered = sum(rows.filter((row) => !table.isMissing(row, 'value')).map((row) => table.number(row, 'n')));
  if (!(answered > invited)) return;
  surveyFault(table, rows[0], findings)(
    'sum',
    'invited',
    [`odpowiedziało więcej osób (${answered}), niż zaproszono`, `more people answered (${answered}) than were asked`],
    [`co najmniej ${answered}`, `at least ${answered}`],
    ['popraw invited albo n', 'correct invited or n'],
  );
}
