import { simulate } from '../../src/projection/simulate.js';
import type { ServiceResult } from '../../src/services/service.js';
import { townServices } from '../../src/sources/services/town-services.js';
import type { Town } from '../../src/sources/town.js';

/** The services of a town in a few futures: enough for every part of the report to have its figures. */
export function sampleTownServices(town: Town): ServiceResult[] {
  const rates = town.rates({ vintage: '2022', variant: 'alternative' });
  const people = simulate(town.population(2022), rates, {
    until: 2040,
    seed: 1,
    draws: 40,
    uncertainty: town.uncertainty({ vintage: '2022' }),
  });
  return townServices(town, people, { rates });
}
