/** A value that stands alone: far from both its neighbours, which agree. */
export interface SeriesSpike {
  readonly year: number;
  readonly value: number;
  /** The middle between the years beside it. */
  readonly expected: number;
  /** What the value counts as where spikes are weighed down. */
  readonly held: number;
}

/** Fewest values that say what a usual change is. */
const FEWEST = 5;
/** A spike is so many times as far from both neighbours as the median change of the other years, … */
const TIMES = 4;
/** … at least this share of the level, … */
const SHARE = 0.1;
/** … and its neighbours differ by at most this share of it. */
const AGREEMENT = 0.5;
/** Weighed down, it stays so many median changes away from the middle of its neighbours. */
const KEPT = 2;

/**
 * Isolated spikes: often errors of counting or of typing. The first and the last value have no neighbours on both sides and
 * are never taken for spikes: the last may be a new level.
 *
 * @param years - Rising.
 * @param values - One for each of the years.
 * @see Gelper, Fried & Croux (2010), Robust forecasting with exponential and Holt-Winters smoothing, Journal of Forecasting 29 (values far from what was expected are held at a distance of 2 scales).
 * @example
 * findSpikes([2016, 2017, 2018, 2019, 2020, 2021], Float64Array.of(50, 52, 51, 510, 52, 53)).map(({ year }) => year); // => [2019]
 */
export function findSpikes(years: readonly number[], values: Float64Array): SeriesSpike[] {
  if (values.length < FEWEST) return [];
  const changes = values.slice(1).map((value, place) => Math.abs(value - values[place]));
  // The changes into and out of a spike are above the median of the others, so those are the lowest but two.
  const usual = median(changes.sort().subarray(0, -2));
  const spikes: SeriesSpike[] = [];
  for (let place = 1; place < values.length - 1; place++) {
    if (years[place + 1] - years[place - 1] !== 2) continue;
    const [before, value, after] = [values[place - 1], values[place], values[place + 1]];
    const size = Math.min(Math.abs(value - before), Math.abs(value - after));
    if ((value - before) * (value - after) <= 0 || Math.abs(after - before) > AGREEMENT * size) continue;
    const expected = (before + after) / 2;
    if (size <= TIMES * usual || size < SHARE * Math.abs(expected)) continue;
    spikes.push({ year: years[place], value, expected, held: expected + Math.sign(value - expected) * KEPT * usual });
  }
  return spikes;
}

/** @param sorted - At least one. */
function median(sorted: Float64Array): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
