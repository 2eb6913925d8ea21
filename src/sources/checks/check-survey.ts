import type { Findings } from '../findings.js';
import type { ResourceTable, TypedRow } from '../package/resource-table.js';
import { checkSurveyGroups } from './check-survey-groups.js';
import { ALL_RESPONDENTS, type SurveyFault, surveyFault } from './survey-fault.js';

/** Checks a survey: values on their scale, weights and numbers of answers that can be, and rows that agree on what was asked of whom. */
export function checkSurvey(table: ResourceTable, findings: Findings): void {
  for (const row of table.rows) {
    const say = surveyFault(table, row, findings);
    checkScale(table, row, say);
    checkNumbers(table, row, say);
  }
  checkSurveyGroups(table, findings);
}

function checkScale(table: ResourceTable, row: TypedRow, say: SurveyFault): void {
  const [least, most, value] = ['scale_min', 'scale_max', 'value'].map((column) => table.number(row, column));
  const isScore = table.text(row, 'kind') === 'score';
  const unit = isScore ? 'points' : 'share';
  if (table.isFaulty(row, 'kind') || table.isFaulty(row, 'scale_min') || table.isFaulty(row, 'scale_max')) return;
  if (table.text(row, 'unit') !== unit) {
    say(
      'unit',
      'unit',
      ['rodzaj pytania ma inną jednostkę', 'this kind of question has another unit'],
      [`„${unit}”`, `"${unit}"`],
      ['popraw rodzaj pytania (kind) albo jednostkę', 'correct the kind of question or the unit'],
    );
  }
  if (!isScore) {
    const column = ['scale_min', 'scale_max'].find((one) => !Number.isNaN(table.number(row, one)));
    if (column === undefined) return;
    say(
      'word',
      column,
      ['skalę mają tylko oceny (score)', 'only scores have a scale'],
      ['pusta komórka', 'an empty cell'],
      ['usuń liczbę albo popraw rodzaj pytania (kind)', 'remove the number or correct the kind of question'],
    );
  } else if (!(least < most)) {
    say(
      'out-of-range',
      'scale_max',
      ['skala oceny nie ma dwóch końców', 'the scale of the score does not have two ends'],
      ['liczba większa niż scale_min', 'a number above scale_min'],
      ['wpisz najniższą i najwyższą ocenę', 'write the lowest and the highest score'],
    );
  } else if (value < least || value > most) {
    say(
      'out-of-range',
      'value',
      ['ocena poza skalą', 'a score outside its scale'],
      [`od ${least} do ${most}`, `${least} to ${most}`],
      ['popraw ocenę albo skalę', 'correct the score or the scale'],
    );
  }
}

function checkNumbers(table: ResourceTable, row: TypedRow, say: SurveyFault): void {
  const [n, weight, sd, invited] = ['n', 'weight', 'sd', 'invited'].map((column) => table.number(row, column));
  const isPublished = table.text(row, 'respondent') === ALL_RESPONDENTS;
  const isWhole = (number: number): boolean => Number.isInteger(number) && number >= 1;
  if (!Number.isNaN(n) && !(isPublished ? isWhole(n) : n === 1)) {
    say(
      'out-of-range',
      'n',
      ['zła liczba odpowiedzi w wierszu', 'a wrong number of answers in the row'],
      isPublished
        ? ['liczba całkowita od 1', 'a whole number from 1']
        : ['1 przy odpowiedzi jednej osoby', '1 for the answer of one person'],
      ['popraw n; wiersz opublikowany ma respondent „all”', 'correct n; a published row has the respondent "all"'],
    );
  }
  if (!Number.isNaN(invited) && !isWhole(invited)) {
    say(
      'out-of-range',
      'invited',
      ['zła liczba zaproszonych', 'a wrong number of people asked'],
      ['liczba całkowita od 1 albo „Bd.”', 'a whole number from 1, or "Bd."'],
      ['popraw liczbę', 'correct the number'],
    );
  }
  if (weight <= 0) {
    say(
      'out-of-range',
      'weight',
      ['waga nie jest dodatnia', 'a weight that is not above 0'],
      ['liczba większa od 0', 'a number above 0'],
      ['popraw wagę; pusta znaczy 1', 'correct the weight; an empty one is 1'],
    );
  }
  if (Number.isNaN(sd)) return;
  const hasSpread = isPublished && table.text(row, 'kind') === 'score';
  if (hasSpread && sd >= 0) return;
  say(
    'out-of-range',
    'sd',
    ['odchylenie tam, gdzie go nie ma, albo poniżej zera', 'a deviation where there is none, or below zero'],
    hasSpread ? ['liczba od 0', 'a number from 0'] : ['pusta komórka', 'an empty cell'],
    ['sd podaj tylko przy opublikowanej ocenie', 'give sd only for a published score'],
  );
}
