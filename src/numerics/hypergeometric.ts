import { fail } from '../language/error.js';
import { exp } from './exp.js';
import { logGamma } from './log-gamma.js';
import type { RandomStream } from './random-stream.js';

/**
 * How many of those drawn without replacement are of one kind: of `own` people of a kind and `others` who are not, `drawn` are
 * drawn. Takes one number of the stream.
 *
 * By inversion outward from the most likely count; exact but for rounding.
 *
 * @param own - A whole number from 0.
 * @param others - A whole number from 0.
 * @param drawn - A whole number, at most all of them.
 * @returns A whole number from 0 to the smaller of `own` and `drawn`.
 * @throws {RangeError} If a parameter is not such a number.
 * @see Johnson, Kemp & Kotz (2005), Univariate Discrete Distributions, ch. 6.
 * @example
 * hypergeometric(stream(1, { module: 'applicants', area: 'rumia', year: 2023, draw: 0 }), 40, 0, 7); // => 7
 */
export function hypergeometric(stream: RandomStream, own: number, others: number, drawn: number): number {
  const isCount = [own, others, drawn].every((count) => count >= 0 && count <= 1e9 && count === Math.floor(count));
  if (!isCount || drawn > own + others) {
    fail(
      `hypergeometric: ${own} i ${others} osób, losuje się ${drawn}; oczekiwano liczb całkowitych od 0 i najwyżej ${own + others} losowanych`,
      `hypergeometric: ${own} and ${others} people, ${drawn} drawn; expected whole numbers from 0 and at most ${own + others} drawn`,
    );
  }
  const least = Math.max(0, drawn - others);
  const most = Math.min(own, drawn);
  let left = stream.next();
  if (least === most) return least;
  const mode = Math.min(most, Math.max(least, Math.floor(((drawn + 1) * (own + 1)) / (own + others + 2))));
  const atMode = exp(logChoose(own, mode) + logChoose(others, drawn - mode) - logChoose(own + others, drawn));
  let [up, down] = [mode, mode];
  let [above, below] = [atMode, atMode];
  left -= atMode;
  if (left < 0) return mode;
  while (up < most || down > least) {
    if (up < most) {
      above *= ((own - up) * (drawn - up)) / ((up + 1) * (others - drawn + up + 1));
      up++;
      left -= above;
      if (left < 0) return up;
    }
    if (down > least) {
      below *= (down * (others - drawn + down)) / ((own - down + 1) * (drawn - down + 1));
      down--;
      left -= below;
      if (left < 0) return down;
    }
  }
  // Rounding may leave a rest after the last count.
  return mode;
}

function logChoose(all: number, some: number): number {
  return logGamma(all + 1) - logGamma(some + 1) - logGamma(all - some + 1);
}
