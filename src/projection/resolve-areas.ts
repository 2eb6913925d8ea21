import type { Area } from '../areas/area.js';
import type { AreaTree } from '../areas/area-tree.js';
import { fail } from '../language/error.js';

/** Areas asked for and the simulated ones they are made of. */
export interface ResolvedAreas {
  /** Ids of simulated areas, each once, in their order. */
  readonly ids: readonly string[];
  /** What was asked for in words, e.g. 'Zagórze, Towarowa'; undefined where nothing was. */
  readonly name: string | undefined;
}

/**
 * The simulated areas that make up those asked for: by id, by name, or by an area around them.
 *
 * @param asked - One or several; undefined: all.
 * @param simulated - Ids of the simulated areas.
 * @param tree - How areas nest. Default: only the simulated ids are known.
 * @throws {RangeError} If an area is unknown, several have the name, none of the simulated ones lies in it, or two of those
 * asked for overlap; the message lists the names there are.
 * @example
 * const tree = new AreaTree([
 *   { id: 'a', name: 'Miasto', kind: 'city', parent: null, teryt: null },
 *   { id: 'a-1', name: 'Północ', kind: 'unit', parent: 'a', teryt: null },
 *   { id: 'a-2', name: 'Południe', kind: 'unit', parent: 'a', teryt: null },
 * ]);
 * resolveAreas('Miasto', ['a-1', 'a-2'], tree).ids; // => ['a-1', 'a-2']
 */
export function resolveAreas(asked: string | readonly string[] | undefined, simulated: readonly string[], tree?: AreaTree): ResolvedAreas {
  if (asked === undefined) return { ids: simulated, name: undefined };
  const wanted = typeof asked === 'string' ? [asked] : asked;
  const found = wanted.flatMap((one) => insideOf(one, simulated, tree));
  const twice = found.find((id, place) => found.indexOf(id) !== place);
  if (twice !== undefined) {
    fail(
      `sum: obszar „${twice}” należy do kilku z podanych (${wanted.join(', ')}) i ludzie liczyliby się dwa razy; podaj obszary, które się nie pokrywają`,
      `sum: area "${twice}" belongs to several of those given (${wanted.join(', ')}) and people would count twice; give areas that do not overlap`,
    );
  }
  return {
    ids: simulated.filter((id) => found.includes(id)),
    name: wanted.map((one) => (tree === undefined ? one : areaOf(one, tree, simulated)?.name) ?? one).join(', '),
  };
}

function insideOf(asked: string, simulated: readonly string[], tree: AreaTree | undefined): readonly string[] {
  if (simulated.includes(asked)) return [asked];
  const area = tree === undefined ? undefined : areaOf(asked, tree, simulated);
  const inside =
    tree === undefined || area === undefined
      ? []
      : simulated.filter((id) => tree.has(id) && tree.path(id).some((around) => around.id === area.id));
  if (inside.length > 0) return inside;
  const known = knownNames(simulated, tree);
  return fail(`sum: nie ma obszaru „${asked}”; są: ${known}`, `sum: there is no area "${asked}"; there are: ${known}`);
}

/** The area of an id or a name; of several areas with one name only one may have to do with the simulation. */
function areaOf(asked: string, tree: AreaTree, simulated: readonly string[]): Area | undefined {
  if (tree.has(asked)) return tree.find(asked);
  const named = tree.areas.filter(({ name }) => name === asked);
  const meant = named.filter(({ id }) => simulated.some((one) => tree.has(one) && tree.path(one).some((around) => around.id === id)));
  if (meant.length < 2) return meant[0];
  const ids = meant.map(({ id }) => id).join(', ');
  return fail(
    `sum: nazwę „${asked}” ma kilka obszarów; podaj id jednego z nich: ${ids}`,
    `sum: several areas are called "${asked}"; give the id of one of them: ${ids}`,
  );
}

/** Names of the simulated areas and of those around them, from the outermost in. */
function knownNames(simulated: readonly string[], tree: AreaTree | undefined): string {
  if (tree === undefined) return simulated.join(', ');
  const all = simulated.flatMap((id) => (tree.has(id) ? tree.path(id) : []));
  const town = all.filter(({ kind }) => !['country', 'voivodeship', 'county', 'reference'].includes(kind));
  return [...new Set((town.length > 0 ? town : all).map(({ name, id }) => (name === id ? id : `${name} (${id})`)))].join(', ');
}
