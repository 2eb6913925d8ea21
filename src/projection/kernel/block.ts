import type { KernelStep } from './kernel.js';
import { BLOCK, birthRow, FACTORS, type Layout, SEX_ROWS, sexRow } from './layout.js';

/** A step of some neighbouring draws in the memory of a kernel. */
export interface BlockStep extends KernelStep {
  readonly memory: Float64Array;
  readonly layout: Layout;
  /** Column of the first draw. */
  readonly first: number;
  /** Column after the last one; at most {@link BLOCK} from the first. */
  readonly end: number;
}

/** Rows of scratch, by what they hold; those of two neighbouring groups are there at one time. */
export const SCRATCH = { begun: 0, leaving: 2, arriving: 4, alive: 6, joined: 8 } as const;

/**
 * The place of a row of scratch; neighbouring groups have different ones.
 *
 * @example
 * scratchRow(layOut(3, 2), SCRATCH.begun, 4) === scratchRow(layOut(3, 2), SCRATCH.begun, 2); // => true
 */
export function scratchRow({ scratch }: Layout, what: number, group: number): number {
  return scratch + (what + (group & 1)) * BLOCK;
}

/** The place of the people of a sex and group, of the block's first draw. */
export function peopleRow({ layout, first }: BlockStep, sex: number, group: number): number {
  return layout.people + (sex * layout.groups + group) * layout.stride + first;
}

/** The place of a factor, of the block's first draw. */
export function factorRow({ layout, first }: BlockStep, factor: number): number {
  return layout.factors + factor * layout.stride + first;
}

/** Writes the shares that leave a group at one moment in each draw, never more than everybody. */
export function leavingShares(block: BlockStep, sex: number, group: number): number {
  const { memory, layout, first, end, careful } = block;
  const share = memory[sexRow(layout, sex, SEX_ROWS.leaving) + group];
  const target = scratchRow(layout, SCRATCH.leaving, group);
  const factors = factorRow(block, FACTORS.departures);
  const draws = end - first;
  for (let j = 0; j < draws; j++) memory[target + j] = share * memory[factors + j];
  if (careful) for (let j = 0; j < draws; j++) memory[target + j] = Math.min(1, memory[target + j]);
  return target;
}

/** Writes the people who are expected to arrive in a group at one moment in each draw. */
export function expectedArrivals(block: BlockStep, sex: number, group: number): number {
  const { memory, layout, first, end, careful } = block;
  const at = (row: number): number => memory[sexRow(layout, sex, row) + group];
  const persons = at(SEX_ROWS.arriving);
  const [older, younger] = [at(SEX_ROWS.arrivingOlder), at(SEX_ROWS.arrivingYounger)];
  const target = scratchRow(layout, SCRATCH.arriving, group);
  const factors = factorRow(block, FACTORS.arrivals);
  const toOlder = factorRow(block, FACTORS.arrivalsOlder);
  const toYounger = factorRow(block, FACTORS.arrivalsYounger);
  const draws = end - first;
  if (!careful) {
    for (let j = 0; j < draws; j++) memory[target + j] = persons * memory[factors + j];
    return target;
  }
  for (let j = 0; j < draws; j++) {
    const now = persons + memory[toOlder + j] * older + memory[toYounger + j] * younger;
    memory[target + j] = (now > 0 ? now : 0) * memory[factors + j];
  }
  return target;
}

/** Writes the shares that survive into a group in each draw, never less than nobody. */
export function aliveShares(block: BlockStep, sex: number, group: number): number {
  const { memory, layout, first, end } = block;
  const survival = memory[sexRow(layout, sex, SEX_ROWS.survival) + group];
  const dying = memory[sexRow(layout, sex, SEX_ROWS.dying) + group];
  const target = scratchRow(layout, SCRATCH.alive, group);
  const factors = factorRow(block, FACTORS.mortality);
  for (let j = 0; j < end - first; j++) {
    const alive = survival - dying * memory[factors + j];
    memory[target + j] = alive > 0 ? alive : 0;
  }
  return target;
}

/** Adds the births expected of the women of a group, who are those of the beginning and those of the end. */
export function addBirths(block: BlockStep, begun: number, ended: number, group: number): void {
  const { memory, layout, first, end, careful } = block;
  const rate = memory[birthRow(layout, 0) + group];
  const older = memory[birthRow(layout, 1) + group];
  const younger = memory[birthRow(layout, 2) + group];
  if (rate === 0 && !(careful && (older !== 0 || younger !== 0))) return;
  const births = layout.births + first;
  const toOlder = factorRow(block, FACTORS.fertilityOlder);
  const toYounger = factorRow(block, FACTORS.fertilityYounger);
  const draws = end - first;
  for (let j = 0; j < draws; j++) {
    const now = careful ? Math.max(0, rate + memory[toOlder + j] * older + memory[toYounger + j] * younger) : rate;
    memory[births + j] += now * (memory[begun + j] + memory[ended + j]);
  }
}

/** Multiplies the births by the factor on fertility. */
export function applyFertility(block: BlockStep): void {
  const { memory, layout, first, end } = block;
  const births = layout.births + first;
  const factors = factorRow(block, FACTORS.fertility);
  for (let j = 0; j < end - first; j++) memory[births + j] *= memory[factors + j];
}
