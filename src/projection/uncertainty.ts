import { exp } from '../numerics/exp.js';
import { normal } from '../numerics/normal.js';
import { stream } from '../numerics/stream.js';

/**
 * How far the level of a rate may lie from the one assumed. In draw d and year t the rate is multiplied by
 * exp(level z(d) + u(d, t)), u(d, t) = persistence u(d, t-1) + step e(d, t), with z and e standard normal and u of the
 * base year 0; so the median of the factor is 1.
 */
export interface LevelUncertainty {
  /** Standard deviation of the logarithm of the level itself, the same in all years. */
  readonly level: number;
  /** Standard deviation of the yearly change of the logarithm. */
  readonly step: number;
  /** Share of a year's deviation that is left in the next: 1 a random walk, 0 independent years. */
  readonly persistence: number;
}

/**
 * What is uncertain about the rates of a projection. Births per woman and arrivals are multiplied by the factor; for deaths
 * and departures it multiplies the hazard, so that the share that survives, or stays, is raised to its power.
 */
export interface Uncertainty {
  readonly fertility: LevelUncertainty;
  readonly mortality: LevelUncertainty;
  readonly arrivals: LevelUncertainty;
  readonly departures: LevelUncertainty;
}

/** The rates that {@link Uncertainty} speaks of. */
export type UncertainRate = keyof Uncertainty;

/** Nothing is uncertain about a level. */
const SURE: LevelUncertainty = { level: 0, step: 0, persistence: 0 };

/** Nothing is uncertain: all that is left to chance is who lives, moves and is born. */
export const NO_UNCERTAINTY: Uncertainty = { fertility: SURE, mortality: SURE, arrivals: SURE, departures: SURE };

/** Whose factors, and of which draw. */
export interface LevelFactorsOptions {
  readonly seed: number;
  readonly rate: UncertainRate;
  /** Id of the area. */
  readonly area: string;
  readonly draw: number;
  /** The base year; the level itself is drawn for it. */
  readonly base: number;
  /** Years of the steps, rising. */
  readonly years: readonly number[];
}

/**
 * The factors on a rate in one draw, one per step. The numbers of a draw depend on nothing but the seed, the rate, the
 * area, the year and the draw.
 *
 * @param uncertainty - The model and its parameters.
 * @see Lutz, Sanderson & Scherbov (1997), Doubling of world population unlikely, Nature 387; Alho & Spencer (2005), Statistical Demography and Forecasting, ch. 8.
 * @example
 * levelFactors({ level: 0, step: 0, persistence: 1 }, { seed: 1, rate: 'fertility', area: 'rumia', draw: 0, base: 2022, years: [2023, 2024] }); // => [1, 1]
 */
export function levelFactors(
  { level, step, persistence }: LevelUncertainty,
  { seed, rate, area, draw, base, years }: LevelFactorsOptions,
): Float64Array {
  const numbers = stream(seed, { module: `level of ${rate}`, area, year: base, draw });
  const constant = level * normal(numbers);
  let deviation = 0;
  return Float64Array.from(years, (year) => {
    numbers.restart(year, draw);
    deviation = persistence * deviation + step * normal(numbers);
    const logarithm = constant + deviation;
    return logarithm === 0 ? 1 : exp(logarithm);
  });
}
