import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import { binomialQuantile } from '../../numerics/binomial-quantile.js';
import { exp } from '../../numerics/exp.js';
import { negativeBinomialQuantile } from '../../numerics/negative-binomial-quantile.js';
import { stream } from '../../numerics/stream.js';
import type { Population } from '../../population/population.js';
import type { Simulation } from '../../projection/simulation.js';
import type { Rates } from '../../rates/rates.js';
import type { Draws } from '../../series/draws.js';
import type { Series, SeriesDescription } from '../../series/series.js';
import { type AreaParts, areaParts } from '../by-area/area-parts.js';
import { dealToArea } from '../by-area/deal-to-area.js';
import { drawInput, drawInputByYear } from '../draw-input.js';
import { fromYear } from '../from-year.js';
import { missingInputs } from '../missing-inputs.js';
import { quantityOf } from '../quantity-of.js';
import type { ServiceInput, ServiceResult } from '../service.js';
import { type ServiceOptions, SHARED_AREA } from '../service-options.js';
import { type CareHomePayment, careHomePayment, RESIDENT_SHARE } from './care-home-payment.js';
import { careNeed, careNeedOf, type DependencyInputs, dependencyInputs } from './dependency.js';
import { AS_ASSUMED, moneyOf, type PricesOf } from './hours-cost.js';
import { lastKnownYear, wageIndex } from './wage-index.js';

/** What a town's residents of residential homes and its payments are computed from. */
export interface CareHomesInputs extends DependencyInputs {
  /** Id of the town. */
  readonly town: string;
  /** The people of the town in the year of the spending. */
  readonly counted: Population;
  /** What the town paid in one year, PLN. */
  readonly spending: ServiceInput;
  /** Full cost of a month, PLN, in the year of the figure. */
  readonly monthlyCost: ServiceInput;
  /** What a town pays for a month of one resident, PLN, in the same year: the resident's income follows from it. */
  readonly townPayment: ServiceInput;
  /** What the family pays, PLN a month, in the same year. */
  readonly familyPayment: ServiceInput;
  /** Mean length of stay, years. */
  readonly stayYears: ServiceInput;
  /** How many times as often dependent people of 75-84 enter as those under 75. */
  readonly entryAt75: ServiceInput;
  /** The same of 85 and over. */
  readonly entryAt85: ServiceInput;
  /** Share of the entries that services in the community prevent. */
  readonly prevented: ServiceInput;
  /** Entries against what the older people make of them. Default: 1. */
  readonly entryLevel?: ServiceInput;
  /** Average wages by year: the cost of a place follows them. */
  readonly wages: Series;
  readonly wageGrowth: ServiceInput;
  /** How high the cost of a place stands against what wages make of it. Default: 1. */
  readonly payLevel?: ServiceInput;
  /** Consumer prices by year: the residents' incomes follow them. */
  readonly prices: Series;
  /** Growth of incomes per year after the last known prices. */
  readonly incomeGrowth: ServiceInput;
}

/** Entries are what the older people make of them. */
export const ENTRIES_AS_ASSUMED: ServiceInput = {
  id: 'entry_level',
  title: { pl: 'Przyjęcia wobec założonych', en: 'Entries against what is assumed' },
  value: 1,
  unit: { pl: 'razy', en: 'times' },
  status: 'assumed',
  source: 'kohorta',
};

/** How residential care is computed. */
export interface CareHomesOptions extends ServiceOptions {
  /** Rates of the simulation, for healthy ageing; see `careNeed()`. */
  readonly rates?: Rates;
  /** Money of one year, or of each year as it comes. Default: each year. */
  readonly pricesOf?: PricesOf;
  /** Whether chance decides over whole residents. Default: 'whole'. */
  readonly people?: 'whole' | 'expected';
}

/** Entry ages: dependent people under 75, of 75-84, of 85 and over. */
const ENTRY_AGES = ['60-74', '75-84', '85+'] as const;

/**
 * Residents of residential homes (DPS) that a town pays for, their entries and exits, and what the town pays under the 70% rule.
 *
 * The residents of the year of the spending are those it paid for: spending / (12 × payment of that year). Entries follow the
 * dependent people by age; they are as many as exits in that year, so that no growth is put in. Exits: a share 1 - exp(-1 /
 * mean stay) a year. The first year of the simulation, where it is a later one, has as many residents as its entries keep. The
 * cost of a place follows wages, incomes follow prices; the town pays cost - 70% of the income - the family's part.
 *
 * Residents who come from a part of the town are dealt by its dependent people, weighted by how often their ages enter.
 *
 * Limits: people under 60 enter as those of 60-74 do; the supply of places is no limit; incomes are those that the payments
 * of a whole voivodeship imply.
 *
 * @param people - A simulation of the town, or of its areas.
 * @param inputs - See `careInputs()`.
 * @throws {RangeError} If the town would pay nothing for a resident, or a year has no wage or price.
 * @example
 * const rumia = readTown('data/rumia');
 * const future = simulate(rumia.population(2015), rumia.rates({ vintage: '2015', until: 2016 }), { until: 2016, seed: 1, draws: 20 });
 * const { quantities } = careHomes(future, careInputs(rumia).careHomes, { people: 'expected' });
 * Math.round(quantities.get('cost').median().at(2015)); // => 650000
 */
