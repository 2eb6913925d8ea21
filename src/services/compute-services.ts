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
import { fosterCareIn } from './foster/foster-care.js';
import { preschool } from './preschool/preschool.js';
import { preschoolOfArea } from './preschool/preschool-of-area.js';
import type { ServiceResult } from './service.js';
import type { ServiceGroup, TownServiceInputs } from './town-service-inputs.js';
import { careUnder3 } from './under-3/care-under-3.js';

/** Of whom a service is computed. */
interface ServiceQuery {
  readonly people: Simulation;
  readonly known: Known;
}

/** What else is known than the inputs and the people. */
type Known = Pick<ComputeServicesOptions, 'rates' | 'pricesOf'>;

/** A service of a town: its name, and how it is computed from its inputs and the future of the people. */
interface ComputedService {
  readonly id: string;
  readonly title: Message;
  /** Computes for an area inside the town, or for the town; what all areas share is computed once. */
  readonly compute: (inputs: TownServiceInputs, query: ServiceQuery) => (area?: string) => ServiceResult;
}

/** Where, the rates for healthy ageing, and money of which year. */
interface CareOptions extends Known {
  readonly area?: string;
}

/** Care, of which every area is computed alike. */
function care(of: (inputs: CareInputs, people: Simulation, options: CareOptions) => ServiceResult): ComputedService['compute'] {
  return (inputs, { people, known }) =>
    (area) =>
      of(careOf(inputs), people, { ...known, ...at(area) });
}

function at(area: string | undefined): { readonly area?: string } {
  return area === undefined ? {} : { area };
}

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
    compute: care((inputs, people, options) => homeCare(people, inputs.homeCare, options)),
  },
  {
    id: 'specialist-care',
    title: { pl: 'Specjalistyczne usługi opiekuńcze', en: 'Specialist care' },
    compute: care((inputs, people, options) => specialistCare(people, inputs.specialistCare, options)),
  },
  {
    id: 'day-homes',
    title: { pl: 'Dzienne domy opieki', en: 'Day care homes' },
    compute: care((inputs, people, options) => dayPlaces(people, inputs.dayHomes, options)),
  },
  {
    id: 'senior-clubs',
    title: { pl: 'Kluby seniora', en: "Seniors' clubs" },
    compute: care((inputs, people, options) => dayPlaces(people, inputs.seniorClubs, options)),
  },
  {
    id: 'respite',
    title: { pl: 'Opieka wytchnieniowa', en: 'Respite care' },
    compute: care((inputs, people, options) => respiteCare(people, inputs.respite, options)),
  },
  {
    id: 'assistants',
    title: { pl: 'Asystenci osób z niepełnosprawnościami', en: 'Assistants of disabled people' },
    compute: care((inputs, people, options) => careWorkers(people, inputs.assistants, options)),
  },
  {
    id: 'neighbour-care',
    title: { pl: 'Opieka sąsiedzka', en: 'Neighbourhood care' },
    compute: care((inputs, people, options) => careWorkers(people, inputs.neighbourCare, options)),
  },
  {
    id: 'self-help-home',
    title: { pl: 'Środowiskowy dom samopomocy', en: 'Community self-help home' },
    compute: care((inputs, people, options) => placesInUse(people, inputs.selfHelpHome, options)),
  },
  {
    id: 'workshop',
    title: { pl: 'Warsztat terapii zajęciowej', en: 'Occupational therapy workshop' },
    compute: care((inputs, people, options) => placesInUse(people, inputs.workshop, options)),
  },
  {
    id: 'carers-point',
    title: { pl: 'Punkt wsparcia opiekunów', en: "Carers' support point" },
    compute: care((inputs, people, options) => placesInUse(people, inputs.carersPoint, options)),
  },
  {
    id: 'care-homes',
    title: { pl: 'Domy pomocy społecznej', en: 'Residential homes' },
    compute: care((inputs, people, options) => careHomes(people, inputs.careHomes, options)),
  },
  {
    id: 'preschool',
    title: { pl: 'Przedszkola', en: 'Preschools' },
    compute: (inputs, { people }) => {
      const all = preschool(people, preschoolOf(inputs));
      return (area) => (area === undefined ? all : preschoolOfArea(all, people, area));
    },
  },
  {
    id: 'care-under-3',
    title: { pl: 'Opieka do lat 3', en: 'Care under 3' },
    compute:
      (inputs, { people }) =>
      (area) =>
        careUnder3(people, inputs.careUnder3, at(area)),
  },
  {
    id: 'foster-care',
    title: { pl: 'Piecza zastępcza', en: 'Foster care' },
    compute: (inputs, { people }) => fosterCareIn(people, fosterOf(inputs)),
  },
  {
    id: 'families',
    title: { pl: 'Wsparcie rodzin', en: 'Support of families' },
    compute:
      (inputs, { people }) =>
      (area) =>
        familySupport(people, familiesOf(inputs), at(area)),
  },
  {
    id: 'youth-club',
    title: { pl: 'Klub młodzieżowy', en: 'Youth club' },
    compute:
      (inputs, { people }) =>
      (area) =>
        placesInUse(people, inputs.youthClub ?? lacking(inputs, 'families'), at(area)),
  },
];

