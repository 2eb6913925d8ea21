import { fail, KohortaError } from '../language/error.js';
import type { Message } from '../language/language.js';
import type { Simulation } from '../projection/simulation.js';
import type { Rates } from '../rates/rates.js';
import { careHomes } from './care/care-homes.js';
import type { CareInputs } from './care/care-inputs.js';
import { careWorkers } from './care/care-workers.js';
import { dayPlaces } from './care/day-places.js';
import { homeCare } from './care/home-care.js';
import type { PricesOf } from './care/hours-cost.js';
import { placesInUse } from './care/places-in-use.js';
import { respiteCare } from './care/respite-care.js';
import { specialistCare } from './care/specialist-care.js';
import { familySupport } from './families/family-support.js';
import { fosterCare } from './foster/foster-care.js';
import { preschool } from './preschool/preschool.js';
import type { ServiceResult } from './service.js';
import type { ServiceGroup, TownServiceInputs } from './town-service-inputs.js';
import { careUnder3 } from './under-3/care-under-3.js';

/** A service of a town: its name, and how it is computed from its inputs and the future of the people. */
interface ComputedService {
  readonly id: string;
  readonly title: Message;
  readonly compute: (inputs: TownServiceInputs, people: Simulation, known: Known) => ServiceResult;
}

/** What else is known than the inputs and the people. */
type Known = Pick<ComputeServicesOptions, 'rates' | 'pricesOf'>;

const ageing = ({ rates }: Known): Pick<Known, 'rates'> => (rates === undefined ? {} : { rates });
const money = ({ pricesOf }: Known): Pick<Known, 'pricesOf'> => (pricesOf === undefined ? {} : { pricesOf });
const careOf = (inputs: TownServiceInputs): CareInputs => inputs.care ?? lacking(inputs, 'care');
const preschoolOf = (inputs: TownServiceInputs): NonNullable<TownServiceInputs['preschool']> =>
  inputs.preschool ?? lacking(inputs, 'preschool');
const fosterOf = (inputs: TownServiceInputs): NonNullable<TownServiceInputs['foster']> => inputs.foster ?? lacking(inputs, 'foster');
const familiesOf = (inputs: TownServiceInputs): NonNullable<TownServiceInputs['families']> =>
  inputs.families ?? lacking(inputs, 'families');

function lacking({ missing }: TownServiceInputs, group: ServiceGroup): never {
  const { pl, en } = missing[group] ?? {
    pl: `computeServices: nie ma danych grupy „${group}”`,
    en: `computeServices: there are no inputs of the group "${group}"`,
  };
  return fail(pl, en);
}

