import { quantiles } from '../../numerics/quantiles.js';
import type { Simulation } from '../../projection/simulation.js';
import { type Tornado, tornado } from '../../services/tornado.js';
import type { Town } from '../town.js';
import { askedQuantity, type ServiceQuestion } from './asked-quantity.js';

/**
 * Which uncertain inputs of a service matter: the median of one of its quantities in a year with each input at its low and at its
 * high, the others drawn as ever, with the same random numbers; the most first. Works for every service of `townServices()`.
 *
 * @param town - The town as read from its folder.
 * @param people - A simulation of the town.
 * @param question - Which service, quantity and year.
 * @throws {RangeError} If there is no such service or year, or the quantity is not computed; the message says what is missing.
 * @example
 * const rumia = readTown('data/rumia');
 * const future = simulate(rumia.population(2022), rumia.rates({ vintage: '2022', until: 2023 }), { until: 2023, seed: 1, draws: 20 });
 * serviceSensitivity(rumia, future, { service: 'day-homes' }).bars[0].input.id; // => 'day_home_take_up'
 */
export function serviceSensitivity(town: Town, people: Simulation, question: ServiceQuestion): Tornado {
  const { inputs, description, compute } = askedQuantity(town, people, question, 'serviceSensitivity');
  return tornado((revise) => quantiles(compute(revise), [0.5])[0], inputs, description);
}
