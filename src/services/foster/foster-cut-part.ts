import type { Simulation } from '../../projection/simulation.js';
import type { Draws } from '../../series/draws.js';
import { areaParts } from '../by-area/area-parts.js';
import { dealToArea } from '../by-area/deal-to-area.js';

/** Where the area lies. */
export interface CutPartOptions {
  /** Ids of the simulated areas whose children in care were counted together. */
  readonly covered: readonly string[];
  /** Id of the area, a piece of them. */
  readonly area: string;
  readonly seed: number;
}

/**
 * Children in care from an area that was counted only together with its neighbours: dealt to it by its children, with their
 * number per 1,000 children and their part of the cost. Flows and placements are known for the whole part only.
 *
 * @param quantities - Of the whole part, see `quantitiesOfFosterCare()`.
 */
export function quantitiesOfCutPart(
  quantities: ReadonlyMap<string, Draws>,
  people: Simulation,
  { covered, area, seed }: CutPartOptions,
): Map<string, Draws> {
  const [inCare, rate] = [quantities.get('children'), quantities.get('rate')];
  if (inCare === undefined || rate === undefined) return new Map();
  const target = (leaf: string): Draws => people.sum({ ages: '0-17', areas: leaf });
  const parts = areaParts(people, { service: 'foster-care', target, within: covered, seed });
  const own = dealToArea(inCare, parts, area, { service: 'foster-care', seed, people: 'whole' });
  const children = people.sum({ ages: '0-17', areas: area });
  const made = new Map<string, Draws>([
    ['children', own],
    ['rate', own.combine(children, (cared, all) => (all > 0 ? (1000 * cared) / all : 0), rate.description)],
  ]);
  for (const name of ['cost', 'cost-all']) {
    const cost = quantities.get(name);
    if (cost === undefined) continue;
    const each = cost.combine(inCare, (pln, cared) => (cared > 0 ? pln / cared : 0), cost.description);
    made.set(
      name,
      own.combine(each, (cared, pln) => cared * pln, cost.description),
    );
  }
  return made;
}
