import { quantiles } from '../../numerics/quantiles.js';
import { crps } from './crps.js';

/** One forecast and what happened. */
export interface BacktestCase {
  /** Id of the method. */
  readonly method: string;
  readonly area: string;
  readonly group: string;
  /** The last year known. */
  readonly origin: number;
  /** Years from the origin to the forecast. */
  readonly lead: number;
  /** What the counts of origin and forecast stand on. */
  readonly base: string;
  /** Persons forecast and counted. */
  readonly forecast: number;
  readonly actual: number;
  /** Equally likely draws, where the method gives them. */
  readonly draws?: Float64Array;
  /** Continuous ranked probability score, persons; the absolute error where there are no draws. */
  readonly crps: number;
  /** Limits of the bands, where there are draws; in the order of {@link BAND_LEVELS}. */
  readonly bands?: readonly (readonly [low: number, high: number])[];
}

/** The shares of futures inside the bands that are scored. */
export const BAND_LEVELS: readonly number[] = [0.5, 0.8, 0.95];

const PROBABILITIES: readonly number[] = BAND_LEVELS.flatMap((level) => [(1 - level) / 2, (1 + level) / 2]);

/** A case with its score and its bands. */
export function scoredCase(parts: Omit<BacktestCase, 'crps' | 'bands'>): BacktestCase {
  const { draws, forecast, actual } = parts;
  if (draws === undefined) return { ...parts, crps: Math.abs(forecast - actual) };
  const limits = quantiles(draws, PROBABILITIES);
  return {
    ...parts,
    crps: crps(draws, actual),
    bands: BAND_LEVELS.map((_, level) => [limits[2 * level], limits[2 * level + 1]] as const),
  };
}