/** Ids of the services of a town, in the order they are computed in. */
export const TOWN_SERVICES: readonly string[] = SERVICES.map(({ id }) => id);

/** Names of the services of a town, in the same order. */
export const TOWN_SERVICE_TITLES: readonly { readonly id: string; readonly title: Message }[] = SERVICES.map(({ id, title }) => ({
  id,
  title,
}));

/** Which services and where, and what else is known. */
export interface ComputeServicesOptions {
  /** Ids of services. Default: all. */
  readonly services?: readonly string[];
  /** Ids of the town and of areas inside it. Default: the town. */
  readonly areas?: readonly string[];
  /** Rates of the simulation, for healthy ageing. */
  readonly rates?: Rates;
  /** Money of one year, or of each year as it comes, for services that compute a cost. Default: that of each service. */
  readonly pricesOf?: PricesOf;
}

/**
 * The services of a town, each from its inputs and from the future of the people. A service whose figures are missing says which;
 * the others are computed all the same.
 *
 * By area, of people divided by `splitIntoAreas()`: where users were counted in a part of the town, it has its part of them; elsewhere
 * the town's rate, which the notes of the draws say. What can be added up adds up to the town in every draw. Places and workers of
 * an area are those planned for it; what makes sense only for the whole town is in `missing`. Children in foster care are drawn
 * part by part, so that of divided people the town has other random numbers, and the same probabilities, than as one.
 *
 * @param inputs - Made by `serviceInputs()`, perhaps changed by a scenario.
 * @param people - A simulation of the town; by area where areas are asked for.
 * @returns Service by service, and of each area by area.
 * @throws {RangeError} If there is no service of an id; the message lists those there are.
 * @example
 * const model = townModel(readTown('data/rumia'), { from: 2022, until: 2023 });
 * const future = simulate(model.population, model.rates, { until: 2023, seed: 1, draws: 20 });
 * computeServices(model.services, future, { services: ['preschool'] })[0].title.en; // => 'Preschools'
 */
export function computeServices(
  inputs: TownServiceInputs,
  people: Simulation,
  { services = TOWN_SERVICES, areas = [inputs.town], ...known }: ComputeServicesOptions = {},
): ServiceResult[] {
  return services.flatMap((id) => {
    const service = SERVICES.find((one) => one.id === id);
    if (service === undefined) {
      return fail(
        `computeServices: nie ma usługi „${id}”; są: ${TOWN_SERVICES.join(', ')}`,
        `computeServices: there is no service "${id}"; there are: ${TOWN_SERVICES.join(', ')}`,
      );
    }
    const compute = orMissing(() => service.compute(inputs, { people, known }));
    return areas.map((area): ServiceResult => {
      const isTown = area === inputs.town;
      const result = compute instanceof Function ? orMissing(() => compute(...(isTown ? [] : [area]))) : compute;
      if ('quantities' in result) return result;
      return { id, title: service.title, area, quantities: new Map(), inputs: [], missing: [result] };
    });
  });
}

/** What is computed; where what it is computed from is missing, the reason. */
function orMissing<Result>(compute: () => Result): Result | Message {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof KohortaError)) throw error;
    return error.text;
  }
}
