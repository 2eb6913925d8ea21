/**
 * A whole row of a step in one loop: the moves of the beginning of the group below, survival, the moves of the end, and the
 * births of the women who began and ended in the group. Each loop does four draws at a time, in two pairs.
 */
import { births, factorRow, ofBirths, ofSex, peopleRow, stride as rowLength } from './memory';

/** A row whose rates are the same in all draws but for the factors. Not for the youngest and the oldest group. */
export function plainRow(sex: i32, group: i32, column: usize, bytes: usize, moves: bool): void {
  const rate = sex === 0 ? ofBirths(0, group) : 0;
  const isLeft = moves && (ofSex(sex, 2, group - 1) !== 0 || ofSex(sex, 2, group) !== 0);
  if (rate !== 0 && isLeft) withBirths(group, column, bytes, rate);
  else if (rate !== 0) withBirthsAlone(group, column, bytes, moves, rate);
  else if (!moves) withoutMoves(sex, group, column, bytes);
  else if (!isLeft) withArrivals(sex, group, column, bytes);
  else withMoves(sex, group, column, bytes);
}

function withoutMoves(sex: i32, group: i32, column: usize, bytes: usize): void {
  const from = peopleRow(sex, group - 1) + column;
  const dying = factorRow(3) + column;
  const to = from + rowLength;
  const survival = f64x2.splat(ofSex(sex, 0, group));
  const q = f64x2.splat(ofSex(sex, 1, group));
  const none = f64x2.splat(0);
  for (let j: usize = 0; j < bytes; j += 16) {
    const alive = f64x2.pmax(none, f64x2.sub(survival, f64x2.mul(q, v128.load(dying + j))));
    v128.store(to + j, f64x2.mul(v128.load(from + j), alive));
  }
}

function withArrivals(sex: i32, group: i32, column: usize, bytes: usize): void {
  let from = peopleRow(sex, group - 1) + column;
  let dying = factorRow(3) + column;
  let arriving = factorRow(4) + column;
  let to = from + rowLength;
  const survival = f64x2.splat(ofSex(sex, 0, group));
  const q = f64x2.splat(ofSex(sex, 1, group));
  const before = f64x2.splat(ofSex(sex, 3, group - 1));
  const after = f64x2.splat(ofSex(sex, 3, group));
  const none = f64x2.splat(0);
  const end = from + bytes;
  for (; from + 16 < end; from += 32) {
    const come = v128.load(arriving);
    const come2 = v128.load(arriving, 16);
    const alive = f64x2.pmax(none, f64x2.sub(survival, f64x2.mul(q, v128.load(dying))));
    const alive2 = f64x2.pmax(none, f64x2.sub(survival, f64x2.mul(q, v128.load(dying, 16))));
    const begun = f64x2.add(v128.load(from), f64x2.mul(before, come));
    const begun2 = f64x2.add(v128.load(from, 16), f64x2.mul(before, come2));
    v128.store(to, f64x2.add(f64x2.mul(begun, alive), f64x2.mul(after, come)));
    v128.store(to, f64x2.add(f64x2.mul(begun2, alive2), f64x2.mul(after, come2)), 16);
    dying += 32;
    arriving += 32;
    to += 32;
  }
  if (from < end) {
    const come = v128.load(arriving);
    const alive = f64x2.pmax(none, f64x2.sub(survival, f64x2.mul(q, v128.load(dying))));
    const begun = f64x2.add(v128.load(from), f64x2.mul(before, come));
    v128.store(to, f64x2.add(f64x2.mul(begun, alive), f64x2.mul(after, come)));
  }
}

