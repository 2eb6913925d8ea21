import { gamma } from '../../numerics/gamma.js';
import { negativeBinomialQuantile } from '../../numerics/negative-binomial-quantile.js';
import { stream } from '../../numerics/stream.js';
import type { Simulation } from '../../projection/simulation.js';
import type { Draws } from '../../series/draws.js';
import { areaParts } from '../by-area/area-parts.js';
import { dealToArea } from '../by-area/deal-to-area.js';
import { compound } from '../compound.js';
import { drawInput, drawInputByYear } from '../draw-input.js';
import { missingInputs } from '../missing-inputs.js';
import { quantityOf } from '../quantity-of.js';
import type { ServiceInput, ServiceResult } from '../service.js';
import { type ServiceOptions, SHARED_AREA } from '../service-options.js';
import { type HourPrice, hoursCost, type PricesOf } from './hours-cost.js';
import { lastKnownYear } from './wage-index.js';

/** What specialist care for people with mental disorders is computed from. */
export interface SpecialistCareInputs extends HourPrice {
  /** Id of the town. */
  readonly town: string;
  /** Users in one year. */
  readonly users: ServiceInput;
  /** Change of the number of users per year: 0.01 is 1% more each year. */
  readonly usersChange: ServiceInput;
  /** Hours per user and year. */
  readonly hoursPerUser: ServiceInput;
}

/** How it is computed. */
export interface SpecialistCareOptions extends ServiceOptions {
  /** See `homeCare()`. */
  readonly pricesOf?: PricesOf;
  /** Whether chance decides over whole users. Default: 'whole'. */
  readonly people?: 'whole' | 'expected';
}

const PRIOR = 0.5;

/**
 * Specialist care at home for people with mental disorders. Its users do not follow the ageing of the
 * people, most of them being younger: as many as were counted, with a change per year that is not known.
 *
 * A part of the town, of which nobody counted the users, has its share of them by its people.
 *
 * Level ~ Gamma(users + ½), the posterior of a Poisson count; users ~ Poisson(level × (1 + change)^years); hours and cost
 * as in home care.
 *
 * @param people - Gives years and draws.
 * @param inputs - See `careInputs()`.
 * @throws {RangeError} If the users were not counted.
 * @example
 * const rumia = readTown('data/rumia');
 * const future = simulate(rumia.population(2022), rumia.rates({ vintage: '2022', until: 2023 }), { until: 2023, seed: 1, draws: 20 });
 * const { users, ...rest } = careInputs(rumia).specialistCare;
 * specialistCare(future, { ...rest, users, usersChange: { ...rest.usersChange, low: 0, high: 0 } }, { people: 'expected' }).quantities.get('demand').median().at(2023); // => 68
 */
export function specialistCare(
  people: Simulation,
  inputs: SpecialistCareInputs,
  { area, seed = people.seed, pricesOf, people: kind = 'whole' }: SpecialistCareOptions = {},
): ServiceResult {
  const id = 'specialist-care';
  const { draws } = people;
  const drawn = { service: id, area: SHARED_AREA, year: 0, seed, draws };
  const draw = (input: ServiceInput): Float64Array => drawInput(input, drawn);
  const change = draw(inputs.usersChange);
  const counted = drawInput(inputs.users, { service: id, area: inputs.town, year: 0, seed, draws });
  const random = stream(seed, { module: `service ${id} users`, area: inputs.town, year: 0, draw: 0 });
  const level = counted.map((users, at) => {
    random.restart(0, at);
    return kind === 'expected' ? users : gamma(random, users + PRIOR);
  });
  const description = {
    id: 'demand',
    title: { pl: 'Korzystający', en: 'Users' },
    unit: { pl: 'osoby', en: 'persons' },
    digits: 0,
  };
  const everybody = people.sum();
  const inTown = quantityOf(everybody, description, (year, at) => {
    const mean = level[at] * compound(change[at], year - (inputs.users.year ?? year));
    if (kind === 'expected') return mean;
    random.restart(year, at);
    return negativeBinomialQuantile(random.next(), mean, Number.POSITIVE_INFINITY);
  });
  const isTown = area === undefined || area === inputs.town;
  const target = (leaf: string): Draws => people.sum({ areas: leaf });
  const users = isTown
    ? inTown
    : dealToArea(inTown, areaParts(people, { service: id, target, seed }), area, { service: id, seed, people: kind });
  const quantities = new Map<string, Draws>([['demand', users]]);
  if (inputs.hoursPerUser.value !== null) {
    const each = drawInputByYear(inputs.hoursPerUser, users.years, drawn);
    const title = { pl: 'Godziny usług', en: 'Hours of care' };
    const hours = quantityOf(
      users,
      { id: 'hours', title, unit: { pl: 'godziny', en: 'hours' }, digits: 0 },
      (year, at, place) => users.at(year)[at] * each[place][at],
    );
    quantities.set('hours', hours);
    if (inputs.pricePerHour.value !== null)
      quantities.set(
        'cost',
        hoursCost(hours, inputs, {
          pricesOf: pricesOf ?? lastKnownYear(inputs.wages),
          draw,
          drawByYear: (input, years) => drawInputByYear(input, years, drawn),
        }),
      );
  }
  return {
    id,
    title: { pl: 'Specjalistyczne usługi dla osób z zaburzeniami psychicznymi', en: 'Specialist care for people with mental disorders' },
    area: area ?? inputs.town,
    quantities,
    inputs: [inputs.users, inputs.usersChange, inputs.hoursPerUser, inputs.pricePerHour, inputs.wageGrowth],
    missing: [
      ...missingInputs({ pl: 'godziny', en: 'hours' }, [inputs.hoursPerUser]),
      ...missingInputs({ pl: 'koszt', en: 'cost' }, [inputs.hoursPerUser, inputs.pricePerHour]),
    ],
  };
}
