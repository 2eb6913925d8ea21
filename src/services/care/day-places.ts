import type { Message } from '../../language/language.js';
import type { Simulation } from '../../projection/simulation.js';
import type { Rates } from '../../rates/rates.js';
import type { Draws } from '../../series/draws.js';
import { areaOf } from '../area-of.js';
import { type Planned, plannedHere } from '../by-area/planned-here.js';
import { datedCapacity } from '../dated-capacity.js';
import { drawInput, drawInputByYear } from '../draw-input.js';
import { missingInputs } from '../missing-inputs.js';
import { quantityOf } from '../quantity-of.js';
import type { ServiceInput, ServiceResult } from '../service.js';
import { type ServiceOptions, SHARED_AREA } from '../service-options.js';
import { shortageOf } from '../shortage.js';
import { careNeed, type DependencyInputs, dependencyInputs, FIRST_AGE_OF_NEED } from './dependency.js';

/** A service with places that people come to by day: a day home, a club, a self-help home, a workshop. */
export interface DayPlacesInputs extends DependencyInputs {
  /** Machine name of the service, e.g. 'day-home'. */
  readonly id: string;
  readonly title: Message;
  /** Whom it is for: people aged 60 and over who depend on help, or those who do not. */
  readonly target: 'dependent' | 'independent';
  /** Share of them who would come. */
  readonly takeUp: ServiceInput;
  /** Days a week on which one person comes. */
  readonly daysPerWeek: ServiceInput;
  /** Days a week on which it is open. */
  readonly openDays: ServiceInput;
  /** Places by year: each figure holds from its year on. */
  readonly places: readonly ServiceInput[];
  /** The area they are planned for. Default: they are there wherever it is asked. */
  readonly planned?: Planned;
}

/** How it is computed. */
export interface DayPlacesOptions extends ServiceOptions {
  /** Rates of the simulation, for healthy ageing; see `careNeed()`. */
  readonly rates?: Rates;
}

/**
 * Places needed in a day service against those there are: target group × share who would come × days a person comes per day open.
 *
 * Besides, without any assumption about who would come: `fills`, the share of the target group that would have to come to fill
 * the places there are. Where it is large, the places are more than the area will use.
 *
 * @param people - A simulation of a town, or of its areas.
 * @throws {RangeError} If the area is unknown or a share is not one.
 * @example
 * const rumia = readTown('data/rumia');
 * const future = simulate(rumia.population(2022), rumia.rates({ vintage: '2022', until: 2023 }), { until: 2023, seed: 1, draws: 20 });
 * dayPlaces(future, careInputs(rumia).dayHomes).quantities.get('capacity').median().at(2022); // => 54
 */
export function dayPlaces(
  people: Simulation,
  inputs: DayPlacesInputs,
  { area, rates, seed = people.seed }: DayPlacesOptions = {},
): ServiceResult {
  const { id, title, target, takeUp, daysPerWeek, openDays } = inputs;
  const places = plannedHere(inputs.places, inputs.planned, people, area);
  const drawn = { service: id, area: SHARED_AREA, year: 0, seed, draws: people.draws };
  const draw = (input: ServiceInput): Float64Array => drawInput(input, drawn);
  const where = area === undefined ? {} : { area };
  const dependent = careNeed(people, inputs, { ...where, seed, ...(rates === undefined ? {} : { rates }) });
  const old = people.sum({ ages: `${FIRST_AGE_OF_NEED}+`, ...(area === undefined ? {} : { areas: area }) });
  const need = quantityOf(dependent, { id: 'need', title: TARGETS[target], unit: PERSONS, digits: 0 }, (year, at) =>
    target === 'dependent' ? dependent.at(year)[at] : old.at(year)[at] - dependent.at(year)[at],
  );
  const quantities = new Map<string, Draws>([['need', need]]);
  const capacity = datedCapacity(need, places, seed);
  const isKnown = [takeUp, daysPerWeek, openDays].every(({ value }) => value !== null);
  if (isKnown) {
    const [days, open] = [daysPerWeek, openDays].map(draw);
    const share = drawInputByYear(takeUp, need.years, drawn);
    const demand = quantityOf(
      need,
      { id: 'demand', title: { pl: 'Potrzebne miejsca', en: 'Places needed' }, unit: PLACES, digits: 0 },
      (year, at, place) => (need.at(year)[at] * share[place][at] * days[at]) / open[at],
    );
    quantities.set('demand', demand);
    if (capacity !== undefined) quantities.set('shortage', shortageOf(demand, capacity));
  }
  if (capacity !== undefined) {
    quantities.set('capacity', capacity);
    if (daysPerWeek.value !== null && openDays.value !== null) {
      const [days, open] = [daysPerWeek, openDays].map(draw);
      const fills = { pl: 'Część grupy, która zapełniłaby miejsca', en: 'Share of the group that would fill the places' };
      quantities.set(
        'fills',
        quantityOf(need, { id: 'fills', title: fills, unit: { pl: 'udział', en: 'share' }, digits: 3 }, (year, at) =>
          need.at(year)[at] > 0 ? (capacity.at(year)[at] * open[at]) / days[at] / need.at(year)[at] : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return {
    id,
    title,
    area: areaOf(people, area),
    quantities,
    inputs: [takeUp, daysPerWeek, openDays, ...places, ...dependencyInputs(inputs)],
    missing: [
      ...missingInputs({ pl: 'potrzebne miejsca', en: 'places needed' }, [takeUp, daysPerWeek, openDays]),
      ...(capacity !== undefined ? [] : places.some(({ value }) => value === null) ? missingInputs(SHORTAGE, places) : [NO_PLACES]),
    ],
  };
}

const PERSONS: Message = { pl: 'osoby', en: 'persons' };
const PLACES: Message = { pl: 'miejsca', en: 'places' };
const TARGETS = {
  dependent: { pl: 'Osoby 60+ zależne od pomocy', en: 'People aged 60+ who depend on help' },
  independent: { pl: 'Osoby 60+ niezależne od pomocy', en: 'People aged 60+ who do not depend on help' },
} as const;
const SHORTAGE: Message = { pl: 'pojemność i niedobór', en: 'capacity and shortage' };
const NO_PLACES: Message = {
  pl: 'Nie policzono: niedobór; brakuje: liczba miejsc od pierwszego roku symulacji',
  en: 'Not computed: shortage; missing: the number of places from the first year of the simulation on',
};
