import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';
import { quantiles } from '../numerics/quantiles.js';

/** A break in a series, as it was estimated. */
export interface SeriesBreak {
  /** First year of the new definition. */
  readonly year: number;
  /** What the values before were multiplied by (`isFactor`) or raised by. */
  readonly step: number;
  readonly isFactor: boolean;
  /** Standard deviation of the step: of its logarithm where it is a factor. */
  readonly deviation: number;
}

/** A series whose breaks are joined. */
export interface JoinedBreaks {
  readonly years: readonly number[];
  readonly values: Float64Array;
  readonly breaks: readonly SeriesBreak[];
}

/**
 * Moves the values before each break to the level of those after it, so that no method takes the break for a change: over
 * the break the series changes as it does on average in the other years. Values that are all above 0 are multiplied, others
 * raised. The step is as uncertain as one change of the series.
 *
 * Where no two years lie on the same side of a break, nothing says how large it is: the values before the last break are
 * left out.
 *
 * @param years - Rising.
 * @param values - One for each of the years.
 * @param breakYears - First years of new definitions.
 * @example
 * joinBreaks([2019, 2020, 2021, 2022], Float64Array.of(10, 11, 22, 23), [2021]).breaks[0].isFactor; // => true
 */
export function joinBreaks(years: readonly number[], values: Float64Array, breakYears: readonly number[]): JoinedBreaks {
  const broken = years.map((year, place) =>
    place === 0 ? undefined : breakYears.findLast((one) => one > years[place - 1] && one <= year),
  );
  if (broken.every((year) => year === undefined)) return { years, values, breaks: [] };
  const isFactor = values.every((value) => value > 0);
  const levels = isFactor ? values.map((value) => log(value)) : values.slice();
  const usual = usualChange(years, levels, broken);
  if (usual === undefined) {
    const start = broken.findLastIndex((year) => year !== undefined);
    return { years: years.slice(start), values: values.slice(start), breaks: [] };
  }
  const breaks: SeriesBreak[] = [];
  let shift = 0;
  for (let place = years.length - 1; place > 0; place--) {
    const year = broken[place];
    const span = years[place] - years[place - 1];
    const original = levels[place - 1];
    if (year !== undefined) {
      // Moves everything before: the change over the break becomes the usual one.
      const step = levels[place] - shift - original - usual.mean * span;
      breaks.unshift({ year, step: isFactor ? exp(step) : step, isFactor, deviation: usual.deviation * Math.sqrt(span) });
      shift += step;
    }
    levels[place - 1] = original + shift;
  }
  return { years, values: moved(values, levels, isFactor, broken), breaks };
}

/** Values after the last break stay as they are, to the last bit. */
function moved(values: Float64Array, levels: Float64Array, isFactor: boolean, broken: readonly unknown[]): Float64Array {
  const start = broken.findLastIndex((year) => year !== undefined);
  return values.map((value, place) => (place >= start ? value : isFactor ? exp(levels[place]) : levels[place]));
}

interface UsualChange {
  readonly mean: number;
  readonly deviation: number;
}

/** To make the median size of normal changes their standard deviation. */
const MEDIAN_TO_DEVIATION = 1.4826;

/** The mean change of a year and its size, from neighbours with no break between them. */
function usualChange(years: readonly number[], levels: Float64Array, broken: readonly (number | undefined)[]): UsualChange | undefined {
  const sizes: number[] = [];
  let [total, span] = [0, 0];
  for (let place = 1; place < years.length; place++) {
    if (broken[place] !== undefined) continue;
    const change = levels[place] - levels[place - 1];
    const gap = years[place] - years[place - 1];
    total += change;
    span += gap;
    sizes.push(Math.abs(change) / Math.sqrt(gap));
  }
  if (sizes.length === 0) return undefined;
  // The median: one spike or one more break that nobody declared says nothing of this step.
  const size = quantiles(sizes, [0.5])[0];
  return { mean: total / span, deviation: MEDIAN_TO_DEVIATION * size };
}
