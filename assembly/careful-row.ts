/**
 * A whole row of a step in one loop, where the people who leave and arrive have been computed for each draw: ages may be
 * shifted, shares held, and migrants may move at the end only.
 */
import { births, factorRow, ofBirths, ofSex, peopleRow, stride as rowLength } from './memory';

/** Where a row finds the shares that leave and the people who arrive. */
export let leavingBefore: usize = 0;
export let arrivingBefore: usize = 0;
export let leavingMothers: usize = 0;
export let arrivingMothers: usize = 0;
export let leavingAfter: usize = 0;
export let arrivingAfter: usize = 0;

/**
 * Sets the rows of moves.
 *
 * @param leaving0 - Of the group below at the beginning, and `arriving0`.
 * @param leaving1 - Of the group itself at the beginning, and `arriving1`: of the mothers.
 * @param leaving2 - Of the group itself at the end, and `arriving2`.
 */
export function setMoves(leaving0: usize, arriving0: usize, leaving1: usize, arriving1: usize, leaving2: usize, arriving2: usize): void {
  leavingBefore = leaving0;
  arrivingBefore = arriving0;
  leavingMothers = leaving1;
  arrivingMothers = arriving1;
  leavingAfter = leaving2;
  arrivingAfter = arriving2;
}

/** The row of a group that is neither the youngest nor the oldest; the moves have been set. */
export function carefulRow(sex: i32, group: i32, column: usize, bytes: usize): void {
  if (sex === 0 && (ofBirths(0, group) !== 0 || ofBirths(1, group) !== 0 || ofBirths(2, group) !== 0)) mothersRow(group, column, bytes);
  else othersRow(sex, group, column, bytes);
}

function othersRow(sex: i32, group: i32, column: usize, bytes: usize): void {
  let from = peopleRow(sex, group - 1) + column;
  let dying = factorRow(3) + column;
  let to = from + rowLength;
  let leave0 = leavingBefore;
  let arrive0 = arrivingBefore;
  let leave2 = leavingAfter;
  let arrive2 = arrivingAfter;
  const survival = f64x2.splat(ofSex(sex, 0, group));
  const q = f64x2.splat(ofSex(sex, 1, group));
  const none = f64x2.splat(0);
  const end = from + bytes;
  for (; from < end; from += 16) {
    const persons = v128.load(from);
    const begun = f64x2.add(f64x2.sub(persons, f64x2.mul(persons, v128.load(leave0))), v128.load(arrive0));
    const aged = f64x2.mul(begun, f64x2.pmax(none, f64x2.sub(survival, f64x2.mul(q, v128.load(dying)))));
    v128.store(to, f64x2.add(f64x2.sub(aged, f64x2.mul(aged, v128.load(leave2))), v128.load(arrive2)));
    dying += 16;
    leave0 += 16;
    arrive0 += 16;
    leave2 += 16;
    arrive2 += 16;
    to += 16;
  }
}

function mothersRow(group: i32, column: usize, bytes: usize): void {
  const from = peopleRow(0, group - 1) + column;
  const dying = factorRow(3) + column;
  const toOlder = factorRow(1) + column;
  const toYounger = factorRow(2) + column;
  const born = births + column;
  const to = from + rowLength;
  const leave0 = leavingBefore;
  const arrive0 = arrivingBefore;
  const leave1 = leavingMothers;
  const arrive1 = arrivingMothers;
  const leave2 = leavingAfter;
  const arrive2 = arrivingAfter;
  const survival = f64x2.splat(ofSex(0, 0, group));
  const q = f64x2.splat(ofSex(0, 1, group));
  const rate = f64x2.splat(ofBirths(0, group));
  const older = f64x2.splat(ofBirths(1, group));
  const younger = f64x2.splat(ofBirths(2, group));
  const none = f64x2.splat(0);
  for (let j: usize = 0; j < bytes; j += 16) {
    const persons = v128.load(from + j);
    const women = v128.load(to + j);
    const begun = f64x2.add(f64x2.sub(persons, f64x2.mul(persons, v128.load(leave0 + j))), v128.load(arrive0 + j));
    const mothers = f64x2.add(f64x2.sub(women, f64x2.mul(women, v128.load(leave1 + j))), v128.load(arrive1 + j));
    const aged = f64x2.mul(begun, f64x2.pmax(none, f64x2.sub(survival, f64x2.mul(q, v128.load(dying + j)))));
    const ended = f64x2.add(f64x2.sub(aged, f64x2.mul(aged, v128.load(leave2 + j))), v128.load(arrive2 + j));
    const shifted = f64x2.add(f64x2.add(rate, f64x2.mul(v128.load(toOlder + j), older)), f64x2.mul(v128.load(toYounger + j), younger));
    const bearing = f64x2.mul(f64x2.pmax(none, shifted), f64x2.add(mothers, ended));
    v128.store(born + j, f64x2.add(v128.load(born + j), bearing));
    v128.store(to + j, ended);
  }
}
