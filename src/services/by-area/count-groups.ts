import type { AreaTree } from '../../areas/area-tree.js';
import { fail } from '../../language/error.js';
import { type Quality, worstQuality } from '../../tables/status.js';
import type { ServiceInput } from '../service.js';

/** Parts of a town that were counted together: those of one area without the areas inside it that were counted apart. */
export interface CountGroup {
  /** Id of the area whose count it is, less what was counted apart in it; undefined: the town's. */
  readonly of: string | undefined;
  /** Ids of the simulated areas. */
  readonly leaves: readonly string[];
  readonly count: number;
  /** How far the count can be trusted. */
  readonly quality: Quality;
}

/** What was counted in a town and in areas of it. */
export interface PartCounts {
  readonly town: ServiceInput;
  /** By id of the area. */
  readonly areas: ReadonlyMap<string, ServiceInput>;
}

/**
 * Divides the simulated areas of a town by the counts there are: each belongs to the smallest counted area around it.
 *
 * @param leaves - Ids of the simulated areas.
 * @param tree - How they nest; undefined where only their ids are known.
 * @returns Groups with a part of the town in them; their counts add up to the town's.
 * @throws {RangeError} If parts were counted that are more than what they lie in.
 */
export function countGroups(leaves: readonly string[], tree: AreaTree | undefined, { town, areas }: PartCounts): CountGroup[] {
  const counted = [...areas].filter(([, { value }]) => value !== null).map(([id]) => id);
  const around = (area: string): string[] => (tree?.has(area) ? tree.path(area).map(({ id }) => id) : [area]);
  const holder = (area: string): string | undefined => around(area).findLast((id) => counted.includes(id));
  const holderOfArea = (area: string): string | undefined =>
    around(area)
      .slice(0, -1)
      .findLast((id) => counted.includes(id));
  return [undefined, ...counted].flatMap((of): CountGroup[] => {
    const own = leaves.filter((leaf) => holder(leaf) === of);
    if (own.length === 0) return [];
    const inside = counted.filter((area) => area !== of && holderOfArea(area) === of);
    const all = (of === undefined ? town : areas.get(of))?.value ?? 0;
    const apart = inside.reduce((sum, area) => sum + (areas.get(area)?.value ?? 0), 0);
    if (apart > all) {
      fail(
        `countGroups: ${of ?? 'miasto'}: ${all}, a części w nim policzone osobno (${inside.join(', ')}) mają razem ${apart}; popraw „${town.id}”`,
        `countGroups: ${of ?? 'the town'}: ${all}, but the parts counted apart in it (${inside.join(', ')}) have ${apart}; correct "${town.id}"`,
      );
    }
    const quality = worstQuality([of, ...inside].map((area) => (area === undefined ? town : areas.get(area))?.quality ?? 'ok'));
    return [{ of, leaves: own, count: all - apart, quality }];
  });
}