export function careHomes(
  people: Simulation,
  inputs: CareHomesInputs,
  { area, seed = people.seed, rates, pricesOf = 'each-year', people: kind = 'whole' }: CareHomesOptions = {},
): ServiceResult {
  const id = 'care-homes';
  const { draws, years } = people;
  const asked = [inputs.spending, inputs.monthlyCost, inputs.townPayment];
  const title: Message = { pl: 'Domy pomocy społecznej', en: 'Residential homes' };
  const result = { id, title, area: area ?? inputs.town, inputs: inputsOf(inputs) };
  if (asked.some(({ value }) => value === null)) {
    return {
      ...result,
      quantities: new Map(),
      missing: missingInputs({ pl: 'mieszkańcy i wydatki', en: 'residents and spending' }, asked),
    };
  }
  const draw = (input: ServiceInput, area: string = SHARED_AREA): Float64Array =>
    drawInput(input, { service: id, area, year: 0, seed, draws });
  const paid = paymentOf(inputs, draw);
  const spending = draw(inputs.spending, inputs.town);
  const since = inputs.spending.year ?? inputs.counted.year;
  const stay = draw(inputs.stayYears);
  const byYear = (input: ServiceInput): readonly Float64Array[] =>
    drawInputByYear(input, years, { service: id, area: SHARED_AREA, year: 0, seed, draws });
  const [prevented, level, pay] = [inputs.prevented, inputs.entryLevel ?? ENTRIES_AS_ASSUMED, inputs.payLevel ?? AS_ASSUMED].map(byYear);
  const leave = stay.map((length) => 1 - exp(-1 / length));
  const odds = [new Float64Array(draws).fill(1), draw(inputs.entryAt75), draw(inputs.entryAt85)];

  const pressure = ENTRY_AGES.map((ages) => careNeed(people, inputs, { seed, ages, ...(rates === undefined ? {} : { rates }) }));
  const pressureThen = ENTRY_AGES.map((ages) => careNeedOf(inputs.counted, inputs, { seed, draws, ages }));
  const relative = (year: number, at: number): number =>
    pressure.reduce((sum, need, group) => sum + need.at(year)[at] * odds[group][at], 0) /
    pressureThen.reduce((sum, need, group) => sum + need[at] * odds[group][at], 0);
  const residentsThen = spending.map((pln, at) => pln / (12 * paid(since, at, 1).town));

  const all = people.sum({ ages: '60+' });
  const empty = (): Float64Array[] => years.map(() => new Float64Array(draws));
  const [residents, entries, exits] = [empty(), empty(), empty()];
  const random = stream(seed, { module: `service ${id}`, area: inputs.town, year: 0, draw: 0 });
  const count = (mean: number): number =>
    kind === 'expected' ? mean : negativeBinomialQuantile(random.next(), mean, Number.POSITIVE_INFINITY);
  years.forEach((year, place) => {
    for (let at = 0; at < draws; at++) {
      random.restart(year, at);
      if (place === 0) {
        // What the money paid for was so many; what chance makes of them begins afterwards.
        residents[0][at] = residentsThen[at] * (year === since ? 1 : relative(year, at));
        if (kind === 'whole') residents[0][at] = Math.round(residents[0][at]);
        continue;
      }
      const before = residents[place - 1][at];
      exits[place][at] = kind === 'expected' ? before * leave[at] : binomialQuantile(random.next(), before, leave[at]);
      entries[place][at] = count(residentsThen[at] * leave[at] * relative(year, at) * (1 - prevented[place][at]) * level[place][at]);
      residents[place][at] = before - exits[place][at] + entries[place][at];
    }
  });
  const made = (description: SeriesDescription, of: readonly Float64Array[]): Draws =>
    quantityOf(all, description, (_, at, place) => of[place][at]);
  const inTown = made(
    describe('residents', 'Mieszkańcy opłacani przez gminę', 'Residents the town pays for', 'osoby', 'persons'),
    residents,
  );
  const isTown = area === undefined || area === inputs.town;
  const living = isTown ? inTown : dealToArea(inTown, partsOf(), area, { service: id, seed, people: kind });
  const moneyYear = (year: number): number => (pricesOf === 'each-year' ? year : pricesOf);
  const { pl, en } = moneyOf(pricesOf);
  const monthly = quantityOf(
    all,
    describe('payment', `Opłata gminy za miesiąc, ${pl}`, `Town's payment a month ${en}`, 'zł', 'PLN'),
    (year, at, place) => paid(moneyYear(year), at, pay[place][at]).town,
  );
  const cost = living.combine(
    monthly,
    (persons, pln) => 12 * persons * pln,
    describe('cost', `Wydatki gminy, ${pl}`, `Spending of the town ${en}`, 'zł', 'PLN'),
  );
  const whole = quantityOf(
    all,
    describe(
      'cost-all',
      `Koszt pobytu: gmina, mieszkańcy i rodziny, ${pl}`,
      `Cost of the stays: town, residents and families ${en}`,
      'zł',
      'PLN',
    ),
    (year, at, place) => {
      const { resident, family, town } = paid(moneyYear(year), at, pay[place][at]);
      return 12 * living.at(year)[at] * (resident + family + town);
    },
  );
  function partsOf(): AreaParts {
    const options = { seed, ...(rates === undefined ? {} : { rates }) };
    const target = (leaf: string): Draws => {
      const needs = ENTRY_AGES.map((ages) => careNeed(people, inputs, { ...options, ages, area: leaf }));
      return quantityOf(needs[0], needs[0].description, (year, at) =>
        needs.reduce((sum, need, group) => sum + need.at(year)[at] * odds[group][at], 0),
      );
    };
    return areaParts(people, { service: id, target, seed });
  }
  const quantities = new Map<string, Draws>([
    ['residents', living],
    ['payment', monthly],
    ['cost', cost],
    ['cost-all', whole],
  ]);
  if (!isTown) return { ...result, quantities, missing: [TOWN_FLOWS] };
  // The first year has no year before it from which people came and went.
  const entering = fromYear(
    made(describe('entries', 'Przyjęcia w roku', 'Entries in the year', 'osoby', 'persons'), entries),
    years[0] + 1,
  );
  const leaving = fromYear(made(describe('exits', 'Odejścia w roku', 'Exits in the year', 'osoby', 'persons'), exits), years[0] + 1);
  if (entering !== undefined && leaving !== undefined) quantities.set('entries', entering).set('exits', leaving);
  return { ...result, quantities, missing: [] };
}

