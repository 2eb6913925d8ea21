import { cellsToHide } from './cells-to-hide.js';
import { componentOf } from './component-of.js';
import type { LinkedCounts } from './linked-counts.js';
import { fits, type Knowledge, type PossibleCounts, type Range, record, spans, widen } from './possible-counts.js';

/** A cell hidden for the sake of another. */
export interface Secondary {
  readonly place: number;
  /** The cell that could otherwise be worked out. */
  readonly protects: number;
}

/** The state of one run of suppression; changed in place. */
export interface Hiding {
  readonly linked: LinkedCounts;
  readonly hidden: boolean[];
  readonly possible: PossibleCounts;
  /** What possible counts must span. */
  readonly width: number;
  readonly secondary: Secondary[];
  /** Hidden cells that public counts give away. */
  readonly exposed: Set<number>;
}

/** Of a hidden count everybody knows that it is not 0, since zeros are published. */
const HIDDEN: Range = { from: 1 };

/** What an attacker knows once this is published. */
export function knowledgeOf({ linked, hidden }: Hiding): Knowledge {
  return { linked, ranges: hidden.map((isHidden) => (isHidden ? HIDDEN : undefined)) };
}

/**
 * Hides cells until a hidden one spans the width: first those a linear program finds cheapest, then, should whole numbers
 * not follow, the smallest that hang together with it, one after the other.
 *
 * @returns Whether it spans the width; not if what is public stands in the way.
 */
export function hideMore(hiding: Hiding, place: number): boolean {
  const { linked, hidden, possible, width } = hiding;
  const { counts } = linked;
  for (const change of [possible.least[place] + width - counts[place], possible.greatest[place] - width - counts[place]]) {
    if (spans(possible, place, width)) return true;
    if (counts[place] + change < 1) continue;
    const found = cellsToHide(linked, hidden, place, change);
    if (found === undefined) continue;
    hide(hiding, found.places, place);
    const knowledge = knowledgeOf(hiding);
    if (
      fits(
        knowledge,
        componentOf(linked, place, (one) => hidden[one]),
        found.table,
      )
    )
      record(possible, found.table);
    widen(knowledge, place, width, possible);
  }
  while (!spans(possible, place, width)) {
    const next = smallestVisible(linked, hidden, place);
    if (next === undefined) return false;
    hide(hiding, [next], place);
    widen(knowledgeOf(hiding), place, width, possible);
    stretch(hiding, place);
  }
  return true;
}

function hide({ hidden, secondary }: Hiding, places: readonly number[], protects: number): void {
  for (const place of places) {
    hidden[place] = true;
    secondary.push({ place, protects });
  }
}

function smallestVisible(linked: LinkedCounts, hidden: readonly boolean[], place: number): number | undefined {
  const near = componentOf(linked, place, (one) => hidden[one]);
  const visible = near.equations.flatMap((index) => linked.equations[index].places).filter((one) => !hidden[one] && !linked.fixed[one]);
  return visible.length === 0 ? undefined : visible.reduce((least, one) => (linked.counts[one] < linked.counts[least] ? one : least));
}

/** Where nothing but zeros is published, any multiple of the table fits as well. */
function stretch(hiding: Hiding, place: number): void {
  const { linked, hidden, possible, width } = hiding;
  const component = componentOf(linked, place, (one) => hidden[one]);
  const multiple = new Map(component.places.map((one) => [one, linked.counts[one] * (width + 1)]));
  if (fits(knowledgeOf(hiding), component, multiple)) record(possible, multiple);
}
