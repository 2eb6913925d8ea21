import { fail } from '../language/error.js';
import type { DisclosureCell, DisclosureOptions, DisclosureRelation } from './disclosure-cell.js';
import { type Hiding, hideMore, knowledgeOf } from './hide-more.js';
import { type LinkedCounts, linkedCounts } from './linked-counts.js';
import { spans, widen } from './possible-counts.js';
import { requireThreshold } from './require-threshold.js';
import { roundCounts } from './round-counts.js';
import { type HiddenCount, Suppression } from './suppression.js';

/**
 * Hides small counts of persons, and as few and as small others as keep them from being worked out.
 *
 * The rule, with threshold k. Primary: every count of persons from 1 to k - 1 is hidden; 0 is published. Secondary: the
 * attacker knows every published count, every relation, that counts are whole, and that a hidden one is not 0. For each
 * hidden cell that stands in a relation the tables that fit all of this must hold counts that lie at least k apart. A hidden
 * cell in no relation is known to be small and no more: that is what the rule says of it.
 *
 * What the rule does not promise: it takes no account of what an attacker knows from elsewhere, for example of one of the persons
 * counted, nor of reasoning about why just these cells were chosen.
 *
 * @param cells - Counts; estimates and simulated figures need no suppression.
 * @param relations - Every sum that links them and that readers know: totals, areas in areas, stocks and flows over
 * years. One that does not hold in the counts is left out and named in the result.
 * @throws {RangeError} If a count is no whole number from 0, an id stands twice, a relation names an unknown cell, or what is already
 * public gives a hidden count away.
 * @see Hundepool et al. (2012), Statistical Disclosure Control, ch. 4.
 * @example
 * const cells = [{ id: 'foster', count: 16 }, { id: 'kin', count: 14 }, { id: 'professional', count: 2 }];
 * suppress(cells, [{ name: 'forms', total: 'foster', parts: ['kin', 'professional'] }]).hidden.map(({ id }) => id); // => ['kin', 'professional']
 */
export function suppress(
  cells: readonly DisclosureCell[],
  relations: readonly DisclosureRelation[],
  { threshold = 5, method = 'suppress', exposed = 'refuse' }: DisclosureOptions = {},
): Suppression {
  requireThreshold('suppress', threshold);
  const linked = linkedCounts(cells, relations);
  if (method === 'round') return roundCounts(cells, linked, threshold);
  const primary = cells.map(({ count, persons = true, published = false }) => persons && !published && count >= 1 && count < threshold);
  const hiding: Hiding = {
    linked,
    hidden: [...primary],
    possible: { least: [...linked.counts], greatest: [...linked.counts] },
    width: threshold,
    secondary: [],
    exposed: new Set(),
  };
  protectAll(hiding);
  const [first] = hiding.exposed;
  if (first !== undefined && exposed === 'refuse') refuse(cells[first].id);
  return resultOf(cells, hiding, primary, threshold);
}

/** Until nothing changes: what is hidden for another must be protected itself. */
function protectAll(hiding: Hiding): void {
  const { linked, hidden, possible, width, exposed } = hiding;
  for (;;) {
    const open = hidden
      .map((isHidden, place) => (isHidden && linked.equationsOf[place].length > 0 && !exposed.has(place) ? place : -1))
      .filter((place) => place >= 0 && !spans(possible, place, width))
      .sort((a, b) => linked.counts[a] - linked.counts[b] || a - b);
    if (open.length === 0) return;
    for (const place of open) {
      if (spans(possible, place, width) || widen(knowledgeOf(hiding), place, width, possible)) continue;
      if (!hideMore(hiding, place)) exposed.add(place);
    }
  }
}

function refuse(id: string): never {
  return fail(
    `suppress: liczby „${id}” nie da się ukryć, bo zdradzają ją liczby już opublikowane; nie publikuj tej tabeli albo połącz jej kategorie`,
    `suppress: the count "${id}" cannot be hidden, because counts that are already public give it away; do not publish this table, or merge its categories`,
  );
}

function resultOf(cells: readonly DisclosureCell[], hiding: Hiding, primary: readonly boolean[], threshold: number): Suppression {
  const { linked, hidden, secondary } = hiding;
  const protects = new Map(secondary.map((one) => [one.place, cells[one.protects].id]));
  return new Suppression({
    shown: new Map(cells.map(({ id, count }, place) => [id, hidden[place] ? null : count])),
    hidden: cells.flatMap(({ id }, place): HiddenCount[] => {
      if (!hidden[place]) return [];
      const relations = namesAt(linked, place);
      const other = protects.get(place);
      if (primary[place] || other === undefined) return [{ id, reason: 'primary', relations }];
      return [{ id, reason: 'secondary', protects: other, relations }];
    }),
    inexact: linked.inexact,
    exposed: [...hiding.exposed].map((place) => cells[place].id),
    threshold,
  });
}

function namesAt({ equations, equationsOf }: LinkedCounts, place: number): string[] {
  return equationsOf[place].map((index) => equations[index].name);
}
