import { fail } from '../../language/error.js';
import type { Town } from '../town.js';

/**
 * The town and the areas inside it, the outermost first.
 *
 * @param town - The town as read from its folder.
 * @returns Ids of areas.
 * @example
 * townAreas(readTown('data/rumia')).slice(0, 2); // => ['rumia', 'rumia-rewitalizacja']
 */
export function townAreas(town: Town): string[] {
  const { areas, id } = town;
  return areas.areas.map((area) => area.id).filter((area) => areas.path(area).some((around) => around.id === id));
}

/**
 * The id of the town or of an area inside it.
 *
 * @param town - The town as read from its folder.
 * @param asked - Id or name.
 * @throws {RangeError} If there is no such area in the town, or several have the name; the message lists those there are.
 * @example
 * townArea(readTown('data/rumia'), 'Zagórze'); // => 'rumia-zagorze'
 */
export function townArea(town: Town, asked: string): string {
  const known = townAreas(town);
  if (known.includes(asked)) return asked;
  const named = known.filter((id) => town.areas.find(id).name === asked);
  if (named.length === 1) return named[0];
  const names = known.map((id) => `${town.areas.find(id).name} (${id})`).join(', ');
  return fail(`townArea: nie ma obszaru „${asked}”; są: ${names}`, `townArea: there is no area "${asked}"; there are: ${names}`);
}
