import type { Paths } from '../paths.js';
import { FACTORS, type Layout, SEX_ROWS, sexRow } from './layout.js';
import { SHIFT_YEARS } from './step-table.js';

/** What the factors of a step ask of the kernel. */
export interface StepFactors {
  /** Whether a draw shifts births or arrivals to other ages. */
  readonly shifts: boolean;
  /** Shares that had to be held at 0 or 1: of draws, sexes and age groups. */
  readonly held: number;
}

/**
 * Writes the factors and shifts of a step into the memory of a kernel, whose table holds the step's rates.
 *
 * @param memory - Of the kernel.
 * @param layout - Of the memory.
 * @param paths - Of the draws in memory.
 * @param step - Number of the step, from 0.
 * @param width - Of an age group, years.
 */
export function writeFactors(memory: Float64Array, layout: Layout, paths: Paths, step: number, width: number): StepFactors {
  const { draws, stride } = layout;
  const row = (factor: number): Float64Array => memory.subarray(layout.factors + factor * stride, layout.factors + factor * stride + draws);
  row(FACTORS.fertility).set(paths.fertility[step].subarray(0, draws));
  row(FACTORS.arrivals).set(paths.arrivals[step].subarray(0, draws));
  row(FACTORS.departures).set(paths.departures[step].subarray(0, draws));
  const mortality = row(FACTORS.mortality);
  for (let draw = 0; draw < draws; draw++) mortality[draw] = paths.mortality[step][draw] - 1;
  const moved = [
    writeShift(paths.fertilityShift[step], row(FACTORS.fertilityOlder), row(FACTORS.fertilityYounger), width),
    writeShift(paths.arrivalsShift[step], row(FACTORS.arrivalsOlder), row(FACTORS.arrivalsYounger), width),
  ];
  return { shifts: moved.includes(true), held: countHeld(memory, layout, mortality, row(FACTORS.departures)) };
}

/** A shift as the share of the schedule that is taken from one some years older or younger; whether there is any. */
function writeShift(shift: Float64Array, older: Float64Array, younger: Float64Array, width: number): boolean {
  const distance = width * Math.ceil(SHIFT_YEARS / width);
  let any = false;
  for (let draw = 0; draw < older.length; draw++) {
    const years = shift[draw];
    older[draw] = years > 0 ? years / distance : 0;
    younger[draw] = years < 0 ? -years / distance : 0;
    if (years !== 0) any = true;
  }
  return any;
}

/** Groups in which more than all would die or leave. Only where the largest factor does that, draws are looked at. */
function countHeld(memory: Float64Array, layout: Layout, mortality: Float64Array, departures: Float64Array): number {
  let held = 0;
  const [mostDeaths, mostDepartures] = [largest(mortality), largest(departures)];
  for (const sex of [0, 1]) {
    const [survival, dying, leaving] = [SEX_ROWS.survival, SEX_ROWS.dying, SEX_ROWS.leaving].map((row) => sexRow(layout, sex, row));
    for (let group = 0; group < layout.groups; group++) {
      const [alive, dies, leaves] = [memory[survival + group], memory[dying + group], memory[leaving + group]];
      if (alive - dies * mostDeaths < 0) for (const more of mortality) if (alive - dies * more < 0) held++;
      if (leaves * mostDepartures > 1) for (const factor of departures) if (leaves * factor > 1) held++;
    }
  }
  return held;
}

function largest(values: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) if (values[i] > most) most = values[i];
  return most;
}
