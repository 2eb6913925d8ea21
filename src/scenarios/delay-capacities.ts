import type { Change } from '../series/change.js';
import type { ServiceInput } from '../services/service.js';
import type { TownServiceInputs } from '../services/town-service-inputs.js';

/**
 * Every planned place, bed and worker comes so many years later.
 *
 * @param change - Adds a whole number of years.
 */
export function delayCapacities(inputs: TownServiceInputs, { value }: Change): TownServiceInputs {
  const later = (step: ServiceInput): ServiceInput =>
    step.status === 'planned' && step.year !== undefined ? { ...step, year: step.year + value } : step;
  const { care, preschool, families } = inputs;
  return {
    ...inputs,
    ...(care === undefined
      ? {}
      : {
          care: {
            ...care,
            dayHomes: { ...care.dayHomes, places: care.dayHomes.places.map(later) },
            seniorClubs: { ...care.seniorClubs, places: care.seniorClubs.places.map(later) },
            respite: { ...care.respite, beds: care.respite.beds.map(later) },
            assistants: { ...care.assistants, workers: care.assistants.workers.map(later) },
            neighbourCare: { ...care.neighbourCare, workers: care.neighbourCare.workers.map(later) },
          },
        }),
    // New preschool places are always a plan, whatever the figure they come from is called.
    ...(preschool === undefined ? {} : { preschool: { ...preschool, newPlaces: later({ ...preschool.newPlaces, status: 'planned' }) } }),
    ...(families === undefined
      ? {}
      : { families: { ...families, dayPlaces: families.dayPlaces.map((one) => ({ ...one, places: later(one.places) })) } }),
  };
}
