import type { Message } from '../language/language.js';
import { exp } from '../numerics/exp.js';
import type { Series } from '../series/series.js';
import { bridgeGaps } from './bridge-gaps.js';
import { findSpikes, type SeriesSpike } from './find-spikes.js';
import { joinBreaks, type SeriesBreak } from './join-breaks.js';
import { knownValues, type ValueLimits } from './known-values.js';

/** What is to be done with a history before a method sees it. */
export interface PrepareHistoryOptions extends ValueLimits {
  /** First years of new definitions or new census bases. Default: none. */
  readonly breaks?: readonly number[];
  /** Whether isolated spikes count in full or are held near their neighbours. They are named in any case. Default: 'keep'. */
  readonly spikes?: 'keep' | 'weigh-down';
}

/** A history as the methods see it. */
export interface PreparedHistory {
  /** Years with a value of their own, rising. */
  readonly years: readonly number[];
  /** One value a year from the first year to the last, gaps bridged. */
  readonly values: Float64Array;
  readonly missing: readonly number[];
  /** Factor on the scale of the errors that missing years cost. */
  readonly widening: number;
  readonly breaks: readonly SeriesBreak[];
  /** For each break the values with its step one standard deviation higher and lower. */
  readonly variants: readonly { readonly up: Float64Array; readonly down: Float64Array }[];
  readonly spikes: readonly SeriesSpike[];
  /** How many known years before a break had to be left out. */
  readonly notes: readonly Message[];
  readonly leftOut: number;
}

/**
 * The history of a series, ready for a method: breaks joined, spikes found, gaps bridged.
 *
 * @throws {RangeError} As {@link knownValues}.
 * @example
 * const observations = [{ year: 2020, value: 3, status: 'counted' as const, source: 'S1' }, { year: 2022, value: 5, status: 'counted' as const, source: 'S1' }];
 * prepareHistory(new Series({ id: 'a', title: { pl: 'A', en: 'A' }, unit: { pl: 'osoby', en: 'persons' } }, observations)).values; // => [3, 4, 5]
 */
export function prepareHistory(series: Series, { breaks = [], spikes = 'keep', ...limits }: PrepareHistoryOptions = {}): PreparedHistory {
  const known = knownValues(series, limits);
  const joined = joinBreaks(known.years, known.values, breaks);
  const found = findSpikes(joined.years, joined.values);
  const held = new Map(spikes === 'weigh-down' ? found.map((spike) => [spike.year, spike.held]) : []);
  const finish = (values: Float64Array): Float64Array => bridgeGaps(joined.years, values).values;
  const used = joined.values.map((value, place) => held.get(joined.years[place]) ?? value);
  const { values, missing, widening } = bridgeGaps(joined.years, used);
  const moved = (joint: SeriesBreak, deviation: number): Float64Array =>
    finish(
      used.map((value, place) => {
        if (joined.years[place] >= joint.year) return value;
        return joint.isFactor ? value * exp(deviation) : value + deviation;
      }),
    );
  return {
    years: joined.years,
    values,
    missing,
    widening,
    breaks: joined.breaks,
    variants: joined.breaks.map((joint) => ({ up: moved(joint, joint.deviation), down: moved(joint, -joint.deviation) })),
    spikes: found,
    notes: known.notes,
    leftOut: known.years.length - joined.years.length,
  };
}
