import type { Message } from '../../language/language.js';
import type { SurveyResult } from './survey-results.js';

const NO_SURVEY: Message = {
  pl: 'Nie policzono: jakość usług w ocenie mieszkańców i potrzeby, które zgłaszają; folder nie ma tabeli survey. Zapytaj ośrodek pomocy społecznej (MOPS), czy badał korzystających z usług; kolumny tabeli podaje CONTRIBUTING.md, „A survey”',
  en: 'Not computed: the quality of services as residents see it, and the needs they state; the folder has no table survey. Ask the social assistance centre (MOPS) whether its users were surveyed; the columns of the table are in CONTRIBUTING.md, "A survey"',
};

/** What a survey does not tell, and who knows. */
export function surveyMissing(results: readonly SurveyResult[]): Message[] {
  if (results.length === 0) return [NO_SURVEY];
  const which = (isSo: (result: SurveyResult) => boolean): string =>
    [...new Set(results.filter(isSo).map(({ service, date }) => `${service} ${date}`))].join(', ');
  const silent = which(({ estimate }) => estimate === undefined);
  const unknown = which(({ invited }) => invited === null);
  const spread = which(({ estimate }) => estimate?.interval === 'widest' && estimate.answers > 1);
  return [
    ...said(silent, (list) => ({
      pl: `Nie policzono: ${list}; nikt nie odpowiedział na pytanie albo odpowiedzi brak`,
      en: `Not computed: ${list}; nobody answered a question, or the answers are missing`,
    })),
    ...said(unknown, (list) => ({
      pl: `Nie policzono: odsetek osób, które nie odpowiedziały (${list}); brakuje: liczba zaproszonych (invited). Zapytaj tych, którzy prowadzili badanie`,
      en: `Not computed: the share that did not answer (${list}); missing: how many were asked (invited). Ask those who ran the survey`,
    })),
    ...said(spread, (list) => ({
      pl: `Przedział oceny jest najszerszy, na jaki pozwala skala (${list}): odpowiedzi są jednakowe albo brakuje ich odchylenia (sd)`,
      en: `The interval of a score is the widest the scale allows (${list}): the answers are all the same, or their deviation (sd) is missing`,
    })),
  ];
}

function said(list: string, message: (list: string) => Message): Message[] {
  return list === '' ? [] : [message(list)];
}
