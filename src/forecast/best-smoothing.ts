import { type SmoothingParameters, smooth } from './smoothing.js';

/** What is searched for: alpha; beta as a share of alpha; phi. Each within its limits. */
export type SmoothingSearch = readonly [alpha: SearchRange, share: SearchRange, phi: SearchRange];

/** Lowest and highest value of a parameter; one number where it is given. */
export type SearchRange = readonly [lowest: number, highest: number] | readonly [given: number];

/** Places of a range that are tried before the search goes on from the best. */
const PLACES = [0, 0.15, 0.35, 0.6, 0.85, 1];
/** The search ends when its steps are below this share of the ranges. */
const FINEST = 1e-7;

/**
 * The parameters with the least sum of squared one-step errors: the best of a grid, then steps to either side of it, halved
 * where none leads down. It always ends, at the same place for the same values; of several valleys it finds the one in which the
 * best node of the grid lies.
 *
 * @param squaredErrors - The sum to make least. Default: that with the best first level and slope.
 * @see Hooke & Jeeves (1961), "Direct search" solution of numerical and statistical problems, Journal of the ACM 8.
 * @example
 * bestSmoothing(Float64Array.of(1, 9, 2, 8, 1, 9, 2), [[0.001, 1], [0], [0]]).alpha; // => 0.001
 */
export function bestSmoothing(
  values: Float64Array,
  search: SmoothingSearch,
  squaredErrors: (values: Float64Array, parameters: SmoothingParameters) => number = (of, parameters) =>
    smooth(of, parameters).squaredErrors,
): SmoothingParameters {
  const errorsAt = (place: readonly number[]): number => squaredErrors(values, parametersAt(search, place));
  const places = (range: SearchRange): readonly number[] => (range.length === 1 ? [0] : PLACES);
  const [alphas, shares, phis] = search.map(places);
  let best: readonly number[] = [0, 0, 0];
  let least = Number.POSITIVE_INFINITY;
  const consider = (place: readonly number[]): boolean => {
    const errors = errorsAt(place);
    if (!(errors < least)) return false;
    [best, least] = [place, errors];
    return true;
  };
  for (const alpha of alphas) for (const share of shares) for (const phi of phis) consider([alpha, share, phi]);
  const free = [0, 1, 2].filter((parameter) => search[parameter].length === 2);
  for (let step = 0.1; step > FINEST; ) {
    const here = best;
    const led = free.some((parameter) => [step, -step].some((by) => consider(moved(best, parameter, by))));
    if (!led) step /= 2;
    // On along a direction that has led down: slanting valleys are slow by single steps.
    else while (consider(best.map((value, i) => within(2 * value - here[i])))) if (best.every((value, i) => value === here[i])) break;
  }
  return parametersAt(search, best);
}

function moved(place: readonly number[], parameter: number, by: number): readonly number[] {
  return place.map((value, i) => (i === parameter ? within(value + by) : value));
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function parametersAt(search: SmoothingSearch, place: readonly number[]): SmoothingParameters {
  const [alpha, share, phi] = search.map((range, i) => (range.length === 1 ? range[0] : range[0] + place[i] * (range[1] - range[0])));
  return { alpha, beta: alpha * share, phi };
}
