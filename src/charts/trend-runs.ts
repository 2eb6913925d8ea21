import type { Observation, Series } from '../series/series.js';
import type { Status } from '../tables/status.js';

/** An observation that has a value. */
export interface Valued extends Observation {
  readonly value: number;
}

/** Neighbouring observations that are joined by one line. */
export interface Run {
  /** `projected`: a forecast; `observed`: figures of years that follow one another. */
  readonly kind: 'observed' | 'projected';
  readonly points: readonly Valued[];
}

/** How a figure is marked: a full point, a hollow one, or no point of its own. */
export type Mark = 'full' | 'hollow' | 'line';

const MARKS: Readonly<Record<Status, Mark>> = {
  counted: 'full',
  published: 'full',
  computed: 'full',
  estimated: 'hollow',
  proxy: 'hollow',
  assumed: 'line',
  planned: 'line',
  projected: 'line',
  missing: 'line',
};

/** The observations of a series that have a value. */
export function valued({ observations }: Series): Valued[] {
  return observations.filter((observation): observation is Valued => observation.value !== null);
}

/** How an observation is marked. */
export function markOf({ status }: Observation): Mark {
  return MARKS[status];
}

/**
 * The lines of a series. Projected figures are joined to the figure before them; observed ones only where their years
 * follow one another, since nobody knows what lies in a gap. A missing value breaks every line.
 */
export function runsOf({ observations }: Series): Run[] {
  const runs: { kind: Run['kind']; points: Valued[] }[] = [];
  let before: Valued | undefined;
  for (const observation of observations) {
    const { value } = observation;
    if (value === null) {
      before = undefined;
      continue;
    }
    const point: Valued = { ...observation, value };
    const kind = markOf(point) === 'line' ? 'projected' : 'observed';
    if (before !== undefined && (kind === 'projected' || point.year - before.year === 1)) {
      const last = runs.at(-1);
      if (last !== undefined && last.kind === kind && last.points.at(-1) === before) last.points.push(point);
      else runs.push({ kind, points: [before, point] });
    }
    before = point;
  }
  return runs;
}

/** The last observed year before the first projected one, of the first series that has both. */
export function projectionStart(series: readonly Series[]): number | undefined {
  for (const one of series) {
    const points = valued(one);
    const first = points.findIndex((point) => markOf(point) === 'line');
    if (first > 0) return points[first - 1].year;
  }
  return undefined;
}
