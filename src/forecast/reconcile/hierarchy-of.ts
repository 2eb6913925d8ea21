import type { AreaTree } from '../../areas/area-tree.js';
import { fail } from '../../language/error.js';
import { Hierarchy } from './hierarchy.js';

/**
 * Areas that add up: those named, each the sum of the named ones that lie nearest inside it. One area alone stands for itself
 * and everything inside it.
 *
 * @param tree - The areas and how they nest.
 * @param wanted - Ids or names. Areas of the kind 'reference' are only compared with and never part of a sum.
 * @throws {RangeError} If an area is not in the tree, no named area lies in another, or an area that is inside a named one and
 * takes part in its sum is missing.
 * @example
 * const area = (id, kind, parent) => ({ id, name: id, kind, parent, teryt: null });
 * const tree = new AreaTree([area('city', 'city', null), area('zone', 'zone', 'city'), area('rest', 'remainder', 'city')]);
 * hierarchyOf(tree, ['city']).partsOf('city'); // => ['zone', 'rest']
 */
export function hierarchyOf(tree: AreaTree, wanted: readonly string[]): Hierarchy {
  const ids = wanted.map((one) => tree.find(one).id);
  const named = new Set(ids.length === 1 ? allIn(tree, ids[0]) : ids);
  const sums = new Map([...named].map((id) => [id, partsOf(tree, id, named)] as const).filter(([, parts]) => parts.length > 0));
  if (sums.size === 0) {
    const list = ids.join(', ');
    fail(
      `hierarchyOf: żaden z obszarów ${list} nie leży w innym; podaj całość i jej części`,
      `hierarchyOf: none of the areas ${list} lies in another; name a whole and its parts`,
    );
  }
  const lone = [...named].find((id) => !sums.has(id) && ![...sums.values()].flat().includes(id));
  if (lone !== undefined) {
    fail(
      `hierarchyOf: obszar „${lone}” nie należy do żadnej sumy; usuń go albo podaj całość, w której leży`,
      `hierarchyOf: the area "${lone}" belongs to no sum; leave it out, or name the whole it lies in`,
    );
  }
  return new Hierarchy({ sums, titles: new Map([...named].map((id) => [id, { pl: tree.find(id).name, en: tree.find(id).name }])) });
}

function childrenOf(tree: AreaTree, id: string): string[] {
  return tree
    .children(id)
    .filter(({ kind }) => kind !== 'reference')
    .map((child) => child.id);
}

function allIn(tree: AreaTree, id: string): string[] {
  return [id, ...childrenOf(tree, id).flatMap((child) => allIn(tree, child))];
}

/** The nearest named areas inside; either none, or such that nothing inside is left over. */
function partsOf(tree: AreaTree, whole: string, named: ReadonlySet<string>): string[] {
  const left: string[] = [];
  const nearest = (id: string): string[] =>
    childrenOf(tree, id).flatMap((child) => {
      if (named.has(child)) return [child];
      const inside = nearest(child);
      if (inside.length === 0) left.push(child);
      return inside;
    });
  const parts = nearest(whole);
  if (parts.length > 0 && left.length > 0) {
    fail(
      `hierarchyOf: „${whole}” to nie tylko ${parts.join(', ')}: brakuje ${left.join(', ')}; dopisz, także gdy nie ma własnej prognozy`,
      `hierarchyOf: "${whole}" is not only ${parts.join(', ')}: ${left.join(', ')} is missing; add it, even without a forecast of its own`,
    );
  }
  return parts;
}
