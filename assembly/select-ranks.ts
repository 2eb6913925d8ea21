/**
 * The values at some places of a sorted sample, as src/numerics/select-ranks.ts finds them: counted into bins of equal width,
 * and only the bins in which a wanted place lies are sorted. A sample is planned once; its values come and go.
 */
import { valuesAt } from './values';

/** Bins with more values are left to JavaScript, which sorts them better than by insertion. */
const MOST_IN_A_BIN: i32 = 512;
/** Added to a number below 2^32, it leaves the whole part in the lower word. */
const TWO_TO_52: f64 = 4503599627370496;

let count: i32 = 0;
let bins: i32 = 0;
let rankCount: i32 = 0;
/** Of each value, four times its bin. */
let binsOfValues: usize = 0;
/** The values of wanted bins. */
let gathered: usize = 0;
/** How many values each bin has. */
let counts: usize = 0;
/** Of each wanted bin, one more than the place of its next value; 0 of all others, also between samples. */
let places: usize = 0;
let ranks: usize = 0;
let found: usize = 0;
/** Of each wanted bin, where it begins and which it is; then of each rank, its place among the gathered values. */
let wanted: usize = 0;
let size: i32 = 0;

/** Where the ranks are written: whole numbers of 32 bits, rising. */
export function ranksAt(): usize {
  return ranks;
}

/**
 * Plans the memory for samples of one size.
 *
 * @returns Where the plan ends.
 */
export function planSample(sampleCount: i32, binCount: i32, ranksWanted: i32): usize {
  count = sampleCount;
  bins = binCount;
  rankCount = ranksWanted;
  // One number more than the values, for the pair of the last of an odd count.
  gathered = valuesAt() + ((<usize>sampleCount) << 3) + 8;
  binsOfValues = gathered + ((<usize>sampleCount) << 3);
  counts = binsOfValues + ((<usize>sampleCount) << 2);
  places = counts + ((<usize>binCount) << 2);
  ranks = places + ((<usize>binCount) << 2);
  wanted = ranks + ((<usize>ranksWanted) << 2);
  found = (wanted + ((<usize>ranksWanted) << 4) + 15) & ~15;
  memory.fill(places, 0, (<usize>binCount) << 2);
  return found + ((<usize>ranksWanted) << 3);
}

/** Where the values of the ranks are found. */
export function foundAt(): usize {
  return found;
}

/**
 * Finds the values of the ranks in the sample.
 *
 * @returns False where the sample cannot be parted into bins: a number is missing, the range is infinite or too narrow, or
 * too many values lie in one heap.
 */
export function findRanks(): bool {
  const values = valuesAt();
  const end = values + ((<usize>count) << 3);
  let low = f64x2.splat(load<f64>(values));
  let high = low;
  let total = f64x2.splat(0);
  let at = values;
  for (; at + 8 < end; at += 16) {
    const pair = v128.load(at);
    low = f64x2.pmin(low, pair);
    high = f64x2.pmax(high, pair);
    total = f64x2.add(total, pair);
  }
  let lowest = min<f64>(f64x2.extract_lane(low, 0), f64x2.extract_lane(low, 1));
  let highest = max<f64>(f64x2.extract_lane(high, 0), f64x2.extract_lane(high, 1));
  let sum = f64x2.extract_lane(total, 0) + f64x2.extract_lane(total, 1);
  if (at < end) {
    const last = load<f64>(at);
    store<f64>(end, last);
    lowest = min<f64>(lowest, last);
    highest = max<f64>(highest, last);
    sum += last;
  }
  const perWidth = <f64>(bins - 1) / (highest - lowest);
  // The sum is no number where any value is none.
  if (!(sum - sum === 0 && perWidth > 0 && perWidth < Number.POSITIVE_INFINITY)) return false;
  countInBins(values, end, lowest, perWidth);
  const wantedCount = findBins();
  gather(values, end);
  if (!sortWanted(wantedCount)) return false;
  const rankPlaces = wanted + ((<usize>rankCount) << 3);
  for (let i = 0; i < rankCount; i++) {
    const place = load<i32>(rankPlaces + ((<usize>i) << 2));
    store<f64>(found + ((<usize>i) << 3), load<f64>(gathered + ((<usize>place) << 3)));
  }
  return true;
}

