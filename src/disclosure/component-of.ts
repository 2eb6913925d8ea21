import type { LinkedCounts } from './linked-counts.js';

/** Cells and equations that hang together, by place. */
export interface Component {
  readonly places: readonly number[];
  readonly equations: readonly number[];
}

/**
 * What can tell something about one cell: everything that relations join to it through cells that can vary.
 *
 * @param varies - Whether a cell can differ from its count; the others are known to everybody and pass nothing on.
 */
export function componentOf({ equations, equationsOf }: LinkedCounts, start: number, varies: (place: number) => boolean): Component {
  const places = [start];
  const seen = new Set(places);
  const used = new Set<number>();
  // The list grows while it is walked.
  for (const place of places) {
    for (const index of equationsOf[place]) {
      if (used.has(index)) continue;
      used.add(index);
      for (const other of equations[index].places) {
        if (!varies(other) || seen.has(other)) continue;
        seen.add(other);
        places.push(other);
      }
    }
  }
  return { places, equations: [...used] };
}
