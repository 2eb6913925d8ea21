import { RowQuantiles } from '../numerics/row-quantiles.js';
import type { AreasPlan } from './simulate-area.js';

/**
 * Computes the quantiles of the groups of one year.
 *
 * @param atoms - People by atom × draw.
 * @param target - Receives the quantiles of all years by year × group × probability.
 * @param year - Number of the year, from 0.
 */
export type SummariseYear = (atoms: Float64Array, target: Float64Array, year: number) => void;

/**
 * Makes a function that computes the quantiles of every group of a year, in memory made once.
 *
 * @param plan - Of the run.
 */
export function summariser({ draws, groups, probabilities }: AreasPlan): SummariseYear {
  const rows = new RowQuantiles(draws, probabilities);
  const scratch = new Float64Array(draws);
  return (atoms, target, year) => {
    let at = year * groups.names.length * probabilities.length;
    for (const [first, second, ...others] of groups.members) {
      if (second === undefined) rows.find(atoms, first * draws, target, at);
      else {
        addBoth(scratch, atoms, first * draws, second * draws);
        for (const atom of others) addTo(scratch, atoms.subarray(atom * draws, (atom + 1) * draws));
        rows.find(scratch, 0, target, at);
      }
      at += probabilities.length;
    }
  };
}

/** Two rows of some numbers, added up. */
function addBoth(target: Float64Array, values: Float64Array, one: number, other: number): void {
  for (let i = 0; i < target.length; i++) target[i] = values[one + i] + values[other + i];
}

/** The array that the quantiles of all years need. */
export function roomForQuantiles({ years, groups, probabilities }: AreasPlan): Float64Array {
  return new Float64Array(years.length * groups.names.length * probabilities.length);
}

/** The part of an array by year × atom × draw that is one year's. */
export function yearOf(atoms: Float64Array, { groups, draws }: AreasPlan, year: number): Float64Array {
  const size = groups.atoms.length * draws;
  return atoms.subarray(year * size, (year + 1) * size);
}

/** The quantiles of people by year × atom × draw. */
export function summariseAll(plan: AreasPlan, summarise: SummariseYear, atoms: Float64Array): Float64Array {
  const found = roomForQuantiles(plan);
  for (let year = 0; year < plan.years.length; year++) summarise(yearOf(atoms, plan, year), found, year);
  return found;
}

/**
 * Adds an array to another.
 *
 * @param target - Changed.
 * @param values - As long as the target.
 */
export function addTo(target: Float64Array, values: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] += values[i];
}
