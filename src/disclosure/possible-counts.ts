import { type Constraint, solve } from 'yalps';
import { type Component, componentOf } from './component-of.js';
import type { LinkedCounts } from './linked-counts.js';

/** What an attacker cannot rule out for each cell: the least and the greatest count in tables that fit all that is published. */
export interface PossibleCounts {
  readonly least: number[];
  readonly greatest: number[];
}

/** What everybody knows of a cell whose count is not published; without an end, no greatest. */
export interface Range {
  readonly from: number;
  readonly to?: number;
}

/** What an attacker knows. */
export interface Knowledge {
  readonly linked: LinkedCounts;
  /** Of each cell: its range, or undefined where the count itself is known. */
  readonly ranges: readonly (Range | undefined)[];
}

/** Branches of one search for whole numbers; a search that is cut short hides more, never less. */
const MOST_BRANCHES = 200;

/**
 * Widens what is known to be possible for one cell until it spans the width, or no table is found that does.
 *
 * Each end is a whole table: every count in its range, every relation exact. It is checked in whole numbers, so that nothing
 * depends on how accurate the linear program is: a wrong answer of the solver is no proof and hides more.
 *
 * @param possible - Changed in place, for every cell that the found tables say something about.
 * @returns Whether it spans the width.
 */
export function widen(knowledge: Knowledge, place: number, width: number, possible: PossibleCounts): boolean {
  const component = componentOf(knowledge.linked, place, (other) => knowledge.ranges[other] !== undefined);
  for (const direction of ['maximize', 'minimize'] as const) {
    for (const integers of [false, true]) {
      if (spans(possible, place, width)) return true;
      const most = possible.least[place] + width;
      const table = extremeTable(knowledge, component, { place, direction, integers, most });
      if (table === undefined || !fits(knowledge, component, table)) continue;
      record(possible, table);
      break;
    }
  }
  return spans(possible, place, width);
}

/** Whether what is possible for a cell spans the width. */
export function spans({ least, greatest }: PossibleCounts, place: number, width: number): boolean {
  return greatest[place] - least[place] >= width;
}

/** Takes note of a table that fits. */
export function record({ least, greatest }: PossibleCounts, table: ReadonlyMap<number, number>): void {
  for (const [place, count] of table) {
    least[place] = Math.min(least[place], count);
    greatest[place] = Math.max(greatest[place], count);
  }
}

/** Whether these counts, with the known rest, lie in their ranges and satisfy every relation, in whole numbers. */
export function fits({ linked, ranges }: Knowledge, { equations }: Component, table: ReadonlyMap<number, number>): boolean {
  for (const [place, count] of table) {
    const { from, to = Number.POSITIVE_INFINITY } = ranges[place] ?? { from: linked.counts[place], to: linked.counts[place] };
    if (!(Number.isSafeInteger(count) && count >= from && count <= to)) return false;
  }
  return equations.every((index) => {
    const { places, signs } = linked.equations[index];
    return places.reduce((sum, place, term) => sum + signs[term] * (table.get(place) ?? linked.counts[place]), 0) === 0;
  });
}

interface ExtremeOptions {
  readonly place: number;
  readonly direction: 'maximize' | 'minimize';
  readonly integers: boolean;
  /** More is not needed, and without an end the program may have no solution. */
  readonly most: number;
}

/** The table with the most or the fewest in one cell, of those that fit; the variables are counts above the start of their range. */
function extremeTable(
  { linked, ranges }: Knowledge,
  component: Component,
  { place, direction, integers, most }: ExtremeOptions,
): Map<number, number> | undefined {
  const from = new Map(component.places.map((one) => [one, ranges[one]?.from ?? 0]));
  const coefficients = new Map(component.places.map((one): [number, [string, number][]] => [one, []]));
  const constraints: [string, Constraint][] = [];
  for (const index of component.equations) {
    const { places, signs } = linked.equations[index];
    const known = places.reduce((sum, one, term) => sum + signs[term] * (from.get(one) ?? linked.counts[one]), 0);
    constraints.push([`e${index}`, { equal: -known }]);
    places.forEach((one, term) => {
      coefficients.get(one)?.push([`e${index}`, signs[term]]);
    });
  }
  for (const [one, terms] of coefficients) {
    const to = Math.min(ranges[one]?.to ?? Number.POSITIVE_INFINITY, one === place ? most : Number.POSITIVE_INFINITY);
    if (to === Number.POSITIVE_INFINITY) continue;
    constraints.push([`to${one}`, { max: to - (from.get(one) ?? 0) }]);
    terms.push([`to${one}`, 1]);
  }
  const { status, variables } = solve(
    { direction, objective: `to${place}`, constraints, variables: coefficients, integers },
    { maxIterations: MOST_BRANCHES, includeZeroVariables: true, checkCycles: true },
  );
  if (status !== 'optimal' && status !== 'timedout') return undefined;
  return new Map(variables.map(([one, value]) => [one, Math.round(value) + (from.get(one) ?? 0)]));
}
