import { type PreschoolDemand, preschoolDemand } from '../../services/preschool.js';
import { ifThere } from './if-there.js';
import type { TownResults } from './results.js';

/** What the strategy counted, and the demand for places in both projections. */
export interface PreschoolResults {
  /** Year in which attendance and refusals were counted: the base of the replay. */
  readonly year: number;
  readonly attending: number;
  readonly refused: number;
  readonly plan: PreschoolDemand;
  readonly replay: PreschoolDemand;
}

/** Preschool demand of a town whose attendance and refusals were counted in the first year of the replay; undefined without them. */
export function preschoolResults({ town, plan, replay }: TownResults): PreschoolResults | undefined {
  if (replay === undefined) return undefined;
  const population = replay.projection.base;
  const { year } = population;
  const attending = ifThere(() => town.series('preschool_attendance'))?.at(year) ?? null;
  const refused = ifThere(() => town.series('preschool_refused'))?.at(year) ?? null;
  if (attending === null || refused === null) return undefined;
  const counted = { attending, refused, population };
  return {
    year,
    attending,
    refused,
    plan: preschoolDemand(plan.populations, counted),
    replay: preschoolDemand(replay.projection.populations, counted),
  };
}
