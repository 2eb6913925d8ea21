import { fail } from '../language/error.js';
import { hashText } from './hash-text.js';
import { checkYearAndDraw, RandomStream } from './random-stream.js';

/** What a stream of random numbers is for. */
export interface StreamName {
  /** What the numbers decide, e.g. 'deaths'. */
  readonly module: string;
  /** Identifier of the area, e.g. a TERYT code. */
  readonly area: string;
  /** Calendar year, or the last year of a step. */
  readonly year: number;
  /** Number of the draw, from 0. */
  readonly draw: number;
}

/** Two hashes with these seeds make one of 64 bits: among a million names two are alike with a probability below 1e-7. */
const HASH_SEEDS = [0x6b6f686f, 0x72746121] as const;
const TWO_TO_32 = 4294967296;

/**
 * The stream of random numbers of one module, area, year and draw. The same address gives the same numbers everywhere;
 * another draw, area, year or module changes none of them.
 *
 * @param seed - A whole number from 0 to 2^53 - 1.
 * @param name - The address. Its `restart` gives other years and draws of the same module and area, many times as fast.
 * @throws {RangeError} If the seed, the year or the draw is not a whole number of its range, or a name is no text.
 * @example
 * const name = { module: 'deaths', area: 'rumia', year: 2023, draw: 0 };
 * uniform(stream(1, name)) === uniform(stream(1, name)); // => true
 */
export function stream(seed: number, name: StreamName): RandomStream {
  return new RandomStream(streamAddress(seed, name));
}

/**
 * The six words at which the numbers of a stream begin: two of the names, the year, the draw, two of the seed.
 *
 * @param seed - As for {@link stream}.
 * @param name - As for {@link stream}.
 * @throws {RangeError} As {@link stream}.
 * @example
 * streamAddress(7, { module: 'deaths', area: 'rumia', year: 2023, draw: 5 }).subarray(2); // => [2023, 5, 7, 0]
 */
export function streamAddress(seed: number, { module, area, year, draw }: StreamName): Int32Array {
  if (!Number.isSafeInteger(seed) || seed < 0) {
    fail(
      `stream: ziarno losowania to ${String(seed)}; oczekiwano liczby całkowitej od 0 do ${Number.MAX_SAFE_INTEGER}`,
      `stream: the seed is ${String(seed)}; expected a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`,
    );
  }
  checkYearAndDraw(year, draw);
  const text = textOf(module, area);
  const [first, second] = HASH_SEEDS.map((hashSeed) => hashText(text, hashSeed));
  return Int32Array.of(first, second, year, draw, seed, Math.floor(seed / TWO_TO_32));
}

/** Both names as one text from which both can be told: 'ab' with 'c' differs from 'a' with 'bc'. */
function textOf(module: string, area: string): string {
  if (typeof module !== 'string' || typeof area !== 'string') {
    fail(
      `stream: moduł to ${String(module)}, obszar ${String(area)}; oczekiwano dwóch nazw`,
      `stream: the module is ${String(module)}, the area ${String(area)}; expected two names`,
    );
  }
  // One name has one address, however its letters with marks are encoded.
  const [name, place] = [module.normalize('NFC'), area.normalize('NFC')];
  return `${name.length}:${name}${place}`;
}
