/** Up to this many values are sorted by insertion, which is fastest for few. */
const FEW = 32;
/** Values per bin on average: enough bins to part the values, few enough to stay in the cache. */
const PER_BIN = 4;
const MOST_BINS = 4096;

/**
 * The values that would stand at the given places if the values were sorted.
 *
 * Values are counted into bins of equal width; only the bins in which a wanted place lies are sorted. That is three passes
 * over the values, but for those that lie in one heap beside a far outlier, which are sorted.
 *
 * @param values - At least one, of any numbers; not changed.
 * @param ranks - Places from 0, in any order, each below the number of values.
 * @returns One value per rank; NaN for all of them where any value is NaN.
 * @example
 * selectRanks([30, 10, 20], [2, 0]); // => [30, 10]
 */
export function selectRanks(values: ArrayLike<number>, ranks: ArrayLike<number>): Float64Array {
  const found = new Float64Array(ranks.length);
  let lowest = values[0];
  let highest = values[0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value < lowest) lowest = value;
    else if (value > highest) highest = value;
    else if (Number.isNaN(value)) return found.fill(Number.NaN);
  }
  if (lowest === highest) return found.fill(lowest);
  const bins = Math.min(MOST_BINS, Math.ceil(values.length / PER_BIN));
  const perWidth = (bins - 1) / (highest - lowest);
  // A range beyond the largest number, or too narrow to be parted.
  if (!(perWidth > 0 && perWidth < Number.POSITIVE_INFINITY)) {
    const sorted = Float64Array.from(values).sort();
    return found.map((_, i) => sorted[ranks[i]]);
  }
  const ends = new Int32Array(bins);
  for (let i = 0; i < values.length; i++) ends[((values[i] - lowest) * perWidth) | 0]++;
  for (let bin = 1; bin < bins; bin++) ends[bin] += ends[bin - 1];

  // Where the next value of a wanted bin goes among the gathered ones; -1 for bins nobody asked for.
  const places = new Int32Array(bins).fill(-1);
  const binOf = Int32Array.from(ranks, (rank) => firstAbove(ends, rank));
  const wanted = Array.from(new Set(binOf));
  let size = 0;
  for (const bin of wanted) {
    places[bin] = size;
    size += countIn(ends, bin);
  }
  const gathered = new Float64Array(size);
  for (let i = 0; i < values.length; i++) {
    const bin = ((values[i] - lowest) * perWidth) | 0;
    if (places[bin] >= 0) gathered[places[bin]++] = values[i];
  }
  for (const bin of wanted) sortPart(gathered, places[bin] - countIn(ends, bin), places[bin]);
  // By now the place of a bin is where it ends.
  return found.map((_, i) => gathered[places[binOf[i]] - (ends[binOf[i]] - ranks[i])]);
}

function countIn(ends: Int32Array, bin: number): number {
  return bin === 0 ? ends[0] : ends[bin] - ends[bin - 1];
}

/** The first bin that ends above a place. */
function firstAbove(ends: Int32Array, place: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle] > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

function sortPart(values: Float64Array, from: number, to: number): void {
  if (to - from > FEW) {
    values.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const value = values[i];
    let place = i;
    for (; place > from && values[place - 1] > value; place--) values[place] = values[place - 1];
    values[place] = value;
  }
}
