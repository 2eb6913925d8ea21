import { createRequire } from 'node:module';
import type { DisclosureCell, DisclosureRelation } from '../../src/disclosure/disclosure-cell.js';

/** What is published: cells with their counts, null where hidden, and the relations everybody knows. */
export interface Published {
  readonly cells: readonly DisclosureCell[];
  readonly relations: readonly DisclosureRelation[];
  readonly shown: ReadonlyMap<string, number | null>;
}

/** What an attacker finds out about one hidden count: it is at least and at most. */
export interface Bounds {
  readonly least: number;
  readonly greatest: number;
}

/** Further than this no interval needs to be followed. */
const FAR = 1000;

type Direction = 'Maximize' | 'Minimize';

/** Asked for first, since each answer tells something about many cells: weighted sums of all of them. */
const SWEEPS = [() => 1, (place: number) => (place % 2) + 1, (place: number) => (place % 3) * 2 - 1, (place: number) => (place % 5) - 2];

// Its types are those of a module, what require() gives is the function itself.
const loadHighs: typeof import('highs').default = createRequire(import.meta.url)('highs');
const loaded = loadHighs();

/**
 * An attacker who shares nothing with the code under test: it writes what is published as an integer program and has HiGHS, a
 * solver of another family, find the least and the greatest whole number each hidden cell in a relation can be.
 *
 * @param width - Cells of which tables are known that lie so far apart are not asked about again.
 */
export async function attack(published: Published, width: number): Promise<Map<string, Bounds>> {
  const highs = await loaded;
  const { cells, relations, shown } = published;
  const linked = new Set(relations.flatMap(({ total, parts, less = [] }) => [total, ...parts, ...less]));
  const hidden = cells.map(({ id }) => id).filter((id) => shown.get(id) === null && linked.has(id));
  const names = new Map(hidden.map((id, place) => [id, `x${place}`]));
  const bounds = new Map<string, Bounds>();
  if (hidden.length === 0) return bounds;
  const rest = `Subject To\n${equations(published, names)}\nBounds\n${hidden
    // Zeros are published, so that a hidden count is not one.
    .map((id) => ` 1 <= ${names.get(id)} <= ${FAR}`)
    .join('\n')}\nGeneral\n ${[...names.values()].join(' ')}\nEnd`;
  for (const weight of SWEEPS) {
    const sum = hidden.map((_, place) => `${weight(place) < 0 ? '-' : '+'} ${Math.abs(weight(place))} x${place}`).join(' ');
    for (const direction of ['Maximize', 'Minimize'] as const) learn(direction, sum);
  }
  for (const id of hidden) {
    for (const direction of ['Maximize', 'Minimize'] as const) {
      const { least = FAR, greatest = 0 } = bounds.get(id) ?? {};
      if (greatest - least < width) learn(direction, names.get(id) ?? '');
    }
  }
  return bounds;

  function learn(direction: Direction, objective: string): void {
    const { Status, Columns } = highs.solve(`${direction}\n obj: ${objective}\n${rest}`);
    if (Status !== 'Optimal') throw new Error(`the attacker found no table: ${Status}`);
    for (const [id, name] of names) {
      const count = Math.round(Columns[name]?.Primal ?? Number.NaN);
      const before = bounds.get(id) ?? { least: count, greatest: count };
      bounds.set(id, { least: Math.min(before.least, count), greatest: Math.max(before.greatest, count) });
    }
  }
}

function equations({ relations, shown }: Published, names: ReadonlyMap<string, string>): string {
  return relations
    .flatMap(({ total, parts, less = [] }, index) => {
      const terms = [...[total, ...less].map((cell) => ({ cell, sign: -1 })), ...parts.map((cell) => ({ cell, sign: 1 }))];
      const known = terms.reduce((sum, { cell, sign }) => sum + sign * (shown.get(cell) ?? 0), 0);
      const unknown = terms.filter(({ cell }) => names.has(cell)).map(({ cell, sign }) => `${sign < 0 ? '-' : '+'} ${names.get(cell)}`);
      return unknown.length === 0 ? [] : [` r${index}: ${unknown.join(' ')} = ${-known}`];
    })
    .join('\n');
}
