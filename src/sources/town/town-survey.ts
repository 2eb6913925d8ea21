import { SURVEY_KINDS, type SurveyAnswer } from '../../services/survey/survey-answer.js';
import type { ResourceTable } from '../package/resource-table.js';
import { readFigures } from './read-figures.js';

/** The rows of the table `survey`, which was read and found without faults; an empty weight is 1. */
export function readSurvey(table: ResourceTable): SurveyAnswer[] {
  const figures = readFigures(table);
  return table.rows.flatMap((row, place): SurveyAnswer[] => {
    const { date, area, ages, value, status, quality, source, note } = figures[place];
    const kind = SURVEY_KINDS.find((one) => one === table.text(row, 'kind'));
    if (kind === undefined) return [];
    const [sd, weight, n, invited] = ['sd', 'weight', 'n', 'invited'].map((column) => table.number(row, column));
    return [
      {
        ...{ date, area, ages, value, kind, n, status, source },
        ...{ service: table.text(row, 'service'), question: table.text(row, 'question'), respondent: table.text(row, 'respondent') },
        weight: Number.isNaN(weight) ? 1 : weight,
        invited: Number.isNaN(invited) ? null : invited,
        scale: kind === 'score' ? [table.number(row, 'scale_min'), table.number(row, 'scale_max')] : [0, 1],
        ...(Number.isNaN(sd) ? {} : { sd }),
        ...(quality === undefined ? {} : { quality }),
        ...(note === undefined ? {} : { note }),
      },
    ];
  });
}
