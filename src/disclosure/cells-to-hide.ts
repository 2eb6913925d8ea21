import { type Constraint, solve } from 'yalps';
import { componentOf } from './component-of.js';
import type { LinkedCounts } from './linked-counts.js';

/** What to hide besides, and a table that then cannot be ruled out. */
export interface CellsToHide {
  readonly places: readonly number[];
  readonly table: ReadonlyMap<number, number>;
}

/** Weighs least: what is hidden already costs nothing more, but a table should not wander further than it must. */
const ALREADY_HIDDEN = 1e-3;

/** A change below this is none. */
const NOISE = 1e-6;

/**
 * The cheapest cells to hide so that a cell can differ from its count by so much: the change that runs through cells with
 * the smallest sum of counts, as a linear program.
 *
 * @param change - What the cell must be able to differ by, in whole numbers; below 0 downwards.
 * @returns Undefined if what is public rules the change out.
 * @see Kelly, Golden & Assad (1992), Cell suppression, Networks 22(4); Fischetti & Salazar (2000), JASA 95(451).
 */
export function cellsToHide(linked: LinkedCounts, hidden: readonly boolean[], place: number, change: number): CellsToHide | undefined {
  const { counts, fixed } = linked;
  const component = componentOf(linked, place, (other) => !fixed[other]);
  const constraints: [string, Constraint][] = component.equations.map((index) => [`e${index}`, { equal: 0 }]);
  constraints.push(['change', { equal: change }]);
  const variables = component.places.flatMap((one): [string, [string, number][]][] => {
    const terms = linked.equationsOf[one].map((index): [string, number] => {
      const { places, signs } = linked.equations[index];
      return [`e${index}`, signs[places.indexOf(one)]];
    });
    const cost: [string, number] = ['cost', hidden[one] ? ALREADY_HIDDEN : counts[one]];
    if (one === place) terms.push(['change', 1]);
    // A hidden count is at least 1: zeros are published, and everybody knows that.
    constraints.push([`down${one}`, { max: counts[one] - 1 }]);
    return [
      [`+${one}`, [...terms, cost]],
      [`-${one}`, [...terms.map(([name, sign]): [string, number] => [name, -sign]), cost, [`down${one}`, 1]]],
    ];
  });
  const { status, variables: solution } = solve(
    { direction: 'minimize', objective: 'cost', constraints, variables },
    { checkCycles: true },
  );
  if (status !== 'optimal') return undefined;
  const table = new Map(component.places.map((one) => [one, counts[one]]));
  const moved = new Set<number>();
  for (const [name, amount] of solution) {
    if (amount < NOISE) continue;
    const one = Number(name.slice(1));
    moved.add(one);
    table.set(one, (table.get(one) ?? 0) + (name.startsWith('+') ? amount : -amount));
  }
  const places = [...moved].filter((one) => !hidden[one]).sort((a, b) => a - b);
  const changed = [...table].filter(([one]) => hidden[one] || moved.has(one));
  return { places, table: new Map(changed.map(([one, count]) => [one, Math.round(count)])) };
}
