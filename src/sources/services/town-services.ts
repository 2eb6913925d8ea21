import type { Simulation } from '../../projection/simulation.js';
import { type ComputeServicesOptions, computeServices } from '../../services/compute-services.js';
import type { ServiceResult } from '../../services/service.js';
import type { Town } from '../town.js';
import { serviceInputs } from './service-inputs.js';

/**
 * The services of a town, each from what its folder says and from the future of its people. A service whose figures the folder
 * lacks says which; the others are computed all the same.
 *
 * @param town - The town as read from its folder.
 * @param people - A simulation of the town.
 * @throws {RangeError} If there is no service of an id; the message lists those there are.
 * @example
 * const rumia = readTown('data/rumia');
 * const future = simulate(rumia.population(2022), rumia.rates({ vintage: '2022', until: 2023 }), { until: 2023, seed: 1, draws: 20 });
 * townServices(rumia, future, { services: ['preschool'] })[0].title.en; // => 'Preschools'
 */
export function townServices(town: Town, people: Simulation, options: ComputeServicesOptions = {}): ServiceResult[] {
  return computeServices(serviceInputs(town), people, options);
}
