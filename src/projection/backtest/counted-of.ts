import { fail } from '../../language/error.js';
import { bySex } from '../../population/by-sex.js';
import { COUNTED_LABELS, type CountedPeople } from '../account/counted-people.js';
import type { CountHistory } from './count-history.js';

/**
 * The counts of an area at the end of a year, as an account takes them.
 *
 * @throws {RangeError} If the total or a group of 15-19 to 65-69 was not counted.
 */
export function countedOf(history: CountHistory, area: string, year: number): CountedPeople {
  const persons = (group: string, sex: 'female' | 'male'): number =>
    history.at({ area, year, group, sex }) ??
    fail(
      `backtest: brak ludności ${area}, ${year}, ${group}; metoda potrzebuje ogółem i grup ${COUNTED_LABELS.join(', ')}`,
      `backtest: no count of ${area}, ${year}, ${group}; the method needs the total and the groups ${COUNTED_LABELS.join(', ')}`,
    );
  return {
    year,
    base: history.baseOf(year) ?? '',
    total: bySex((sex) => persons('total', sex)),
    groups: bySex((sex) => Float64Array.from(COUNTED_LABELS, (group) => persons(group, sex))),
  };
}
