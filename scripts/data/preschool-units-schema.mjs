/** The table of preschools, one by one. */
import { oneOf, required } from './schema-fields.mjs';

const count = { minimum: 0 };

/** @type {import('./schema-fields.mjs').TableDefinition} */
export const PRESCHOOL_UNITS = {
  name: 'preschool-units',
  title: 'Przedszkola i oddziały przedszkolne: gdzie są i ile mają miejsc',
  fields: [
    ['unit', { type: 'string', title: 'Placówka', constraints: required }],
    'area',
    ['rooms', { type: 'integer', title: 'Sale', constraints: count }],
    ['group_size', { type: 'integer', title: 'Dzieci w grupie', constraints: count }],
    ['places', { type: 'integer', title: 'Miejsca; puste: sale razy dzieci w grupie', constraints: count }],
    ['first_choices', { type: 'integer', title: 'Ile rodzin wybrało placówkę jako pierwszą w rekrutacji', constraints: count }],
    ['year', { type: 'year', title: 'Rok, od którego tak jest', constraints: required }],
    ['sector', { ...oneOf(['public', 'ngo', 'social-economy', 'private', 'informal']), title: 'Sektor' }],
    'status',
    'source',
    'note',
  ],
  key: ['unit', 'year'],
  optional: true,
};
