import type { Message } from '../../language/language.js';
import { sum } from '../../numerics/sum.js';
import { resolveAreas } from '../../projection/resolve-areas.js';
import type { Simulation } from '../../projection/simulation.js';
import type { Draws } from '../../series/draws.js';
import type { SeriesDescription } from '../../series/series.js';
import { quantityOf } from '../quantity-of.js';
import type { ServiceResult } from '../service.js';
import type { PreschoolResult } from './preschool.js';
import { placesOf } from './preschool-places.js';
import { CAPACITY, DEMAND, REFUSED } from './preschool-words.js';

/**
 * What of a town's preschools belongs to an area of it: its children, those of them who apply, and, where the preschools are known
 * one by one, who of them is refused and how many places stand there. Families may choose a preschool anywhere in the town, so an
 * area has no shortage of its own.
 *
 * @param town - Computed by `preschool()` from the same people.
 * @param people - The town by area, made by `splitIntoAreas()`.
 * @param area - Id of an area of the town.
 * @returns Quantities children, demand, and where the preschools are known capacity and refused.
 * @throws {RangeError} If the area is unknown.
 * @example
 * const rumia = readTown('data/rumia');
 * const city = simulate(rumia.population(2022), rumia.rates({ vintage: '2022', until: 2023 }), { until: 2023, seed: 1, draws: 20 });
 * const { simulation } = splitIntoAreas(city, rumia.subareas());
 * [...preschoolOfArea(preschool(simulation, preschoolInputs(rumia)), simulation, 'rumia-zagorze').quantities.keys()]; // => ['children', 'demand']
 */
export function preschoolOfArea(town: PreschoolResult, people: Simulation, area: string): ServiceResult {
  const { ids } = resolveAreas(area, people.expected.base.areas, people.tree);
  const children = people.sum({ ages: '3-6', areas: area });
  const quantities = new Map<string, Draws>([['children', children]]);
  const add = (name: string, description: SeriesDescription, of: (year: number, draw: number) => number): void => {
    quantities.set(name, quantityOf(children, description, of));
  };
  const inArea = (byArea: ReadonlyMap<string, Draws>): Draws[] => [...byArea].flatMap(([id, draws]) => (ids.includes(id) ? [draws] : []));
  const added = (parts: readonly Draws[]) => (year: number, draw: number) => sum(parts.map((part) => part.at(year)[draw]));
  if (town.demandByArea.size > 0) add('demand', DEMAND, added(inArea(town.demandByArea)));
  const units = [...town.units.values()].map(({ unit }) => unit);
  const isPlaced = units.length > 0 && units.every((unit) => unit.area !== undefined);
  if (isPlaced) {
    const there = units.filter((unit) => resolveOrNone(unit.area ?? '', people).every((leaf) => ids.includes(leaf)));
    add('capacity', CAPACITY, (year) => sum(there.map((unit) => placesOf(unit, year))));
  }
  if (town.refusedByArea.size > 0) add('refused', REFUSED, added(inArea(town.refusedByArea)));
  return {
    id: town.id,
    title: town.title,
    area,
    quantities,
    inputs: town.inputs,
    missing: [...(isPlaced ? [] : [NO_PLACES]), NO_SHORTAGE, ...(town.demandByArea.size > 0 ? [] : town.missing)],
  };
}

/** Simulated areas of a place; where nobody lives it is in none. */
function resolveOrNone(area: string, { expected, tree }: Simulation): readonly string[] {
  const leaves = expected.base.areas;
  const isKnown = leaves.includes(area) || (tree?.has(area) && leaves.some((leaf) => tree.path(leaf).some(({ id }) => id === area)));
  return isKnown ? resolveAreas(area, leaves, tree).ids : [area];
}

const NO_PLACES: Message = {
  pl: 'Nie policzono: miejsca w części miasta; brakuje: miejsca według placówek i ich położenia (preschool-units)',
  en: 'Not computed: places in a part of the town; missing: places by preschool and where it stands (preschool-units)',
};
const NO_SHORTAGE: Message = {
  pl: 'Nie policzono: niedobór w części miasta; rodziny wybierają przedszkola w całym mieście',
  en: 'Not computed: the shortage of a part of the town; families choose preschools anywhere in it',
};
