import type { BySex } from '../../rates/rates.js';

/** What is counted of one area at the end of a year: everybody, and the people of some five-year groups. */
export interface CountedPeople {
  /** Calendar year. */
  readonly year: number;
  /** The census the count stands on: counts on different ones are not compared. */
  readonly base: string;
  /** Persons of all ages. */
  readonly total: Readonly<Record<'female' | 'male', number>>;
  /** Persons by five-year group, from {@link FIRST_COUNTED_AGE} on. */
  readonly groups: BySex;
}

/** The counted groups are 15-19, 20-24, ..., 65-69. */
export const FIRST_COUNTED_AGE = 15;

/** Width of a counted group, years. */
export const COUNTED_WIDTH = 5;

/** Number of counted groups. */
export const COUNTED_GROUPS = 11;

/** The first age above the counted groups. */
export const FIRST_OLD_AGE: number = FIRST_COUNTED_AGE + COUNTED_WIDTH * COUNTED_GROUPS;

/** The counted groups as they are written: '15-19', ..., '65-69'. */
export const COUNTED_LABELS: readonly string[] = Array.from({ length: COUNTED_GROUPS }, (_, group) => {
  const from = FIRST_COUNTED_AGE + COUNTED_WIDTH * group;
  return `${from}-${from + COUNTED_WIDTH - 1}`;
});
