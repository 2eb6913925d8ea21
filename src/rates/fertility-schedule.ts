import { fail } from '../language/error.js';
import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';
import { logGamma } from '../numerics/log-gamma.js';

/**
 * Curves of fertility by age x, published and with few parameters. R is the total over all ages in the first two.
 *
 * - `hadwiger`, R, b, c: f = R b / (c sqrt(pi)) (c/x)^1.5 exp(-b^2 (c/x + x/c - 2)); c near the mean age (Hadwiger 1940; Chandola,
 *   Coleman & Hiorns 1999).
 * - `gamma`, R, shape, scale, start: f = R times the gamma density of x - start, 0 below the start (Hoem et al. 1981).
 * - `peristera-kostaki`, c, mode, spread before, spread after: f = c exp(-((x - mode) / spread)^2) (Peristera & Kostaki 2007).
 * - `peristera-kostaki-mixture`, the same and c2, mode2, spread2: an early hump and a later one.
 */
export type FertilityModel = 'hadwiger' | 'gamma' | 'peristera-kostaki' | 'peristera-kostaki-mixture';

/** The parameters of each model, in their order. */
export const FERTILITY_PARAMETERS: Readonly<Record<FertilityModel, readonly string[]>> = {
  hadwiger: ['R', 'b', 'c'],
  gamma: ['R', 'shape', 'scale', 'start'],
  'peristera-kostaki': ['c', 'mode', 'spreadBefore', 'spreadAfter'],
  'peristera-kostaki-mixture': ['c', 'mode', 'spreadBefore', 'spreadAfter', 'c2', 'mode2', 'spread2'],
};

/** Births per woman and year at an exact age: the curve itself. */
const CURVES: Readonly<Record<FertilityModel, (p: Float64Array, x: number) => number>> = {
  hadwiger: ([total, b, c], x) => {
    const ratio = c / x;
    return ((total * b) / (c * SQRT_PI)) * ratio * Math.sqrt(ratio) * exp(-b * b * (ratio + 1 / ratio - 2));
  },
  gamma: ([total, shape, scale, start], x) => {
    const since = (x - start) / scale;
    return since > 0 ? (total / scale) * exp((shape - 1) * log(since) - since - logGamma(shape)) : 0;
  },
  'peristera-kostaki': ([c, mode, before, after], x) => hump(c, x - mode, x < mode ? before : after),
  'peristera-kostaki-mixture': ([c, mode, before, after, c2, mode2, spread2], x) =>
    hump(c, x - mode, x < mode ? before : after) + hump(c2, x - mode2, spread2),
};

const SQRT_PI = 1.772453850905516;

/** Which ages a schedule has. */
export interface FertilityScheduleOptions {
  /** First completed age. Default: 15. */
  readonly from?: number;
  /** Last completed age. Default: 49. */
  readonly to?: number;
}

/**
 * Fertility by single completed age of the mother from a model: the mean of the curve over each year of age.
 *
 * Assumptions: the mean over a year by Simpson's rule on its halves, good to 1e-6 of the rate. Limitations: what a model has
 * outside the ages asked for is left out; the rates then add up to less than R. Data needed: parameters, stated or from
 * {@link fitFertilitySchedule}.
 *
 * @param model - Which curve.
 * @param parameters - In the order of `FERTILITY_PARAMETERS`.
 * @returns Live births per woman and year, one number per age.
 * @throws {RangeError} If parameters are missing or outside what the curve is defined for.
 * @see Hadwiger (1940), Skandinavisk Aktuarietidskrift 23; Chandola, Coleman & Hiorns (1999), Population Studies 53; Hoem et al.
 * (1981), Demography 18; Peristera & Kostaki (2007), Modeling fertility in modern populations, Demographic Research 16(6).
 * @example
 * const rates = fertilitySchedule('hadwiger', Float64Array.of(1.4, 3.5, 29), { from: 5, to: 99 });
 * Math.round(sum(rates) * 1000) / 1000; // => 1.4
 */
export function fertilitySchedule(
  model: FertilityModel,
  parameters: Float64Array,
  { from = 15, to = 49 }: FertilityScheduleOptions = {},
): Float64Array {
  requireParameters(model, parameters);
  if (!(Number.isInteger(from) && Number.isInteger(to) && from > 0 && to >= from)) {
    fail(
      `fertilitySchedule: wiek od ${from} do ${to}; oczekiwano pełnych lat, od co najmniej 1`,
      `fertilitySchedule: ages from ${from} to ${to}; expected whole years, from at least 1`,
    );
  }
  const curve = CURVES[model];
  return Float64Array.from({ length: to - from + 1 }, (_, i) => {
    const at = (years: number): number => curve(parameters, from + i + years);
    return (at(0) + 4 * at(0.25) + 2 * at(0.5) + 4 * at(0.75) + at(1)) / 12;
  });
}

function hump(height: number, distance: number, spread: number): number {
  const z = distance / spread;
  return height * exp(-z * z);
}

function requireParameters(model: FertilityModel, parameters: Float64Array): void {
  const names = FERTILITY_PARAMETERS[model];
  if (names === undefined) {
    const known = Object.keys(FERTILITY_PARAMETERS).join(', ');
    fail(`fertilitySchedule: model „${String(model)}”; są: ${known}`, `fertilitySchedule: model "${String(model)}"; there are: ${known}`);
  }
  const wrong = names.findIndex((name, i) => !(Number.isFinite(parameters[i]) && (parameters[i] > 0 || name === 'start')));
  if (wrong >= 0 || parameters.length !== names.length) {
    fail(
      `fertilitySchedule: parametry ${Array.from(parameters).join(', ')}; model ${model} ma kolejno ${names.join(', ')}, większe od 0`,
      `fertilitySchedule: parameters ${Array.from(parameters).join(', ')}; the model ${model} has ${names.join(', ')}, above 0`,
    );
  }
}
