import { fail } from '../language/error.js';
import { binomialLogRatio } from './binomial-log-ratio.js';
import { exp } from './exp.js';
import { log } from './log.js';
import { log1p } from './log-1p.js';
import type { RandomStream } from './random-stream.js';

/** Above it the probability of a mean of 10 is below 1e-80. */
const LONGEST_SEARCH = 110;

/**
 * How many of `trials` independent trials succeed. Takes one number of the stream.
 *
 * By inversion where the mean of the rarer outcome is below 10, by transformed rejection (BTRS) above; exact but for
 * rounding, which changes the probability of a count by less than 1e-15 times the trials.
 *
 * @param trials - A whole number from 0 to 1e9.
 * @param probability - Of a success in each trial, from 0 to 1.
 * @returns A whole number from 0 to `trials`.
 * @throws {RangeError} If a parameter is not such a number.
 * @see Hörmann (1993), The generation of binomial random variates, Journal of Statistical Computation and Simulation 46.
 * @example
 * binomial(stream(1, { module: 'deaths', area: 'rumia', year: 2023, draw: 0 }), 312, 1); // => 312
 */
export function binomial(stream: RandomStream, trials: number, probability: number): number {
  if (!(probability >= 0 && probability <= 1) || !(trials >= 0 && trials <= 1e9) || trials !== Math.floor(trials)) {
    fail(
      `binomial: próby ${trials}, prawdopodobieństwo ${probability}; oczekiwano liczby całkowitej od 0 do miliarda i prawdopodobieństwa od 0 do 1`,
      `binomial: trials ${trials}, probability ${probability}; expected a whole number from 0 to 1e9 and a probability from 0 to 1`,
    );
  }
  // Failures are counted with 1 - u, so that the result grows with u and with the probability.
  return probability <= 0.5 ? rarer(stream, trials, probability, false) : trials - rarer(stream, trials, 1 - probability, true);
}

/** Counts the outcome with a probability of at most one half. */
function rarer(stream: RandomStream, trials: number, p: number, mirrored: boolean): number {
  const next = stream.next();
  const u = mirrored ? 1 - next : next;
  return trials * p < 10 ? byInversion(u, trials, p) : byRejection(stream, u, trials, p);
}

function byInversion(u: number, trials: number, p: number): number {
  // (1 - p)^n is at least 1 - n p: mostly enough for the deaths of a single age, without the exponential.
  if (u <= 1 - trials * p) return 0;
  const odds = p / (1 - p);
  const most = Math.min(trials, LONGEST_SEARCH);
  let probability = exp(trials * log1p(-p));
  let left = u;
  let count = 0;
  while (left > probability && count < most) {
    left -= probability;
    count++;
    probability *= (odds * (trials - count + 1)) / count;
  }
  return count;
}

function byRejection(stream: RandomStream, first: number, trials: number, p: number): number {
  const deviation = Math.sqrt(trials * p * (1 - p));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  for (let uniform = first; ; uniform = stream.nextSpare()) {
    const u = uniform - 0.5;
    const v = stream.nextSpare();
    const edge = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / edge + b) * u + trials * p + 0.5);
    if (edge >= 0.07 && v <= 0.92 - 4.2 / b) return count;
    if (count < 0 || count > trials) continue;
    const hat = (v * (2.83 + 5.1 / b) * deviation) / (a / (edge * edge) + b);
    if (log(hat) <= binomialLogRatio(count, trials, p)) return count;
  }
}
