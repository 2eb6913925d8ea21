import { exp } from '../numerics/exp.js';
import { normal } from '../numerics/normal.js';
import type { RandomStream } from '../numerics/random-stream.js';

/**
 * How far the level of a rate may lie from the one assumed. In draw d and year t the rate is multiplied by
 * exp(level z(d) + u(d, t)), u(d, t) = persistence u(d, t-1) + step e(d, t), with z and e standard normal; so the median of
 * the factor is 1.
 *
 * In the base year u is 0 for a random walk (persistence 1), which goes on from a level seen last. With a persistence below 1
 * the assumed level is a mean that years scatter around, and nobody knows where the base year lies: u begins with the
 * variance step² / (1 - persistence²) that it keeps.
 */
export interface LevelUncertainty {
  /** Standard deviation of the logarithm of the level itself, the same in all years. */
  readonly level: number;
  /** Standard deviation of the change of the logarithm from step to step, which are years where age groups are. */
  readonly step: number;
  /** Share of a year's deviation that is left in the next, from 0 to 0.95 or 1: 1 a random walk, 0 independent years. */
  readonly persistence: number;
}

/** By which numbers, and of which draw. */
export interface DeviationsOptions {
  /** Begun anew for the base year and every year. */
  readonly numbers: RandomStream;
  readonly draw: number;
  readonly base: number;
  /** Years of the steps, rising. */
  readonly years: readonly number[];
}

/**
 * How far a quantity lies from the one assumed in one draw, one number per step: a constant of the draw, and a deviation
 * that changes every year and of which a share is left in the next.
 *
 * @param uncertainty - Standard deviations of the constant (level) and of the yearly change (step), and the share that is left.
 * @example
 * const numbers = stream(1, { module: 'level of deaths', area: 'rumia', year: 2022, draw: 0 });
 * deviations({ level: 0, step: 0, persistence: 1 }, { numbers, draw: 0, base: 2022, years: [2023, 2024] }); // => [0, 0]
 */
export function deviations(
  { level, step, persistence }: LevelUncertainty,
  { numbers, draw, base, years }: DeviationsOptions,
): Float64Array {
  if (level === 0 && step === 0) return new Float64Array(years.length);
  numbers.restart(base, draw);
  const { constant, deviation: first } = beginDeviations({ level, step, persistence }, numbers);
  let deviation = first;
  return Float64Array.from(years, (year) => {
    numbers.restart(year, draw);
    deviation = persistence * deviation + step * normal(numbers);
    return constant + deviation;
  });
}

/** What a draw begins with in the base year, by numbers begun for that year and draw: its constant, and the deviation u. */
export function beginDeviations(
  { level, step, persistence }: LevelUncertainty,
  numbers: RandomStream,
): { readonly constant: number; readonly deviation: number } {
  const constant = level * normal(numbers);
  const scatter = persistence < 1 ? step / Math.sqrt(1 - persistence * persistence) : 0;
  return { constant, deviation: scatter * normal(numbers) };
}

/** The factor of a deviation of the logarithm, exactly 1 where there is none. */
export function factorOf(logarithm: number): number {
  return logarithm === 0 ? 1 : exp(logarithm);
}
