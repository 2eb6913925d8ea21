import type { Message } from '../language/language.js';
import { requireOptions } from '../language/require-given.js';
import type { Population } from '../population/population.js';
import type { Rates } from '../rates/rates.js';
import type { Simulation } from './simulation.js';
import { simulator } from './simulator.js';
import type { MigrationTiming } from './step.js';
import type { Uncertainty } from './uncertainty.js';

/** How far, how often and with what uncertainty to simulate. */
export interface SimulateOptions {
  /** Year of the last population. */
  readonly until: number;
  /** Number of futures. Default: 1,000. */
  readonly draws?: number;
  /** The same seed gives the same bytes on every machine. A whole number from 0. */
  readonly seed: number;
  /** What is uncertain about the base and the rates. Default: nothing. */
  readonly uncertainty?: Uncertainty;
  /** Whether chance decides over whole people, or expected numbers are counted. Default: 'whole'. */
  readonly people?: 'whole' | 'expected';
  /** When people move within a step. Default: 'even'. */
  readonly timing?: MigrationTiming;
  /** What the simulation is called in tables and charts. */
  readonly title?: Message;
}

/**
 * Many equally likely futures of a population: in each draw the levels of the rates differ as their uncertainty says, and
 * deaths, moves and births happen to whole people by chance.
 *
 * The numbers of a draw depend on nothing but the seed, the area, the year and the draw: with more draws the first ones
 * stay, and two simulations with one seed can be compared draw by draw.
 *
 * @param population - The base, of one area, whole people.
 * @param rates - Rates for every step up to the horizon; migration as flows, or none.
 * @returns A {@link Simulation}.
 * @throws {RangeError} As `project()`; and if migration is given as net counts, the number of draws is not a whole one from 1,
 * a word is unknown, or
 * people are not whole where chance decides.
 * @see Alho & Spencer (2005), Statistical Demography and Forecasting, ch. 8-9.
 * @example
 * const base = new Population({ date: '2022-12-31', areas: ['rumia'], ageGroups: { width: 1, count: 3 }, source: 'GUS' }, Float64Array.of(5, 4, 3, 5, 4, 3));
 * const alive = Float64Array.of(1, 1, 1);
 * const rates = new Rates(base.ageGroups, new Map([[2023, { survival: { female: alive, male: alive }, fertility: Float64Array.of(0, 0, 0), sexRatioAtBirth: 1.06, migration: { kind: 'none' as const } }]]));
 * simulate(base, rates, { until: 2023, seed: 1, draws: 10 }).sum().median().at(2023); // => 24
 */
export function simulate(population: Population, rates: Rates, options: SimulateOptions): Simulation {
  requireOptions('simulate', options, '{ until: 2030, seed: 1 }');
  return simulator(population, options)(rates);
}
