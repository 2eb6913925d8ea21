import { SINGLE_AGES } from '../../population/ages.js';
import { SEXES, type Sex } from '../../population/sex.js';
import { COUNTED_GROUPS, COUNTED_WIDTH, FIRST_COUNTED_AGE, FIRST_OLD_AGE } from './counted-people.js';

/** Number of single ages of each sex. */
export const AGES: number = SINGLE_AGES.count;

/** Ages that share a rate of net migration: 0-14, the counted groups, 70+. */
export const MIGRATION_GROUPS: number = COUNTED_GROUPS + 2;

/** Quantities of an account: people by sex and age, rates of net migration by sex and age group, the ratio of fertility. */
export const ACCOUNT_SIZE: number = SEXES.length * (AGES + MIGRATION_GROUPS) + 1;

/** The place of the ratio of fertility. */
export const FERTILITY_CELL: number = ACCOUNT_SIZE - 1;

/** The place of the people of a sex and age. */
export function peopleCell(sex: Sex, age: number): number {
  return SEXES.indexOf(sex) * AGES + age;
}

/** The place of a rate of net migration. */
export function rateCell(sex: Sex, group: number): number {
  return SEXES.length * AGES + SEXES.indexOf(sex) * MIGRATION_GROUPS + group;
}

/** The migration group of an age. */
export function migrationGroup(age: number): number {
  if (age < FIRST_COUNTED_AGE) return 0;
  return age < FIRST_OLD_AGE ? 1 + Math.floor((age - FIRST_COUNTED_AGE) / COUNTED_WIDTH) : MIGRATION_GROUPS - 1;
}

/** The places of both sexes at the ages from one to another, both included. */
export function peopleCells(from: number, to: number, sexes: readonly Sex[] = SEXES): number[] {
  return sexes.flatMap((sex) => Array.from({ length: to - from + 1 }, (_, i) => peopleCell(sex, from + i)));
}

/** The first and last age of a migration group. */
export function agesOfGroup(group: number): readonly [from: number, to: number] {
  if (group === 0) return [0, FIRST_COUNTED_AGE - 1];
  if (group === MIGRATION_GROUPS - 1) return [FIRST_OLD_AGE, AGES - 1];
  const from = FIRST_COUNTED_AGE + COUNTED_WIDTH * (group - 1);
  return [from, from + COUNTED_WIDTH - 1];
}
