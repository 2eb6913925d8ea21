/** What the module offers: the kernel of src/projection/kernel in WebAssembly. */
import { expectedBlock } from './expected-step';
import { BLOCK } from './memory';
import { wholeBlock } from './whole-step';

// biome-ignore lint/performance/noBarrelFile: what this file exports is what the compiled module offers.
export { addUp } from './add-rows';
export { refused, refusedShare, refusedTrials } from './binomial';
export { plan, start } from './memory';
export { address } from './streams';

/** Advances all draws by a step in expected numbers. */
export function advanceExpected(draws: i32, boys: f64, moves: bool, movesAtStart: bool, careful: bool): void {
  for (let first = 0; first < draws; first += BLOCK) {
    expectedBlock(first, min(draws, first + BLOCK), boys, moves, movesAtStart, careful);
  }
}

/** Advances all draws by a step in whole people. */
export function advanceWhole(draws: i32, year: i32, boys: f64, moves: bool, movesAtStart: bool, careful: bool): void {
  for (let first = 0; first < draws; first += BLOCK) {
    wholeBlock(first, min(draws, first + BLOCK), year, boys, moves, movesAtStart, careful);
  }
}
