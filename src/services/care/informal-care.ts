import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import type { PeopleQuery, Population } from '../../population/population.js';
import type { Simulation } from '../../projection/simulation.js';
import type { Draws } from '../../series/draws.js';
import { drawInput } from '../draw-input.js';
import { quantityOf } from '../quantity-of.js';
import type { ServiceInput } from '../service.js';
import { SHARED_AREA } from '../service-options.js';

/** How many of those who depend on help get enough of it from their families. */
export interface InformalCareInputs {
  /** Share whose family is enough, in the year the users were counted. */
  readonly familyShare: ServiceInput;
  /** By how many per cent the odds of that fall when there are 1% fewer possible carers per old person. */
  readonly familyElasticity: ServiceInput;
  /** The people of the town in the year the share is of. */
  readonly counted: Population;
}

/** Those who care the most for parents, and those who need it the most. */
const CARERS: PeopleQuery = { ages: '45-64', sex: 'female' };
const CARED_FOR: PeopleQuery = { ages: '80+' };

/**
 * Women aged 45-64 per person aged 80 and over, in draws.
 *
 * @param area - Id of an area. Default: everybody.
 */
export function carersPerOldPerson(people: Simulation, area?: string): Draws {
  const where: PeopleQuery = area === undefined ? {} : { areas: area };
  return people.sum({ ...where, ...CARERS }).combine(people.sum({ ...where, ...CARED_FOR }), (carers, old) => carers / old, {
    id: 'carers per person 80+',
    title: { pl: 'Kobiety 45–64 lata na osobę 80+', en: 'Women aged 45–64 per person aged 80+' },
    unit: { pl: 'osoby na osobę', en: 'persons per person' },
    digits: 2,
  });
}

/**
 * The share of those who depend on help whose family is enough, in draws: {@link informalShare} of the town's carers, the
 * same in all its areas.
 *
 * @param people - A simulation of the town, or of its areas.
 */
export function familyCare(
  people: Simulation,
  { familyShare, familyElasticity, counted }: InformalCareInputs,
  { seed = people.seed }: { readonly seed?: number } = {},
): Draws {
  const [share, elasticity] = [familyShare, familyElasticity].map((input) => drawFamily(input, { seed, draws: people.draws }));
  const carers = carersPerOldPerson(people);
  const then = counted.count(CARERS) / counted.count(CARED_FOR);
  const description = {
    id: 'family share',
    title: { pl: 'Udział osób, którym wystarcza rodzina', en: 'Share whose family is enough' },
    unit: { pl: 'udział', en: 'share' },
    digits: 3,
  };
  return quantityOf(carers, description, (year, draw) => informalShare(share[draw], carers.at(year)[draw] / then, elasticity[draw]));
}

/**
 * The same in the year the share is of: one number per draw.
 *
 * @param draws - Number of draws.
 */
export function familyShareThen({ familyShare }: InformalCareInputs, how: { readonly seed: number; readonly draws: number }): Float64Array {
  return drawFamily(familyShare, how);
}

function drawFamily(input: ServiceInput, { seed, draws }: { readonly seed: number; readonly draws: number }): Float64Array {
  return drawInput(input, { service: 'informal-care', area: SHARED_AREA, year: 0, seed, draws });
}

/**
 * The share whose family is enough, when the number of possible carers per old person changes. On the odds, so that it
 * stays a share.
 *
 * @param share - Before the change, from 0 to 1.
 * @param change - Carers per old person now, against then; from 0.
 * @param elasticity - Of the odds.
 * @example
 * informalShare(0.8, 0.5, 1); // => 0.6666666666666666
 */
export function informalShare(share: number, change: number, elasticity: number): number {
  // Nobody old: no one to care for, and no change to speak of.
  if (!(change < Number.POSITIVE_INFINITY) || share >= 1) return share;
  const odds = (share / (1 - share)) * power(change, elasticity);
  return odds / (1 + odds);
}

function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  return base === 0 ? 0 : exp(exponent * log(base));
}
