/** Parameters of exponential smoothing with additive errors. */
export interface SmoothingParameters {
  /** Share of an error that the level takes over, in (0, 1]. */
  readonly alpha: number;
  /** Share of an error that the slope takes over; 0 where there is none. */
  readonly beta: number;
  /** Share of the slope that is left after a year; 1 a straight trend, 0 no trend at all. */
  readonly phi: number;
}

/** What smoothing a series with given parameters leads to. */
export interface Smoothed {
  readonly level: number;
  readonly slope: number;
  /** Sum of the squared one-step errors. */
  readonly squaredErrors: number;
  readonly firstLevel: number;
  readonly firstSlope: number;
}

/** What smoothing with many models leads to; one number for each model. */
export interface SmoothedByModel {
  readonly levels: Float64Array;
  readonly slopes: Float64Array;
  readonly squaredErrors: Float64Array;
  readonly firstLevels: Float64Array;
  readonly firstSlopes: Float64Array;
}

/** Below it the equations of the first level and slope say nothing of the slope, which is then 0. */
const SINGULAR = 1e-12;

/**
 * Exponential smoothing with the first level and slope that make the sum of squared one-step errors least.
 *
 * Each error is linear in the first level and slope, e(t) = c(t) + u(t) l(0) + v(t) b(0), so these are the solution of two
 * equations; nothing is searched for.
 *
 * l(t) = l(t-1) + φ b(t-1) + α e(t), b(t) = φ b(t-1) + β e(t), e(t) = y(t) - l(t-1) - φ b(t-1).
 *
 * @param values - At least 1 finite number.
 * @see Hyndman, Koehler, Ord & Snyder (2008), Forecasting with exponential smoothing, ch. 2 (the equations) and 5.
 * @example
 * smooth(Float64Array.of(1, 2, 3, 4), { alpha: 0.5, beta: 0.1, phi: 1 }).level; // => 4
 */
export function smooth(values: Float64Array, parameters: SmoothingParameters): Smoothed {
  const smoothed = smoothAll(values, [parameters]);
  return {
    level: smoothed.levels[0],
    slope: smoothed.slopes[0],
    squaredErrors: smoothed.squaredErrors[0],
    firstLevel: smoothed.firstLevels[0],
    firstSlope: smoothed.firstSlopes[0],
  };
}

/**
 * As {@link smooth}, with many models: their results in few arrays instead of many objects.
 *
 * @example
 * smoothAll(Float64Array.of(1, 2, 3, 4), [{ alpha: 0.5, beta: 0.1, phi: 1 }]).levels; // => [4]
 */
export function smoothAll(values: Float64Array, models: readonly SmoothingParameters[]): SmoothedByModel {
  const result = {
    levels: new Float64Array(models.length),
    slopes: new Float64Array(models.length),
    squaredErrors: new Float64Array(models.length),
    firstLevels: new Float64Array(models.length),
    firstSlopes: new Float64Array(models.length),
  };
  for (let model = 0; model < models.length; model++) smoothOne(values, models[model], model, result);
  return result;
}

function smoothOne(values: Float64Array, { alpha, beta, phi }: SmoothingParameters, model: number, result: SmoothedByModel): void {
  // Level and slope as constant + part of l(0) + part of b(0).
  let level = 0;
  let levelL = 1;
  let levelB = 0;
  let slope = 0;
  let slopeL = 0;
  let slopeB = phi > 0 ? 1 : 0;
  let ll = 0;
  let lb = 0;
  let bb = 0;
  let l = 0;
  let b = 0;
  let squares = 0;
  for (let place = 0; place < values.length; place++) {
    const damped = phi * slope;
    const dampedL = phi * slopeL;
    const dampedB = phi * slopeB;
    const expectedL = levelL + dampedL;
    const expectedB = levelB + dampedB;
    const expected = level + damped;
    const error = values[place] - expected;
    ll += expectedL * expectedL;
    lb += expectedL * expectedB;
    bb += expectedB * expectedB;
    l += expectedL * error;
    b += expectedB * error;
    squares += error * error;
    level = expected + alpha * error;
    levelL = expectedL - alpha * expectedL;
    levelB = expectedB - alpha * expectedB;
    slope = damped + beta * error;
    slopeL = dampedL - beta * expectedL;
    slopeB = dampedB - beta * expectedB;
  }
  const determinant = ll * bb - lb * lb;
  const solvable = phi > 0 && determinant > SINGULAR * ll * bb;
  const firstLevel = solvable ? (l * bb - b * lb) / determinant : l / ll;
  const firstSlope = solvable ? (b * ll - l * lb) / determinant : 0;
  result.levels[model] = level + levelL * firstLevel + levelB * firstSlope;
  result.slopes[model] = slope + slopeL * firstLevel + slopeB * firstSlope;
  result.squaredErrors[model] = Math.max(0, squares - firstLevel * l - firstSlope * b);
  result.firstLevels[model] = firstLevel;
  result.firstSlopes[model] = firstSlope;
}

/**
 * What smoothing expected of each year from the years before.
 *
 * @example
 * smoothedValues(Float64Array.of(1, 2), { alpha: 1, beta: 0, phi: 0 }, 1, 0); // => [1, 1]
 */
export function smoothedValues(
  values: Float64Array,
  { alpha, beta, phi }: SmoothingParameters,
  firstLevel: number,
  firstSlope: number,
): Float64Array {
  let [level, slope] = [firstLevel, firstSlope];
  return values.map((value) => {
    const expected = level + phi * slope;
    level = expected + alpha * (value - expected);
    slope = phi * slope + beta * (value - expected);
    return expected;
  });
}
