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

/** A column that is there and filled in every row. */
export function column(name: string, holds: Holds['kind'] | readonly string[]): ColumnRule {
  return { name, holds: typeof holds === 'string' ? plain(holds) : { kind: 'words', words: holds }, filled: true, optional: false };
}

function plain(kind: Holds['kind']): Holds {
  return kind === 'words' ? { kind, words: [] } : { kind };
}

/** The same column, which a row may leave empty. */
export function maybeEmpty(rule: ColumnRule): ColumnRule {
  return { ...rule, filled: false };
}

/** The same column, which the file may do without. */
export function maybeAbsent(rule: ColumnRule): ColumnRule {
  return { ...rule, filled: false, optional: true };
}

const QUALITY = maybeEmpty(column('quality', QUALITIES));
const VINTAGE = column('vintage', 'text');
/** What every value carries. Whether it may be missing is decided with its status. */
const ABOUT_VALUE = [column('unit', 'text'), column('status', STATUSES), column('source', 'source')];
/** A value that is calculated with: a gap in it would make the whole projection NaN. */
const NEEDED = [column('value', 'number'), ...ABOUT_VALUE];

/** The names of {@link USUAL}, one column each. */
type OneColumn =
  | 'AREA'
  | 'DATE'
  | 'YEAR'
  | 'PERIOD'
  | 'SEX'
  | 'ANY_SEX'
  | 'AGE'
  | 'AGE_GROUP'
  | 'INDICATOR'
  | 'NOTE'
  | 'POINT'
  | 'QUALITY'
  | 'VINTAGE';

/** Columns that mean the same in every resource, and those that go together. */
export const USUAL: Readonly<Record<OneColumn, ColumnRule>> &
  Readonly<Record<'ABOUT_VALUE' | 'FIGURE' | 'NEEDED' | 'RATE', readonly ColumnRule[]>> = {
  AREA: column('area', 'area'),
  DATE: column('date', 'date'),
  YEAR: column('year', 'year'),
  PERIOD: column('date', 'period'),
  SEX: column('sex', SEX_WORDS),
  ANY_SEX: column('sex', [...SEX_WORDS, BOTH_WORD]),
  AGE: column('age', 'age'),
  AGE_GROUP: column('age_group', 'ageGroup'),
  INDICATOR: column('indicator', 'text'),
  NOTE: maybeAbsent(column('note', 'text')),
  POINT: maybeAbsent(column('point', 'text')),
  QUALITY,
  VINTAGE,
  ABOUT_VALUE,
  FIGURE: [maybeEmpty(column('value', 'number')), ...ABOUT_VALUE, QUALITY, maybeEmpty(VINTAGE)],
  NEEDED,
  RATE: [...NEEDED, VINTAGE],
};
