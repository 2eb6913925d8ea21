import { COST_ITEM_NAMES } from '../../services/costs/cost-items.js';
import { SECTORS } from '../../services/costs/sectors.js';
import { CLAIM_RULES } from './claim-rules.js';
import { column, maybeAbsent, maybeEmpty, type ResourceRule, USUAL } from './column-rule.js';
import { INDICATOR_RULES } from './indicator-rules.js';
import { PRESCHOOL_UNITS_RULE } from './preschool-units-rule.js';
import { PROVIDER_RULES } from './provider-rules.js';
import { SURVEY_RULE } from './survey-rule.js';

const {
  ABOUT_VALUE,
  AGE,
  AGE_GROUP,
  ANY_SEX,
  AREA,
  DATE,
  FIGURE,
  INDICATOR,
  NEEDED,
  NOTE,
  PERIOD,
  POINT,
  QUALITY,
  RATE,
  SEX,
  VINTAGE,
  YEAR,
} = USUAL;

/** The kinds of area, in the order in which they nest. */
export const AREA_KINDS: readonly string[] = [
  'country',
  'voivodeship',
  'county',
  'gmina',
  'city',
  'zone',
  'unit',
  'remainder',
  'reference',
];

/** The flows of a town's balance. */
export const FLOWS = ['births', 'deaths', 'internal_in', 'internal_out', 'immigration', 'emigration'] as const;

/** One flow of a town's balance. */
export type Flow = (typeof FLOWS)[number];

/** What can be known of a part of a town, see the table `subareas`. */
export const SUBAREA_PARAMETERS = [
  'population',
  'share',
  'concentration',
  'growth_deviation',
  'age_tilt',
  'institution_residents',
] as const;

/** The resources of a town that kohorta reads; a package may hold others, which are checked against their schema only. */
export const CONTRACT: readonly ResourceRule[] = [
  {
    name: 'areas',
    optional: false,
    columns: [
      column('area', 'text'),
      column('name', 'text'),
      column('kind', AREA_KINDS),
      maybeEmpty(column('parent', 'text')),
      maybeAbsent(column('teryt', 'text')),
      NOTE,
    ],
    key: ['area'],
  },
  {
    name: 'sources',
    optional: false,
    columns: [
      column('source', 'text'),
      column('title', 'text'),
      column('publisher', 'text'),
      column('published', 'text'),
      column('place', 'text'),
      column('licence', 'text'),
      NOTE,
    ],
    key: ['source'],
  },
  {
    name: 'population',
    optional: false,
    columns: [AREA, DATE, SEX, AGE, column('variant', 'text'), ...NEEDED, QUALITY, maybeEmpty(VINTAGE)],
    key: ['area', 'date', 'sex', 'age', 'variant'],
  },
  {
    name: 'population-groups',
    optional: true,
    columns: [AREA, DATE, ANY_SEX, AGE_GROUP, column('concept', ['balance', 'register']), ...FIGURE, POINT, NOTE],
    key: ['area', 'date', 'sex', 'age_group', 'concept', 'source', 'point'],
  },
  {
    name: 'gus-projection',
    optional: true,
    columns: [AREA, DATE, ANY_SEX, AGE_GROUP, ...FIGURE],
    key: ['area', 'date', 'sex', 'age_group'],
  },
  { name: 'flows', optional: true, columns: [AREA, YEAR, column('flow', FLOWS), ...FIGURE], key: ['area', 'year', 'flow', 'vintage'] },
  { name: 'mortality', optional: false, columns: [AREA, YEAR, SEX, AGE, ...RATE], key: ['area', 'year', 'sex', 'age', 'vintage'] },
  { name: 'fertility', optional: false, columns: [AREA, YEAR, AGE, ...RATE], key: ['area', 'year', 'age', 'vintage'] },
  {
    name: 'migration',
    optional: false,
    columns: [AREA, YEAR, column('direction', ['in', 'out']), SEX, AGE, maybeAbsent(column('variant', 'text')), ...RATE],
    key: ['area', 'year', 'direction', 'sex', 'age', 'variant', 'vintage'],
  },
  {
    name: 'series',
    optional: false,
    columns: [INDICATOR, AREA, PERIOD, ANY_SEX, AGE_GROUP, ...FIGURE, POINT, NOTE],
    key: ['indicator', 'area', 'date', 'sex', 'age_group', 'source', 'point'],
  },
  { name: 'prices', optional: true, columns: [INDICATOR, AREA, PERIOD, ...FIGURE, NOTE], key: ['indicator', 'area', 'date', 'source'] },
  {
    name: 'calibration',
    optional: true,
    columns: [AREA, column('parameter', 'text'), ANY_SEX, ...RATE, NOTE],
    key: ['area', 'parameter', 'vintage', 'sex'],
  },
  {
    name: 'subareas',
    optional: true,
    columns: [
      AREA,
      DATE,
      AGE_GROUP,
      column('parameter', SUBAREA_PARAMETERS),
      maybeEmpty(column('low', 'number')),
      maybeEmpty(column('value', 'number')),
      maybeEmpty(column('high', 'number')),
      column('distribution', ['fixed', 'trapezoid', 'dirichlet', 'normal']),
      ...ABOUT_VALUE,
      QUALITY,
      NOTE,
    ],
    key: ['area', 'date', 'age_group', 'parameter'],
  },
  {
    name: 'costs',
    optional: true,
    columns: [
      column('service', 'text'),
      column('provider', 'text'),
      column('sector', SECTORS),
      column('item', COST_ITEM_NAMES),
      column('role', 'text'),
      maybeEmpty(column('low', 'number')),
      maybeEmpty(column('value', 'number')),
      maybeEmpty(column('high', 'number')),
      ...ABOUT_VALUE,
      YEAR,
      QUALITY,
      NOTE,
    ],
    key: ['service', 'provider', 'item', 'role', 'year'],
  },
  ...CLAIM_RULES,
  ...INDICATOR_RULES,
  PRESCHOOL_UNITS_RULE,
  SURVEY_RULE,
  ...PROVIDER_RULES,
];

/** What a region can not do without: published groups of ages instead of single ages, and rates of the region alone. */
const REGION_RESOURCES: readonly string[] = [
  'areas',
  'sources',
  'population-groups',
  'flows',
  'mortality',
  'fertility',
  'migration',
  'series',
];

/** What a package for backtests can not do without: what was counted, and what was known of the country at the time. */
const HISTORY_RESOURCES: readonly string[] = [
  'areas',
  'sources',
  'counts',
  'published-projection',
  'poland-series',
  'poland-people',
  'poland-mortality',
  'poland-fertility',
];

/** The resources that a package of this kind must have. */
export function neededResources(kind: 'town' | 'region' | 'history'): readonly string[] {
  switch (kind) {
    case 'town':
      return CONTRACT.filter(({ optional }) => !optional).map(({ name }) => name);
    case 'region':
      return REGION_RESOURCES;
    case 'history':
      return HISTORY_RESOURCES;
  }
}

/** The rule of a resource, undefined for one kohorta does not know. */
export function ruleOf(resource: string): ResourceRule | undefined {
  return CONTRACT.find(({ name }) => name === resource);
}
