import type { PeopleQuery } from '../population/population.js';
import type { Projection } from '../projection/projection.js';
import { Simulation } from '../projection/simulation.js';
import { Draws } from '../series/draws.js';

/** People a service is computed for: many futures, or the expected one. */
export type ServicePeople = Simulation | Projection;

/**
 * The people who match a query in draws; the expected future is one draw.
 *
 * @param people - A simulation, or a projection without chance.
 * @example
 * const rumia = readTown('data/rumia');
 * const plan = project(rumia.population(2022), rumia.rates({ vintage: '2022', until: 2023 }), { until: 2023 });
 * peopleDraws(plan, { ages: '3-6' }).at(2022); // => [2442]
 */
export function peopleDraws(people: ServicePeople, query: PeopleQuery = {}): Draws {
  if (people instanceof Simulation) return people.sum(query);
  const { description, observations } = people.sum(query);
  return new Draws({
    description,
    years: observations.map(({ year }) => year),
    values: observations.map(({ value }) => Float64Array.of(value ?? Number.NaN)),
    statuses: observations.map(({ status }) => status),
    source: observations.at(-1)?.source ?? 'kohorta',
  });
}
