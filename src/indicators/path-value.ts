import { fail } from '../language/error.js';
import { exp } from '../numerics/exp.js';
import type { Indicator, Milestone } from './indicator.js';

/** Steepness of the logistic path: a tenth of the way after a quarter of the time, nine tenths after three quarters. */
const STEEPNESS = 8.8;

/**
 * What an indicator is to be in a year on its way from the baseline to the target.
 *
 * - linear: the same change each year;
 * - milestones: linear from one planned value to the next;
 * - logistic: slow, fast, slow, as what has to be built first and taken up then: (L(x) − L(0)) / (L(1) − L(0)) of the way
 *   with L(x) = 1 / (1 + e^(−8.8 (x − ½))) after the part x of the time;
 * - step: the baseline until the deadline, the target from then on, as a document that is there or is not.
 *
 * @param indicator - With baseline, target and kind of path.
 * @param year - Calendar year.
 * @returns In the unit of the indicator; the target from the deadline on; null before the baseline, without a target, or where
 *   the path has no known beginning (a baseline that is missing is not 0).
 * @throws {RangeError} If the deadline does not come after the baseline, or a milestone does not lie between them.
 * @example
 * const indicator = { path: 'linear', baseline: { year: 2015, value: 0, status: 'published' }, target: { year: 2022, value: 90 }, milestones: [] } as const;
 * [2018, 2019].map((year) => pathValue(indicator, year).toFixed(1)); // => ['38.6', '51.4']
 */
export function pathValue(
  {
    path,
    baseline,
    start,
    target,
    milestones,
  }: Pick<Indicator, 'path' | 'baseline' | 'milestones'> & { readonly start?: number | undefined; readonly target?: Milestone | undefined },
  year: number,
): number | null {
  const from = baseline.value ?? start;
  if (target === undefined || year < baseline.year) return null;
  if (year >= target.year) return target.value;
  if (from === undefined) return null;
  if (target.year <= baseline.year) {
    return fail(
      `pathValue: termin ${target.year} nie jest po roku bazowym ${baseline.year}; popraw termin albo rok wartości bazowej`,
      `pathValue: the deadline ${target.year} does not come after the base year ${baseline.year}; correct one of them`,
    );
  }
  const beginning = { year: baseline.year, value: from };
  switch (path) {
    case 'step':
      return from;
    case 'linear':
      return between(beginning, target, year, (part) => part);
    case 'logistic':
      return between(beginning, target, year, logistic);
    case 'milestones': {
      const points = [beginning, ...inOrder(milestones, beginning.year, target.year), target];
      const next = points.findIndex((point) => point.year > year);
      return between(points[next - 1], points[next], year, (part) => part);
    }
  }
}

function between(from: Milestone, to: Milestone, year: number, way: (part: number) => number): number {
  return from.value + (to.value - from.value) * way((year - from.year) / (to.year - from.year));
}

function logistic(part: number): number {
  const curve = (x: number): number => 1 / (1 + exp(-STEEPNESS * (x - 0.5)));
  return (curve(part) - curve(0)) / (curve(1) - curve(0));
}

function inOrder(milestones: readonly Milestone[], first: number, last: number): readonly Milestone[] {
  const outside = milestones.find(({ year }) => year <= first || year >= last);
  if (outside !== undefined) {
    return fail(
      `pathValue: kamień milowy ${outside.year} nie leży między rokiem bazowym ${first} a terminem ${last}`,
      `pathValue: the milestone ${outside.year} does not lie between the base year ${first} and the deadline ${last}`,
    );
  }
  return milestones.toSorted((a, b) => a.year - b.year);
}
