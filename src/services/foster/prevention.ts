import type { AreaTree } from '../../areas/area-tree.js';
import { resolveAreas } from '../../projection/resolve-areas.js';
import { drawInput } from '../draw-input.js';
import { expectedInput } from '../expected-input.js';
import { SHARED_AREA } from '../service-options.js';
import type { Prevention } from './foster-inputs.js';
import type { FosterPlan } from './foster-plan.js';

/** How many placements are prevented in a part, a year and a draw, when so many are expected in each part. */
export type PlacementsPrevented = (part: number, year: number, draw: number, expected: readonly number[]) => number;

/**
 * Placements that preventions avoid: units × drawn effect, spread over the parts they work in as placements are expected there.
 * What exceeds the placements of a part is lost: no more than all can be prevented.
 *
 * @param simulated - Ids of the simulated areas.
 * @param tree - How areas nest.
 */
export function placementsPrevented(
  preventions: readonly Prevention[],
  { parts, seed, draws, isWhole }: Pick<FosterPlan, 'parts' | 'seed' | 'draws' | 'isWhole'>,
  simulated: readonly string[],
  tree: AreaTree | undefined,
): PlacementsPrevented {
  const working = preventions.map(({ effect, areas, units }) => {
    const ids = areas?.flatMap((area) => resolveAreas(area, simulated, tree).ids) ?? simulated;
    return {
      effects: isWhole
        ? drawInput(effect, { service: 'foster-care', area: SHARED_AREA, year: 0, seed, draws })
        : new Float64Array(draws).fill(expectedInput(effect)),
      // A part that lies only partly in the area is served by it.
      served: parts.map((part) => part.areas.some((area) => ids.includes(area))),
      unitsIn: (year: number): number => unitsAt(units, year),
    };
  });
  return (part, year, draw, expected) => {
    let prevented = 0;
    for (const { effects, served, unitsIn } of working) {
      if (!served[part]) continue;
      const all = expected.reduce((sum, mean, one) => sum + (served[one] ? mean : 0), 0);
      if (all > 0) prevented += (unitsIn(year) * effects[draw] * expected[part]) / all;
    }
    return prevented;
  };
}

/**
 * Units of a year: those of the last year up to it, none before the first.
 *
 * @example
 * unitsAt(new Map([[2020, 15], [2022, 45]]), 2021); // => 15
 */
export function unitsAt(units: ReadonlyMap<number, number>, year: number): number {
  const known = [...units.keys()].filter((one) => one <= year);
  return known.length === 0 ? 0 : (units.get(Math.max(...known)) ?? 0);
}
