import { fail } from '../../language/error.js';
import type { SurveyAnswer } from './survey-answer.js';

/** Refuses what cannot be an answer: a file was checked when it was read, rows made by hand were not. */
export function checkSurveyAnswer(answer: SurveyAnswer): void {
  const { kind, value, sd, weight, n, invited, scale } = answer;
  const [least, most] = scale;
  requireThat(kind === 'score' ? most > least : least === 0 && most === 1, answer, `scale ${least}-${most}`, {
    pl: kind === 'score' ? 'skali o początku mniejszym niż koniec' : 'skali od 0 do 1',
    en: kind === 'score' ? 'a scale that begins below its end' : 'the scale from 0 to 1',
  });
  requireThat(value === null || (value >= least && value <= most), answer, `value ${value}`, {
    pl: `wartości od ${least} do ${most}`,
    en: `a value from ${least} to ${most}`,
  });
  requireThat(sd === undefined || (sd >= 0 && sd < Number.POSITIVE_INFINITY), answer, `sd ${sd}`, {
    pl: 'odchylenia od 0',
    en: 'a deviation from 0',
  });
  requireThat(weight > 0 && weight < Number.POSITIVE_INFINITY, answer, `weight ${weight}`, {
    pl: 'wagi powyżej 0',
    en: 'a weight above 0',
  });
  requireThat(Number.isInteger(n) && n >= 1, answer, `n ${n}`, {
    pl: 'całkowitej liczby odpowiedzi od 1',
    en: 'a whole number of answers from 1',
  });
  requireThat(invited === null || (Number.isInteger(invited) && invited >= n), answer, `invited ${invited}`, {
    pl: 'liczby zaproszonych nie mniejszej niż liczba odpowiedzi',
    en: 'at least as many invited as answers',
  });
}

function requireThat(
  isSo: boolean,
  { date, service, question }: SurveyAnswer,
  found: string,
  expected: { readonly pl: string; readonly en: string },
): void {
  if (isSo) return;
  fail(
    `surveyResults: ${date}, „${service}”, „${question}”: ${found}; oczekiwano ${expected.pl}`,
    `surveyResults: ${date}, "${service}", "${question}": ${found}; expected ${expected.en}`,
  );
}
