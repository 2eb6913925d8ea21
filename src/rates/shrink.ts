import { fail } from '../language/error.js';
import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';
import { logGamma } from '../numerics/log-gamma.js';
import { sum } from '../numerics/sum.js';

/** How {@link shrinkFactors} finds how much the areas differ. */
export interface ShrinkOptions {
  /**
   * `likelihood`: the k under which the events are most likely (negative binomial). `moments`: from the spread of the crude
   * factors, without iteration. Default: 'likelihood'.
   */
  readonly method?: 'likelihood' | 'moments';
  /** Known k instead of one found: Infinity trusts no area, 0 trusts each area alone. */
  readonly k?: number;
}

/** Factors of areas drawn together, and their distribution. */
export interface ShrunkFactors {
  /** Mean of the factors: all events per expected event. */
  readonly mean: number;
  /** Expected events that the mean weighs as much as: an area with k expected events lies half-way between. */
  readonly k: number;
  /** (events + k mean) / (expected + k), one per area: the means of their distributions. */
  readonly factors: Float64Array;
  /** Shape of the gamma distribution of each factor: events + k mean. A factor's relative standard deviation is 1 / √shape. */
  readonly shapes: Float64Array;
  /** Share of each area's own crude factor in its shrunk one, 0 to 1. */
  readonly weights: Float64Array;
}

/** Beyond this k no area differs from the mean by anything that could be seen. */
const LARGEST_K = 1e9;
const SMALLEST_K = 1e-3;

/**
 * How many times the expected events each area has, drawn to the mean of all areas the more, the fewer are expected:
 * empirical Bayes, gamma-Poisson.
 *
 * Model: events ~ Poisson(factor × expected), factor ~ gamma with shape k mean and rate k, whose variance over areas is mean / k.
 * Then the factor of an area given its events is gamma with shape events + k mean and rate expected + k.
 *
 * Assumptions: the areas are alike but for chance and for how they differ by the gamma law; events are counts. Limits: the
 * mean and k are taken as known, so intervals from the shapes are somewhat too narrow with few areas.
 *
 * @param events - Events of each area, from 0.
 * @param expected - Events that the areas would have at common rates, above 0.
 * @throws {RangeError} If lengths differ, there is no area or no event, a number is outside its range, or the method is neither of the two.
 * @see Clayton & Kaldor (1987), Empirical Bayes estimates of age-standardized relative risks, Biometrics 43; Marshall (1991), Mapping disease and mortality rates using empirical Bayes estimators, Applied Statistics 40, for the moments.
 * @example
 * shrinkFactors(Float64Array.of(4, 18), Float64Array.of(2, 20), { k: 10 }).factors; // => [1.1666666666666667, 0.9333333333333333]
 */
export function shrinkFactors(
  events: Float64Array,
  expected: Float64Array,
  { method = 'likelihood', k: known }: ShrinkOptions = {},
): ShrunkFactors {
  check(events, expected, method, known);
  const mean = sum(events) / sum(expected);
  const k = known ?? (method === 'moments' ? byMoments(events, expected, mean) : byLikelihood(events, expected, mean));
  const weights = expected.map((at) => (k === Number.POSITIVE_INFINITY ? 0 : at / (at + k)));
  return {
    mean,
    k,
    factors: events.map((seen, area) => (k === Number.POSITIVE_INFINITY ? mean : (seen + k * mean) / (expected[area] + k))),
    shapes: events.map((seen) => seen + k * mean),
    weights,
  };
}

/** Marshall (1991): the variance of the factors is that of the crude ones, weighted, less what chance adds to it. */
function byMoments(events: Float64Array, expected: Float64Array, mean: number): number {
  const spread = sum(expected.map((at, area) => at * (events[area] / at - mean) * (events[area] / at - mean))) / sum(expected);
  const variance = spread - (mean * expected.length) / sum(expected);
  return variance > 0 ? mean / variance : Number.POSITIVE_INFINITY;
}

/** Golden section over ln k: the likelihood rises to one top and falls, or rises all the way to Infinity. */
function byLikelihood(events: Float64Array, expected: Float64Array, mean: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  const at = (logarithm: number): number => logLikelihood(events, expected, mean, exp(logarithm));
  let [low, high] = [log(SMALLEST_K), log(LARGEST_K)];
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)];
  let [ofLeft, ofRight] = [at(left), at(right)];
  // 90 sections: ln k to 28 / 1.618^90, below rounding.
  for (let section = 0; section < 90; section++) {
    if (ofLeft >= ofRight) {
      [high, right, ofRight] = [right, left, ofLeft];
      left = high - golden * (high - low);
      ofLeft = at(left);
    } else {
      [low, left, ofLeft] = [left, right, ofRight];
      right = low + golden * (high - low);
      ofRight = at(right);
    }
  }
  const k = exp((low + high) / 2);
  return k > LARGEST_K / 2 ? Number.POSITIVE_INFINITY : k;
}

/** Negative binomial, without the terms that do not hold k. */
function logLikelihood(events: Float64Array, expected: Float64Array, mean: number, k: number): number {
  const shape = k * mean;
  return sum(events.map((seen, area) => rise(shape, seen) - shape * log(1 + expected[area] / k) - seen * log(expected[area] + k)));
}

/** ln Γ(a + n) / Γ(a); as a sum where n is small, since the difference of two large logarithms would be lost in rounding. */
function rise(a: number, n: number): number {
  if (n > 50 || !Number.isInteger(n)) return logGamma(a + n) - logGamma(a);
  let total = 0;
  for (let i = 0; i < n; i++) total += log(a + i);
  return total;
}

function check(events: Float64Array, expected: Float64Array, method: string, k: number | undefined): void {
  if (events.length !== expected.length || events.length === 0) {
    fail(
      `shrinkFactors: ${events.length} liczb zdarzeń i ${expected.length} oczekiwanych; oczekiwano po jednej na obszar`,
      `shrinkFactors: ${events.length} numbers of events and ${expected.length} expected; expected one of each per area`,
    );
  }
  events.forEach((seen, area) => {
    if (seen >= 0 && seen < Number.POSITIVE_INFINITY && expected[area] > 0 && expected[area] < Number.POSITIVE_INFINITY) return;
    fail(
      `shrinkFactors: obszar ${area} ma ${seen} zdarzeń, oczekiwano ich ${expected[area]}; podaj zdarzenia od 0 i oczekiwane większe od 0`,
      `shrinkFactors: area ${area} has ${seen} events, expected ${expected[area]}; give events from 0 and expected ones above 0`,
    );
  });
  if (sum(events) === 0) {
    fail(
      'shrinkFactors: w żadnym obszarze nie ma zdarzeń; bez nich nie ma poziomu, do którego można przyciągać',
      'shrinkFactors: no area has an event; without one there is no level to draw to',
    );
  }
  if (!['likelihood', 'moments'].includes(method)) {
    fail(
      `shrinkFactors: metoda „${method}”; oczekiwano likelihood albo moments`,
      `shrinkFactors: method "${method}"; expected likelihood or moments`,
    );
  }
  if (k !== undefined && !(k >= 0)) {
    fail(`shrinkFactors: k = ${k}; oczekiwano liczby od 0 albo Infinity`, `shrinkFactors: k = ${k}; expected a number from 0, or Infinity`);
  }
}
