import { type PreschoolResult, preschool } from '../../services/preschool/preschool.js';
import { preschoolInputs } from '../../services/preschool/preschool-inputs-of.js';
import type { TownResults } from './results.js';

/** What the strategy counted, and the demand for places in both projections. */
export interface PreschoolResults {
  /** Year in which attendance and refusals were counted. */
  readonly year: number;
  readonly attending: number;
  readonly refused: number;
  /** Places added since, and the first year that has them; undefined where none are known. */
  readonly added: { readonly places: number; readonly from: number } | undefined;
  readonly plan: PreschoolResult;
  readonly replay: PreschoolResult;
}

/** Preschool demand of a town whose attendance, refusals and children of one year are known; undefined without them. */
export function preschoolResults({ town, plan, replay }: TownResults): PreschoolResults | undefined {
  if (replay === undefined) return undefined;
  const inputs = preschoolInputs(town);
  const { attending, refused, childrenCounted, newPlaces } = inputs;
  const { year } = attending;
  if (attending.value === null || refused.value === null || childrenCounted === null || year === undefined) return undefined;
  return {
    year,
    attending: attending.value,
    refused: refused.value,
    added: newPlaces.value === null || newPlaces.year === undefined ? undefined : { places: newPlaces.value, from: newPlaces.year },
    plan: preschool(plan, inputs),
    replay: preschool(replay.projection, inputs),
  };
}
