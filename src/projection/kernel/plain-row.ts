import { type BlockStep, factorRow, peopleRow } from './block.js';
import { birthRow, FACTORS, SEX_ROWS, sexRow } from './layout.js';

/**
 * A whole row of a step in one loop: the moves of the beginning of the group below, survival, the moves of the end, and the
 * births of the women who began and ended in the group. For steps in which nobody shifts ages, no share is held, and
 * migrants move at both ends or not at all; to the last bit what `expectedStep()` computes in several loops.
 *
 * @param block - The draws.
 * @param group - Neither the youngest nor the oldest.
 */
export function plainRow(block: BlockStep, sex: number, group: number): void {
  const { memory, layout, first, end, moves } = block;
  const rate = (row: number, of: number): number => memory[sexRow(layout, sex, row) + of];
  const birthsPerWoman = sex === 0 ? memory[birthRow(layout, 0) + group] : 0;
  const numbers = {
    from: peopleRow(block, sex, group - 1),
    to: peopleRow(block, sex, group),
    dying: factorRow(block, FACTORS.mortality),
    arriving: factorRow(block, FACTORS.arrivals),
    leaving: factorRow(block, FACTORS.departures),
    births: layout.births + first,
    draws: end - first,
    survival: rate(SEX_ROWS.survival, group),
    q: rate(SEX_ROWS.dying, group),
    leaveBefore: rate(SEX_ROWS.leaving, group - 1),
    leaveAfter: rate(SEX_ROWS.leaving, group),
    before: rate(SEX_ROWS.arriving, group - 1),
    after: rate(SEX_ROWS.arriving, group),
    birthsPerWoman,
  };
  // Without moves nobody leaves or arrives in the table.
  if (birthsPerWoman !== 0) withBirths(memory, numbers);
  else if (moves) withMoves(memory, numbers);
  else withoutMoves(memory, numbers);
}

/** Places of rows, and rates, of one row. */
interface RowNumbers {
  readonly from: number;
  readonly to: number;
  readonly dying: number;
  readonly arriving: number;
  readonly leaving: number;
  readonly births: number;
  readonly draws: number;
  readonly survival: number;
  readonly q: number;
  readonly leaveBefore: number;
  readonly leaveAfter: number;
  readonly before: number;
  readonly after: number;
  readonly birthsPerWoman: number;
}

function withoutMoves(memory: Float64Array, { from, to, dying, draws, survival, q }: RowNumbers): void {
  for (let j = 0; j < draws; j++) {
    const alive = survival - q * memory[dying + j];
    memory[to + j] = memory[from + j] * (alive > 0 ? alive : 0);
  }
}

function withMoves(memory: Float64Array, numbers: RowNumbers): void {
  const { from, to, dying, arriving, leaving, draws, survival, q, leaveBefore, leaveAfter, before, after } = numbers;
  for (let j = 0; j < draws; j++) {
    const persons = memory[from + j];
    const come = memory[arriving + j];
    const go = memory[leaving + j];
    const alive = survival - q * memory[dying + j];
    const aged = (persons - persons * (leaveBefore * go) + before * come) * (alive > 0 ? alive : 0);
    memory[to + j] = aged - aged * (leaveAfter * go) + after * come;
  }
}

function withBirths(memory: Float64Array, numbers: RowNumbers): void {
  const { from, to, dying, arriving, leaving, births, draws, survival, q, leaveBefore, leaveAfter, before, after, birthsPerWoman } =
    numbers;
  for (let j = 0; j < draws; j++) {
    const persons = memory[from + j];
    const women = memory[to + j];
    const arrivals = after * memory[arriving + j];
    const share = leaveAfter * memory[leaving + j];
    const alive = survival - q * memory[dying + j];
    const begun = persons - persons * (leaveBefore * memory[leaving + j]) + before * memory[arriving + j];
    const aged = begun * (alive > 0 ? alive : 0);
    const ended = aged - aged * share + arrivals;
    memory[births + j] += birthsPerWoman * (women - women * share + arrivals + ended);
    memory[to + j] = ended;
  }
}
