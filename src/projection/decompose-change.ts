import { fail } from '../language/error.js';
import { sum } from '../numerics/sum.js';
import { ageRange, groupsOf } from '../population/ages.js';
import { bySex } from '../population/by-sex.js';
import type { PeopleQuery } from '../population/population.js';
import { SEXES, type Sex } from '../population/sex.js';
import { type BySex, type Migration, Rates } from '../rates/rates.js';
import { cohortOrigins } from './cohort-origins.js';
import { checkDecompose } from './decompose-check.js';
import { contributionsOf } from './decompose-words.js';
import { Decomposition } from './decomposition.js';
import { type CohortStep, followCohorts } from './follow-cohorts.js';
import { Projection } from './projection.js';
import type { MigrationTiming } from './step.js';

/** Which change is explained. */
export interface DecomposeChangeOptions {
  /** A range of ages, e.g. '85+' or '3-6'; groups of the projection. */
  readonly ages: string;
  /** Default: the base year of the projection. */
  readonly from?: number;
  /** Default: its last year. */
  readonly until?: number;
  /** Default: both. */
  readonly sex?: Sex;
  /** As it was projected. Default: 'even'. */
  readonly timing?: MigrationTiming;
}

const NOBODY_MOVES: Migration = { kind: 'none' };

/** By how much a projection that is followed again may miss itself, of the people concerned: rounding. */
const ROUNDING = 1e-9;

/**
 * Explains the change of an age group between two years of a projection, without a remainder.
 *
 * Let N(s, m) be the people of the age group in the last year, from the people of the first year and the births of the
 * projection, when survival s is that of the first step throughout (0) or that of each step (1), and when nobody moves (0) or
 * people move as projected (1). N(1, 1) is the projection. O are the people of the cohorts that make up the age group in the
 * last year, all alive and none moved: those who were there in the first year, and those born since. The parts are
 *
 * - growing in and growing out: who comes to the age group and who leaves it by age alone, as they were in the first year;
 * - born: who was born since (births are those of the projection, whoever the mothers are);
 * - deaths: N(0, 0) - O, the deaths in these cohorts at the mortality of the first step, on the way as well as in the group;
 * - survival: ½ [N(1, 0) - N(0, 0) + N(1, 1) - N(0, 1)], what the change of mortality after the first step adds;
 * - migration: ½ [N(0, 1) - N(0, 0) + N(1, 1) - N(1, 0)], the movers who are still there.
 *
 * The last two are Shapley values: the mean over both orders in which the factors can be switched on, so that neither
 * takes their interaction alone. The sum is N(1, 1) - N(0), exactly.
 *
 * Assumptions: none beyond those of the projection. Limits: the children of migrants count as births, not as migration;
 * those who grow out count as they were in the first year, so their later deaths are in no part.
 *
 * @param projection - Of one area.
 * @param rates - The rates it was projected with.
 * @throws {RangeError} If the ages cut a group, a year is not in the projection, the years are not in order, or the rates do not lead to this projection.
 * @see Shapley (1953), A value for n-person games; Das Gupta (1993), Standardization and decomposition of rates, US Census Bureau P23-186.
 * @example
 * const rumia = readTown('data/rumia');
 * const rates = rumia.rates({ vintage: '2022', until: 2029 });
 * const projection = project(rumia.population(2022), rates, { until: 2029 });
 * const change = decomposeChange(projection, rates, { ages: '85+' });
 * change.contributions.map(({ id, persons }) => `${id} ${Math.round(persons)}`); // => ['growing-in 1357', 'born 0', 'growing-out 0', 'deaths -1249', 'survival 5', 'migration 3']
 */
export function decomposeChange(projection: Projection, rates: Rates, options: DecomposeChangeOptions): Decomposition {
  if (!(projection instanceof Projection)) {
    return fail(
      'decomposeChange: to nie jest prognoza; podaj wynik project() albo symulacja.expected',
      'decomposeChange: this is no projection; give what project() returns, or simulation.expected',
    );
  }
  if (!(rates instanceof Rates)) {
    return fail(
      'decomposeChange: to nie są współczynniki; podaj jako drugi argument te, z którymi policzono prognozę',
      'decomposeChange: these are no rates; give those of the projection as the second argument',
    );
  }
  const { ages, from = projection.base.year, until = projection.horizon.year, sex, timing = 'even' } = options;
  checkDecompose(projection, rates, { from, until, sex, timing });
  const { ageGroups } = projection.base;
  const range = groupsOf(ageGroups, ageRange(ages));
  const sexes = sex === undefined ? SEXES : [sex];
  const accounts = projection.steps.filter(({ year }) => year > from && year <= until);
  const first = projection.at(from);
  const begun = bySex((one) => first.byAge(one));

  const baseYear = from + ageGroups.width;
  const end = (survivalOf: (year: number) => BySex, migrationOf: (year: number) => Migration): number => {
    const steps = accounts.map(({ year, births }): CohortStep => ({ survival: survivalOf(year), migration: migrationOf(year), births }));
    const people = followCohorts(begun, steps, timing);
    return sum(sexes.map((one) => sum(people[one].subarray(range.first, range.last + 1))));
  };
  const survival = [() => rates.at(baseYear).survival, (year: number) => rates.at(year).survival] as const;
  const migration = [() => NOBODY_MOVES, (year: number) => rates.at(year).migration] as const;
  const neither = end(survival[0], migration[0]);
  const survived = end(survival[1], migration[0]);
  const moved = end(survival[0], migration[1]);
  const both = end(survival[1], migration[1]);
  const query: PeopleQuery = sex === undefined ? { ages } : { ages, sex };
  const [before, after] = [first.count(query), projection.at(until).count(query)];
  requireSame(both, after, sum(sexes.map((one) => sum(begun[one]))));

  const origins = cohortOrigins(ageGroups, range, accounts.length);
  const people = (groups: readonly number[]): number => sum(sexes.flatMap((one) => groups.map((group) => begun[one][group])));
  const growingIn = people(origins.growingIn);
  const growingOut = people(origins.growingOut);
  const born = sum(sexes.flatMap((one) => origins.bornIn.map((step) => accounts[step].births[one])));
  return new Decomposition({
    title: projection.sum(query).description.title,
    ages,
    sex,
    from,
    until,
    start: before,
    end: after,
    contributions: contributionsOf(
      {
        'growing-in': growingIn,
        born,
        'growing-out': -growingOut,
        deaths: sum([neither, -before, -growingIn, -born, growingOut]),
        survival: (survived - neither + (both - moved)) / 2,
        migration: (moved - neither + (both - survived)) / 2,
      },
      baseYear,
    ),
    source: projection.title,
  });
}

function requireSame(followed: number, projected: number, scale: number): void {
  if (Math.abs(followed - projected) <= ROUNDING * (1 + scale + projected)) return;
  fail(
    `decomposeChange: te współczynniki dają w ostatnim roku ${followed} osób, projekcja ma ${projected}; podaj współczynniki i timing, z którymi ją policzono`,
    `decomposeChange: these rates lead to ${followed} people in the last year, the projection has ${projected}; give the rates and the timing it was made with`,
  );
}
