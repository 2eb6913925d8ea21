import type { Planned } from '../../services/by-area/planned-here.js';
import type { Town } from '../town.js';

/** Where the folder's plan of places or workers is made for: the town, or the area inside it that has one. */
export function plannedFor(town: Town, target: string): Planned {
  const planned = town.figures.filter(({ indicator, value }) => indicator === target && value !== null).map((figure) => figure.area);
  const inside = planned.find((id) => town.areas.path(id).some((around) => around.id === town.id));
  const area = planned.includes(town.id) ? town.id : (inside ?? town.id);
  return { area, name: town.areas.find(area).name };
}
