import { fail } from '../language/error.js';
import type { AgeGroups } from '../population/ages.js';
import type { LifeTable } from './life-table.js';

/**
 * Survival ratios for one step of the projection: the share of each age group that is alive, one group older, at the
 * end of the step.
 *
 * @param table - A life table whose intervals make up the age groups (0 and 1-4 make up 0-4).
 * @param ageGroups - The age groups of the population; the step is as long as a group is wide.
 * @returns One ratio per age group at the end of the step: S(0) = L(0) / (n l(0)) of those born in it,
 * S(a) = L(a) / L(a-1), and in the open group S(A) = T(A) / T(A-1), of the last two groups together.
 * @throws {RangeError} If an age group is not made up of whole intervals, or the open ones differ.
 * @see Preston, Heuveline & Guillot (2001), Demography, ch. 6.
 * @example
 * const table = lifeTable(Float64Array.of(0.01, 0.02, 0.5), { sex: 'female' });
 * survivalRatios(table, { width: 1, count: 3 }).length; // => 3
 */
export function survivalRatios(table: LifeTable, { width, count }: AgeGroups): Float64Array {
  const open = (count - 1) * width;
  if (table.ageStarts.at(-1) !== open) {
    fail(
      `survivalRatios: tablica trwania życia jest otwarta od ${table.ageStarts.at(-1)}, grupy wieku od ${open}; użyj tych samych granic`,
      `survivalRatios: the life table is open from ${table.ageStarts.at(-1)}, the age groups from ${open}; use the same limits`,
    );
  }
  const personYears = new Float64Array(count);
  for (let group = 0; group < count; group++) {
    if (!table.ageStarts.includes(group * width)) {
      fail(
        `survivalRatios: żaden przedział tablicy trwania życia nie zaczyna się w wieku ${group * width}; oczekiwano granic ${width === 1 ? 'pojedynczych roczników' : `grup co ${width} lat`}`,
        `survivalRatios: no interval of the life table begins at age ${group * width}; expected the limits of ${width === 1 ? 'single years' : `groups of ${width} years`}`,
      );
    }
  }
  table.ageStarts.forEach((start, i) => {
    personYears[Math.floor(start / width)] += table.personYears[i];
  });
  return ratiosOfPersonYears(personYears, width);
}

/**
 * Survival ratios from the person-years of a life table with a radix of 1.
 *
 * @param personYears - L by age group, the last one open.
 * @param width - Width of a group in years.
 * @returns As {@link survivalRatios}.
 * @example
 * Array.from(ratiosOfPersonYears(Float64Array.of(0.9, 0.6, 0.2), 1)); // => [0.9, 0.6666666666666666, 0.25]
 */
export function ratiosOfPersonYears(personYears: Float64Array, width: number): Float64Array {
  const last = personYears.length - 1;
  return personYears.map((lived, group) => {
    if (group === 0) return lived / width;
    const before = personYears[group - 1];
    const of = group === last ? before + lived : before;
    return of > 0 ? lived / of : 0;
  });
}
