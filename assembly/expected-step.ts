/**
 * src/projection/kernel/expected-step.ts with two draws at a time. Where nobody shifts ages, no share is held and migrants
 * move at both ends or not at all, a row is one loop: with departures, with arrivals alone, or without moves.
 */
import { carefulRow, setMoves } from './careful-row';
import { births, groups, peopleRow, scratchRow } from './memory';
import { plainRow } from './plain-row';
import { addBirths, aliveShares, applyFertility, expectedArrivals, leavingShares } from './rows';

/** Rows of scratch; of the first three, neighbouring groups have different ones. */
const BEGUN: i32 = 0;
const LEAVING: i32 = 2;
const ARRIVING: i32 = 4;
const ALIVE: i32 = 6;
const JOINED: i32 = 7;
/** Nobody leaves or arrives. */
const NOBODY: i32 = 8;

/** Advances the draws from one column to before another. */
export function expectedBlock(first: i32, end: i32, boys: f64, moves: bool, movesAtStart: bool, careful: bool): void {
  const column = (<usize>first) << 3;
  const bytes = (<usize>(end - first)) << 3;
  memory.fill(births + column, 0, bytes);
  memory.fill(scratchRow(NOBODY), 0, bytes);
  const isPlain = !careful && moves === movesAtStart;
  const oldest = groups - 1;
  for (let sex = 0; sex < 2; sex++) {
    endOldest(sex, column, bytes, moves, movesAtStart, careful);
    for (let group = oldest - 1; group > 0; group--) {
      if (isPlain) {
        plainRow(sex, group, column, bytes, moves);
        continue;
      }
      if (moves) prepareMoves(sex, group - 1, column, bytes, careful);
      const leaving = movesRow(LEAVING, group, moves);
      const arriving = movesRow(ARRIVING, group, moves);
      setMoves(
        movesRow(LEAVING, group - 1, movesAtStart),
        movesRow(ARRIVING, group - 1, movesAtStart),
        movesAtStart ? leaving : scratchRow(NOBODY),
        movesAtStart ? arriving : scratchRow(NOBODY),
        leaving,
        arriving,
      );
      carefulRow(sex, group, column, bytes);
    }
  }
  applyFertility(column, bytes);
  for (let sex = 0; sex < 2; sex++) {
    const newborn = scratchRow(BEGUN + 1);
    bear(sex, boys, column, bytes, newborn);
    if (moves) prepareMoves(sex, 0, column, bytes, careful);
    endStep(sex, 0, newborn, column, bytes, moves);
  }
}

/** The open group keeps its people, and those of the group below join them. */
function endOldest(sex: i32, column: usize, bytes: usize, moves: bool, movesAtStart: bool, careful: bool): void {
  const oldest = groups - 1;
  begin(sex, oldest, column, bytes, moves, movesAtStart, careful);
  begin(sex, oldest - 1, column, bytes, moves, movesAtStart, careful);
  const begun = scratchRow(BEGUN + (oldest & 1));
  endStep(sex, oldest, joined(scratchRow(BEGUN + ((oldest - 1) & 1)), begun, bytes), column, bytes, moves);
  if (sex === 0) addBirths(begun, peopleRow(0, oldest) + column, oldest, column, bytes, careful);
}

/** A row of moves of a group, or one of nobody. */
function movesRow(what: i32, group: i32, moves: bool): usize {
  return scratchRow(moves ? what + (group & 1) : NOBODY);
}

function prepareMoves(sex: i32, group: i32, column: usize, bytes: usize, careful: bool): void {
  leavingShares(sex, group, column, bytes, careful, scratchRow(LEAVING + (group & 1)));
  expectedArrivals(sex, group, column, bytes, careful, scratchRow(ARRIVING + (group & 1)));
}

/** The people of a group after the moves of the beginning. */
function begin(sex: i32, group: i32, column: usize, bytes: usize, moves: bool, movesAtStart: bool, careful: bool): void {
  const from = peopleRow(sex, group) + column;
  const begun = scratchRow(BEGUN + (group & 1));
  if (moves) prepareMoves(sex, group, column, bytes, careful);
  if (movesAtStart) afterMoves(from, begun, group, bytes);
  else memory.copy(begun, from, bytes);
}

/** Those who come from the group below survive, and the moves of the end follow. */
function endStep(sex: i32, group: i32, from: usize, column: usize, bytes: usize, moves: bool): void {
  const alive = scratchRow(ALIVE);
  aliveShares(sex, group, column, bytes, alive);
  const to = peopleRow(sex, group) + column;
  for (let j: usize = 0; j < bytes; j += 16) v128.store(to + j, f64x2.mul(v128.load(from + j), v128.load(alive + j)));
  if (moves) afterMoves(to, to, group, bytes);
}

function afterMoves(from: usize, to: usize, group: i32, bytes: usize): void {
  const leaving = scratchRow(LEAVING + (group & 1));
  const arriving = scratchRow(ARRIVING + (group & 1));
  for (let j: usize = 0; j < bytes; j += 16) {
    const persons = v128.load(from + j);
    const stay = f64x2.sub(persons, f64x2.mul(persons, v128.load(leaving + j)));
    v128.store(to + j, f64x2.add(stay, v128.load(arriving + j)));
  }
}

function joined(one: usize, other: usize, bytes: usize): usize {
  const to = scratchRow(JOINED);
  for (let j: usize = 0; j < bytes; j += 16) v128.store(to + j, f64x2.add(v128.load(one + j), v128.load(other + j)));
  return to;
}

/** The girls or boys born. */
function bear(sex: i32, boys: f64, column: usize, bytes: usize, to: usize): void {
  const from = births + column;
  const share = f64x2.splat(boys);
  for (let j: usize = 0; j < bytes; j += 16) {
    const all = v128.load(from + j);
    const male = f64x2.mul(all, share);
    v128.store(to + j, sex === 1 ? male : f64x2.sub(all, male));
  }
}
