import type { Message } from '../../language/language.js';
import { gamma } from '../../numerics/gamma.js';
import { stream } from '../../numerics/stream.js';
import { resolveAreas } from '../../projection/resolve-areas.js';
import type { Simulation } from '../../projection/simulation.js';
import type { Draws } from '../../series/draws.js';
import { SHARED_AREA } from '../service-options.js';
import { type CountGroup, countGroups, type PartCounts } from './count-groups.js';

/** What a town's figure is divided by. */
export interface AreaPartsOptions {
  /** Id of the service: its random numbers are its own. */
  readonly service: string;
  /** What was counted in parts of the town. Default: nothing, so that all parts have the town's rate. */
  readonly counts?: PartCounts;
  /** Those of a simulated area whom the figure is about, e.g. its people aged 60 and over who depend on help. */
  readonly target: (leaf: string) => Draws;
  /** Whether the parts of the counted year are those that were counted, and only later years are drawn. Default: false. */
  readonly isCounted?: boolean;
  /** Ids of the simulated areas it is divided among. Default: all. */
  readonly within?: readonly string[];
  readonly seed: number;
}

/** How a town's figure is divided among its simulated areas. */
export interface AreaParts {
  readonly people: Simulation;
  readonly groups: readonly CountGroup[];
  /** By simulated area, year and draw; over the areas they add up to 1, or are all 0 where there is nobody. */
  readonly shares: readonly (readonly Float64Array[])[];
}

/** Jeffreys' prior of a share. */
const PRIOR = 0.5;

/**
 * The shares of the simulated areas in a figure of their town. Each area weighs as many as the figure is about; where parts were
 * counted, times how much more often those of its part were among them in the year of the count: the shares of the counts are
 * drawn from a Dirichlet distribution (count + ½ each).
 *
 * Limit: in the year of the count each part is taken to have had the share of the people that it has in the first year of the
 * simulation.
 *
 * @throws {RangeError} If counts contradict each other; see `countGroups()`.
 */
export function areaParts(people: Simulation, { service, counts, target, isCounted = false, within, seed }: AreaPartsOptions): AreaParts {
  const leaves = people.expected.base.areas;
  const groups: readonly CountGroup[] =
    counts === undefined
      ? [{ of: undefined, leaves: within ?? leaves, count: 0, quality: 'ok' }]
      : countGroups(leaves, people.tree, counts);
  const targets = leaves.map(target);
  const weights = people.years.map((year) =>
    targets.map((one, leaf) =>
      within?.includes(leaves[leaf]) === false ? new Float64Array(people.draws) : Float64Array.from(one.at(year)),
    ),
  );
  if (groups.length > 1) {
    for (const { of = SHARED_AREA, leaves: own, count } of groups) {
      const rows = own.map((leaf) => leaves.indexOf(leaf));
      const random = stream(seed, { module: `service ${service} part`, area: of, year: 0, draw: 0 });
      for (let draw = 0; draw < people.draws; draw++) {
        random.restart(0, draw);
        const drawn = gamma(random, count + PRIOR);
        const then = rows.reduce((sum, row) => sum + targets[row].at(people.years[0])[draw], 0);
        weights.forEach((year, place) => {
          const level = isCounted && people.years[place] === counts?.town.year ? count : drawn;
          for (const row of rows) year[row][draw] *= then > 0 ? level / then : 0;
        });
      }
    }
  }
  for (const year of weights) {
    for (let draw = 0; draw < people.draws; draw++) {
      const all = year.reduce((sum, leaf) => sum + leaf[draw], 0);
      for (const leaf of year) leaf[draw] = all > 0 ? leaf[draw] / all : 0;
    }
  }
  return { people, groups, shares: leaves.map((_, leaf) => weights.map((year) => year[leaf])) };
}

/** What a reader must know of an area: that it was not counted apart, and whose rate it has. Undefined where it was counted. */
export function notCountedApart({ people, groups }: AreaParts, area: string): Message | undefined {
  const { ids, name } = resolveAreas(area, people.expected.base.areas, people.tree);
  const cut = groups.find(({ leaves }) => leaves.some((leaf) => ids.includes(leaf)) && !leaves.every((leaf) => ids.includes(leaf)));
  if (cut === undefined) return undefined;
  const rate = rateOf(cut, groups.length > 1, people);
  return {
    pl: `Obszar „${name ?? area}” nie był policzony osobno: przyjęto wskaźnik ${rate.pl}`,
    en: `The area "${name ?? area}" was not counted apart: it has the rate of ${rate.en}`,
  };
}

function rateOf({ of }: CountGroup, isRest: boolean, { tree }: Simulation): Message {
  if (of !== undefined) {
    const name = tree?.has(of) ? tree.find(of).name : of;
    return { pl: `obszaru, w którym leży (${name})`, en: `the area in which it lies (${name})` };
  }
  return isRest
    ? { pl: 'części miasta, których nie policzono osobno', en: 'the parts of the town that were not counted apart' }
    : { pl: 'całego miasta', en: 'the whole town' };
}