function countInBins(values: usize, end: usize, lowest: f64, perWidth: f64): void {
  memory.fill(counts, 0, (<usize>bins) << 2);
  const low = f64x2.splat(lowest);
  const scale = f64x2.splat(perWidth);
  const whole = f64x2.splat(TWO_TO_52);
  let to = binsOfValues;
  let at = values;
  for (; at + 8 < end; at += 16) {
    const both = f64x2.add(f64x2.mul(f64x2.sub(v128.load(at), low), scale), whole);
    const one = i32x4.extract_lane(both, 0) << 2;
    const other = i32x4.extract_lane(both, 2) << 2;
    store<i32>(to, one);
    store<i32>(to, other, 4);
    store<i32>(counts + <usize>one, load<i32>(counts + <usize>one) + 1);
    store<i32>(counts + <usize>other, load<i32>(counts + <usize>other) + 1);
    to += 8;
  }
  if (at < end) {
    const last = (<i32>reinterpret<i64>((load<f64>(at) - lowest) * perWidth + TWO_TO_52)) << 2;
    store<i32>(to, last);
    store<i32>(counts + <usize>last, load<i32>(counts + <usize>last) + 1);
  }
}

/** Finds the bins in which a rank lies, how many they are, and where each rank will be among the gathered values. */
function findBins(): i32 {
  const rankPlaces = wanted + ((<usize>rankCount) << 3);
  size = 0;
  let wantedCount = 0;
  let before = 0;
  let bin = 0;
  let rank = load<i32>(ranks);
  for (let i = 0; i < rankCount; bin++) {
    const inBin = load<i32>(counts + ((<usize>bin) << 2));
    const after = before + inBin;
    if (after > rank) {
      const entry = wanted + ((<usize>wantedCount) << 3);
      store<i32>(entry, size);
      store<i32>(entry, bin, 4);
      store<i32>(places + ((<usize>bin) << 2), size + 1);
      do {
        store<i32>(rankPlaces + ((<usize>i) << 2), size + rank - before);
        i++;
        if (i < rankCount) rank = load<i32>(ranks + ((<usize>i) << 2));
      } while (i < rankCount && rank < after);
      size += inBin;
      wantedCount++;
    }
    before = after;
  }
  return wantedCount;
}

/** Brings the values of the wanted bins together. */
function gather(values: usize, end: usize): void {
  let from = binsOfValues;
  for (let at = values; at < end; at += 8) {
    const next = places + <usize>load<i32>(from);
    from += 4;
    const place = load<i32>(next);
    if (place === 0) continue;
    store<i32>(next, place + 1);
    store<f64>(gathered + ((<usize>(place - 1)) << 3), load<f64>(at));
  }
}

/** Sorts the gathered values bin by bin, and leaves no place behind; false where a bin has too many. */
function sortWanted(wantedCount: i32): bool {
  for (let i = 0; i < wantedCount; i++) {
    const entry = wanted + ((<usize>i) << 3);
    const start = load<i32>(entry);
    store<i32>(places + ((<usize>load<i32>(entry, 4)) << 2), 0);
    const after = i + 1 < wantedCount ? load<i32>(entry, 8) : size;
    if (after - start > MOST_IN_A_BIN) {
      for (let j = i + 1; j < wantedCount; j++) store<i32>(places + ((<usize>load<i32>(wanted + ((<usize>j) << 3), 4)) << 2), 0);
      return false;
    }
    sortPart(gathered + ((<usize>start) << 3), gathered + ((<usize>after) << 3));
  }
  return true;
}

function sortPart(first: usize, end: usize): void {
  for (let at = first + 8; at < end; at += 8) {
    const value = load<f64>(at);
    let place = at;
    while (place > first && load<f64>(place - 8) > value) {
      store<f64>(place, load<f64>(place - 8));
      place -= 8;
    }
    store<f64>(place, value);
  }
}
