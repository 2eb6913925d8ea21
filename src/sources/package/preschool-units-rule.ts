import { SECTORS } from '../../services/costs/sectors.js';
import { STATUSES } from '../../tables/status.js';
import { column, maybeAbsent, maybeEmpty, type ResourceRule, USUAL } from './column-rule.js';

const { AREA, NOTE, YEAR } = USUAL;

/** The preschools of a town one by one: where they stand and how many places they have from a year on. */
export const PRESCHOOL_UNITS_RULE: ResourceRule = {
  name: 'preschool-units',
  optional: true,
  columns: [
    column('unit', 'text'),
    AREA,
    maybeEmpty(column('rooms', 'number')),
    maybeEmpty(column('group_size', 'number')),
    maybeEmpty(column('places', 'number')),
    maybeAbsent(column('first_choices', 'number')),
    YEAR,
    column('sector', SECTORS),
    column('status', STATUSES),
    column('source', 'source'),
    NOTE,
  ],
  key: ['unit', 'year'],
};
