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
 * Makes a function that writes the factors and shifts of a step into the memory of a kernel, whose table holds the step's rates.
 *
 * @param memory - Of the kernel.
 * @param layout - Of the memory.
 * @param paths - Of the draws in memory.
 * @param width - Of an age group, years.
 * @returns A function of the number of the step, from 0.
 */
export function factorWriter(memory: Float64Array, layout: Layout, paths: Paths, width: number): (step: number) => StepFactors {
  const place = (factor: number): number => layout.factors + factor * layout.stride;
  const { fertility, mortality, arrivals, departures, fertilityShift, arrivalsShift } = paths;
  let mostDeaths = 0;
  let shifts = false;
  return (step) => {
    // What is sure is one array for all steps, and written once.
    const isNew = (rows: readonly Float64Array[]): boolean => step === 0 || rows[step] !== rows[step - 1];
    if (isNew(fertility)) memory.set(fertility[step], place(FACTORS.fertility));
    if (isNew(arrivals)) memory.set(arrivals[step], place(FACTORS.arrivals));
    if (isNew(departures)) memory.set(departures[step], place(FACTORS.departures));
    if (isNew(mortality)) mostDeaths = writeLessOne(memory, place(FACTORS.mortality), mortality[step]);
    if (isNew(fertilityShift) || isNew(arrivalsShift)) {
      shifts = isAnywhere(fertilityShift[step]) || isAnywhere(arrivalsShift[step]);
      writeShift(memory, place(FACTORS.fertilityOlder), place(FACTORS.fertilityYounger), fertilityShift[step], width);
      writeShift(memory, place(FACTORS.arrivalsOlder), place(FACTORS.arrivalsYounger), arrivalsShift[step], width);
    }
    return { shifts, held: countHeld(memory, layout, mostDeaths, departures[step]) };
  };
}

/** Writes factors less 1; the largest. */
function writeLessOne(memory: Float64Array, at: number, factors: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let draw = 0; draw < factors.length; draw++) {
    const more = factors[draw] - 1;
    memory[at + draw] = more;
    if (more > most) most = more;
  }
  return most;
}

function isAnywhere(shift: Float64Array): boolean {
  for (let draw = 0; draw < shift.length; draw++) if (shift[draw] !== 0) return true;
  return false;
}

/** A shift as the share of the schedule that is taken from one some years older or younger. */
function writeShift(memory: Float64Array, older: number, younger: number, shift: Float64Array, width: number): void {
  const distance = width * Math.ceil(SHIFT_YEARS / width);
  for (let draw = 0; draw < shift.length; draw++) {
    const years = shift[draw];
    memory[older + draw] = years > 0 ? years / distance : 0;
    memory[younger + draw] = years < 0 ? -years / distance : 0;
  }
}

/** Groups in which more than all would die or leave. Only where the largest factor does that, draws are looked at. */
function countHeld(memory: Float64Array, layout: Layout, mostDeaths: number, departures: Float64Array): number {
  const { groups, draws } = layout;
  const mortality = layout.factors + FACTORS.mortality * layout.stride;
  let held = 0;
  let mostDepartures: number | undefined;
  for (let sex = 0; sex < 2; sex++) {
    const survival = sexRow(layout, sex, SEX_ROWS.survival);
    const dying = sexRow(layout, sex, SEX_ROWS.dying);
    const leaving = sexRow(layout, sex, SEX_ROWS.leaving);
    for (let group = 0; group < groups; group++) {
      const alive = memory[survival + group];
      const dies = memory[dying + group];
      if (alive - dies * mostDeaths < 0) {
        for (let draw = 0; draw < draws; draw++) if (alive - dies * memory[mortality + draw] < 0) held++;
      }
      const leaves = memory[leaving + group];
      if (leaves === 0) continue;
      mostDepartures ??= largest(departures);
      if (leaves * mostDepartures > 1) for (let draw = 0; draw < draws; draw++) if (leaves * departures[draw] > 1) held++;
    }
  }
  return held;
}

function largest(values: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) if (values[i] > most) most = values[i];
  return most;
}
