import { fail } from '../language/error.js';
import { type Observation, Series, type SeriesDescription } from './series.js';

/**
 * Series added up year by year: of several areas, or of women and men. A year is missing if it is missing in one of them.
 *
 * @param parts - Of the same unit.
 * @param description - What the sum is; the unit is theirs.
 * @throws {RangeError} If there is no series, or units differ.
 * @example
 * const one = new Series({ id: 'a', title: { pl: 'A', en: 'A' }, unit: { pl: 'osoby', en: 'persons' } }, [{ year: 2022, value: 3, status: 'counted', source: 'GUS' }]);
 * addSeries([one, one], { id: 'both', title: { pl: 'Razem', en: 'Both' } }).at(2022); // => 6
 */
export function addSeries(parts: readonly Series[], description: Omit<SeriesDescription, 'unit'>): Series {
  const [first] = parts;
  if (first === undefined)
    return fail('addSeries: nie ma czego dodać; podaj co najmniej jeden szereg', 'addSeries: nothing to add; give at least one series');
  const { unit } = first.description;
  const other = parts.find((one) => one.description.unit.en !== unit.en);
  if (other !== undefined) {
    fail(
      `addSeries: jednostki „${unit.pl}” i „${other.description.unit.pl}”; oczekiwano jednej`,
      `addSeries: units "${unit.en}" and "${other.description.unit.en}"; expected one`,
    );
  }
  const rows = first.observations.flatMap(({ year }): Observation[] => {
    const same = parts.map((one) => one.observations.find((observation) => observation.year === year));
    const known = same.filter((observation) => observation !== undefined);
    if (known.length < parts.length) return [];
    const total = known.reduce<number | null>((sum, { value }) => (sum === null || value === null ? null : sum + value), 0);
    const statuses = new Set(known.map(({ status }) => status));
    return [
      {
        year,
        value: total,
        status: statuses.size === 1 ? known[0].status : 'computed',
        source: [...new Set(known.map(({ source }) => source))].join('; '),
      },
    ];
  });
  return new Series({ ...description, unit }, rows);
}