function withMoves(sex: i32, group: i32, column: usize, bytes: usize): void {
  let from = peopleRow(sex, group - 1) + column;
  let dying = factorRow(3) + column;
  let arriving = factorRow(4) + column;
  let leaving = factorRow(7) + column;
  let to = from + rowLength;
  const survival = f64x2.splat(ofSex(sex, 0, group));
  const q = f64x2.splat(ofSex(sex, 1, group));
  const goBefore = f64x2.splat(ofSex(sex, 2, group - 1));
  const goAfter = f64x2.splat(ofSex(sex, 2, group));
  const before = f64x2.splat(ofSex(sex, 3, group - 1));
  const after = f64x2.splat(ofSex(sex, 3, group));
  const none = f64x2.splat(0);
  const end = from + bytes;
  for (; from + 16 < end; from += 32) {
    const persons = v128.load(from);
    const persons2 = v128.load(from, 16);
    const go = v128.load(leaving);
    const go2 = v128.load(leaving, 16);
    const come = v128.load(arriving);
    const come2 = v128.load(arriving, 16);
    const alive = f64x2.pmax(none, f64x2.sub(survival, f64x2.mul(q, v128.load(dying))));
    const alive2 = f64x2.pmax(none, f64x2.sub(survival, f64x2.mul(q, v128.load(dying, 16))));
    const begun = f64x2.add(f64x2.sub(persons, f64x2.mul(persons, f64x2.mul(goBefore, go))), f64x2.mul(before, come));
    const begun2 = f64x2.add(f64x2.sub(persons2, f64x2.mul(persons2, f64x2.mul(goBefore, go2))), f64x2.mul(before, come2));
    const aged = f64x2.mul(begun, alive);
    const aged2 = f64x2.mul(begun2, alive2);
    v128.store(to, f64x2.add(f64x2.sub(aged, f64x2.mul(aged, f64x2.mul(goAfter, go))), f64x2.mul(after, come)));
    v128.store(to, f64x2.add(f64x2.sub(aged2, f64x2.mul(aged2, f64x2.mul(goAfter, go2))), f64x2.mul(after, come2)), 16);
    dying += 32;
    arriving += 32;
    leaving += 32;
    to += 32;
  }
  if (from < end) {
    const persons = v128.load(from);
    const go = v128.load(leaving);
    const come = v128.load(arriving);
    const alive = f64x2.pmax(none, f64x2.sub(survival, f64x2.mul(q, v128.load(dying))));
    const begun = f64x2.add(f64x2.sub(persons, f64x2.mul(persons, f64x2.mul(goBefore, go))), f64x2.mul(before, come));
    const aged = f64x2.mul(begun, alive);
    v128.store(to, f64x2.add(f64x2.sub(aged, f64x2.mul(aged, f64x2.mul(goAfter, go))), f64x2.mul(after, come)));
  }
}

/** Women of the ages of mothers of whom nobody leaves; without moves the numbers who arrive are 0, which changes no bit. */
function withBirthsAlone(group: i32, column: usize, bytes: usize, moves: bool, birthsPerWoman: f64): void {
  let from = peopleRow(0, group - 1) + column;
  let dying = factorRow(3) + column;
  let arriving = factorRow(4) + column;
  let born = births + column;
  let to = from + rowLength;
  const rate = f64x2.splat(birthsPerWoman);
  const survival = f64x2.splat(ofSex(0, 0, group));
  const q = f64x2.splat(ofSex(0, 1, group));
  const before = f64x2.splat(moves ? ofSex(0, 3, group - 1) : 0);
  const after = f64x2.splat(moves ? ofSex(0, 3, group) : 0);
  const none = f64x2.splat(0);
  const end = from + bytes;
  for (; from < end; from += 16) {
    const come = v128.load(arriving);
    const comeAfter = f64x2.mul(after, come);
    const begun = f64x2.add(v128.load(from), f64x2.mul(before, come));
    const mothers = f64x2.add(v128.load(to), comeAfter);
    const aged = f64x2.mul(begun, f64x2.pmax(none, f64x2.sub(survival, f64x2.mul(q, v128.load(dying)))));
    const ended = f64x2.add(aged, comeAfter);
    v128.store(born, f64x2.add(v128.load(born), f64x2.mul(rate, f64x2.add(mothers, ended))));
    v128.store(to, ended);
    dying += 16;
    arriving += 16;
    born += 16;
    to += 16;
  }
}

/** Women of the ages of mothers. */
function withBirths(group: i32, column: usize, bytes: usize, birthsPerWoman: f64): void {
  let from = peopleRow(0, group - 1) + column;
  let dying = factorRow(3) + column;
  let arriving = factorRow(4) + column;
  let leaving = factorRow(7) + column;
  let born = births + column;
  let to = from + rowLength;
  const rate = f64x2.splat(birthsPerWoman);
  const survival = f64x2.splat(ofSex(0, 0, group));
  const q = f64x2.splat(ofSex(0, 1, group));
  const goBefore = f64x2.splat(ofSex(0, 2, group - 1));
  const goAfter = f64x2.splat(ofSex(0, 2, group));
  const before = f64x2.splat(ofSex(0, 3, group - 1));
  const after = f64x2.splat(ofSex(0, 3, group));
  const none = f64x2.splat(0);
  const end = from + bytes;
  for (; from < end; from += 16) {
    const persons = v128.load(from);
    const women = v128.load(to);
    const come = v128.load(arriving);
    const go = v128.load(leaving);
    const comeAfter = f64x2.mul(after, come);
    const goAway = f64x2.mul(goAfter, go);
    const begun = f64x2.add(f64x2.sub(persons, f64x2.mul(persons, f64x2.mul(goBefore, go))), f64x2.mul(before, come));
    const mothers = f64x2.add(f64x2.sub(women, f64x2.mul(women, goAway)), comeAfter);
    const aged = f64x2.mul(begun, f64x2.pmax(none, f64x2.sub(survival, f64x2.mul(q, v128.load(dying)))));
    const ended = f64x2.add(f64x2.sub(aged, f64x2.mul(aged, goAway)), comeAfter);
    v128.store(born, f64x2.add(v128.load(born), f64x2.mul(rate, f64x2.add(mothers, ended))));
    v128.store(to, ended);
    dying += 16;
    arriving += 16;
    leaving += 16;
    born += 16;
    to += 16;
  }
}
