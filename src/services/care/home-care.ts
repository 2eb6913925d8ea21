import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import { beta } from '../../numerics/beta.js';
import { binomialQuantile } from '../../numerics/binomial-quantile.js';
import { normalProbability } from '../../numerics/normal-probability.js';
import { normalQuantile } from '../../numerics/normal-quantile.js';
import { stream } from '../../numerics/stream.js';
import type { Simulation } from '../../projection/simulation.js';
import type { Rates } from '../../rates/rates.js';
import type { Draws } from '../../series/draws.js';
import type { SeriesDescription } from '../../series/series.js';
import { areaParts } from '../by-area/area-parts.js';
import { dealToArea, shareOfArea } from '../by-area/deal-to-area.js';
import { compound } from '../compound.js';
import { drawInput, drawInputByYear } from '../draw-input.js';
import { missingInputs } from '../missing-inputs.js';
import { quantityOf } from '../quantity-of.js';
import type { ServiceInput, ServiceResult } from '../service.js';
import { type ServiceOptions, SHARED_AREA } from '../service-options.js';
import { shortageOf } from '../shortage.js';
import { careNeed, careNeedOf, type DependencyInputs, dependencyInputs } from './dependency.js';
import { type HourPrice, hoursCost, type PricesOf } from './hours-cost.js';
import { familyCare, familyShareThen, type InformalCareInputs } from './informal-care.js';
import { lastKnownYear } from './wage-index.js';
import { waitingList } from './waiting-list.js';

/** What home care is computed from. */
export interface HomeCareInputs extends DependencyInputs, InformalCareInputs, HourPrice {
  /** Id of the town the users were counted in. */
  readonly town: string;
  /** People with home care in one year. */
  readonly users: ServiceInput;
  /** Those of them who live in a part of the town, by id of the area; the rest of the town follows. */
  readonly partUsers: ReadonlyMap<string, ServiceInput>;
  /** Change per year of the share that is served of those whose family is not enough: 0.01 is 1% more each year. */
  readonly coverageChange: ServiceInput;
  /** Hours per user and year. */
  readonly hoursPerUser: ServiceInput;
  /** Hours the town can provide in a year; null where nobody has said. */
  readonly capacityHours: ServiceInput;
  /** Share of users who leave in a year. */
  readonly leave: ServiceInput;
}

/** How home care is computed. */
export interface HomeCareOptions extends ServiceOptions {
  /** Rates of the simulation, for healthy ageing; see `careNeed()`. Default: dependency at each age stays as it is. */
  readonly rates?: Rates;
  /** Money of which year: wages and so prices as they were then, or of each year as it comes. Default: the last year with a known wage. */
  readonly pricesOf?: PricesOf;
  /** Whether chance decides over whole users, or users are expected numbers. Default: 'whole'. */
  readonly people?: 'whole' | 'expected';
}

/** Jeffreys' prior of a share. */
const PRIOR = 0.5;
const ID = 'home-care';

/**
 * Home care in users, hours and money, as if the town went on serving as many of those who need it as when users were
 * counted.
 *
 * Need N is {@link careNeed}; families are enough for a share i of it; of the others a share u is served, which the count of
 * users gives: u ~ Beta(users + ½, N(1 - i) - users + ½), the posterior of a binomial count, so that users are beta-binomial.
 * Then demand ~ Binomial(N(t) (1 - i(t)), u), hours = users × hours each, cost = hours × price. Users are the demand, or what
 * a limit of hours leaves of it, with a waiting list. Those whose family is not enough and who are not served are shown apart
 * as `unmet`, never as demand.
 *
 * In a part of the town the demand is a share of the town's, see `areaParts()`: parts and the rest add up to the town in every
 * draw. Parts with a count of their own are taken to differ in how often a family is not enough; a part without one has the
 * rate of the counted area around it.
 *
 * @param people - A simulation of the town, or of its areas.
 * @param inputs - See `careInputs()`.
 * @throws {RangeError} If an input without which nothing can be computed is missing, the area is unknown, or more people were
 * users than needed care.
 * @example
 * const rumia = readTown('data/rumia');
 * const future = simulate(rumia.population(2022), rumia.rates({ vintage: '2022', until: 2023 }), { until: 2023, seed: 1, draws: 20 });
 * [...homeCare(future, careInputs(rumia).homeCare).quantities.keys()]; // => ['need', 'without-family', 'demand', 'users', 'unmet', 'hours', 'cost']
 */
