import { CONSEQUENCE_INTERVALS, RELATIONS, ROUNDINGS } from '../../indicators/audit/claim.js';
import { COST_ITEM_NAMES } from '../../services/costs/cost-items.js';
import { SECTORS } from '../../services/costs/sectors.js';
import { QUALITIES, STATUSES } from '../../tables/status.js';
import { BOTH_WORD, SEX_WORDS } from '../cells/sex-letters.js';

/** What the cells of a column hold, beyond the type the schema gives them. */
export type Holds =
  | { readonly kind: 'text' | 'number' | 'age' | 'ageGroup' | 'year' | 'date' | 'period' | 'area' | 'source' }
  | { readonly kind: 'words'; readonly words: readonly string[] };

/** What kohorta needs of one column. */
export interface ColumnRule {
  readonly name: string;
  readonly holds: Holds;
  /** Whether every row must fill it. */
  readonly filled: boolean;
  /** Whether the file may do without it. */
  readonly optional: boolean;
}

/** What kohorta needs of one resource. */
export interface ResourceRule {
  readonly name: string;
  /** Whether a town can do without it. */
  readonly optional: boolean;
  readonly columns: readonly ColumnRule[];
  /** Columns that together name a row. */
  readonly key: readonly string[];
}

const ALL_SEX_WORDS = [...SEX_WORDS, BOTH_WORD];

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

const column = (name: string, holds: Holds['kind'] | readonly string[]): ColumnRule => ({
  name,
  holds: typeof holds === 'string' ? plain(holds) : { kind: 'words', words: holds },
  filled: true,
  optional: false,
});
const plain = (kind: Holds['kind']): Holds => (kind === 'words' ? { kind, words: [] } : { kind });
const maybeEmpty = (rule: ColumnRule): ColumnRule => ({ ...rule, filled: false });
const maybeAbsent = (rule: ColumnRule): ColumnRule => ({ ...rule, filled: false, optional: true });

const AREA = column('area', 'area');
const DATE = column('date', 'date');
const YEAR = column('year', 'year');
const PERIOD = column('date', 'period');
const SEX = column('sex', SEX_WORDS);
const ANY_SEX = column('sex', ALL_SEX_WORDS);
const AGE = column('age', 'age');
const AGE_GROUP = column('age_group', 'ageGroup');
const INDICATOR = column('indicator', 'text');
const NOTE = maybeAbsent(column('note', 'text'));
const POINT = maybeAbsent(column('point', 'text'));
const QUALITY = maybeEmpty(column('quality', QUALITIES));
const VINTAGE = column('vintage', 'text');
/** What every value carries. Whether it may be missing is decided with its status. */
const ABOUT_VALUE = [column('unit', 'text'), column('status', STATUSES), column('source', 'source')];
const FIGURE = [maybeEmpty(column('value', 'number')), ...ABOUT_VALUE, QUALITY, maybeEmpty(VINTAGE)];
/** A value that is calculated with: a gap in it would make the whole projection NaN. */
const NEEDED = [column('value', 'number'), ...ABOUT_VALUE];
const RATE = [...NEEDED, VINTAGE];
const NOTE_EN = maybeAbsent(column('note_en', 'text'));
const BETTER = maybeEmpty(column('better', ['lower', 'higher']));
/** A text for readers in either language. */
const inBoth = (name: string): ColumnRule[] => [column(`${name}_pl`, 'text'), column(`${name}_en`, 'text')];

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
  {
    name: 'claims',
    optional: true,
    columns: [
      column('claim', 'text'),
      ...inBoth('statement'),
      maybeEmpty(column('formula', 'text')),
      column('relation', RELATIONS),
      maybeEmpty(column('printed', 'number')),
      column('unit', 'text'),
      column('precision', 'number'),
      column('rounding', ROUNDINGS),
      maybeEmpty(column('baseline', 'text')),
      BETTER,
      maybeEmpty(column('links', 'text')),
      column('source', 'source'),
      column('point', 'text'),
      NOTE,
      NOTE_EN,
    ],
    key: ['claim'],
  },
  {
    name: 'claim-inputs',
    optional: true,
    columns: [
      column('input', 'text'),
      ...inBoth('title'),
      INDICATOR,
      AREA,
      PERIOD,
      maybeEmpty(column('low', 'number')),
      maybeEmpty(column('value', 'number')),
      maybeEmpty(column('high', 'number')),
      maybeEmpty(column('precision', 'number')),
      BETTER,
      ...ABOUT_VALUE,
      column('point', 'text'),
      NOTE,
      NOTE_EN,
    ],
    key: ['input'],
  },
  {
    name: 'claim-consequences',
    optional: true,
    columns: [
      column('claim', 'text'),
      column('place', 'number'),
      ...inBoth('title'),
      column('formula', 'text'),
      column('unit', 'text'),
      column('digits', 'number'),
      column('interval', CONSEQUENCE_INTERVALS),
      NOTE,
      NOTE_EN,
    ],
    key: ['claim', 'place'],
  },
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
