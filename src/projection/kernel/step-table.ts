import { SEXES } from '../../population/sex.js';
import type { StepRates } from '../../rates/rates.js';
import { leavingShare } from '../migrate.js';
import type { MigrationTiming } from '../step.js';
import { birthRow, type Layout, SEX_ROWS, sexRow } from './layout.js';

/** How the moves of a step are spread, and the length of the step. */
export interface StepTableOptions {
  /** Width of an age group and length of the step, years. */
  readonly width: number;
  readonly timing: MigrationTiming;
}

/** A shift of ages is mixed from the schedule and the same schedule this many years older or younger. */
export const SHIFT_YEARS = 3;

/** Ages at which a shifted schedule can have births. */
const YOUNGEST_MOTHER = 12;
const OLDEST_MOTHER = 55;

/**
 * Writes the rates of a step into the memory of a kernel.
 *
 * @param memory - Of the kernel.
 * @param layout - Of the memory.
 * @param rates - Migration as flows, or none.
 * @example
 * const one = Float64Array.of(1, 1);
 * const rates = { survival: { female: one, male: one }, fertility: Float64Array.of(0, 0.5), sexRatioAtBirth: 1.06, migration: { kind: 'none' as const } };
 * const layout = layOut(2, 2);
 * const memory = new Float64Array(layout.size);
 * writeStepTable(memory, layout, rates, { width: 1, timing: 'even' });
 * memory[birthRow(layout, 0) + 1]; // => 0.25
 */
export function writeStepTable(memory: Float64Array, layout: Layout, rates: StepRates, { width, timing }: StepTableOptions): void {
  const { groups } = layout;
  const { survival, fertility, migration } = rates;
  const share = timing === 'even' ? 0.5 : 1;
  const reach = Math.ceil(SHIFT_YEARS / width);
  SEXES.forEach((name, sex) => {
    const row = (which: number): Float64Array => memory.subarray(sexRow(layout, sex, which), sexRow(layout, sex, which) + groups);
    const alive = row(SEX_ROWS.survival);
    const dying = row(SEX_ROWS.dying);
    alive.set(survival[name]);
    for (let group = 0; group < groups; group++) dying[group] = 1 - alive[group];
    const leaving = row(SEX_ROWS.leaving);
    const arriving = row(SEX_ROWS.arriving);
    if (migration.kind === 'flows') {
      const rates = migration.departureRates[name];
      const persons = migration.arrivals[name];
      for (let group = 0; group < groups; group++) {
        leaving[group] = leavingShare(rates[group], share);
        arriving[group] = persons[group] * share;
      }
    } else {
      leaving.fill(0);
      arriving.fill(0);
    }
    writeArrivalShifts(arriving, row(SEX_ROWS.arrivingOlder), row(SEX_ROWS.arrivingYounger), reach);
  });
  const births = birthRow(layout, 0);
  for (let group = 0; group < groups; group++) memory[births + group] = (width * fertility[group]) / 2;
  writeBirthShifts(memory, layout, { width, reach });
}

/** Who would be older than the last group, or younger than the first, stays in it, so that as many arrive as before. */
function writeArrivalShifts(arriving: Float64Array, older: Float64Array, younger: Float64Array, reach: number): void {
  const last = arriving.length - 1;
  older.fill(0);
  younger.fill(0);
  for (let group = 0; group <= last; group++) {
    older[Math.min(last, group + reach)] += arriving[group];
    younger[Math.max(0, group - reach)] += arriving[group];
  }
  for (let group = 0; group <= last; group++) {
    older[group] -= arriving[group];
    younger[group] -= arriving[group];
  }
}

function writeBirthShifts(
  memory: Float64Array,
  layout: Layout,
  { width, reach }: { readonly width: number; readonly reach: number },
): void {
  const { groups } = layout;
  const [births, older, younger] = [birthRow(layout, 0), birthRow(layout, 1), birthRow(layout, 2)];
  const first = Math.max(1, Math.floor(YOUNGEST_MOTHER / width));
  const last = Math.min(groups - 1, Math.floor(OLDEST_MOTHER / width));
  const at = (group: number): number => (group >= first && group <= last ? memory[births + group] : 0);
  for (let group = 0; group < groups; group++) {
    const inside = group >= first && group <= last;
    memory[older + group] = inside ? at(group - reach) - at(group) : 0;
    memory[younger + group] = inside ? at(group + reach) - at(group) : 0;
  }
}
