import { fail, KohortaError } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import type { Simulation } from '../../projection/simulation.js';
import type { Rates } from '../../rates/rates.js';
import { careHomes } from '../../services/care/care-homes.js';
import { careWorkers } from '../../services/care/care-workers.js';
import { dayPlaces } from '../../services/care/day-places.js';
import { homeCare } from '../../services/care/home-care.js';
import { placesInUse } from '../../services/care/places-in-use.js';
import { respiteCare } from '../../services/care/respite-care.js';
import { specialistCare } from '../../services/care/specialist-care.js';
import { familySupport } from '../../services/families/family-support.js';
import { fosterCare } from '../../services/foster/foster-care.js';
import { preschool } from '../../services/preschool/preschool.js';
import { preschoolInputs } from '../../services/preschool/preschool-inputs-of.js';
import type { ServiceResult } from '../../services/service.js';
import { careUnder3 } from '../../services/under-3/care-under-3.js';
import type { Town } from '../town.js';
import { careInputs } from './care-inputs.js';
import { familiesInputs } from './families-inputs.js';
import { fosterCareInputs } from './foster-care-inputs.js';

/** A service of the town: its name, and how it is computed from the town's folder and its future. */
interface TownService {
  readonly id: string;
  readonly title: Message;
  readonly compute: (town: Town, people: Simulation, rates: Rates | undefined) => ServiceResult;
}

const ageing = (rates: Rates | undefined): { readonly rates?: Rates } => (rates === undefined ? {} : { rates });

const SERVICES: readonly TownService[] = [
  {
    id: 'home-care',
    title: { pl: 'Usługi opiekuńcze w domu', en: 'Care at home' },
    compute: (town, people, rates) => homeCare(people, careInputs(town).homeCare, ageing(rates)),
  },
  {
    id: 'specialist-care',
    title: { pl: 'Specjalistyczne usługi opiekuńcze', en: 'Specialist care' },
    compute: (town, people) => specialistCare(people, careInputs(town).specialistCare),
  },
  {
    id: 'day-homes',
    title: { pl: 'Dzienne domy opieki', en: 'Day care homes' },
    compute: (town, people, rates) => dayPlaces(people, careInputs(town).dayHomes, ageing(rates)),
  },
  {
    id: 'senior-clubs',
    title: { pl: 'Kluby seniora', en: "Seniors' clubs" },
    compute: (town, people, rates) => dayPlaces(people, careInputs(town).seniorClubs, ageing(rates)),
  },
  {
    id: 'respite',
    title: { pl: 'Opieka wytchnieniowa', en: 'Respite care' },
    compute: (town, people, rates) => respiteCare(people, careInputs(town).respite, ageing(rates)),
  },
  {
    id: 'assistants',
    title: { pl: 'Asystenci osób z niepełnosprawnościami', en: 'Assistants of disabled people' },
    compute: (town, people) => careWorkers(people, careInputs(town).assistants),
  },
  {
    id: 'neighbour-care',
    title: { pl: 'Opieka sąsiedzka', en: 'Neighbourhood care' },
    compute: (town, people) => careWorkers(people, careInputs(town).neighbourCare),
  },
  {
    id: 'self-help-home',
    title: { pl: 'Środowiskowy dom samopomocy', en: 'Community self-help home' },
    compute: (town, people) => placesInUse(people, careInputs(town).selfHelpHome),
  },
  {
    id: 'workshop',
    title: { pl: 'Warsztat terapii zajęciowej', en: 'Occupational therapy workshop' },
    compute: (town, people) => placesInUse(people, careInputs(town).workshop),
  },
  {
    id: 'carers-point',
    title: { pl: 'Punkt wsparcia opiekunów', en: "Carers' support point" },
    compute: (town, people) => placesInUse(people, careInputs(town).carersPoint),
  },
  {
    id: 'care-homes',
    title: { pl: 'Domy pomocy społecznej', en: 'Residential homes' },
    compute: (town, people, rates) => careHomes(people, careInputs(town).careHomes, ageing(rates)),
  },
  {
    id: 'preschool',
    title: { pl: 'Przedszkola', en: 'Preschools' },
    compute: (town, people) => preschool(people, preschoolInputs(town)),
  },
  { id: 'care-under-3', title: { pl: 'Opieka do lat 3', en: 'Care under 3' }, compute: (_, people) => careUnder3(people) },
  {
    id: 'foster-care',
    title: { pl: 'Piecza zastępcza', en: 'Foster care' },
    compute: (town, people) => fosterCare(people, fosterCareInputs(town)),
  },
  {
    id: 'families',
    title: { pl: 'Wsparcie rodzin', en: 'Support of families' },
    compute: (town, people) => familySupport(people, familiesInputs(town)),
  },
];

/** Ids of the services of {@link townServices}, in its order. */
export const TOWN_SERVICES: readonly string[] = SERVICES.map(({ id }) => id);

/** Which services, and what else is known. */
export interface TownServicesOptions {
  /** Ids of services. Default: all. */
  readonly services?: readonly string[];
  /** Rates of the simulation, for healthy ageing. */
  readonly rates?: Rates;
}

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
export function townServices(
  town: Town,
  people: Simulation,
  { services = TOWN_SERVICES, rates }: TownServicesOptions = {},
): ServiceResult[] {
  return services.map((id) => {
    const service = SERVICES.find((one) => one.id === id);
    if (service === undefined) {
      return fail(
        `townServices: nie ma usługi „${id}”; są: ${TOWN_SERVICES.join(', ')}`,
        `townServices: there is no service "${id}"; there are: ${TOWN_SERVICES.join(', ')}`,
      );
    }
    try {
      return service.compute(town, people, rates);
    } catch (error) {
      // The town's folder lacks what the service is computed from; the reason says what.
      if (!(error instanceof KohortaError)) throw error;
      return { id, title: service.title, area: town.id, quantities: new Map(), inputs: [], missing: [error.text] };
    }
  });
}
