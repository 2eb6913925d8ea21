/** The table of who provides services in a town. */
import { oneOf, required } from './schema-fields.mjs';

const SECTORS = ['public', 'ngo', 'social-economy', 'private', 'informal'];
const YEAR_OR_DAY = { type: 'string', constraints: { pattern: '\\d{4}(-\\d{2}-\\d{2})?' } };

/** @type {import('./schema-fields.mjs').TableDefinition} */
export const PROVIDERS = {
  name: 'providers',
  title: 'Kto świadczy usługi społeczne, gdzie, komu i na jakich warunkach; bez danych osób',
  fields: [
    ['provider', { type: 'string', title: 'Id wykonawcy', constraints: required }],
    ['name', { type: 'string', title: 'Nazwa wykonawcy' }],
    ['service', { type: 'string', title: 'Usługa', constraints: required }],
    'area',
    ['place', { type: 'string', title: 'Miejsce' }],
    ['sector', { type: 'string', title: 'Sektor', constraints: { enum: SECTORS } }],
    ['fee', { type: 'string', title: 'Opłata' }],
    ['eligibility', { type: 'string', title: 'Kto może skorzystać' }],
    ['contact', { type: 'string', title: 'Kontakt do instytucji, nie do osoby' }],
    ['from', { ...YEAR_OR_DAY, title: 'Od kiedy działa, a jeśli planowane: do kiedy ma powstać; rok albo dzień' }],
    ['until', { ...YEAR_OR_DAY, title: 'Do kiedy działa; rok albo dzień' }],
    [
      'status',
      { ...oneOf(['published', 'planned', 'missing']), title: 'published: działa według źródła; planned: w planie; missing: nie wiadomo' },
    ],
    'source',
    'point',
    ['ask', { type: 'string', title: 'Kogo zapytać o to, czego źródło nie podaje' }],
    'note',
  ],
  key: ['provider', 'service', 'area'],
};
