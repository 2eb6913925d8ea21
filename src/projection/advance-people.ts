import { SEXES, type Sex } from '../population/sex.js';
import type { StepRates } from '../rates/rates.js';
import { leavingShare } from './migrate.js';
import type { StepOptions } from './step.js';

/**
 * The people at the end of a step, without the account of what happened in it: the numbers of `step()` to the last bit, in a
 * twentieth of its time. Every operation is that of `step()`, in the same order.
 *
 * @param before - Persons by sex (women first) and age group; not changed.
 * @param rates - Of the step; migration as flows, or none.
 * @param options - Length of the step and timing of the moves.
 * @returns Persons at the end, in the order of `before`.
 * @example
 * const half = Float64Array.of(0.5, 0.5, 0.5);
 * const rates = { survival: { female: half, male: half }, fertility: Float64Array.of(0, 0, 0), sexRatioAtBirth: 1.06, migration: { kind: 'none' as const } };
 * advancePeople(Float64Array.of(8, 6, 4, 8, 6, 4), rates, { width: 1, timing: 'even' }); // => [0, 4, 5, 0, 4, 5]
 */
export function advancePeople(before: Float64Array, rates: StepRates, { width, timing }: Required<StepOptions>): Float64Array {
  const { survival, fertility, sexRatioAtBirth, migration } = rates;
  const groups = fertility.length;
  const oldest = groups - 1;
  const after = new Float64Array(before.length);
  const flows = migration.kind === 'flows' ? migration : undefined;
  const share = timing === 'even' ? 0.5 : 1;
  const movesAtStart = timing === 'even' && flows !== undefined;
  let births = 0;
  for (const sex of SEXES) {
    const first = sex === 'female' ? 0 : groups;
    const alive = survival[sex];
    const rateOfLeaving = flows?.departureRates[sex];
    const arrivals = flows?.arrivals[sex];
    let [begunAbove, leavingAbove, arrivingAbove] = [0, 0, 0];
    for (let group = oldest; group >= 0; group--) {
      const persons = before[first + group];
      const rate = rateOfLeaving === undefined ? 0 : rateOfLeaving[group];
      // The root of 1 is 1: of those who never leave it need not be taken.
      const leaving = rate === 0 ? 0 : leavingShare(rate, share);
      const arriving = arrivals === undefined ? 0 : arrivals[group] * share;
      const begun = movesAtStart ? persons - persons * leaving + arriving : persons;
      if (group < oldest) {
        const from = group + 1 === oldest ? begun + begunAbove : begun;
        const aged = from * alive[group + 1];
        const ended = aged - aged * leavingAbove + arrivingAbove;
        if (sex === 'female') births += ((width * fertility[group + 1]) / 2) * (begunAbove + ended);
        after[first + group + 1] = ended;
      }
      begunAbove = begun;
      leavingAbove = leaving;
      arrivingAbove = arriving;
    }
  }
  const boys = births * (sexRatioAtBirth / (1 + sexRatioAtBirth));
  after[0] = born(births - boys, rates, 'female', share);
  after[groups] = born(boys, rates, 'male', share);
  return after;
}

function born(births: number, { survival, migration }: StepRates, sex: Sex, share: 0.5 | 1): number {
  const aged = births * survival[sex][0];
  if (migration.kind !== 'flows') return aged;
  return aged - aged * leavingShare(migration.departureRates[sex][0], share) + migration.arrivals[sex][0] * share;
}
