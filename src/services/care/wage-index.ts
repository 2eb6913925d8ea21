import { fail } from '../../language/error.js';
import type { Series } from '../../series/series.js';
import { compound } from '../compound.js';

/**
 * How wages of one year stand to those of another; beyond the last known year they grow evenly.
 *
 * @param wages - Average wages by year.
 * @param growth - Per year after the last known one: 0.05 is 5%.
 * @throws {RangeError} If a year before the last known one has no wage.
 * @example
 * const wages = new Series({ id: 'wage', title: { pl: 'płaca', en: 'wage' }, unit: { pl: 'zł', en: 'PLN' } }, [{ year: 2018, value: 4000, status: 'published', source: 'GUS' }, { year: 2019, value: 5000, status: 'published', source: 'GUS' }]);
 * wageIndex(wages, { from: 2018, to: 2020, growth: 0.1 }); // => 1.375
 */
export function wageIndex(
  wages: Series,
  { from, to, growth }: { readonly from: number; readonly to: number; readonly growth: number },
): number {
  const last = lastKnownYear(wages);
  const wage = (year: number): number => {
    const known = wages.at(Math.min(year, last));
    if (known !== null && known > 0) return known * compound(growth, Math.max(0, year - last));
    return fail(
      `wageIndex: nie ma płacy z ${year} r.; są od ${wages.observations[0]?.year} do ${last} r.`,
      `wageIndex: there is no wage of ${year}; there are ${wages.observations[0]?.year} to ${last}`,
    );
  };
  return wage(to) / wage(from);
}

/**
 * The last year of a series that has a value.
 *
 * @throws {RangeError} If no year has one.
 * @example
 * lastKnownYear(new Series({ id: 'wage', title: { pl: 'płaca', en: 'wage' }, unit: { pl: 'zł', en: 'PLN' } }, [{ year: 2018, value: 4000, status: 'published', source: 'GUS' }])); // => 2018
 */
export function lastKnownYear(series: Series): number {
  const last = series.observations.findLast(({ value }) => value !== null);
  if (last !== undefined) return last.year;
  return fail(
    `lastKnownYear: szereg „${series.description.id}” nie ma żadnej wartości`,
    `lastKnownYear: the series "${series.description.id}" has no value`,
  );
}
