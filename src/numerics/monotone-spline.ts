import { fail } from '../language/error.js';

/** The slopes at both ends of {@link monotoneSpline}. */
export interface MonotoneSplineOptions {
  /** Slope at the first point. Default: the one that leaves the curve straight there (natural spline). */
  readonly startSlope?: number;
  /** Slope at the last point. Default: as for the first. */
  readonly endSlope?: number;
}

/**
 * A smooth curve through points that never turns where the points do not: a cubic spline whose slopes are limited to three
 * times the smaller of both neighbouring means (Hyman's filter; in R `splinefun(method = 'hyman')`, there with other ends).
 *
 * Between two points it is a cubic; where no slope had to be limited, its second derivative is continuous too.
 *
 * @param places - At least two, rising.
 * @param values - One per place, rising or level throughout.
 * @returns The curve: its value at any place between the first and the last.
 * @throws {RangeError} If places do not rise, values fall, or their numbers differ.
 * @see Hyman (1983), Accurate monotonicity preserving cubic interpolation, SIAM Journal on Scientific and Statistical Computing
 * 4; Dougherty, Edelman & Hyman (1989), Mathematics of Computation 52.
 * @example
 * monotoneSpline(Float64Array.of(0, 1, 2), Float64Array.of(0, 1, 2))(0.5); // => 0.5
 */
export function monotoneSpline(
  places: Float64Array,
  values: Float64Array,
  { startSlope, endSlope }: MonotoneSplineOptions = {},
): (place: number) => number {
  check(places, values);
  const last = places.length - 1;
  const means = Float64Array.from({ length: last }, (_, i) => (values[i + 1] - values[i]) / (places[i + 1] - places[i]));
  const slopes = splineSlopes(places, means, startSlope, endSlope).map((slope, i) =>
    Math.max(0, Math.min(slope, 3 * Math.min(means[Math.max(0, i - 1)], means[Math.min(last - 1, i)]))),
  );
  return (place) => {
    let i = 0;
    while (i < last - 1 && place >= places[i + 1]) i++;
    const width = places[i + 1] - places[i];
    const t = (place - places[i]) / width;
    const rise = t * t * (3 - 2 * t) * (values[i + 1] - values[i]);
    return values[i] + rise + width * t * (1 - t) * ((1 - t) * slopes[i] - t * slopes[i + 1]);
  };
}

/** Slopes of the cubic spline: continuous second derivatives, solved from the tridiagonal system. */
function splineSlopes(places: Float64Array, means: Float64Array, startSlope?: number, endSlope?: number): Float64Array {
  const last = means.length;
  const upper = new Float64Array(last + 1);
  const slopes = new Float64Array(last + 1);
  const widthOf = (i: number): number => places[i + 1] - places[i];
  for (let i = 0; i <= last; i++) {
    let [before, own, after, right] = [0, 1, 0, 0];
    if (i === 0) [own, after, right] = startSlope === undefined ? [2, 1, 3 * means[0]] : [1, 0, startSlope];
    else if (i === last) [before, own, right] = endSlope === undefined ? [1, 2, 3 * means[last - 1]] : [0, 1, endSlope];
    else {
      [before, own, after] = [widthOf(i), 2 * (widthOf(i - 1) + widthOf(i)), widthOf(i - 1)];
      right = 3 * (widthOf(i) * means[i - 1] + widthOf(i - 1) * means[i]);
    }
    const pivot = own - (i > 0 ? before * upper[i - 1] : 0);
    upper[i] = after / pivot;
    slopes[i] = (right - (i > 0 ? before * slopes[i - 1] : 0)) / pivot;
  }
  for (let i = last - 1; i >= 0; i--) slopes[i] -= upper[i] * slopes[i + 1];
  return slopes;
}

function check(places: Float64Array, values: Float64Array): void {
  const isRising = places.every((place, i) => Number.isFinite(place) && (i === 0 || place > places[i - 1]));
  const isNotFalling = values.every((value, i) => Number.isFinite(value) && (i === 0 || value >= values[i - 1]));
  if (places.length !== values.length || places.length < 2 || !isRising || !isNotFalling) {
    fail(
      `monotoneSpline: ${places.length} miejsc i ${values.length} wartości; oczekiwano tylu samo, co najmniej dwóch, miejsc rosnących i wartości niemalejących`,
      `monotoneSpline: ${places.length} places and ${values.length} values; expected as many of each, at least two, places that rise and values that do not fall`,
    );
  }
}
