import { fail } from '../../language/error.js';
import type { Subareas } from './subareas.js';

/**
 * Places of the leaves that lie in an area, or are it.
 *
 * @throws {RangeError} If there is none.
 */
export function leavesInside({ tree, leaves }: Subareas, area: string): number[] {
  const inside = leaves.flatMap((leaf, place) => (tree.path(leaf).some(({ id }) => id === area) ? [place] : []));
  if (inside.length > 0) return inside;
  return fail(
    `splitIntoAreas: w obszarze „${area}” nie leży żaden z obszarów: ${leaves.join(', ')}`,
    `splitIntoAreas: none of the areas ${leaves.join(', ')} lies in "${area}"`,
  );
}

/**
 * Stops unless the leaves are parts of the city, none of them in another.
 *
 * @throws {RangeError} If one is not.
 */
export function requireLeaves({ tree, city, leaves }: Subareas): void {
  if (leaves.length === 0) fail('splitIntoAreas: nie podano obszarów (leaves)', 'splitIntoAreas: there are no areas (leaves)');
  leaves.forEach((leaf, place) => {
    const path = tree.path(leaf).map(({ id }) => id);
    if (!path.includes(city)) {
      fail(
        `splitIntoAreas: obszar „${leaf}” nie leży w „${city}”; popraw kolumnę „parent” albo leaves`,
        `splitIntoAreas: area "${leaf}" does not lie in "${city}"; correct its parent or leaves`,
      );
    }
    const other = leaves.find((one, at) => at !== place && path.includes(one));
    if (other !== undefined) {
      fail(
        `splitIntoAreas: obszar „${leaf}” leży w „${other}” i ludzie liczyliby się dwa razy; podaj tylko jeden z nich`,
        `splitIntoAreas: area "${leaf}" lies in "${other}" and people would count twice; give only one of them`,
      );
    }
  });
}
