import { sum } from '../numerics/sum.js';
import type { Population } from './population.js';
import { SEXES } from './sex.js';

/**
 * The age that half of the people have not reached, with deaths and birthdays spread evenly within an age group.
 *
 * @param population - A population; all its areas and both sexes count.
 * @returns Years; NaN where nobody lives.
 * @see Shryock & Siegel (1976), The Methods and Materials of Demography, ch. 8.
 * @example
 * medianAge(new Population({ date: '2022-12-31', areas: ['rumia'], ageGroups: { width: 1, count: 3 }, source: 'GUS' }, Float64Array.of(2, 2, 0, 2, 2, 0))); // => 1
 */
export function medianAge(population: Population): number {
  const { count, width } = population.ageGroups;
  const people = new Float64Array(count);
  for (const area of population.areas) {
    for (const sex of SEXES) {
      population.byAge(sex, area).forEach((persons, group) => {
        people[group] += persons;
      });
    }
  }
  const half = sum(people) / 2;
  let younger = 0;
  for (let group = 0; group < count; group++) {
    if (people[group] > 0 && younger + people[group] >= half) return width * (group + (half - younger) / people[group]);
    younger += people[group];
  }
  return Number.NaN;
}
