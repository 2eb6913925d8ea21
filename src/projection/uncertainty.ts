import { stream } from '../numerics/stream.js';
import { deviations, factorOf, type LevelUncertainty } from './level-uncertainty.js';
import type { RateChange } from './rate-changes.js';
import type { Shock } from './shock.js';
import type { BaseUncertainty } from './starting-people.js';

/**
 * How far a schedule may lie towards older or younger ages: the same model as {@link LevelUncertainty}, in years of age and
 * not in logarithms; its median is 0. A shift goes at most {@link LONGEST_SHIFT} years either way.
 */
export interface ShiftUncertainty {
  /** Standard deviation of the mean age itself, years. */
  readonly level: number;
  /** Standard deviation of the yearly change of the mean age, years. */
  readonly step: number;
  /** Share of a year's deviation that is left in the next. */
  readonly persistence: number;
}

/** Level and shape of a rate by age. */
export interface ScheduleUncertainty extends LevelUncertainty {
  /** Left out: the ages are sure. */
  readonly shift?: ShiftUncertainty;
}

/** Level and trend of death. */
export interface MortalityUncertainty extends LevelUncertainty {
  /**
   * Standard deviation of the yearly change of the logarithm that lasts: in draw d and year t it adds
   * trend w(d) (t - base), with w standard normal. Left out: the assumed trend is sure.
   */
  readonly trend?: number;
}

/**
 * What is uncertain about a projection besides chance. Births per woman and arrivals are multiplied by the factor of their
 * level; so is the probability of dying of every age, and the share that leaves.
 *
 * @see Lee & Tuljapurkar (1994), Stochastic population forecasts for the United States, JASA 89; Alho & Spencer (2005),
 * Statistical Demography and Forecasting, ch. 8-9; Bijak et al. (2015), Probabilistic population forecasts for informed
 * decision making, Journal of Official Statistics 31.
 */
export interface Uncertainty {
  readonly fertility: ScheduleUncertainty;
  readonly mortality: MortalityUncertainty;
  readonly arrivals: ScheduleUncertainty;
  readonly departures: LevelUncertainty;
  /** Of the people the projection begins with. Left out: they are sure. */
  readonly base?: BaseUncertainty;
  /** Rare events, one of a kind. Left out: none. */
  readonly shocks?: readonly Shock[];
  /** What a scenario does to the rates. Those at their most likely value are in the rates; here only intervals count. */
  readonly changes?: readonly RateChange[];
}

/** The rates that {@link Uncertainty} speaks of. */
export type UncertainRate = 'fertility' | 'mortality' | 'arrivals' | 'departures';

/** The rates that {@link Uncertainty} speaks of, in the order of tables. */
export const UNCERTAIN_RATES: readonly UncertainRate[] = ['fertility', 'mortality', 'arrivals', 'departures'];

/** The longest shift of a schedule, years: what a schedule moved by so much still resembles. */
export const LONGEST_SHIFT = 3;

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
 * The factors of the level of a rate in one draw, one per step. The numbers of a draw depend on nothing but the seed, the
 * rate, the area, the year and the draw.
 *
 * @param uncertainty - The model and its parameters.
 * @see Lutz, Sanderson & Scherbov (1997), Doubling of world population unlikely, Nature 387; Alho & Spencer (2005), Statistical Demography and Forecasting, ch. 8.
 * @example
 * levelFactors({ level: 0, step: 0, persistence: 1 }, { seed: 1, rate: 'fertility', area: 'rumia', draw: 0, base: 2022, years: [2023, 2024] }); // => [1, 1]
 */
export function levelFactors(uncertainty: LevelUncertainty, { seed, rate, area, draw, base, years }: LevelFactorsOptions): Float64Array {
  const numbers = stream(seed, { module: levelModule(rate), area, year: base, draw });
  return deviations(uncertainty, { numbers, draw, base, years }).map(factorOf);
}

/** What the random numbers of the level of a rate are named. */
export function levelModule(rate: UncertainRate): string {
  return `level of ${rate}`;
}
