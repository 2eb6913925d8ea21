import type { Message } from '../../language/language.js';
import type { Simulation } from '../../projection/simulation.js';
import type { Rates } from '../../rates/rates.js';
import type { Draws } from '../../series/draws.js';
import type { SeriesDescription } from '../../series/series.js';
import { areaOf } from '../area-of.js';
import { type Planned, plannedHere } from '../by-area/planned-here.js';
import { datedCapacity } from '../dated-capacity.js';
import { drawInput, drawInputByYear } from '../draw-input.js';
import { missingInputs } from '../missing-inputs.js';
import { quantityOf } from '../quantity-of.js';
import type { ServiceInput, ServiceResult } from '../service.js';
import { type ServiceOptions, SHARED_AREA } from '../service-options.js';
import { shortageOf } from '../shortage.js';
import { careNeed, type DependencyInputs, dependencyInputs } from './dependency.js';
import { bedsFor, erlangB } from './erlang-b.js';
import { familyCare, type InformalCareInputs } from './informal-care.js';

/** What respite care by day and night is computed from. */
export interface RespiteCareInputs extends DependencyInputs, InformalCareInputs {
  /** Stays asked for per caring family and year. */
  readonly staysPerCarer: ServiceInput;
  /** Mean length of a stay, days. */
  readonly stayDays: ServiceInput;
  /** Beds by year: each figure holds from its year on. */
  readonly beds: readonly ServiceInput[];
  /** The area they are planned for. Default: they are there wherever it is asked. */
  readonly planned?: Planned;
  /** Share of stays that may be refused when beds are planned. */
  readonly refusedAtMost: ServiceInput;
}

/** How it is computed. */
export interface RespiteCareOptions extends ServiceOptions {
  /** Rates of the simulation, for healthy ageing; see `careNeed()`. */
  readonly rates?: Rates;
}

const DAYS = 365.25;

/**
 * Short stays that let families rest: how many are asked for, what share finds every bed taken (Erlang's loss formula: who
 * finds no bed goes without), and how many beds it takes.
 *
 * Load A = caring families × stays a year × mean stay / 365.25 beds; refused share B(beds, A).
 *
 * Limits: stays come evenly through the year, so summers are worse; families do not wait or shift a stay.
 *
 * @param people - A simulation of a town, or of its areas.
 * @throws {RangeError} If the area is unknown.
 * @example
 * const rumia = readTown('data/rumia');
 * const future = simulate(rumia.population(2022), rumia.rates({ vintage: '2022', until: 2023 }), { until: 2023, seed: 1, draws: 20 });
 * [...respiteCare(future, careInputs(rumia).respite).quantities.keys()]; // => ['carers', 'capacity', 'stays', 'load', 'demand', 'refused-share', 'refused', 'shortage']
 */
export function respiteCare(
  people: Simulation,
  inputs: RespiteCareInputs,
  { area, rates, seed = people.seed }: RespiteCareOptions = {},
): ServiceResult {
  const id = 'respite';
  const { staysPerCarer, stayDays, refusedAtMost } = inputs;
  const beds = plannedHere(inputs.beds, inputs.planned, people, area);
  const drawn = { service: id, area: SHARED_AREA, year: 0, seed, draws: people.draws };
  const draw = (input: ServiceInput): Float64Array => drawInput(input, drawn);
  const needed = careNeed(people, inputs, { seed, ...(area === undefined ? {} : { area }), ...(rates === undefined ? {} : { rates }) });
  const family = familyCare(people, inputs, { seed });
  const carers = quantityOf(needed, FAMILIES, (year, at) => needed.at(year)[at] * family.at(year)[at]);
  const quantities = new Map<string, Draws>([['carers', carers]]);
  const capacity = datedCapacity(carers, beds, seed);
  if (capacity !== undefined) quantities.set('capacity', capacity);
  if (staysPerCarer.value !== null && stayDays.value !== null) {
    const [days, share] = [stayDays, refusedAtMost].map(draw);
    const each = drawInputByYear(staysPerCarer, carers.years, drawn);
    const stays = quantityOf(carers, STAYS, (year, at, place) => carers.at(year)[at] * each[place][at]);
    const load = quantityOf(carers, LOAD, (year, at) => (stays.at(year)[at] * days[at]) / DAYS);
    const demand = quantityOf(load, BEDS, (year, at) => bedsFor(load.at(year)[at], share[at]));
    quantities.set('stays', stays).set('load', load).set('demand', demand);
    if (capacity !== undefined) {
      const refused = quantityOf(load, REFUSED, (year, at) => erlangB(capacity.at(year)[at], load.at(year)[at]));
      quantities.set('refused-share', refused);
      quantities.set(
        'refused',
        stays.combine(refused, (asked, lost) => asked * lost, LOST),
      );
      quantities.set('shortage', shortageOf(demand, capacity));
    }
  }
  const needs: Message = { pl: 'pobyty i łóżka', en: 'stays and beds' };
  return {
    id,
    title: { pl: 'Opieka wytchnieniowa całodobowa', en: 'Respite care by day and night' },
    area: areaOf(people, area),
    quantities,
    inputs: [staysPerCarer, stayDays, ...beds, refusedAtMost, inputs.familyShare, inputs.familyElasticity, ...dependencyInputs(inputs)],
    missing: [
      ...missingInputs(needs, [staysPerCarer, stayDays, refusedAtMost]),
      ...(capacity === undefined
        ? missingInputs({ pl: 'odmowy', en: 'refusals' }, beds.some(({ value }) => value === null) ? beds : [BEDS_UNKNOWN])
        : []),
    ],
  };
}

const describe = (id: string, pl: string, en: string, unit: Message, digits: number): SeriesDescription => ({
  id,
  title: { pl, en },
  unit,
  digits,
});
const FAMILIES = describe('carers', 'Rodziny opiekujące się', 'Caring families', { pl: 'rodziny', en: 'families' }, 0);
const STAYS = describe('stays', 'Pobyty, o które proszą', 'Stays asked for', { pl: 'pobyty rocznie', en: 'stays per year' }, 0);
const LOAD = describe('load', 'Łóżka zajęte bez limitu', 'Beds taken without a limit', { pl: 'łóżka', en: 'beds' }, 1);
const BEDS = describe('demand', 'Potrzebne łóżka', 'Beds needed', { pl: 'łóżka', en: 'beds' }, 0);
const REFUSED = describe('refused-share', 'Odsetek odmów', 'Share refused', { pl: 'udział', en: 'share' }, 3);
const LOST = describe('refused', 'Pobyty, na które nie ma łóżka', 'Stays without a bed', { pl: 'pobyty rocznie', en: 'stays per year' }, 0);
const BEDS_UNKNOWN: ServiceInput = {
  id: 'beds',
  title: { pl: 'liczba łóżek od pierwszego roku symulacji', en: 'the number of beds from the first year of the simulation on' },
  value: null,
  unit: { pl: 'łóżka', en: 'beds' },
  status: 'missing',
  source: 'kohorta',
};
