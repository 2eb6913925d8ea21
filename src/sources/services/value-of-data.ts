import type { Message } from '../../language/language.js';
import type { Simulation } from '../../projection/simulation.js';
import { type DataWorth, type ExpectedNarrowingOptions, expectedNarrowing } from '../../services/expected-narrowing.js';
import type { Town } from '../town.js';
import { askedQuantity, type ServiceQuestion } from './asked-quantity.js';

/** Which result, and how its worth is estimated. */
export interface ValueOfDataOptions extends ServiceQuestion, Pick<ExpectedNarrowingOptions, 'level' | 'values'> {}

/** What one more figure of a service would be worth. */
export interface ServiceDataWorth extends DataWorth {
  /** What the service cannot compute, and which figures are missing for it. */
  readonly notComputed: readonly Message[];
}

/**
 * What one more figure would be worth to a service: by how much the band of one of its quantities would be expected to narrow
 * if an uncertain input were known, see `expectedNarrowing()`; the most first. Of missing figures it says what cannot be computed
 * without them. Works for every service of `townServices()`.
 *
 * @param town - The town as read from its folder.
 * @param people - A simulation of the town; a few hundred draws tell the order.
 * @param options - Which service, quantity and year; level of the band and values of each input.
 * @throws {RangeError} If there is no such service or year, or the quantity is not computed; the message says what is missing.
 * @example
 * const rumia = readTown('data/rumia');
 * const future = simulate(rumia.population(2022), rumia.rates({ vintage: '2022', until: 2023 }), { until: 2023, seed: 1, draws: 50 });
 * valueOfData(rumia, future, { service: 'day-homes' }).inputs[0].input.id; // => 'day_home_take_up'
 */
export function valueOfData(town: Town, people: Simulation, { level, values, ...question }: ValueOfDataOptions): ServiceDataWorth {
  const { result, inputs, description, compute } = askedQuantity(town, people, question, 'valueOfData');
  const worth = expectedNarrowing(compute, inputs, {
    ...(level === undefined ? {} : { level }),
    ...(values === undefined ? {} : { values }),
    ...(description === undefined ? {} : { description }),
  });
  return { ...worth, notComputed: result.missing };
}
