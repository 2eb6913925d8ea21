import { KohortaError } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import { Simulation } from '../../projection/simulation.js';
import { splitIntoAreas } from '../../projection/subareas/split-into-areas.js';
import { type ComputeServicesOptions, computeServices } from '../../services/compute-services.js';
import type { ServiceResult } from '../../services/service.js';
import type { Town } from '../town.js';
import { serviceInputs } from './service-inputs.js';
import { townArea } from './town-areas.js';

/** Which services and where, and what else is known. */
export interface TownServicesOptions extends Omit<ComputeServicesOptions, 'areas'> {
  /** Ids or names of the town and of areas inside it. Default: the town. */
  readonly areas?: readonly string[];
}

/**
 * The services of a town, each from what its folder says and from the future of its people. A service whose figures the folder
 * lacks says which; the others are computed all the same.
 *
 * Where areas are asked for, the town is divided by `splitIntoAreas()`; see `computeServices()` for what an area has. Where the folder
 * says nothing of the parts of the town, their results say so.
 *
 * @param town - The town as read from its folder.
 * @param people - A simulation of the town, as one or by area.
 * @returns Service by service, and of each area by area.
 * @throws {RangeError} If there is no service or area of an id; the message lists those there are.
 * @example
 * const rumia = readTown('data/rumia');
 * const future = simulate(rumia.population(2022), rumia.rates({ vintage: '2022', until: 2023 }), { until: 2023, seed: 1, draws: 20 });
 * const [town, area, rest] = townServices(rumia, future, { services: ['preschool'], areas: ['rumia', 'rumia-rewitalizacja', 'rumia-reszta'] });
 * const applicants = (one) => one.quantities.get('demand').at(2023)[0];
 * [town.title.en, applicants(area) + applicants(rest) === applicants(town)]; // => ['Preschools', true]
 */
export function townServices(town: Town, people: Simulation, { areas = [town.id], ...options }: TownServicesOptions = {}): ServiceResult[] {
  const inputs = serviceInputs(town);
  const asked = areas.map((area) => townArea(town, area));
  if (asked.every((area) => area === town.id)) return computeServices(inputs, people, { ...options, areas: asked });
  const divided = inAreas(town, people);
  if (divided instanceof Simulation) return computeServices(inputs, divided, { ...options, areas: asked });
  return computeServices(inputs, people, options).flatMap((whole) =>
    asked.map((area) => (area === town.id ? whole : { ...whole, area, quantities: new Map(), inputs: [], missing: [divided] })),
  );
}

/** The town by area; where its folder says nothing of its parts, the reason. */
function inAreas(town: Town, people: Simulation): Simulation | Message {
  if (people.expected.base.areas.length > 1) return people;
  try {
    return splitIntoAreas(people, town.subareas()).simulation;
  } catch (error) {
    if (!(error instanceof KohortaError)) throw error;
    return error.text;
  }
}
