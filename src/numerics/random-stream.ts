import { fail } from '../language/error.js';
import { philox } from './philox.js';
import { nextUniform } from './xoshiro.js';

/** What tells the second sequence of a stream from the first, in the last word of the address; a seed has no such bit. */
const SECOND = 1 << 31;

/**
 * A stream of random numbers: two sequences of xoshiro128++, each begun by the Philox block of the stream's address.
 *
 * A sampler takes a fixed count of numbers from the first sequence, and whatever a rejection needs besides from the second.
 * So the samples of two scenarios stay side by side: a rejection in one of them shifts none of those after it.
 *
 * A sequence has a period of 2^128 - 1. That two of 10^12 streams with 10^6 numbers each overlap has a probability of about
 * 3e-9.
 *
 * @see Blackman & Vigna (2021), Scrambled linear pseudorandom number generators, ACM TOMS 47.
 * @example
 * const one = stream(1, { module: 'deaths', area: 'rumia', year: 2023, draw: 0 });
 * const first = uniform(one);
 * one.restart(2023, 0);
 * uniform(one) === first; // => true
 */
export class RandomStream {
  /** Two words of the names, the year, the draw, two words of the seed. */
  readonly #address: Int32Array;
  /** The two sequences, four words each. */
  readonly #state: Int32Array = new Int32Array(8);
  #secondHasBegun = false;

  /**
   * @param address - Six words, of which the third and fourth are the year and the draw; see {@link stream}.
   */
  constructor(address: Int32Array) {
    this.#address = address.slice(0, 6);
    philox(this.#address, this.#state);
  }

  /**
   * Becomes the stream of another year and draw of the same seed, module and area, at its first number.
   *
   * @throws {RangeError} If the year is not a whole number of 32 bits or the draw not one from 0 to 2^32 - 1.
   */
  restart(year: number, draw: number): void {
    checkYearAndDraw(year, draw);
    this.#address[2] = year;
    this.#address[3] = draw;
    this.#secondHasBegun = false;
    philox(this.#address, this.#state);
  }

  /** The next number of the first sequence, between 0 and 1. */
  next(): number {
    return nextUniform(this.#state, 0);
  }

  /** The next number of the second sequence, from which samplers take what a rejection needs. */
  nextSpare(): number {
    if (!this.#secondHasBegun) {
      this.#address[5] ^= SECOND;
      philox(this.#address, this.#state, 4);
      this.#address[5] ^= SECOND;
      this.#secondHasBegun = true;
    }
    return nextUniform(this.#state, 4);
  }
}

/**
 * Stops unless a year and a draw can be part of an address.
 *
 * @throws {RangeError} If the year is not a whole number of 32 bits or the draw not one from 0 to 2^32 - 1.
 * @example
 * checkYearAndDraw(2030, 0); // => undefined
 */
export function checkYearAndDraw(year: number, draw: number): void {
  if (year !== (year | 0)) {
    fail(
      `stream: rok to ${String(year)}; oczekiwano liczby całkowitej, np. 2030`,
      `stream: the year is ${String(year)}; expected a whole number, e.g. 2030`,
    );
  }
  if (draw !== draw >>> 0) {
    fail(
      `stream: numer losowania to ${String(draw)}; oczekiwano liczby całkowitej od 0 do 4294967295`,
      `stream: the draw is ${String(draw)}; expected a whole number from 0 to 4294967295`,
    );
  }
}
