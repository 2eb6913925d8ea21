import { fail } from '../language/error.js';
import type { Population } from '../population/population.js';
import type { MigrationTiming } from '../projection/step.js';
import { type GroupQuery, planGroups } from './plan-groups.js';
import type { AreasPlan } from './simulate-area.js';

/** How far, how often and of whom. */
export interface AreasOptions {
  /** Year of the last population. */
  readonly until: number;
  /** Number of futures. Default: 1,000. */
  readonly draws?: number;
  /** The same seed gives the same bytes on every machine, whatever computes. A whole number from 0. */
  readonly seed: number;
  /** Whether chance decides over whole people, or expected numbers are counted. Default: 'whole'. */
  readonly people?: 'whole' | 'expected';
  /** When people move within a step. Default: 'even'. */
  readonly timing?: MigrationTiming;
  /** Whom to count, by name. Default: everybody, as 'total'. */
  readonly groups?: Readonly<Record<string, GroupQuery>>;
  /** From 0 to 1. Default: median and the limits of the bands of 50, 80 and 95%. */
  readonly quantiles?: readonly number[];
}

const EVERYBODY: Readonly<Record<string, GroupQuery>> = { total: {} };
const BANDS: readonly number[] = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];

/**
 * Checks the options and says what is to be done with every area.
 *
 * @param where - Who asks, for messages.
 * @param base - Of any area.
 * @throws {RangeError} If an option is not one of its values.
 */
export function planAreas(where: string, base: Population, options: AreasOptions): AreasPlan {
  const { until, draws = 1000, seed, people = 'whole', timing = 'even', groups = EVERYBODY, quantiles = BANDS } = options;
  const { width } = base.ageGroups;
  if (!(Number.isInteger(draws) && draws >= 1)) {
    fail(`${where}: ${draws} losowań; oczekiwano liczby całkowitej od 1`, `${where}: ${draws} draws; expected a whole number from 1`);
  }
  const steps = (until - base.year) / width;
  if (!(Number.isInteger(steps) && steps >= 1)) {
    fail(
      `${where}: horyzont ${until}; oczekiwano roku o pełną liczbę kroków (po ${width}) po ${base.year}`,
      `${where}: horizon ${until}; expected a year a whole number of steps (of ${width}) after ${base.year}`,
    );
  }
  const years = Array.from({ length: steps + 1 }, (_, step) => base.year + step * width);
  return { years, draws, seed, people, timing, groups: planGroups(where, base.ageGroups, groups), probabilities: quantiles };
}
