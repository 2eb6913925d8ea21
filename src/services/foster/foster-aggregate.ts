import {
  type FosterEpisode,
  type FosterExposure,
  fosterEntriesOf,
  fosterExposure,
  fosterStockOf,
  transferWeights,
} from './foster-episodes.js';
import { LAST_AGE } from './foster-step.js';
import { PLACEMENTS } from './placement.js';

/** What stays of single children say in sum, for towns that give no single ones: counts between the first and the newest stock. */
export interface FosterAggregate {
  /** Children in care at the beginning of each year and their ways out within it. */
  readonly exposure: readonly FosterExposure[];
  /** Children placed and still there at the end of the year, by placement and age: `4 × 25` numbers, all years together. */
  readonly entries: Float64Array;
  /** Weights of the placements children are transferred to. Default: all alike. */
  readonly transferTo?: readonly number[];
  /** By area of origin: the newest stock by placement, year of stay and age (`4 × 4 × 25` numbers), and children placed in all years. */
  readonly parts: readonly { readonly areas: readonly string[]; readonly stock: Float64Array; readonly entries: number }[];
}

/** What to count. */
export interface FosterAggregateOptions {
  /** Years of the first and the newest stock. */
  readonly years: readonly [first: number, last: number];
  /** Areas of origin by part; one part stands for everybody, wherever from. */
  readonly parts: readonly (readonly string[])[];
  /** First year in which the town pays for those placed since. Default: 2012. */
  readonly ruleFrom?: number;
}

/**
 * Counts of single stays, as `fosterCare()` needs them.
 *
 * @param episodes - In any order.
 * @throws {RangeError} As `fosterExposure()`.
 * @example
 * const episodes = [{ child: 'a', placement: 'kin' as const, area: 'rumia', born: 2010, from: '2014-05-01' }];
 * const { parts } = fosterAggregate(episodes, { years: [2013, 2015], parts: [['rumia']] });
 * [parts[0].entries, parts[0].stock.indexOf(1)]; // => [1, 30]
 */
export function fosterAggregate(
  episodes: readonly FosterEpisode[],
  { years: [first, last], parts, ruleFrom = 2012 }: FosterAggregateOptions,
): FosterAggregate {
  const entriesFrom = (areas?: readonly string[]): Float64Array => {
    const all = new Float64Array(PLACEMENTS.length * LAST_AGE);
    for (let year = first + 1; year <= last; year++) {
      fosterEntriesOf(episodes, year, areas).forEach((children, cell) => {
        all[cell] += children;
      });
    }
    return all;
  };
  return {
    exposure: fosterExposure(episodes, [first, last]),
    entries: entriesFrom(),
    transferTo: transferWeights(episodes),
    parts: parts.map((areas) => {
      const within = parts.length === 1 ? undefined : areas;
      return {
        areas,
        stock: fosterStockOf(episodes, last, { ruleFrom, ...(within === undefined ? {} : { areas: within }) }),
        entries: entriesFrom(within).reduce((sum, one) => sum + one, 0),
      };
    }),
  };
}
