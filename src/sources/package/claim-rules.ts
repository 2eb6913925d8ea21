import { CONSEQUENCE_INTERVALS, RELATIONS, ROUNDINGS } from '../../indicators/audit/claim.js';
import { type ColumnRule, column, maybeAbsent, maybeEmpty, type ResourceRule, USUAL } from './column-rule.js';

const { ABOUT_VALUE, AREA, INDICATOR, NOTE, PERIOD } = USUAL;
const NOTE_EN = maybeAbsent(column('note_en', 'text'));
const BETTER = maybeEmpty(column('better', ['lower', 'higher']));
/** A text for readers in either language. */
const inBoth = (name: string): ColumnRule[] => [column(`${name}_pl`, 'text'), column(`${name}_en`, 'text')];

/** The resources of the claims audit. */
export const CLAIM_RULES: readonly ResourceRule[] = [
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
