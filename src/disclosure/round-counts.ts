import { type Constraint, solve } from 'yalps';
import { fail } from '../language/error.js';
import type { DisclosureCell } from './disclosure-cell.js';
import type { LinkedCounts } from './linked-counts.js';
import { type Knowledge, type Range, spans, widen } from './possible-counts.js';
import { Suppression } from './suppression.js';

/** Branches of the search for whole multiples. */
const MOST_BRANCHES = 2000;

/**
 * Controlled rounding: each count becomes one of the two multiples of the base next to it, so that every relation still
 * holds and the changes are as small as they can be together; a multiple stays, and so does 0. Deterministic.
 *
 * An attacker knows that each count lies less than the base from what is published and that the relations hold in the counts, too. Each
 * count that was rounded must still be able to be one of `base` numbers at least; this is checked.
 *
 * @throws {RangeError} If there is no such rounding, as can happen with three dimensions, or it gives a count away.
 * @see Cox & Ernst (1982), Controlled rounding, INFOR 20(4).
 */
export function roundCounts(cells: readonly DisclosureCell[], linked: LinkedCounts, base: number): Suppression {
  const counts = linked.counts.map((count, place) => {
    const { persons = true } = cells[place];
    return { count, rounds: (persons || linked.equationsOf[place].length > 0) && count % base !== 0 };
  });
  const up = roundedUp(linked, counts, base);
  const rounded = counts.map(({ count, rounds }, place) => (rounds ? Math.floor(count / base) * base + (up.has(place) ? base : 0) : count));
  const knowledge: Knowledge = {
    linked,
    ranges: rounded.map((shown, place): Range | undefined => {
      const { published = false, persons = true } = cells[place];
      if (published || (!persons && linked.equationsOf[place].length === 0)) return undefined;
      return { from: Math.max(0, shown - base + 1), to: shown + base - 1 };
    }),
  };
  const possible = { least: [...linked.counts], greatest: [...linked.counts] };
  counts.forEach(({ rounds }, place) => {
    if (!rounds || cells[place].published === true || spans(possible, place, base - 1)) return;
    if (!widen(knowledge, place, base - 1, possible))
      refuse(`zdradza liczbę „${cells[place].id}”`, `gives the count "${cells[place].id}" away`);
  });
  return new Suppression({
    shown: new Map(cells.map(({ id }, place) => [id, rounded[place]])),
    hidden: cells.flatMap(({ id }, place) =>
      counts[place].rounds
        ? [{ id, reason: 'rounded' as const, relations: linked.equationsOf[place].map((index) => linked.equations[index].name) }]
        : [],
    ),
    inexact: linked.inexact,
    exposed: [],
    threshold: base,
  });
}

interface RoundedCount {
  readonly count: number;
  readonly rounds: boolean;
}

/** Places of the counts that go up; the others go down. */
function roundedUp({ equations, equationsOf }: LinkedCounts, counts: readonly RoundedCount[], base: number): ReadonlySet<number> {
  const constraints: [string, Constraint][] = equations.map(({ places, signs }, index) => [
    `e${index}`,
    { equal: -places.reduce((sum, place, term) => sum + signs[term] * Math.floor(counts[place].count / base), 0) },
  ]);
  const variables = counts.flatMap(({ count, rounds }, place): [number, [string, number][]][] => {
    if (!rounds) return [];
    constraints.push([`up${place}`, { max: 1 }]);
    const terms = equationsOf[place].map((index): [string, number] => {
      const { places, signs } = equations[index];
      return [`e${index}`, signs[places.indexOf(place)]];
    });
    return [[place, [['cost', base - 2 * (count % base)], [`up${place}`, 1], ...terms]]];
  });
  const { status, variables: solution } = solve(
    { direction: 'minimize', objective: 'cost', constraints, variables, integers: true },
    { maxIterations: MOST_BRANCHES, checkCycles: true },
  );
  if (status !== 'optimal' && !(status === 'timedout' && solution.length > 0)) {
    refuse('nie zachowałoby sum', 'would not keep the sums');
  }
  return new Set(solution.filter(([, value]) => value > 0.5).map(([place]) => place));
}

function refuse(pl: string, en: string): never {
  return fail(
    `suppress: zaokrąglenie ${pl}; użyj method: 'suppress' albo połącz kategorie`,
    `suppress: rounding ${en}; use method: 'suppress', or merge categories`,
  );
}
