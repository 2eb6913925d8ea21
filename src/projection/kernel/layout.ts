/** Rows of a step's table for one sex, each of one number per age group. */
export const SEX_ROWS = {
  /** Survival ratios S. */
  survival: 0,
  /** Probabilities of dying, 1 - S. */
  dying: 1,
  /** Share that leaves at one moment of moving. */
  leaving: 2,
  /** Persons who arrive at one moment of moving. */
  arriving: 3,
  /** What arriving three years older, and three years younger, adds to them. */
  arrivingOlder: 4,
  arrivingYounger: 5,
} as const;

const ROWS_OF_A_SEX = 6;

/** Rows of the table after those of the sexes: births per woman of the beginning and of the end, and what a shift of age adds. */
const ROWS_OF_BIRTHS = 3;

/** Numbers per draw of one step, in this order: factors 1 and the rest 0 leave the rates as they are. */
export const FACTORS = {
  fertility: 0,
  fertilityOlder: 1,
  fertilityYounger: 2,
  /** The factor less 1. */
  mortality: 3,
  arrivals: 4,
  arrivalsOlder: 5,
  arrivalsYounger: 6,
  departures: 7,
} as const;

const FACTOR_ROWS = 8;

/** Rows of a block that hold what is needed for a moment only. */
const SCRATCH_ROWS = 16;

/** 32-bit words of the random streams of one draw of a block: four modules, two sequences of four words, and a mark. */
const STREAM_WORDS = 4 * 9;

/**
 * Draws that are advanced together: their people and what is computed on the way stay in the second level of the cache
 * from one row to the next. Widths from 64 to 256 differ by less than the noise.
 */
export const BLOCK = 256;

/** Where things lie in the memory of a kernel, in numbers of 8 bytes from its beginning. */
export interface Layout {
  readonly groups: number;
  readonly draws: number;
  /** From the place of a row to that of the next: the number of draws, made even. */
  readonly stride: number;
  /** People: women by age group, then men; one row of draws each. */
  readonly people: number;
  /** One row of draws per factor, see {@link FACTORS}. */
  readonly factors: number;
  /** Births of the step, a row of draws. */
  readonly births: number;
  /** Rates of the step: rows of women, rows of men, see {@link SEX_ROWS}, then those of births. */
  readonly table: number;
  readonly scratch: number;
  readonly streams: number;
  /** Sums of rows of people that are shown instead of single cells, a row of draws each. */
  readonly sums: number;
  /** Which rows are added up: of each sum how many, and their numbers. */
  readonly members: number;
  /** Numbers in all. */
  readonly size: number;
}

/**
 * Plans the memory of a run.
 *
 * @param groups - Age groups.
 * @param draws - Draws in memory at one time.
 * @param sums - Rows of people (women by age group, then men) that are to be added up. Default: none.
 * @example
 * layOut(101, 1000).people; // => 0
 */
export function layOut(groups: number, draws: number, sums: readonly (readonly number[])[] = []): Layout {
  const stride = draws + (draws % 2);
  const factors = 2 * groups * stride;
  const births = factors + FACTOR_ROWS * stride;
  const table = births + stride;
  const tableSize = (2 * ROWS_OF_A_SEX + ROWS_OF_BIRTHS) * groups;
  const scratch = table + tableSize + (tableSize % 2);
  const streams = scratch + SCRATCH_ROWS * BLOCK;
  const sumRows = streams + (STREAM_WORDS * BLOCK) / 2;
  const members = sumRows + sums.length * stride;
  const size = members + sums.reduce((all, rows) => all + 1 + rows.length, 0);
  return { groups, draws, stride, people: 0, factors, births, table, scratch, streams, sums: sumRows, members, size };
}

/**
 * The place of a row of a sex in the table of a step.
 *
 * @param sex - 0 women, 1 men.
 * @param row - One of {@link SEX_ROWS}.
 * @example
 * sexRow(layOut(3, 2), 0, SEX_ROWS.dying) - layOut(3, 2).table; // => 3
 */
export function sexRow({ table, groups }: Layout, sex: number, row: number): number {
  return table + (sex * ROWS_OF_A_SEX + row) * groups;
}

/**
 * The place of a row of births: 0 as they are, 1 and 2 what older and younger mothers add.
 *
 * @example
 * birthRow(layOut(3, 2), 0) - layOut(3, 2).table; // => 36
 */
export function birthRow({ table, groups }: Layout, row: 0 | 1 | 2): number {
  return table + (2 * ROWS_OF_A_SEX + row) * groups;
}