const SERVICES: readonly ComputedService[] = [
  {
    id: 'home-care',
    title: { pl: 'Usługi opiekuńcze w domu', en: 'Care at home' },
    compute: (inputs, people, known) => homeCare(people, careOf(inputs).homeCare, { ...ageing(known), ...money(known) }),
  },
  {
    id: 'specialist-care',
    title: { pl: 'Specjalistyczne usługi opiekuńcze', en: 'Specialist care' },
    compute: (inputs, people, known) => specialistCare(people, careOf(inputs).specialistCare, money(known)),
  },
  {
    id: 'day-homes',
    title: { pl: 'Dzienne domy opieki', en: 'Day care homes' },
    compute: (inputs, people, known) => dayPlaces(people, careOf(inputs).dayHomes, ageing(known)),
  },
  {
    id: 'senior-clubs',
    title: { pl: 'Kluby seniora', en: "Seniors' clubs" },
    compute: (inputs, people, known) => dayPlaces(people, careOf(inputs).seniorClubs, ageing(known)),
  },
  {
    id: 'respite',
    title: { pl: 'Opieka wytchnieniowa', en: 'Respite care' },
    compute: (inputs, people, known) => respiteCare(people, careOf(inputs).respite, ageing(known)),
  },
  {
    id: 'assistants',
    title: { pl: 'Asystenci osób z niepełnosprawnościami', en: 'Assistants of disabled people' },
    compute: (inputs, people) => careWorkers(people, careOf(inputs).assistants),
  },
  {
    id: 'neighbour-care',
    title: { pl: 'Opieka sąsiedzka', en: 'Neighbourhood care' },
    compute: (inputs, people) => careWorkers(people, careOf(inputs).neighbourCare),
  },
  {
    id: 'self-help-home',
    title: { pl: 'Środowiskowy dom samopomocy', en: 'Community self-help home' },
    compute: (inputs, people) => placesInUse(people, careOf(inputs).selfHelpHome),
  },
  {
    id: 'workshop',
    title: { pl: 'Warsztat terapii zajęciowej', en: 'Occupational therapy workshop' },
    compute: (inputs, people) => placesInUse(people, careOf(inputs).workshop),
  },
  {
    id: 'carers-point',
    title: { pl: 'Punkt wsparcia opiekunów', en: "Carers' support point" },
    compute: (inputs, people) => placesInUse(people, careOf(inputs).carersPoint),
  },
  {
    id: 'care-homes',
    title: { pl: 'Domy pomocy społecznej', en: 'Residential homes' },
    compute: (inputs, people, known) => careHomes(people, careOf(inputs).careHomes, { ...ageing(known), ...money(known) }),
  },
  {
    id: 'preschool',
    title: { pl: 'Przedszkola', en: 'Preschools' },
    compute: (inputs, people) => preschool(people, preschoolOf(inputs)),
  },
  { id: 'care-under-3', title: { pl: 'Opieka do lat 3', en: 'Care under 3' }, compute: (_, people) => careUnder3(people) },
  {
    id: 'foster-care',
    title: { pl: 'Piecza zastępcza', en: 'Foster care' },
    compute: (inputs, people) => fosterCare(people, fosterOf(inputs)),
  },
  {
    id: 'families',
    title: { pl: 'Wsparcie rodzin', en: 'Support of families' },
    compute: (inputs, people) => familySupport(people, familiesOf(inputs)),
  },
];

/** Ids of the services of a town, in the order they are computed in. */
export const TOWN_SERVICES: readonly string[] = SERVICES.map(({ id }) => id);

/** Which services, and what else is known. */
export interface ComputeServicesOptions {
  /** Ids of services. Default: all. */
  readonly services?: readonly string[];
  /** Rates of the simulation, for healthy ageing. */
  readonly rates?: Rates;
  /** Money of one year, or of each year as it comes, for services that compute a cost. Default: that of each service. */
  readonly pricesOf?: PricesOf;
}

/**
 * The services of a town, each from its inputs and from the future of the people. A service whose figures are missing says which;
 * the others are computed all the same.
 *
 * @param inputs - Made by `serviceInputs()`, perhaps changed by a scenario.
 * @param people - A simulation of the town.
 * @throws {RangeError} If there is no service of an id; the message lists those there are.
 * @example
 * const model = townModel(readTown('data/rumia'), { from: 2022, until: 2023 });
 * const future = simulate(model.population, model.rates, { until: 2023, seed: 1, draws: 20 });
 * computeServices(model.services, future, { services: ['preschool'] })[0].title.en; // => 'Preschools'
 */
export function computeServices(
  inputs: TownServiceInputs,
  people: Simulation,
  { services = TOWN_SERVICES, ...known }: ComputeServicesOptions = {},
): ServiceResult[] {
  return services.map((id) => {
    const service = SERVICES.find((one) => one.id === id);
    if (service === undefined) {
      return fail(
        `computeServices: nie ma usługi „${id}”; są: ${TOWN_SERVICES.join(', ')}`,
        `computeServices: there is no service "${id}"; there are: ${TOWN_SERVICES.join(', ')}`,
      );
    }
    try {
      return service.compute(inputs, people, known);
    } catch (error) {
      // What the service is computed from is missing; the reason says what.
      if (!(error instanceof KohortaError)) throw error;
      return { id, title: service.title, area: inputs.town, quantities: new Map(), inputs: [], missing: [error.text] };
    }
  });
}
