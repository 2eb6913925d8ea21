import { SURVEY_KINDS } from '../../services/survey/survey-answer.js';
import { column, maybeAbsent, maybeEmpty, type ResourceRule, USUAL } from './column-rule.js';

const { ABOUT_VALUE, AGE_GROUP, AREA, NOTE, PERIOD, QUALITY } = USUAL;

/** What residents were asked and what they said: answers one by one, or as they were published. */
export const SURVEY_RULE: ResourceRule = {
  name: 'survey',
  optional: true,
  columns: [
    PERIOD,
    column('service', 'text'),
    AREA,
    AGE_GROUP,
    column('question', 'text'),
    column('kind', SURVEY_KINDS),
    column('respondent', 'text'),
    maybeEmpty(column('value', 'number')),
    maybeAbsent(column('sd', 'number')),
    maybeAbsent(column('weight', 'number')),
    column('n', 'number'),
    maybeEmpty(column('invited', 'number')),
    maybeEmpty(column('scale_min', 'number')),
    maybeEmpty(column('scale_max', 'number')),
    ...ABOUT_VALUE,
    maybeAbsent(QUALITY),
    NOTE,
  ],
  key: ['date', 'service', 'area', 'age_group', 'question', 'respondent'],
};
