import {
  addBirths,
  applyFertility,
  type BlockStep,
  expectedArrivals,
  factorRow,
  leavingShares,
  peopleRow,
  SCRATCH,
  scratchRow,
} from './block.js';
import { FACTORS, SEX_ROWS, sexRow } from './layout.js';
import { plainRow } from './plain-row.js';

/**
 * One step of the cohort-component method for a block of draws, in expected numbers and in place: the ages are walked from
 * the oldest down, so that a group is written when nobody needs its people of the beginning any more.
 *
 * With all factors 1 it gives the numbers of `step()` to the last bit: the operations are the same and in the same order.
 *
 * @param block - The draws, whose rates and factors are in the memory.
 */
export function expectedStep(block: BlockStep): void {
  const { memory, layout, first, end } = block;
  memory.fill(0, layout.births + first, layout.births + end);
  const isPlain = !block.careful && block.moves === block.movesAtStart;
  const oldest = layout.groups - 1;
  for (const sex of [0, 1]) {
    endOldest(block, sex);
    for (let group = oldest - 1; group > 0; group--) {
      if (isPlain) {
        plainRow(block, sex, group);
        continue;
      }
      begin(block, sex, group - 1);
      endStep(block, sex, group, scratchRow(layout, SCRATCH.begun, group - 1));
      if (sex === 0) addBirths(block, scratchRow(layout, SCRATCH.begun, group), peopleRow(block, 0, group), group);
    }
  }
  applyFertility(block);
  for (const sex of [0, 1]) {
    born(block, sex);
    // What those of both sexes who are born would move by has been overwritten by the last sex.
    if (block.moves) prepareMoves(block, sex, 0);
    endStep(block, sex, 0, scratchRow(layout, SCRATCH.begun, 1));
  }
}

/** The open group keeps its people, and those of the group below join them. */
function endOldest(block: BlockStep, sex: number): void {
  const { layout } = block;
  const oldest = layout.groups - 1;
  begin(block, sex, oldest);
  begin(block, sex, oldest - 1);
  const begun = scratchRow(layout, SCRATCH.begun, oldest);
  endStep(block, sex, oldest, joined(block, scratchRow(layout, SCRATCH.begun, oldest - 1), begun));
  if (sex === 0) addBirths(block, begun, peopleRow(block, 0, oldest), oldest);
}

function prepareMoves(block: BlockStep, sex: number, group: number): void {
  leavingShares(block, sex, group);
  expectedArrivals(block, sex, group);
}

/** The people of a group after the moves of the beginning. */
function begin(block: BlockStep, sex: number, group: number): void {
  const { memory, layout, first, end, moves, movesAtStart } = block;
  const people = peopleRow(block, sex, group);
  const begun = scratchRow(layout, SCRATCH.begun, group);
  if (moves) prepareMoves(block, sex, group);
  if (movesAtStart) afterMoves(block, people, begun, group);
  else memory.copyWithin(begun, people, people + end - first);
}

function joined({ memory, layout, first, end }: BlockStep, one: number, other: number): number {
  const target = scratchRow(layout, SCRATCH.joined, 0);
  for (let j = 0; j < end - first; j++) memory[target + j] = memory[one + j] + memory[other + j];
  return target;
}

/** Those who come from the group below survive, and the moves of the end follow: one loop, as this is where the time goes. */
function endStep(block: BlockStep, sex: number, group: number, from: number): void {
  const { memory, layout, first, end, moves } = block;
  const survival = memory[sexRow(layout, sex, SEX_ROWS.survival) + group];
  const dying = memory[sexRow(layout, sex, SEX_ROWS.dying) + group];
  const factors = factorRow(block, FACTORS.mortality);
  const people = peopleRow(block, sex, group);
  const leaving = scratchRow(layout, SCRATCH.leaving, group);
  const arriving = scratchRow(layout, SCRATCH.arriving, group);
  const draws = end - first;
  for (let j = 0; j < draws; j++) {
    const alive = survival - dying * memory[factors + j];
    const aged = memory[from + j] * (alive > 0 ? alive : 0);
    memory[people + j] = moves ? aged - aged * memory[leaving + j] + memory[arriving + j] : aged;
  }
}

function afterMoves({ memory, layout, first, end }: BlockStep, from: number, to: number, group: number): void {
  const leaving = scratchRow(layout, SCRATCH.leaving, group);
  const arriving = scratchRow(layout, SCRATCH.arriving, group);
  const draws = end - first;
  for (let j = 0; j < draws; j++) {
    const persons = memory[from + j];
    memory[to + j] = persons - persons * memory[leaving + j] + memory[arriving + j];
  }
}

/** Writes the girls or boys born where the people of the second group began, which nobody needs any more. */
function born({ memory, layout, first, end, boys }: BlockStep, sex: number): void {
  const births = layout.births + first;
  const target = scratchRow(layout, SCRATCH.begun, 1);
  for (let j = 0; j < end - first; j++) {
    const male = memory[births + j] * boys;
    memory[target + j] = sex === 1 ? male : memory[births + j] - male;
  }
}
