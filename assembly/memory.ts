/**
 * Where things lie in the memory of the kernel, in bytes: the plan of src/projection/kernel/layout.ts behind the constants
 * of this module.
 */

export let groups: i32 = 0;
/** From one row of draws to the next. */
export let stride: usize = 0;
export let people: usize = 0;
export let factors: usize = 0;
export let births: usize = 0;
export let table: usize = 0;
export let scratch: usize = 0;
export let streams: usize = 0;
export let sums: usize = 0;
export let members: usize = 0;
/** Number of the first draw in memory. */
export let firstDraw: i32 = 0;

/** Draws of a block; rows of scratch are as long. */
export const BLOCK: i32 = 256;

/** Where the plan begins: after the constants, where a pair of numbers may begin. */
export function start(): usize {
  return (__heap_base + 15) & ~15;
}

/** Takes over a plan; places and stride in numbers of 8 bytes. */
export function plan(
  groupCount: i32,
  rowLength: i32,
  peopleAt: i32,
  factorsAt: i32,
  birthsAt: i32,
  tableAt: i32,
  scratchAt: i32,
  streamsAt: i32,
  sumsAt: i32,
  membersAt: i32,
  draw: i32,
): void {
  groups = groupCount;
  stride = (<usize>rowLength) << 3;
  people = placed(peopleAt);
  factors = placed(factorsAt);
  births = placed(birthsAt);
  table = placed(tableAt);
  scratch = placed(scratchAt);
  streams = placed(streamsAt);
  sums = placed(sumsAt);
  members = placed(membersAt);
  firstDraw = draw;
}

function placed(at: i32): usize {
  return start() + ((<usize>at) << 3);
}

/** The people of a sex and group. */
export function peopleRow(sex: i32, group: i32): usize {
  return people + <usize>(sex * groups + group) * stride;
}

/** A factor, by its number in FACTORS. */
export function factorRow(factor: i32): usize {
  return factors + <usize>factor * stride;
}

/** A number of the table of a sex, by its row in SEX_ROWS. */
export function ofSex(sex: i32, row: i32, group: i32): f64 {
  return load<f64>(table + ((<usize>((sex * 6 + row) * groups + group)) << 3));
}

/** A number of the rows of births. */
export function ofBirths(row: i32, group: i32): f64 {
  return load<f64>(table + ((<usize>((12 + row) * groups + group)) << 3));
}

/** A row of scratch. */
export function scratchRow(row: i32): usize {
  return scratch + ((<usize>(row * BLOCK)) << 3);
}
