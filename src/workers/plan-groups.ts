import { fail } from '../language/error.js';
import { type AgeGroups, ageRange, groupsOf } from '../population/ages.js';
import { requireSex, SEXES, type Sex } from '../population/sex.js';

/** The people of a group: ages and sex; left out: all. */
export interface GroupQuery {
  /** A range of ages, e.g. '85+' or '3-6'. */
  readonly ages?: string;
  readonly sex?: Sex;
}

/** How groups of people are added up from cells, each cell once. */
export interface GroupPlan {
  readonly names: readonly string[];
  /** Sets of cells (sex × age group, women first) that no group cuts. */
  readonly atoms: readonly (readonly number[])[];
  /** The atoms of each group. */
  readonly members: readonly (readonly number[])[];
}

/**
 * Plans the adding up of groups that may overlap: women, men and both sexes of the same ages are two sets of cells, not four.
 *
 * @param where - Who asks, for messages.
 * @param ageGroups - Of the people.
 * @param groups - Groups by name.
 * @throws {RangeError} If there is no group, or ages cut an age group.
 * @example
 * planGroups('example', { width: 1, count: 3 }, { all: {}, women: { sex: 'female' } }).atoms; // => [[0, 1, 2], [3, 4, 5]]
 */
export function planGroups(where: string, ageGroups: AgeGroups, groups: Readonly<Record<string, GroupQuery>>): GroupPlan {
  const names = Object.keys(groups);
  if (names.length === 0) {
    fail(
      `${where}: nie ma ani jednej grupy wieku; podaj np. groups: { '85+': { ages: '85+' } }`,
      `${where}: there is no group of ages; give for example groups: { '85+': { ages: '85+' } }`,
    );
  }
  const cellsOf = names.map((name) => new Set(cells(where, ageGroups, groups[name])));
  const atoms = new Map<string, number[]>();
  for (let cell = 0; cell < SEXES.length * ageGroups.count; cell++) {
    const inside = cellsOf.flatMap((some, group) => (some.has(cell) ? [group] : [])).join();
    if (inside === '') continue;
    const atom = atoms.get(inside);
    if (atom === undefined) atoms.set(inside, [cell]);
    else atom.push(cell);
  }
  const sets = [...atoms.values()];
  return { names, atoms: sets, members: cellsOf.map((some) => sets.flatMap(([first], atom) => (some.has(first) ? [atom] : []))) };
}

function cells(where: string, ageGroups: AgeGroups, { ages = 'total', sex }: GroupQuery): number[] {
  if (sex !== undefined) requireSex(where, sex);
  const { first, last } = groupsOf(ageGroups, ageRange(ages));
  return SEXES.flatMap((one, index) =>
    sex === undefined || sex === one ? Array.from({ length: last - first + 1 }, (_, i) => index * ageGroups.count + first + i) : [],
  );
}
