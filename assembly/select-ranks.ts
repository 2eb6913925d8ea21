/**
 * The values at some places of a sorted sample, as src/numerics/select-ranks.ts finds them: counted into bins of equal width,
 * and only the bins in which a wanted place lies are sorted. A sample is planned once; its values come and go.
 */
import { valuesAt } from './values';

/** Bins with more values are left to JavaScript, which sorts them better than by insertion. */
const MOST_IN_A_BIN: i32 = 512;
/** Added to a number below 2^30, it leaves four times the number in the lower word, rounded. */
const TWO_TO_50: f64 = 1125899906842624;
/** Takes the fraction away from four times a number. */
const WHOLE: i32 = ~3;

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
  // Four chains side by side: each waits for its own last result.
  let low2 = low;
  let low3 = low;
  let low4 = low;
  let high2 = low;
  let high3 = low;
  let high4 = low;
  let total2 = total;
  for (; at + 56 < end; at += 64) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const c = v128.load(at, 32);
    const d = v128.load(at, 48);
    low = f64x2.pmin(low, a);
    low2 = f64x2.pmin(low2, b);
    low3 = f64x2.pmin(low3, c);
    low4 = f64x2.pmin(low4, d);
    high = f64x2.pmax(high, a);
    high2 = f64x2.pmax(high2, b);
    high3 = f64x2.pmax(high3, c);
    high4 = f64x2.pmax(high4, d);
    total = f64x2.add(total, f64x2.add(a, b));
    total2 = f64x2.add(total2, f64x2.add(c, d));
  }
  low = f64x2.pmin(f64x2.pmin(low, low2), f64x2.pmin(low3, low4));
  high = f64x2.pmax(f64x2.pmax(high, high2), f64x2.pmax(high3, high4));
  total = f64x2.add(total, total2);
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
  const large = f64x2.splat(TWO_TO_50);
  const whole = i32x4.splat(WHOLE);
  let to = binsOfValues;
  let at = values;
  for (; at + 24 < end; at += 32) {
    const one = f64x2.add(f64x2.mul(f64x2.sub(v128.load(at), low), scale), large);
    const other = f64x2.add(f64x2.mul(f64x2.sub(v128.load(at, 16), low), scale), large);
    const four = v128.and(v128.shuffle<i32>(one, other, 0, 2, 4, 6), whole);
    v128.store(to, four);
    add(i32x4.extract_lane(four, 0));
    add(i32x4.extract_lane(four, 1));
    add(i32x4.extract_lane(four, 2));
    add(i32x4.extract_lane(four, 3));
    to += 16;
  }
  for (; at < end; at += 8) {
    const last = <i32>reinterpret<i64>((load<f64>(at) - lowest) * perWidth + TWO_TO_50) & WHOLE;
    store<i32>(to, last);
    add(last);
    to += 4;
  }
}

/** One value more in a bin. */
function add(bin: i32): void {
  const count = counts + <usize>bin;
  store<i32>(count, load<i32>(count) + 1);
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

/** Brings the values of the wanted bins together. Few are wanted: four are looked at in one go. */
function gather(values: usize, end: usize): void {
  let from = binsOfValues;
  let at = values;
  for (; at + 24 < end; at += 32) {
    const one = load<i32>(places + <usize>load<i32>(from)) | load<i32>(places + <usize>load<i32>(from, 4));
    const other = load<i32>(places + <usize>load<i32>(from, 8)) | load<i32>(places + <usize>load<i32>(from, 12));
    if ((one | other) !== 0) {
      keep(from, at);
      keep(from + 4, at + 8);
      keep(from + 8, at + 16);
      keep(from + 12, at + 24);
    }
    from += 16;
  }
  for (; at < end; at += 8) {
    keep(from, at);
    from += 4;
  }
}

function keep(from: usize, at: usize): void {
  const next = places + <usize>load<i32>(from);
  const place = load<i32>(next);
  if (place === 0) return;
  store<i32>(next, place + 1);
  store<f64>(gathered + ((<usize>(place - 1)) << 3), load<f64>(at));
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
