import { fail } from '../language/error.js';
import { requireSex, type Sex } from '../population/sex.js';
import type { Rates } from '../rates/rates.js';
import type { Projection } from './projection.js';
import { type MigrationTiming, requireTiming } from './step.js';

/** The choices of a decomposition that can be wrong. */
export interface DecomposeChoices {
  readonly from: number;
  readonly until: number;
  readonly sex: Sex | undefined;
  readonly timing: MigrationTiming;
}

/** Stops if a change between these years cannot be explained with these rates. */
export function checkDecompose(projection: Projection, rates: Rates, { from, until, sex, timing }: DecomposeChoices): void {
  const { areas, ageGroups } = projection.base;
  if (areas.length !== 1) {
    fail(
      `decomposeChange: prognoza ma ${areas.length} obszary (${areas.join(', ')}); oczekiwano jednego`,
      `decomposeChange: the projection has ${areas.length} areas (${areas.join(', ')}); expected one`,
    );
  }
  if (ageGroups.width !== rates.ageGroups.width || ageGroups.count !== rates.ageGroups.count) {
    fail(
      'decomposeChange: prognoza i współczynniki mają różne grupy wieku; podaj współczynniki, z którymi ją policzono',
      'decomposeChange: projection and rates have different age groups; give the rates it was made with',
    );
  }
  if (sex !== undefined) requireSex('decomposeChange', sex);
  requireTiming('decomposeChange', timing);
  projection.at(from);
  projection.at(until);
  if (from < until) return;
  fail(
    `decomposeChange: from to ${from}, until to ${until}; oczekiwano wcześniejszego i późniejszego roku`,
    `decomposeChange: from is ${from}, until is ${until}; expected an earlier and a later year`,
  );
}
