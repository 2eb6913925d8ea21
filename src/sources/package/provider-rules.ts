import { SECTORS } from '../../services/costs/sectors.js';
import { PROVIDER_STATUSES } from '../../services/directory/provider.js';
import { column, maybeEmpty, type ResourceRule, USUAL } from './column-rule.js';

const { AREA, NOTE, POINT } = USUAL;

/** Who provides services in a town. */
export const PROVIDER_RULES: readonly ResourceRule[] = [
  {
    name: 'providers',
    optional: true,
    columns: [
      column('provider', 'text'),
      maybeEmpty(column('name', 'text')),
      column('service', 'text'),
      AREA,
      maybeEmpty(column('place', 'text')),
      maybeEmpty(column('sector', SECTORS)),
      maybeEmpty(column('fee', 'text')),
      maybeEmpty(column('eligibility', 'text')),
      maybeEmpty(column('contact', 'text')),
      maybeEmpty(column('from', 'period')),
      maybeEmpty(column('until', 'period')),
      column('status', PROVIDER_STATUSES),
      column('source', 'source'),
      POINT,
      maybeEmpty(column('ask', 'text')),
      NOTE,
    ],
    key: ['provider', 'service', 'area'],
  },
];