const TOWN_FLOWS: Message = {
  pl: 'Nie policzono: przyjęcia i odejścia według części miasta; brakuje: skąd pochodzą mieszkańcy domów',
  en: 'Not computed: entries and exits by part of the town; missing: where the residents of the homes come from',
};

function describe(id: string, pl: string, en: string, unitPl: string, unitEn: string): SeriesDescription {
  return { id, title: { pl, en }, unit: { pl: unitPl, en: unitEn }, digits: 0 };
}

/** Who pays for a month of a resident in the money of a year, by draw. */
function paymentOf(
  { monthlyCost, townPayment, familyPayment, wages, wageGrowth, prices, incomeGrowth }: CareHomesInputs,
  draw: (input: ServiceInput) => Float64Array,
): (year: number, draw: number, pay: number) => CareHomePayment {
  const from = monthlyCost.year ?? lastKnownYear(wages);
  const [cost, town, family, growth, incomes] = [monthlyCost, townPayment, familyPayment, wageGrowth, incomeGrowth].map((input) =>
    draw(input),
  );
  // cost - share × income - family = payment, solved for the income.
  const income = cost.map((pln, at) => (pln - family[at] - town[at]) / RESIDENT_SHARE);
  if (!income.every((pln) => pln >= 0)) {
    fail(
      `careHomes: koszt miesiąca „${monthlyCost.id}” jest niższy niż opłata gminy „${townPayment.id}” i rodziny; popraw dane`,
      `careHomes: the cost of a month "${monthlyCost.id}" is below what the town "${townPayment.id}" and the family pay; correct the figures`,
    );
  }
  return (year, at, pay) => {
    const wage = wageIndex(wages, { from, to: year, growth: growth[at] });
    const price = wageIndex(prices, { from, to: year, growth: incomes[at] });
    return careHomePayment({ cost: cost[at] * wage * pay, income: income[at] * price, family: family[at] * price });
  };
}

function inputsOf(inputs: CareHomesInputs): ServiceInput[] {
  const { spending, monthlyCost, townPayment, familyPayment, stayYears, entryAt75, entryAt85, prevented } = inputs;
  const { wageGrowth, incomeGrowth } = inputs;
  return [
    spending,
    monthlyCost,
    townPayment,
    familyPayment,
    stayYears,
    entryAt75,
    entryAt85,
    prevented,
    wageGrowth,
    incomeGrowth,
    ...dependencyInputs(inputs),
  ];
}
