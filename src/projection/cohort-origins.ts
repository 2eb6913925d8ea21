import type { AgeGroups } from '../population/ages.js';

/** Where the people of some age groups come from, and where those who are there now will be, some steps apart. */
export interface CohortOrigins {
  /** Groups at the beginning whose people grow into the range. */
  readonly growingIn: readonly number[];
  /** Groups at the beginning whose people grow out of it. */
  readonly growingOut: readonly number[];
  /** Steps, counted from 0, whose newborn are in the range at the end. */
  readonly bornIn: readonly number[];
}

/**
 * Follows every cohort a number of steps ahead: a group g is the group g + steps at the end, the open group at most; those
 * born in step s are the group steps - 1 - s.
 *
 * @param groups - The age groups of the population.
 * @param range - First and last group of the range.
 * @param steps - Number of steps, from 1.
 * @example
 * cohortOrigins({ width: 1, count: 101 }, { first: 85, last: 100 }, 2).growingIn; // => [83, 84]
 */
export function cohortOrigins(
  { count }: AgeGroups,
  { first, last }: { readonly first: number; readonly last: number },
  steps: number,
): CohortOrigins {
  const isInside = (group: number): boolean => group >= first && group <= last;
  const atEnd = (group: number): number => Math.min(group + steps, count - 1);
  const groups = Array.from({ length: count }, (_, group) => group);
  return {
    growingIn: groups.filter((group) => !isInside(group) && isInside(atEnd(group))),
    growingOut: groups.filter((group) => isInside(group) && !isInside(atEnd(group))),
    bornIn: Array.from({ length: steps }, (_, step) => step).filter((step) => isInside(Math.min(steps - 1 - step, count - 1))),
  };
}
