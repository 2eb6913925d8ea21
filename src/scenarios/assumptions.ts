import { fail } from '../language/error.js';
import { numberColumn, textColumn } from '../tables/columns.js';
import { Table } from '../tables/table.js';
import type { Assumption } from './assumption.js';
import { CARE_SERVICE_ASSUMPTIONS } from './care-service-assumptions.js';
import { CHILD_SERVICE_ASSUMPTIONS } from './child-service-assumptions.js';
import { PRICE_ASSUMPTIONS } from './price-assumptions.js';
import { RATE_ASSUMPTIONS } from './rate-assumptions.js';

/** Every assumption that a scenario can change. */
export const ASSUMPTIONS: readonly Assumption[] = [
  ...RATE_ASSUMPTIONS,
  ...CARE_SERVICE_ASSUMPTIONS,
  ...CHILD_SERVICE_ASSUMPTIONS,
  ...PRICE_ASSUMPTIONS,
];

/**
 * The assumption of a path.
 *
 * @throws {RangeError} If there is none; the message lists those there are.
 * @example
 * assumptionAt('fertility.level').kind; // => 'rate'
 */
export function assumptionAt(path: string): Assumption {
  const found = ASSUMPTIONS.find((one) => one.path === path);
  if (found !== undefined) return found;
  const known = ASSUMPTIONS.map((one) => one.path).join(', ');
  return fail(
    `assumptionAt: nie ma założenia „${path}”; są: ${known}`,
    `assumptionAt: there is no assumption "${path}"; there are: ${known}`,
  );
}

/**
 * Every assumption that a scenario can change, one a row: what it is, its unit, its range, what can be done to it.
 *
 * @example
 * assumptionsTable().values('path')[0]; // => 'fertility.total'
 */
export function assumptionsTable(): Table {
  return new Table(
    [
      textColumn('path', 'Ścieżka', 'Path'),
      { ...textColumn('title', 'Założenie', 'Assumption'), words: Object.fromEntries(ASSUMPTIONS.map(({ path, title }) => [path, title])) },
      { ...textColumn('unit', 'Jednostka', 'Unit'), words: Object.fromEntries(ASSUMPTIONS.map(({ path, unit }) => [path, unit])) },
      numberColumn('least', 'Od', 'From', 2),
      numberColumn('most', 'Do', 'To', 2),
      textColumn('operations', 'Działania', 'Operations'),
      {
        ...textColumn('timing', 'Kiedy', 'When'),
        words: {
          'by-year': { pl: 'w wybranych latach', en: 'in chosen years' },
          'all-years': { pl: 'we wszystkich latach', en: 'in all years' },
        },
      },
    ],
    ASSUMPTIONS.map(({ path, range: [least, most], operations, timing }) => [path, path, path, least, most, operations.join(', '), timing]),
    { title: { pl: 'Założenia, które scenariusz może zmienić', en: 'Assumptions that a scenario can change' } },
  );
}
