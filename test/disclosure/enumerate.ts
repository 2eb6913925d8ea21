import type { Bounds, Published } from './attacker.js';

/**
 * The plainest attacker: tries every combination of whole numbers from 1 to a limit for the hidden cells and keeps those that
 * fit. For a handful of hidden cells.
 */
export function enumerate({ cells, relations, shown }: Published, limit: number): Map<string, Bounds> {
  const hidden = cells.map(({ id }) => id).filter((id) => shown.get(id) === null);
  const bounds = new Map<string, Bounds>();
  const table = new Map<string, number>();
  const at = (id: string): number => table.get(id) ?? shown.get(id) ?? Number.NaN;
  const sum = (ids: readonly string[]): number => ids.reduce((total, id) => total + at(id), 0);
  tryFrom(0);
  return bounds;

  function tryFrom(place: number): void {
    // A relation is asked as soon as all its cells have numbers.
    const complete = relations.filter(({ total, parts, less = [] }) => [total, ...parts, ...less].every((id) => !Number.isNaN(at(id))));
    if (complete.some(({ total, parts, less = [] }) => at(total) !== sum(parts) - sum(less))) return;
    if (place === hidden.length) {
      for (const [id, count] of table) {
        const before = bounds.get(id) ?? { least: count, greatest: count };
        bounds.set(id, { least: Math.min(before.least, count), greatest: Math.max(before.greatest, count) });
      }
      return;
    }
    for (let count = 1; count <= limit; count++) {
      table.set(hidden[place], count);
      tryFrom(place + 1);
      table.delete(hidden[place]);
    }
  }
}
