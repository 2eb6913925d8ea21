import type { AreaJob } from '../projection/areas/area-job.js';
import { runDraws } from '../projection/kernel/run-draws.js';
import { drawPaths, type Paths } from '../projection/paths.js';
import { startingPeople } from '../projection/starting-people.js';
import type { MigrationTiming } from '../projection/step.js';
import { NO_UNCERTAINTY } from '../projection/uncertainty.js';
import type { Rates } from '../rates/rates.js';
import type { GroupPlan } from './plan-groups.js';

/** What is the same for all areas of a run. */
export interface AreasPlan {
  /** Years of the populations, the base first. */
  readonly years: readonly number[];
  readonly draws: number;
  readonly seed: number;
  readonly people: 'whole' | 'expected';
  readonly timing: MigrationTiming;
  readonly groups: GroupPlan;
  readonly probabilities: readonly number[];
}

/**
 * Added and taken away again, it rounds a number to a multiple of 2^-24 (a person in 17 million): 1.5 × 2^28, above which
 * doubles lie so far apart. Sums of such multiples are exact up to 2^29 people, in whatever order they are added.
 */
const ROUNDING = 402653184;

/** What the draws of an area begin with, and what changes their rates. */
export interface AreaFutures {
  /** People by cell × draw, or by cell where all draws begin with the same. */
  readonly start: Float64Array;
  readonly paths: Paths;
}

/**
 * Draws what an area begins with and what changes its rates.
 *
 * @param plan - Of the run.
 */
export function drawFutures(
  { years: [base, ...years], draws, seed, people }: AreasPlan,
  { population, uncertainty = NO_UNCERTAINTY }: Omit<AreaJob, 'rates'>,
): AreaFutures {
  const [area] = population.areas;
  const isSure = uncertainty.base === undefined;
  const start = isSure ? population.counts : startingPeople(population, uncertainty.base, { seed, draws, people });
  return { start, paths: drawPaths(uncertainty, { seed, area, base, years, draws }) };
}

/**
 * Advances the draws of an area year by year and shows of its people what the groups ask for. Years are the outer loop, so that
 * what is shown is still in the cache when it is summarised.
 *
 * @param plan - Of the run.
 * @param futures - Of the area.
 * @param visit - Told the people of a year (from 0, the base) by atom × draw; valid only during the visit.
 * @returns Shares of people dying or leaving that had to be held at 0 or 1.
 */
export function advanceArea(
  { years, draws, seed, people, timing, groups }: AreasPlan,
  { start, paths }: AreaFutures,
  { area, rates }: { readonly area: string; readonly rates: Rates },
  visit: (atoms: Float64Array, year: number) => void,
): number {
  const added = { rows: groups.atoms, rounding: people === 'expected' ? ROUNDING : 0 };
  const job = { start, draws, years: years.slice(1), rates, paths, people, timing, seed, area, sums: added };
  return runDraws(job, ({ sums, step }) => visit(sums, step + 1)).held;
}
