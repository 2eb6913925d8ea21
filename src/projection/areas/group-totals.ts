import { fail } from '../../language/error.js';
import { sum } from '../../numerics/sum.js';
import { type AgeGroups, ageLabel, ageRange, groupsOf } from '../../population/ages.js';
import type { Population } from '../../population/population.js';
import { SEXES, type Sex } from '../../population/sex.js';

/** A known number of people that areas together are to have. */
export interface GroupTotal {
  /** A range of ages, e.g. '80+' or 'total'. */
  readonly ages: string;
  /** Left out: both sexes together. */
  readonly sex?: Sex;
  /** Persons, from 0. */
  readonly total: number;
}

/** People scaled to totals, and how far they moved. */
export interface RakedPeople {
  /** Persons by sex (women first) and age group, in the order of the areas. */
  readonly people: Float64Array[];
  /** Persons added to one area or taken from another, per person there is afterwards. */
  readonly moved: number;
}

/**
 * The people of a population as totals by sex and age group: what its parts are to add up to.
 *
 * @param population - Of one area or several, which are taken together.
 * @example
 * totalsOf(new Population({ date: '2022-12-31', areas: ['22'], ageGroups: { width: 1, count: 2 }, source: 'GUS' }, Float64Array.of(5, 4, 6, 3)))[3]; // => { sex: 'male', ages: '1+', total: 3 }
 */
export function totalsOf(population: Population): GroupTotal[] {
  const { ageGroups } = population;
  return SEXES.flatMap((sex) =>
    Array.from({ length: ageGroups.count }, (_, group) => {
      const ages = ageLabel(ageGroups, group);
      return { sex, ages, total: population.count({ sex, ages }) };
    }),
  );
}

/**
 * The people of several areas, scaled so that together they have the given totals: in each group every area by the same
 * factor (raking of one margin). Where a group is empty in all areas, its total is divided as all their people are.
 *
 * @param people - Persons of each area by sex (women first) and age group.
 * @param ageGroups - Of the people.
 * @param totals - Groups that do not overlap; people in none of them stay as they are.
 * @throws {RangeError} If a range of ages cuts an age group, groups overlap, or a total is not a number from 0.
 * @example
 * rakeToTotals([Float64Array.of(1, 2, 1, 2), Float64Array.of(3, 2, 3, 2)], { width: 1, count: 2 }, [{ ages: 'total', total: 32 }]).people[0]; // => [2, 4, 2, 4]
 */
export function rakeToTotals(people: readonly Float64Array[], ageGroups: AgeGroups, totals: readonly GroupTotal[]): RakedPeople {
  const raked = people.map((area) => area.slice());
  const done = new Set<number>();
  const sizes = people.map((area) => sum(area));
  const all = sum(sizes);
  for (const { ages, sex, total } of totals) {
    if (!(total >= 0 && total < Number.POSITIVE_INFINITY)) {
      fail(
        `rakeToTotals: suma w wieku ${ages} to ${total}; oczekiwano liczby od 0`,
        `rakeToTotals: the total at ages ${ages} is ${total}; expected a number from 0`,
      );
    }
    const cells = cellsOf(ageGroups, ages, sex);
    if (cells.some((cell) => done.has(cell))) {
      fail(
        `rakeToTotals: grupa ${ages} zachodzi na inną; podaj grupy rozłączne`,
        `rakeToTotals: group ${ages} overlaps another; give groups that do not`,
      );
    }
    for (const cell of cells) done.add(cell);
    const before = sum(people.map((area) => sum(cells.map((cell) => area[cell]))));
    for (const [place, area] of raked.entries()) {
      const share = all > 0 ? sizes[place] / all : 1 / people.length;
      for (const cell of cells) area[cell] = before > 0 ? (people[place][cell] * total) / before : (total * share) / cells.length;
    }
  }
  const after = sum(raked.map((area) => sum(area)));
  const changed = sum(raked.map((area, place) => sum(area.map((persons, cell) => Math.abs(persons - people[place][cell])))));
  return { people: raked, moved: after > 0 ? changed / after : 0 };
}

function cellsOf(ageGroups: AgeGroups, ages: string, sex: Sex | undefined): number[] {
  const { first, last } = groupsOf(ageGroups, ageRange(ages));
  return SEXES.flatMap((one, place) =>
    sex === undefined || sex === one ? Array.from({ length: last - first + 1 }, (_, group) => place * ageGroups.count + first + group) : [],
  );
}
