import { fail } from '../language/error.js';
import type { Area } from './area.js';

/**
 * The areas of a town and how they nest: country ⊃ voivodeship ⊃ county ⊃ city ⊃ revitalisation area ⊃ unit.
 *
 * @example
 * const tree = new AreaTree([{ id: 'rumia', name: 'Rumia', kind: 'city', parent: null, teryt: '2215021' }]);
 * tree.find('Rumia').id; // => 'rumia'
 */
export class AreaTree {
  readonly areas: readonly Area[];
  readonly #byId: ReadonlyMap<string, Area>;

  /**
   * @throws {RangeError} If an id stands twice, a parent is not in the list, or an area lies in itself.
   */
  constructor(areas: readonly Area[]) {
    const byId = new Map<string, Area>();
    for (const area of areas) {
      if (byId.has(area.id)) {
        fail(
          `AreaTree: obszar „${area.id}” występuje dwa razy; zostaw jeden wiersz`,
          `AreaTree: area "${area.id}" stands twice; keep one row`,
        );
      }
      byId.set(area.id, area);
    }
    this.areas = areas;
    this.#byId = byId;
    for (const area of areas) this.path(area.id);
  }

  /** Whether there is an area of this id. */
  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /**
   * The area of this id or name.
   *
   * @throws {RangeError} If there is none; the message lists those there are.
   */
  find(idOrName: string): Area {
    const area = this.#byId.get(idOrName) ?? this.areas.find((candidate) => candidate.name === idOrName);
    if (area !== undefined) return area;
    const known = this.areas.map(({ id }) => id).join(', ');
    return fail(
      `AreaTree.find: nie ma obszaru „${idOrName}”; są: ${known}`,
      `AreaTree.find: there is no area "${idOrName}"; there are: ${known}`,
    );
  }

  /** The areas that lie directly in this one, in the order of the list. */
  children(id: string): Area[] {
    return this.areas.filter((area) => area.parent === id);
  }

  /** The areas from the top of the tree down to this one. */
  path(id: string): Area[] {
    const path: Area[] = [];
    for (let area: Area | undefined = this.find(id); area !== undefined; ) {
      if (path.includes(area)) {
        fail(
          `AreaTree: obszar „${area.id}” leży sam w sobie; popraw kolumnę „parent”`,
          `AreaTree: area "${area.id}" lies in itself; correct its parent`,
        );
      }
      path.unshift(area);
      area = area.parent === null ? undefined : this.find(area.parent);
    }
    return path;
  }
}
