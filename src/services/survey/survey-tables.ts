import type { Message } from '../../language/language.js';
import { numberColumn, personsColumn, shareColumn, signedColumn, textColumn } from '../../tables/columns.js';
import { STATUS_NAMES } from '../../tables/status.js';
import { type Column, Table } from '../../tables/table.js';
import { SURVEY_KIND_NAMES } from './survey-answer.js';
import type { SurveyInterval } from './survey-estimate.js';
import type { SurveyResults } from './survey-results.js';

const INTERVAL_NAMES: Readonly<Record<SurveyInterval, Message>> = {
  wilson: { pl: 'Wilsona', en: 'Wilson' },
  t: { pl: 't Studenta', en: "Student's t" },
  widest: { pl: 'najszerszy możliwy', en: 'the widest possible' },
};

/** What a row of a survey is of. */
export const SURVEY_COLUMNS: readonly Column[] = [
  textColumn('service', 'Usługa', 'Service'),
  textColumn('area', 'Obszar', 'Area'),
  textColumn('ages', 'Wiek', 'Ages'),
  textColumn('question', 'Pytanie', 'Question'),
];
const KIND: Column = { ...textColumn('kind', 'Rodzaj', 'Kind'), words: SURVEY_KIND_NAMES };
const PERSONS: Message = { pl: 'osoby', en: 'persons' };

/**
 * A survey as a table: one row a question, service, area and wave. Shares stand as parts of 1, scores on their scale. What could not be
 * computed is said in the source.
 *
 * @example
 * surveyTable(surveyResults(readTown('data/rumia').survey)).rows.length; // => 0
 */
export function surveyTable({ results, missing }: SurveyResults): Table {
  return new Table(
    [
      textColumn('wave', 'Badanie', 'Wave'),
      ...SURVEY_COLUMNS,
      KIND,
      numberColumn('value', 'Wynik', 'Result', 2),
      numberColumn('low', 'Od', 'From', 2),
      numberColumn('high', 'Do', 'To', 2),
      { ...personsColumn('answers', 'Odpowiedzi', 'Answers'), unit: PERSONS },
      numberColumn('effective', 'Odpowiedzi o równej wadze', 'Answers of equal weight', 1),
      { ...personsColumn('invited', 'Zaproszeni', 'Invited'), unit: PERSONS },
      shareColumn('non_response', 'Bez odpowiedzi', 'No answer'),
      { ...textColumn('interval', 'Przedział', 'Interval'), words: INTERVAL_NAMES },
      { ...textColumn('status', 'Rodzaj liczby', 'Status'), words: STATUS_NAMES },
    ],
    results.map(({ date, service, area, ages, question, kind, estimate, invited, nonResponse, status }) => [
      ...[date, service, area, ages, question, kind],
      ...[estimate?.value ?? null, estimate?.low ?? null, estimate?.high ?? null, estimate?.answers ?? 0],
      ...[estimate?.effective ?? null, invited, nonResponse, estimate?.interval ?? null, status],
    ]),
    { title: { pl: 'Głos mieszkańców', en: 'What residents say' }, ...sourceOf(missing) },
  );
}

/**
 * Changes between waves as a table: later less earlier, with their intervals.
 *
 * @example
 * surveyChangesTable(surveyResults(readTown('data/rumia').survey)).rows.length; // => 0
 */
export function surveyChangesTable({ changes, missing }: SurveyResults): Table {
  return new Table(
    [
      ...SURVEY_COLUMNS,
      KIND,
      textColumn('from', 'Od badania', 'From wave'),
      textColumn('to', 'Do badania', 'To wave'),
      signedColumn(numberColumn('change', 'Zmiana', 'Change', 2)),
      signedColumn(numberColumn('low', 'Od', 'From', 2)),
      signedColumn(numberColumn('high', 'Do', 'To', 2)),
    ],
    changes.map(({ service, area, ages, question, kind, from, to, change, low, high }) => [
      ...[service, area, ages, question, kind],
      ...[from, to, change, low, high],
    ]),
    { title: { pl: 'Zmiana między badaniami', en: 'Change between waves' }, ...sourceOf(missing) },
  );
}

/** What is missing, as the source of a table; none where nothing is. */
function sourceOf(missing: readonly Message[]): { readonly source?: Message } {
  if (missing.length === 0) return {};
  return { source: { pl: missing.map(({ pl }) => pl).join('. '), en: missing.map(({ en }) => en).join('. ') } };
}
