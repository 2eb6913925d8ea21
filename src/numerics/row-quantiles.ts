import { quantiles } from './quantiles.js';
import { growTo, instantiateNumerics, type NumericsExports } from './wasm-numerics.js';

/** Values per bin on average, and the most bins: few enough to stay in the cache. Of 1 to 4 values, 1 is fastest. */
const PER_BIN = 1;
const MOST_BINS = 4096;

/**
 * Quantiles of many samples of one size, in memory made once: for the thousands of rows of a simulation. In WebAssembly
 * where there is any, else by {@link quantiles}; both give the same bits.
 *
 * @example
 * const target = new Float64Array(2);
 * new RowQuantiles(4, [0.5, 0.1]).find(Float64Array.of(9, 4, 1, 3, 2), 1, target, 0);
 * target; // => [2.5, 1.3]
 */
export class RowQuantiles {
  readonly #count: number;
  readonly #probabilities: readonly number[];
  /** For each probability, which of the wanted places are beside it, and how far it lies from the lower one. */
  readonly #below: Int32Array;
  readonly #above: Int32Array;
  readonly #shares: Float64Array;
  readonly #wasm: NumericsExports | undefined;
  readonly #sample: Float64Array;
  readonly #found: Float64Array;

  /**
   * @param count - Values of a sample, at least 1.
   * @param probabilities - From 0 to 1, in any order.
   * @throws {RangeError} As {@link quantiles}.
   */
  constructor(count: number, probabilities: readonly number[]) {
    // Names what cannot be used.
    quantiles(new Float64Array(count), probabilities);
    const places = Float64Array.from(probabilities, (probability) => (count - 1) * probability);
    const ranks = [...new Set(Array.from(places, (place) => [Math.floor(place), Math.ceil(place)]).flat())].sort((a, b) => a - b);
    this.#count = count;
    this.#probabilities = probabilities;
    this.#below = Int32Array.from(places, (place) => ranks.indexOf(Math.floor(place)));
    this.#above = Int32Array.from(places, (place) => ranks.indexOf(Math.ceil(place)));
    this.#shares = places.map((place) => place - Math.floor(place));
    this.#wasm = instantiateNumerics();
    [this.#sample, this.#found] = plan(this.#wasm, count, ranks);
  }

  /**
   * Writes the quantiles of a sample, to the last bit those of {@link quantiles}.
   *
   * @param values - The sample stands in it from `start` on; not changed.
   * @param target - Receives one number per probability from `at` on.
   */
  find(values: Float64Array, start: number, target: Float64Array, at: number): void {
    const row = values.subarray(start, start + this.#count);
    this.#sample.set(row);
    // A missing value, an infinite range, one too narrow to be parted, or a heap beside a far outlier.
    if (this.#wasm === undefined || this.#wasm.findRanks() === 0) {
      target.set(quantiles(row, this.#probabilities), at);
      return;
    }
    const found = this.#found;
    for (let i = 0; i < this.#shares.length; i++) {
      const below = found[this.#below[i]];
      const above = found[this.#above[i]];
      target[at + i] = below === above ? below : below + this.#shares[i] * (above - below);
    }
  }
}

/** Views of where the sample is written and of where the values of the wanted places are found. */
function plan(wasm: NumericsExports | undefined, count: number, ranks: readonly number[]): [Float64Array, Float64Array] {
  if (wasm === undefined) return [new Float64Array(count), new Float64Array(ranks.length)];
  const bins = Math.max(8, Math.min(MOST_BINS, Math.ceil(count / PER_BIN)));
  // The plan clears a part of the memory, so there must be enough of it before.
  growTo(wasm, wasm.valuesAt() + 24 * (count + bins + ranks.length) + 64);
  wasm.planSample(count, bins, ranks.length);
  new Int32Array(wasm.memory.buffer, wasm.ranksAt(), ranks.length).set(ranks);
  return [new Float64Array(wasm.memory.buffer, wasm.valuesAt(), count), new Float64Array(wasm.memory.buffer, wasm.foundAt(), ranks.length)];
}