export function homeCare(
  people: Simulation,
  inputs: HomeCareInputs,
  { area, rates, pricesOf, people: kind = 'whole', seed = people.seed }: HomeCareOptions = {},
): ServiceResult {
  const drawn = { service: ID, area: SHARED_AREA, year: 0, seed, draws: people.draws };
  const draw: DrawCareInput = (input) => drawInput(input, drawn);
  const drawByYear: DrawByYear = (input, years, of = SHARED_AREA) => drawInputByYear(input, years, { ...drawn, area: of });
  const options = { seed, kind, draw, drawByYear, ...(rates === undefined ? {} : { rates }) };
  const town = demandOf(people, inputs, options);
  const isTown = area === undefined || area === inputs.town;
  const { need, withoutFamily, demand } = isTown ? town : demandOfPart(people, inputs, { ...options, ...town, area });
  const quantities = new Map<string, Draws>([
    ['need', need],
    ['without-family', withoutFamily],
    ['demand', demand],
  ]);
  const list = isTown ? limitedBy(demand, inputs, { draw, drawByYear }) : undefined;
  const users = titled(list?.users ?? demand, USERS);
  quantities.set('users', users);
  quantities.set(
    'unmet',
    withoutFamily.combine(users, (asking, using) => asking - using, UNMET),
  );
  if (list !== undefined) {
    quantities.set('capacity', list.capacity).set('waiting', list.waiting).set('shortage', shortageOf(demand, list.capacity));
  }
  if (inputs.hoursPerUser.value !== null) {
    const each = drawByYear(inputs.hoursPerUser, users.years);
    const hours = quantityOf(users, HOURS, (year, at, place) => users.at(year)[at] * each[place][at]);
    quantities.set('hours', hours);
    if (inputs.pricePerHour.value !== null)
      quantities.set('cost', hoursCost(hours, inputs, { pricesOf: pricesOf ?? lastKnownYear(inputs.wages), draw, drawByYear }));
  }
  return {
    id: ID,
    title: { pl: 'Usługi opiekuńcze w domu', en: 'Home care' },
    area: area ?? inputs.town,
    quantities,
    inputs: inputsOf(inputs),
    missing: [
      ...missingInputs({ pl: 'godziny', en: 'hours' }, [inputs.hoursPerUser]),
      ...missingInputs({ pl: 'koszt', en: 'cost' }, [inputs.hoursPerUser, inputs.pricePerHour]),
      ...missingInputs({ pl: 'pojemność, kolejka i niedobór', en: 'capacity, waiting list and shortage' }, [inputs.capacityHours]),
      ...(isTown || inputs.capacityHours.value === null ? [] : [TOWN_LIMIT]),
    ],
  };
}

type DrawCareInput = (input: ServiceInput) => Float64Array;
type DrawByYear = (input: ServiceInput, years: readonly number[], area?: string) => readonly Float64Array[];

interface DemandOptions {
  readonly seed: number;
  readonly kind: 'whole' | 'expected';
  readonly draw: DrawCareInput;
  readonly drawByYear: DrawByYear;
  readonly rates?: Rates;
}

interface Demand {
  readonly need: Draws;
  readonly withoutFamily: Draws;
  readonly demand: Draws;
}

function demandOf(people: Simulation, inputs: HomeCareInputs, { seed, kind, draw, drawByYear, rates }: DemandOptions): Demand {
  const need = careNeed(people, inputs, rates === undefined ? { seed } : { seed, rates });
  const family = familyCare(people, inputs, { seed });
  const withoutFamily = quantityOf(need, WITHOUT_FAMILY, (year, at) => need.at(year)[at] * (1 - family.at(year)[at]));
  const served = servedShare(inputs, { seed, draws: people.draws });
  const since = inputs.users.year ?? inputs.counted.year;
  const growth = coverageSince(since, need.years, inputs.coverageChange, drawByYear);
  const chance = (place: number, at: number): number => Math.min(1, served[at] * growth(place, at));
  const luck = kind === 'expected' ? undefined : lastingLuck(need, draw(inputs.leave), { seed, town: inputs.town });
  const demand = quantityOf(need, DEMAND, (year, at, place) => {
    const asking = withoutFamily.at(year)[at];
    // Whole people ask; a part of one does not.
    return luck === undefined ? asking * chance(place, at) : binomialQuantile(luck[place][at], Math.floor(asking), chance(place, at));
  });
  return { need, withoutFamily, demand };
}

/**
 * Probabilities at which the demand of each year is drawn. Most users of a year are still there in the next: so what chance made
 * of one year lasts, as much as users stay (an autoregression of normal variables; each year by itself stays uniform).
 */
function lastingLuck(
  { years, count }: Draws,
  leave: Float64Array,
  { seed, town }: { readonly seed: number; readonly town: string },
): readonly Float64Array[] {
  const random = stream(seed, { module: `service ${ID} demand`, area: town, year: 0, draw: 0 });
  const state = new Float64Array(count);
  return years.map((year, place) =>
    state.map((before, at) => {
      random.restart(year, at);
      const stay = place === 0 ? 0 : 1 - leave[at];
      state[at] = stay * before + Math.sqrt(1 - stay * stay) * normalQuantile(random.next());
      return normalProbability(state[at]);
    }),
  );
}

function demandOfPart(
  people: Simulation,
  inputs: HomeCareInputs,
  { area, seed, kind, rates, withoutFamily, demand }: DemandOptions & Demand & { readonly area: string },
): Demand {
  const options = rates === undefined ? { seed } : { seed, rates };
  const target = (leaf: string): Draws => careNeed(people, inputs, { ...options, area: leaf });
  const parts = areaParts(people, { service: ID, counts: { town: inputs.users, areas: inputs.partUsers }, target, seed });
  return {
    need: careNeed(people, inputs, { ...options, area }),
    withoutFamily: shareOfArea(withoutFamily, parts, area),
    demand: dealToArea(demand, parts, area, { service: ID, seed, people: kind }),
  };
}

