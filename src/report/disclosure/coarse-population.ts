import { fail } from '../../language/error.js';
import { ageLabel } from '../../population/ages.js';
import { Population } from '../../population/population.js';
import { SEXES, type Sex } from '../../population/sex.js';

/** Ages that have one count together. */
export interface MergedAges {
  readonly area: string;
  readonly sex: Sex;
  /** The youngest age, and the first beyond. */
  readonly first: number;
  readonly end: number;
}

/** A population whose small counts were spread, and where. */
export interface CoarsePopulation {
  readonly population: Population;
  readonly merged: readonly MergedAges[];
}

/** Figures of these kinds count people one by one. */
const COUNTING: ReadonlySet<string> = new Set(['counted', 'computed']);

/**
 * A counted population whose small counts by single age cannot be read back: from the oldest down, neighbouring ages are put
 * together until they hold nobody or at least the threshold, and within each the people are spread evenly. Every total over such
 * groups stays, and so do ages that are large enough alone. What is computed from it, such as a projection, then cannot carry a
 * small count either. Estimates and what is published come back as they are.
 *
 * @throws {RangeError} If an area has fewer people of one sex than the threshold.
 */
export function coarsePopulation(population: Population, threshold: number): CoarsePopulation {
  if (!COUNTING.has(population.status)) return { population, merged: [] };
  const counts = new Float64Array(population.counts);
  const merged: MergedAges[] = [];
  population.areas.forEach((area, a) => {
    SEXES.forEach((sex, s) => {
      const { count: ages } = population.ageGroups;
      const row = counts.subarray((a * SEXES.length + s) * ages, (a * SEXES.length + s + 1) * ages);
      if (!row.some((people) => people > 0 && people < threshold)) return;
      for (const [first, end] of groupsOf(row, threshold, () => tooFew(population, area))) {
        if (!row.subarray(first, end).some((people) => people > 0 && people < threshold)) continue;
        const people = row.subarray(first, end).reduce((sum, one) => sum + one, 0);
        row.fill(people / (end - first), first, end);
        const years = population.ageGroups.width;
        merged.push({ area, sex, first: first * years, end: end === ages ? Number.POSITIVE_INFINITY : end * years });
      }
    });
  });
  if (merged.length === 0) return { population, merged };
  const { date, areas, ageGroups, source } = population;
  return { population: new Population({ date, areas, ageGroups, source, status: 'estimated' }, counts), merged };
}

/** Ranges of ages, first and end, each with nobody or with at least so many people. */
function groupsOf(row: Float64Array, threshold: number, none: () => never): [first: number, end: number][] {
  const groups: [number, number][] = [];
  let end = row.length;
  let people = 0;
  for (let age = row.length - 1; age >= 0; age--) {
    people += row[age];
    if (people > 0 && people < threshold) continue;
    groups.unshift([age, end]);
    end = age;
    people = 0;
  }
  if (people === 0) return groups;
  // The youngest that are left over join the next group that holds anybody.
  const place = groups.findIndex(([first, last]) => row.subarray(first, last).some((one) => one > 0));
  if (place < 0) return none();
  return [[0, groups[place][1]], ...groups.slice(place + 1)];
}

function tooFew({ ageGroups, date }: Population, area: string): never {
  return fail(
    `townReport: obszar ${area} ma na dzień ${date} zbyt mało osób jednej płci, by opublikować je według wieku (${ageLabel(ageGroups, 0)} i dalej); połącz go z innym albo zapisz raport do użytku wewnętrznego bez utajniania (--disclosure none)`,
    `townReport: area ${area} has too few people of one sex on ${date} to be published by age (${ageLabel(ageGroups, 0)} and on); merge it with another, or write the report for internal use without suppression (--disclosure none)`,
  );
}
