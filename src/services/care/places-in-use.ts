import type { Message } from '../../language/language.js';
import { gamma } from '../../numerics/gamma.js';
import { negativeBinomialQuantile } from '../../numerics/negative-binomial-quantile.js';
import { stream } from '../../numerics/stream.js';
import type { Population } from '../../population/population.js';
import type { Simulation } from '../../projection/simulation.js';
import type { Draws } from '../../series/draws.js';
import { areaOf } from '../area-of.js';
import { areaParts } from '../by-area/area-parts.js';
import { dealToArea } from '../by-area/deal-to-area.js';
import { datedCapacity } from '../dated-capacity.js';
import { missingInputs } from '../missing-inputs.js';
import { quantityOf } from '../quantity-of.js';
import type { ServiceInput, ServiceResult } from '../service.js';
import type { ServiceOptions } from '../service-options.js';
import { shortageOf } from '../shortage.js';

/** A service whose users are known and follow a group of ages: a self-help home, a workshop, a support point. */
export interface PlacesInUseInputs {
  /** Machine name of the service, e.g. 'self-help-home'. */
  readonly id: string;
  readonly title: Message;
  /** Ages of those it is for, e.g. '18-64'. */
  readonly ages: string;
  /** Users in one year. */
  readonly users: ServiceInput;
  /** People on its waiting list in that year. */
  readonly waiting: ServiceInput;
  /** The people of the town in that year; left out where the users are not known. */
  readonly counted?: Population;
  /** Places by year: each figure holds from its year on. */
  readonly places: readonly ServiceInput[];
}

const PRIOR = 0.5;

/**
 * People who would use a service, as many of its ages as used it or waited for it when they were counted, against its places.
 *
 * Rate ~ Gamma(users + waiting + ½) / people of the ages then, the posterior of a Poisson count; demand ~ Poisson(rate × people now).
 * What is not known is left out and asked for. Users and places are those of the town; of its demand an area has its part.
 *
 * @param people - A simulation of a town, or of its areas.
 * @throws {RangeError} If the area is unknown or the ages cut an age group.
 * @example
 * const rumia = readTown('data/rumia');
 * const future = simulate(rumia.population(2022), rumia.rates({ vintage: '2022', until: 2023 }), { until: 2023, seed: 1, draws: 20 });
 * placesInUse(future, careInputs(rumia).workshop).missing.length; // => 2
 */
export function placesInUse(
  people: Simulation,
  inputs: PlacesInUseInputs,
  { area, seed = people.seed }: ServiceOptions = {},
): ServiceResult {
  const { id, title, ages, users, waiting, counted, places } = inputs;
  const here = areaOf(people, area);
  const group = people.sum({ ages, ...(area === undefined ? {} : { areas: area }) });
  const quantities = new Map<string, Draws>([
    ['need', quantityOf(group, { ...group.description, id: 'need' }, (year, at) => group.at(year)[at])],
  ]);
  const capacity = datedCapacity(group, places, seed);
  if (capacity !== undefined) quantities.set('capacity', capacity);
  const asked = users.value === null || waiting.value === null ? null : users.value + waiting.value;
  if (asked !== null && counted !== undefined) {
    const town = areaOf(people);
    const random = stream(seed, { module: `service ${id}`, area: town, year: 0, draw: 0 });
    const then = counted.count({ ages });
    const description = {
      id: 'demand',
      title: { pl: 'Chętni', en: 'People who would use it' },
      unit: { pl: 'osoby', en: 'persons' },
      digits: 0,
    };
    const level = Float64Array.from({ length: people.draws }, (_, at) => {
      random.restart(0, at);
      return gamma(random, asked + PRIOR) / then;
    });
    const everybody = people.sum({ ages });
    const inTown = quantityOf(everybody, description, (year, at) => {
      random.restart(year, at);
      return negativeBinomialQuantile(random.next(), level[at] * everybody.at(year)[at], Number.POSITIVE_INFINITY);
    });
    const target = (leaf: string): Draws => people.sum({ ages, areas: leaf });
    const demand =
      area === undefined || area === town
        ? inTown
        : dealToArea(inTown, areaParts(people, { service: id, target, seed }), area, { service: id, seed, people: 'whole' });
    quantities.set('demand', demand);
    if (capacity !== undefined) quantities.set('shortage', shortageOf(demand, capacity));
  }
  return {
    id,
    title,
    area: here,
    quantities,
    inputs: [users, waiting, ...places],
    missing: [
      ...missingInputs({ pl: 'chętni', en: 'people who would use it' }, [users, waiting]),
      ...missingInputs({ pl: 'pojemność i niedobór', en: 'capacity and shortage' }, places),
    ],
  };
}
