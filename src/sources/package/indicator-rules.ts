import { DIRECTIONS, FREQUENCIES, INDICATOR_GROUPS, PATH_KINDS } from '../../indicators/indicator.js';
import { ACTIVITY_STATES, DUTY_FREQUENCIES } from '../../indicators/monitoring.js';
import { column, maybeAbsent, maybeEmpty, type ResourceRule, USUAL } from './column-rule.js';

const { ABOUT_VALUE, AREA, INDICATOR, NOTE, POINT, YEAR } = USUAL;

/** The resources of indicators, of what is done for them and of when it is told. */
export const INDICATOR_RULES: readonly ResourceRule[] = [
  {
    name: 'indicators',
    optional: true,
    columns: [
      INDICATOR,
      column('group', INDICATOR_GROUPS),
      AREA,
      ...['name', 'name_en', 'formula'].map((name) => column(name, 'text')),
      maybeAbsent(column('forecast', 'text')),
      column('direction', DIRECTIONS),
      column('path', PATH_KINDS),
      YEAR,
      maybeEmpty(column('value', 'number')),
      ...ABOUT_VALUE,
      maybeAbsent(column('start', 'number')),
      maybeAbsent(column('milestones', 'text')),
      maybeEmpty(column('target', 'number')),
      maybeEmpty(column('deadline', 'year')),
      column('frequency', FREQUENCIES),
      column('owner', 'text'),
      column('owner_en', 'text'),
      maybeAbsent(column('risk', 'text')),
      maybeAbsent(column('risk_en', 'text')),
      POINT,
      NOTE,
    ],
    key: ['indicator', 'area'],
  },
  {
    name: 'monitoring',
    optional: true,
    columns: [
      ...['duty', 'name', 'name_en'].map((name) => column(name, 'text')),
      column('frequency', DUTY_FREQUENCIES),
      column('from', 'year'),
      column('until', 'year'),
      maybeEmpty(column('data_year', 'year')),
      column('owner', 'text'),
      column('owner_en', 'text'),
      column('source', 'source'),
      POINT,
      NOTE,
    ],
    key: ['duty'],
  },
  {
    name: 'activities',
    optional: true,
    columns: [
      ...['activity', 'period', 'name', 'name_en'].map((name) => column(name, 'text')),
      column('state', ACTIVITY_STATES),
      ...['indicator', 'problem', 'remedy'].map((name) => maybeAbsent(column(name, 'text'))),
      column('owner', 'text'),
      column('source', 'source'),
      POINT,
      NOTE,
    ],
    key: ['activity', 'period'],
  },
];