/** What became of the share that is served since the count, by place of the year and draw. */
function coverageSince(
  since: number,
  years: readonly number[],
  change: ServiceInput,
  drawByYear: DrawByYear,
): (place: number, draw: number) => number {
  const yearly = drawByYear(change, years);
  const isDated = change.changes?.some(({ from, until }) => from !== undefined || until !== undefined) ?? false;
  if (!isDated) return (place, draw) => compound(yearly[place][draw], years[place] - since);
  const factors = [yearly[0].map((rate) => compound(rate, years[0] - since))];
  for (let place = 1; place < years.length; place++) {
    factors.push(yearly[place].map((rate, draw) => factors[place - 1][draw] * compound(rate, years[place] - years[place - 1])));
  }
  return (place, draw) => factors[place][draw];
}

/** Capacity, users and waiting list, where hours are limited and it is known how many a user takes. */
function limitedBy(
  demand: Draws,
  { capacityHours, hoursPerUser, leave, town }: HomeCareInputs,
  { draw, drawByYear }: Pick<DemandOptions, 'draw' | 'drawByYear'>,
): { readonly capacity: Draws; readonly users: Draws; readonly waiting: Draws } | undefined {
  if (capacityHours.value === null || hoursPerUser.value === null) return undefined;
  const [limit, each] = [drawByYear(capacityHours, demand.years, town), drawByYear(hoursPerUser, demand.years)];
  const capacity = quantityOf(demand, CAPACITY, (_, at, place) => limit[place][at] / each[place][at]);
  const { users, waiting } = waitingList(demand, capacity, { leave: draw(leave) });
  return { capacity, users, waiting };
}

function titled(draws: Draws, description: SeriesDescription): Draws {
  return quantityOf(draws, description, (year, at) => draws.at(year)[at]);
}

/** What is served of those whose family is not enough, by the count of users. */
function servedShare(inputs: HomeCareInputs, { seed, draws }: { readonly seed: number; readonly draws: number }): Float64Array {
  const { users, town, familyShare, dependentAt65, counted: people } = inputs;
  const family = familyShareThen(inputs, { seed, draws });
  const without = careNeedOf(people, inputs, { seed, draws }).map((persons, at) => persons * (1 - family[at]));
  const counted = users.value ?? Number.NaN;
  const most = Math.max(...without);
  if (!(most >= counted)) {
    fail(
      `homeCare: ${counted} korzystających, a rodzina nie wystarcza najwyżej ${Math.round(most)} osobom; popraw „${familyShare.id}” albo „${dependentAt65.id}”`,
      `homeCare: ${counted} users, but the family is not enough for ${Math.round(most)} people at most; correct "${familyShare.id}" or "${dependentAt65.id}"`,
    );
  }
  const random = stream(seed, { module: 'service home-care coverage', area: town, year: 0, draw: 0 });
  return without.map((asking, draw) => {
    random.restart(0, draw);
    // In a draw with fewer who ask than users all are served.
    return beta(random, counted + PRIOR, Math.max(0, asking - counted) + PRIOR);
  });
}

function inputsOf(inputs: HomeCareInputs): ServiceInput[] {
  const { users, partUsers, hoursPerUser, pricePerHour, wageGrowth, capacityHours, leave, coverageChange } = inputs;
  const { familyShare, familyElasticity } = inputs;
  return [
    users,
    ...partUsers.values(),
    ...dependencyInputs(inputs),
    familyShare,
    familyElasticity,
    coverageChange,
    hoursPerUser,
    pricePerHour,
    wageGrowth,
    capacityHours,
    leave,
  ];
}

const TOWN_LIMIT: Message = {
  pl: 'Nie policzono: kolejka i niedobór w części miasta; limit godzin dotyczy całego miasta',
  en: 'Not computed: waiting list and shortage in a part of the town; the limit of hours is of the whole town',
};
const describe = (id: string, pl: string, en: string, unit: Message): SeriesDescription => ({ id, title: { pl, en }, unit, digits: 0 });
const PERSONS: Message = { pl: 'osoby', en: 'persons' };
const WITHOUT_FAMILY = describe('without-family', 'Osoby, którym rodzina nie wystarcza', 'People whose family is not enough', PERSONS);
const DEMAND = describe('demand', 'Osoby, które korzystałyby bez limitu', 'People who would be users without a limit', PERSONS);
const USERS = describe('users', 'Korzystający', 'Users', PERSONS);
const UNMET = describe('unmet', 'Bez wystarczającej rodziny i bez usług', 'With neither enough family nor service', PERSONS);
const CAPACITY = describe('capacity', 'Korzystający, na których starcza godzin', 'Users the hours allow', PERSONS);
const HOURS = describe('hours', 'Godziny usług', 'Hours of care', { pl: 'godziny rocznie', en: 'hours per year' });
