import { fail } from '../language/error.js';
import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';
import { factorPositive, solveFactored } from '../numerics/solve-positive.js';
import { sum } from '../numerics/sum.js';

/** Among whom events happened, and how smooth their rates are. */
export interface SmoothRatesOptions {
  /** People, or person-years, by single age. */
  readonly exposure: Float64Array;
  /**
   * Weight of the penalty on bends of the logarithm: 1 hardly smooths, 100,000 leaves an exponential curve. Default: 'bic', the one of
   * 1, 3, 10, ..., 100,000 that Schwarz's criterion likes best.
   */
  readonly smoothness?: number | 'bic';
}

/** Smoothed rates and what it took. */
export interface SmoothedRates {
  /** Events per person, one number per age, above 0. */
  readonly rates: Float64Array;
  readonly smoothness: number;
  /** How many free numbers the curve is worth. */
  readonly effectiveParameters: number;
}

/**
 * Smooths observed rates by single age, of migration or any other event: counts are Poisson, the logarithm of the rate bends as little as
 * the counts let it (Whittaker's penalty on second differences). The events of all ages together are kept, and their mean age.
 *
 * Assumptions: events independent, exposures known. Limitations: a sharp peak of one year of age (students at 19) is rounded off; ages
 * without people follow their neighbours. Data needed: events and people by single age, at least three ages with both.
 *
 * @param events - Counts by single age, from 0; need not be whole.
 * @throws {RangeError} If lengths differ, numbers are negative, events happen without people, or there are fewer than three ages with events.
 * @see Whittaker (1923), Proceedings of the Edinburgh Mathematical Society 41; Currie, Durban & Eilers (2004), Smoothing and forecasting
 * mortality rates, Statistical Modelling 4; Eilers & Marx (1996), Statistical Science 11.
 * @example
 * const { rates } = smoothRates(Float64Array.of(4, 6, 4, 6), { exposure: new Float64Array(4).fill(100), smoothness: 1e5 });
 * Math.round(sum(rates) * 1e6) / 1e6; // => 0.2
 */
export function smoothRates(events: Float64Array, { exposure, smoothness = 'bic' }: SmoothRatesOptions): SmoothedRates {
  check(events, exposure, smoothness);
  if (smoothness !== 'bic') return fitted(events, exposure, smoothness).smoothed;
  const tried = [1, 3, 10, 30, 100, 300, 1000, 3000, 10000, 30000, 100000].map((weight) => fitted(events, exposure, weight));
  return tried.reduce((best, other) => (other.criterion < best.criterion ? other : best)).smoothed;
}

function fitted(events: Float64Array, exposure: Float64Array, weight: number): { smoothed: SmoothedRates; criterion: number } {
  const count = events.length;
  const penalty = penaltyOf(count, weight);
  const overall = log(sum(events) / sum(exposure));
  let logarithms = new Float64Array(count).fill(overall);
  let factor: readonly Float64Array[] = [];
  let expected = new Float64Array(count);
  // Newton's steps on a concave likelihood; fifty are many times what it takes.
  for (let round = 0; round < 50; round++) {
    expected = logarithms.map((value, age) => exposure[age] * exp(value));
    factor = factorPositive(penalty.map((row, i) => row.map((cell, j) => (i === j ? cell + expected[i] : cell))));
    const right = expected.map((one, age) => one * logarithms[age] + events[age] - one);
    const next = solveFactored(factor, right);
    const change = Math.max(...next.map((value, age) => Math.abs(value - logarithms[age])));
    // A far first step can leap over the top; half a unit of the logarithm at a time is safe.
    const share = change > 2 ? 2 / change : 1;
    logarithms = logarithms.map((value, age) => value + share * (next[age] - value));
    if (change < 1e-12) break;
  }
  const effectiveParameters = sum(expected.map((one, age) => one * solveFactored(factor, unit(count, age))[age]));
  const deviance = 2 * sum(events.map((one, age) => (one > 0 ? one * log(one / expected[age]) : 0) - (one - expected[age])));
  const observed = exposure.filter((people) => people > 0).length;
  return {
    smoothed: { rates: logarithms.map(exp), smoothness: weight, effectiveParameters },
    criterion: deviance + log(observed) * effectiveParameters,
  };
}

/** Sum of the squared second differences, as a matrix. */
function penaltyOf(count: number, weight: number): Float64Array[] {
  const rows = Array.from({ length: count }, () => new Float64Array(count));
  const bend = [1, -2, 1];
  for (let first = 0; first + 2 < count; first++) {
    bend.forEach((one, i) => {
      bend.forEach((other, j) => {
        rows[first + i][first + j] += weight * one * other;
      });
    });
  }
  return rows;
}

function unit(count: number, place: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => (i === place ? 1 : 0));
}

function check(events: Float64Array, exposure: Float64Array, smoothness: number | 'bic'): void {
  const isCounted = events.every(
    (one, age) => one >= 0 && exposure[age] >= 0 && Number.isFinite(one + exposure[age]) && (one === 0 || exposure[age] > 0),
  );
  if (events.length !== exposure.length || !isCounted || events.filter((one) => one > 0).length < 3) {
    fail(
      `smoothRates: ${events.length} liczb zdarzeń i ${exposure.length} liczb ludności; oczekiwano tylu samo, liczb od 0, zdarzeń w co najmniej trzech rocznikach i ludności tam, gdzie są zdarzenia`,
      `smoothRates: ${events.length} counts of events and ${exposure.length} of people; expected as many of each, numbers from 0, events at three ages at least, and people wherever there are events`,
    );
  }
  if (smoothness !== 'bic' && !(smoothness > 0 && Number.isFinite(smoothness))) {
    fail(
      `smoothRates: smoothness ${smoothness}; oczekiwano 'bic' albo liczby większej od 0`,
      `smoothRates: smoothness ${smoothness}; expected 'bic' or a number above 0`,
    );
  }
}
