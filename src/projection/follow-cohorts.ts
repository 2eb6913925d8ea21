import { bySex } from '../population/by-sex.js';
import type { Sex } from '../population/sex.js';
import type { BySex, Migration } from '../rates/rates.js';
import { migrate, type Share } from './migrate.js';
import type { MigrationTiming } from './step.js';

/** What happens to the cohorts in one step. */
export interface CohortStep {
  /** Survival ratios by age group at the end of the step, those born in it first. */
  readonly survival: BySex;
  readonly migration: Migration;
  /** Live births, given: they do not follow from the people here. */
  readonly births: Readonly<Record<Sex, number>>;
}

/**
 * The people at the end of some steps when the births are given: the cohort-component method without fertility. With the
 * births of a projection it gives that projection, to the last digit.
 *
 * @param people - Persons by sex and age group at the beginning.
 * @param steps - What happens, step by step.
 * @param timing - When people move in a step.
 * @example
 * const one = Float64Array.of(1, 1, 1);
 * const survival = { female: one, male: one };
 * const people = { female: Float64Array.of(3, 2, 1), male: Float64Array.of(0, 0, 0) };
 * followCohorts(people, [{ survival, migration: { kind: 'none' }, births: { female: 5, male: 0 } }], 'even').female; // => [5, 3, 3]
 */
export function followCohorts(people: BySex, steps: readonly CohortStep[], timing: MigrationTiming): BySex {
  const atStart: Share = timing === 'even' ? 0.5 : 0;
  const atEnd: Share = timing === 'even' ? 0.5 : 1;
  return steps.reduce(
    (before, { survival, migration, births }) =>
      bySex((sex) => {
        const begun = migrate(before[sex], migration, { sex, share: atStart }).people;
        return migrate(aged(begun, survival[sex], births[sex]), migration, { sex, share: atEnd }).people;
      }),
    people,
  );
}

/** The survivors one group older; the last two groups together make up the open one. */
function aged(begun: Float64Array, survival: Float64Array, births: number): Float64Array {
  const last = begun.length - 1;
  return begun.map((_, group) => {
    if (group === 0) return births * survival[0];
    return (group === last ? begun[last - 1] + begun[last] : begun[group - 1]) * survival[group];
  });
}
