import { binomial } from '../../numerics/binomial.js';
import { poisson } from '../../numerics/poisson.js';
import type { RandomStream } from '../../numerics/random-stream.js';
import {
  addBirths,
  aliveShares,
  applyFertility,
  type BlockStep,
  expectedArrivals,
  leavingShares,
  peopleRow,
  SCRATCH,
  scratchRow,
} from './block.js';

/** The random numbers of the draws of a block, one stream of each event per draw, begun for this step. */
export interface EventStreams {
  readonly departures: readonly RandomStream[];
  readonly deaths: readonly RandomStream[];
  readonly arrivals: readonly RandomStream[];
  readonly births: readonly RandomStream[];
}

/**
 * One step of the cohort-component method for a block of draws, in whole people and in place: deaths and departures are
 * binomial, births and arrivals Poisson, the boys among those born binomial.
 *
 * Each event of a cell takes one number of its stream, also where nobody can die or leave: so the events of two scenarios
 * stay side by side.
 *
 * @param block - The draws, whose rates and factors are in the memory.
 * @param streams - Their random numbers.
 * @throws {RangeError} If a cell has more than 1e9 people or events are expected.
 */
export function wholeStep(block: BlockStep, streams: EventStreams): void {
  const { memory, layout, first, end, moves, movesAtStart } = block;
  const oldest = layout.groups - 1;
  if (movesAtStart) {
    for (const sex of [0, 1]) for (let group = oldest; group >= 0; group--) move(block, streams, sex, group);
  }
  memory.fill(0, layout.births + first, layout.births + end);
  for (const sex of [0, 1]) {
    for (let group = oldest; group >= 1; group--) {
      const people = peopleRow(block, sex, group);
      const begun = scratchRow(layout, SCRATCH.begun, 0);
      memory.copyWithin(begun, people, people + end - first);
      const from = peopleRow(block, sex, group - 1);
      for (let j = 0; j < end - first; j++)
        memory[people + j] = group === oldest ? memory[from + j] + memory[people + j] : memory[from + j];
      survive(block, streams, sex, group);
      if (moves) move(block, streams, sex, group);
      if (sex === 0) addBirths(block, begun, people, group);
    }
  }
  applyFertility(block);
  bear(block, streams);
  // Those born in the step die and move last: their number shifts no other event.
  for (const sex of [0, 1]) {
    survive(block, streams, sex, 0);
    if (moves) move(block, streams, sex, 0);
  }
}

function survive(block: BlockStep, { deaths }: EventStreams, sex: number, group: number): void {
  const { memory, first, end } = block;
  const alive = aliveShares(block, sex, group);
  const people = peopleRow(block, sex, group);
  for (let j = 0; j < end - first; j++) memory[people + j] -= binomial(deaths[j], memory[people + j], 1 - memory[alive + j]);
}

function move(block: BlockStep, { departures, arrivals }: EventStreams, sex: number, group: number): void {
  const { memory, first, end } = block;
  const leaving = leavingShares(block, sex, group);
  const arriving = expectedArrivals(block, sex, group);
  const people = peopleRow(block, sex, group);
  for (let j = 0; j < end - first; j++) {
    const left = binomial(departures[j], memory[people + j], memory[leaving + j]);
    memory[people + j] += poisson(arrivals[j], memory[arriving + j]) - left;
  }
}

/** Girls and boys born. */
function bear(block: BlockStep, { births }: EventStreams): void {
  const { memory, layout, first, end, boys } = block;
  const [girls, sons] = [peopleRow(block, 0, 0), peopleRow(block, 1, 0)];
  for (let j = 0; j < end - first; j++) {
    const born = poisson(births[j], memory[layout.births + first + j]);
    const male = binomial(births[j], born, boys);
    memory[girls + j] = born - male;
    memory[sons + j] = male;
  }
}
