import { fail } from '../../language/error.js';
import { binomialQuantile } from '../../numerics/binomial-quantile.js';
import { gamma } from '../../numerics/gamma.js';
import { stream } from '../../numerics/stream.js';
import type { Simulation } from '../../projection/simulation.js';
import type { Draws } from '../../series/draws.js';
import type { SeriesDescription } from '../../series/series.js';
import { quantityOf } from '../quantity-of.js';
import type { ServiceInput } from '../service.js';
import { type CareNeedOptions, careNeed, type DependencyInputs } from './dependency.js';

/** What is known of the users in the parts of a town. */
export interface UsersByPartInputs extends DependencyInputs {
  /** Users by id of the area; the areas make up the town. */
  readonly partUsers: ReadonlyMap<string, ServiceInput>;
}

/** What is to be divided. */
export interface UsersByPartOptions extends CareNeedOptions {
  /** Users of the whole town. */
  readonly users: Draws;
  /** Whether users are whole. */
  readonly people: 'whole' | 'expected';
  readonly seed: number;
}

/** Need and users of one part of a town. */
export interface PartUsers {
  readonly need: Draws;
  readonly users: Draws;
  /** Share of the town's users to be expected here. */
  readonly share: Draws;
}

const PRIOR = 0.5;

/**
 * Divides the users of a town among its parts: each by its share of the need, times how much more often its people were users
 * in the year of the count than others'. The shares of the count are drawn from a Dirichlet distribution (users + ½ each), so
 * that a part's users are a beta-binomial share of the town's; the parts add up to the town in every draw.
 *
 * Limit: in the year of the count each part is taken to have had the share of the need that it has in the first year of the
 * simulation.
 *
 * @throws {RangeError} If a part's users are not known, or an area is unknown.
 */
export function usersByPart(
  people: Simulation,
  inputs: UsersByPartInputs,
  { users, people: kind, seed, ...options }: UsersByPartOptions,
): ReadonlyMap<string, PartUsers> {
  const areas = [...inputs.partUsers.keys()];
  const needs = areas.map((area) => careNeed(people, inputs, { ...options, seed, area }));
  const counted = areas.map((area) => countedShare(area, inputs.partUsers, { seed, draws: people.draws }));
  const random = stream(seed, { module: 'service home-care users by part', area: areas.join(), year: 0, draw: 0 });
  const [firstYear] = people.years;
  const empty = (): Float64Array[][] => areas.map(() => people.years.map(() => new Float64Array(people.draws)));
  const [values, shares] = [empty(), empty()];
  people.years.forEach((year, place) => {
    for (let draw = 0; draw < people.draws; draw++) {
      random.restart(year, draw);
      const then = needs.map((need) => need.at(firstYear)[draw]);
      // Each part's need now, as it weighed against its need then in the count.
      const weights = needs.map((need, part) => (then[part] > 0 ? (counted[part][draw] / then[part]) * need.at(year)[draw] : 0));
      let left = users.at(year)[draw];
      const all = weights.reduce((sum, one) => sum + one, 0);
      let weight = all;
      areas.forEach((_, part) => {
        const share = weight > 0 ? Math.min(1, weights[part] / weight) : 0;
        const isLast = part === areas.length - 1;
        const own = isLast ? left : kind === 'whole' ? binomialQuantile(random.next(), left, share) : left * share;
        values[part][place][draw] = own;
        shares[part][place][draw] = all > 0 ? weights[part] / all : 0;
        left -= own;
        weight -= weights[part];
      });
    }
  });
  const made = (part: number, description: SeriesDescription, of: readonly Float64Array[]): Draws =>
    quantityOf(needs[part], description, (_, draw, place) => of[place][draw]);
  return new Map(
    areas.map((area, part) => [
      area,
      { need: needs[part], users: made(part, users.description, values[part]), share: made(part, SHARE, shares[part]) },
    ]),
  );
}

const SHARE = {
  id: 'share of users',
  title: { pl: 'Udział w korzystających', en: 'Share of the users' },
  unit: { pl: 'udział', en: 'share' },
  digits: 3,
};

/** Gamma variables, which divided by their sum are a Dirichlet variable; only their ratios matter here. */
function countedShare(
  area: string,
  partUsers: ReadonlyMap<string, ServiceInput>,
  { seed, draws }: { readonly seed: number; readonly draws: number },
): Float64Array {
  const value = partUsers.get(area)?.value ?? null;
  if (value === null) {
    fail(
      `homeCare: nie wiadomo, ile osób z obszaru „${area}” korzysta z usług`,
      `homeCare: nobody counted the users in the area "${area}"`,
    );
  }
  const random = stream(seed, { module: 'service home-care part', area, year: 0, draw: 0 });
  return Float64Array.from({ length: draws }, (_, draw) => {
    random.restart(0, draw);
    return gamma(random, (value ?? 0) + PRIOR);
  });
}
