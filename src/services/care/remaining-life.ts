import { fail } from '../../language/error.js';
import type { Sex } from '../../population/sex.js';
import type { Rates } from '../../rates/rates.js';

/** Expected remaining life by year, sex and age group. */
export interface RemainingLife {
  /** e(a) of a year, by age group. */
  at(year: number, sex: Sex): Float64Array;
  /** e(a) of the first year of the rates. */
  first(sex: Sex): Float64Array;
}

/**
 * The expected remaining life at each age that the survival of a projection means: T(a) / l(a), with L(a) = L(a-1) S(a), the
 * open group T(A) = S(A) T(A-1), and l(a) half way between L(a-1) and L(a), which at 60 to 95 is off by less than 0.1 year.
 *
 * @param rates - Rates by single year of age; asked for a year they do not have, they stop.
 * @throws {RangeError} If the age groups are not single years.
 * @example
 * const survival = { female: Float64Array.of(1, 0.5, 0.5), male: Float64Array.of(1, 0.5, 0.5) };
 * const none = { kind: 'none' as const };
 * const rates = new Rates({ width: 1, count: 3 }, new Map([[2023, { survival, fertility: Float64Array.of(0, 0, 0), sexRatioAtBirth: 1, migration: none }]]));
 * remainingLife(rates).at(2023, 'female')[1]; // => 1.3333333333333333
 */
export function remainingLife(rates: Rates): RemainingLife {
  if (rates.ageGroups.width !== 1) {
    fail(
      `remainingLife: grupy wieku co ${rates.ageGroups.width} lat; oczekiwano pojedynczych roczników`,
      `remainingLife: age groups of ${rates.ageGroups.width} years; expected single years`,
    );
  }
  const [firstYear] = rates.years;
  const at = (year: number, sex: Sex): Float64Array => remaining(rates.at(year).survival[sex]);
  return { at, first: (sex) => at(firstYear, sex) };
}

function remaining(survival: Float64Array): Float64Array {
  const last = survival.length - 1;
  const lived = new Float64Array(survival.length);
  for (let age = 0; age < last; age++) lived[age] = age === 0 ? survival[0] : lived[age - 1] * survival[age];
  // T(A) = S(A) (L(A-1) + T(A)).
  lived[last] = (survival[last] * lived[last - 1]) / (1 - survival[last]);
  const left = new Float64Array(survival.length);
  let ahead = 0;
  for (let age = last; age >= 0; age--) {
    ahead += lived[age];
    const alive = age === 0 ? 1 : age === last ? lived[age - 1] * Math.sqrt(survival[age - 1]) : (lived[age - 1] + lived[age]) / 2;
    left[age] = ahead / alive;
  }
  return left;
}
