import { fail } from '../../language/error.js';
import { SINGLE_AGES } from '../../population/ages.js';
import { Population } from '../../population/population.js';
import { SEXES } from '../../population/sex.js';
import { STATUSES } from '../../tables/status.js';
import { SEX_WORDS } from '../cells/sex-letters.js';
import type { ResourceTable } from '../package/resource-table.js';

/** Which population of a town. */
export interface TownPopulationOptions {
  /** 'main', or another variant of the file such as 'alternative'. Default: 'main'. */
  readonly variant?: string;
  /** Id of the area. Default: the town. */
  readonly area?: string;
}

/**
 * The people of an area by sex and single year of age.
 *
 * @param table - The resource `population`, without faults.
 * @param date - An ISO date, or a year whose only date is meant.
 * @throws {RangeError} If there is none; the message lists what there is.
 */
export function populationOf(
  table: ResourceTable,
  date: string | number,
  area: string,
  variant: string,
  sourceTitle: (id: string) => string,
): Population {
  const sets = table.groupBy(['area', 'variant', 'date']);
  const wanted = `${area} | ${variant} | ${date}`;
  const found = [...sets].filter(([set]) => (typeof date === 'number' ? set.startsWith(`${wanted}-`) : set === wanted));
  const available = [...sets.keys()].map((set) => set.replaceAll(' | ', ' ')).join('; ');
  if (found.length !== 1) {
    const problem =
      found.length === 0
        ? { pl: 'nie ma ludności', en: 'there is no population of' }
        : { pl: 'kilka dni ludności', en: 'several days of the population of' };
    return fail(
      `Town.population: ${problem.pl} ${area} ${variant} ${date}; są: ${available}`,
      `Town.population: ${problem.en} ${area} ${variant} ${date}; there are: ${available}`,
    );
  }
  const [[, rows]] = found;
  const counts = new Float64Array(SEXES.length * SINGLE_AGES.count);
  for (const row of rows) {
    counts[SEX_WORDS.indexOf(table.text(row, 'sex')) * SINGLE_AGES.count + table.number(row, 'age')] = table.number(row, 'value');
  }
  const statuses = new Set(rows.map((row) => table.text(row, 'status')));
  // A mixture of counts and estimates is an estimate.
  const status = statuses.size === 1 ? STATUSES.find((one) => statuses.has(one)) : undefined;
  return new Population(
    { date: table.text(rows[0], 'date'), areas: [area], source: sourceTitle(table.text(rows[0], 'source')), status: status ?? 'estimated' },
    counts,
  );
}
