import type { Message } from '../../language/language.js';
import { Draws } from '../../series/draws.js';
import type { Series, SeriesDescription } from '../../series/series.js';
import { QUALITIES, type Quality } from '../../tables/status.js';
import { drawInput } from '../draw-input.js';
import { missingInputs } from '../missing-inputs.js';
import type { ServiceResult } from '../service.js';
import { type CostIndices, indexFactor } from './cost-indices.js';
import { type CostItem, type CostLedgerInputs, costGaps, ledgerOf } from './cost-inputs.js';
import { COST_ITEMS } from './cost-items.js';
import type { CostLedger } from './cost-ledger.js';
import { costBetween } from './next-place-cost.js';
import { type PlaceCost, placeCost, repriced } from './place-cost.js';
import { raisedWages } from './raised-wages.js';
import { PAYERS, type Payer, splitFunding } from './split-funding.js';
import { raisedNote, type WageFloor, wageFloor } from './wage-floor.js';

/** How the cost of a service is computed. */
export interface ServiceCostOptions {
  /** Years, base year, wages and prices, and the number of draws. */
  readonly indices: CostIndices;
  /** Seed of the uncertain items. Default: 0. */
  readonly seed?: number;
  /** Id of the area. Default: 'town'. */
  readonly area?: string;
  /** Minimum wage by year, PLN a month: no wage of the ledger stays below it. See `patchedWages()`. Default: none. */
  readonly minimumWage?: Series;
}

/** One quantity: what it is called, and its value in a year and draw. */
interface Quantity {
  readonly description: SeriesDescription;
  readonly of: (year: YearOfDraw) => number;
}

interface YearOfDraw {
  readonly ledger: CostLedger;
  readonly cost: PlaceCost;
  readonly nextPlace: number;
  /** What the minimum wage adds to the cost. */
  readonly raised: number;
  readonly year: number;
  readonly prices: number;
}

/**
 * What a service of one provider costs, year by year and draw by draw: in all, per available and per occupied place, per
 * person-day and hour, of the next place; in the money of each year and in that of the base year; and who pays it.
 *
 * Quantities: 'cost', 'capacity', 'posts', 'cost_per_place', 'cost_per_occupied_place', 'cost_per_person_day',
 * 'cost_per_person_hour', 'cost_of_next_place', each also with '_constant' for the money of the base year where it is money; and
 * 'paid_by_users', 'paid_by_eu', 'paid_by_state', 'paid_by_town', which add up to 'cost'. A year without places has no
 * cost per place. With a minimum wage also 'raised_by_minimum_wage', the part of 'cost' that is due to it.
 *
 * @param inputs - The ledger. What is missing in it is said in `missing`, and what needs it is left out.
 * @throws {RangeError} If a figure is outside its range, or an amount is of a year whose wages or prices are not known.
 * @example
 * const one = (id: string) => new Series({ id, title: { pl: id, en: id }, unit: { pl: 'zł', en: 'PLN' } }, [{ year: 2022, value: 1, status: 'published', source: 'GUS' }]);
 * const indices = costIndices({ wages: one('wages'), prices: one('prices') }, { baseYear: 2022, years: [2022], draws: 2 });
 * const empty = { service: 'day-home', provider: 'mops', sector: 'public' as const, title: { pl: 'Dom', en: 'Home' }, baseYear: 2022, items: [] };
 * serviceCost(empty, { indices }).missing[1].en; // => "Not computed: Home: who pays; missing: user's fee (the ledger does not name it), state grant (the ledger does not name it), highest share of the state grant (the ledger does not name it), share of EU money (the ledger does not name it), last year of EU money (the ledger does not name it)"
 */
export function serviceCost(
  inputs: CostLedgerInputs,
  { indices, seed = 0, area = 'town', minimumWage }: ServiceCostOptions,
): ServiceResult {
  const { service, provider, title, items } = inputs;
  const gaps = costGaps(inputs);
  const common = { id: `${service} ${provider}`, title, area, inputs: items };
  const missing = [
    ...missingInputs({ pl: `${title.pl}: koszt`, en: `${title.en}: cost` }, gaps.cost),
    ...missingInputs({ pl: `${title.pl}: kto płaci`, en: `${title.en}: who pays` }, gaps.funding),
  ];
  if (gaps.cost.length > 0) return { ...common, quantities: new Map(), missing };
  const drawn = drawItems(inputs, { indices, seed, area });
  const hasFunding = gaps.funding.length === 0;
  const ledgers = Array.from({ length: indices.wages.count }, (_, draw) =>
    ledgerOf(inputs, (item) => drawn.get(item)?.[draw] ?? Number.NaN, hasFunding),
  );
  const floor = minimumWage === undefined ? undefined : wageFloor(minimumWage, indices);
  const quantities = [
    ...costQuantities(indices.baseYear),
    ...(hasFunding ? fundingQuantities() : []),
    ...(floor === undefined ? [] : [RAISED]),
  ];
  const values = valuesOf(quantities, ledgers, { indices, floor });
  const raised = floor === undefined ? [] : raisedNote(ledgers[0], floor, indices);
  const about = {
    source: sourceOf(items),
    notes: [...new Map([...indices.wages.notes, ...indices.prices.notes, ...raised].map((note) => [note.pl, note])).values()],
    quality: worst([indices.wages.quality, indices.prices.quality, ...items.map(({ quality = 'ok' }) => quality)]),
  };
  const draws = quantities.flatMap(({ description }, place): [string, Draws][] => {
    // Nothing is divided by the places of a year without places.
    const there = indices.years.flatMap((_, number) => (values[place][number].some(Number.isNaN) ? [] : [number]));
    if (there.length === 0) return [];
    const of = <Of>(list: readonly Of[]): Of[] => there.map((number) => list[number]);
    const parts = { years: of(indices.years), values: of(values[place]), statuses: of(indices.wages.statuses) };
    return [[description.id, new Draws({ description, ...parts, ...about })]];
  });
  return { ...common, quantities: new Map(draws), missing };
}

/** Each item in draws, in the money of the base year. */
function drawItems(
  { service, provider, baseYear, items }: CostLedgerInputs,
  { indices, seed, area }: Required<Omit<ServiceCostOptions, 'minimumWage'>>,
): ReadonlyMap<CostItem, Float64Array> {
  const { known, wages } = indices;
  const factor = ({ item, year = baseYear }: CostItem): number => {
    const { follows } = COST_ITEMS[item];
    return follows === 'nothing' ? 1 : indexFactor(follows === 'wages' ? known.wages : known.prices, year, baseYear);
  };
  return new Map(
    items
      .filter(({ value }) => value !== null)
      .map((item) => {
        const options = { service: `cost ${service} ${provider}`, area, year: baseYear, seed, draws: wages.count };
        const amount = factor(item);
        return [item, drawInput(item, options).map((value) => value * amount)];
      }),
  );
}

/** Per quantity and year one array of draws. */
function valuesOf(
  quantities: readonly Quantity[],
  ledgers: readonly CostLedger[],
  { indices, floor }: { readonly indices: CostIndices; readonly floor: WageFloor | undefined },
): Float64Array[][] {
  const values = quantities.map(() => indices.years.map(() => new Float64Array(ledgers.length)));
  for (const [draw, ledger] of ledgers.entries()) {
    // A service that has always been open has one year at the base, whatever the calendar says.
    const always = ledger.opening === undefined ? twoSizes(ledger, ledger.baseYear) : undefined;
    for (const [place, year] of indices.years.entries()) {
      const [wages, prices] = [indices.wages.at(year)[draw], indices.prices.at(year)[draw]];
      const paid = raisedWages(ledger, floor?.(year, draw) ?? 0);
      const asIs = always ?? twoSizes(ledger, year);
      const sizes = paid === ledger ? asIs : twoSizes(paid, year);
      const [cost, next] = sizes.map((one) => repriced(one, wages, prices));
      const raised = paid === ledger ? 0 : cost.total - repriced(asIs[0], wages, prices).total;
      const at = { ledger, cost, nextPlace: costBetween(cost, next), raised, year, prices };
      for (const [number, { of }] of quantities.entries()) values[number][place][draw] = of(at);
    }
  }
  return values;
}

/** The service as it is, and with one place more. */
function twoSizes(ledger: CostLedger, year: number): [now: PlaceCost, next: PlaceCost] {
  return [placeCost(ledger, { year }), placeCost(ledger, { year, places: ledger.places + 1 })];
}

function costQuantities(baseYear: number): Quantity[] {
  const amounts: readonly (readonly [id: string, title: Message, unit: Message, of: Quantity['of']])[] = [
    ['cost', { pl: 'Koszt', en: 'Cost' }, PER_YEAR, ({ cost }) => cost.total],
    [
      'cost_per_place',
      { pl: 'Koszt dostępnego miejsca', en: 'Cost of an available place' },
      PER_YEAR,
      ({ cost }) => cost.perPlace ?? Number.NaN,
    ],
    [
      'cost_per_occupied_place',
      { pl: 'Koszt zajętego miejsca', en: 'Cost of an occupied place' },
      PER_YEAR,
      ({ cost }) => cost.perOccupiedPlace ?? Number.NaN,
    ],
    ['cost_per_person_day', { pl: 'Koszt osobodnia', en: 'Cost of a person-day' }, PLN, ({ cost }) => cost.perPersonDay ?? Number.NaN],
    [
      'cost_per_person_hour',
      { pl: 'Koszt osobogodziny', en: 'Cost of a person-hour' },
      PLN,
      ({ cost }) => cost.perPersonHour ?? Number.NaN,
    ],
    ['cost_of_next_place', { pl: 'Koszt następnego miejsca', en: 'Cost of the next place' }, PER_YEAR, ({ nextPlace }) => nextPlace],
  ];
  const money = amounts.flatMap(([id, title, unit, of]): Quantity[] => {
    const digits = unit === PLN ? 2 : 0;
    const constant = { pl: `${title.pl}, ceny z ${baseYear} r.`, en: `${title.en}, prices of ${baseYear}` };
    return [
      { description: { id, title, unit, digits }, of },
      { description: { id: `${id}_constant`, title: constant, unit, digits }, of: (at) => of(at) / at.prices },
    ];
  });
  const places = { pl: 'miejsca', en: 'places' };
  const posts = { pl: 'etaty', en: 'full-time posts' };
  return [
    ...money,
    { description: { id: 'capacity', title: { pl: 'Miejsca', en: 'Places' }, unit: places, digits: 1 }, of: ({ cost }) => cost.places },
    {
      description: { id: 'posts', title: { pl: 'Etaty', en: 'Posts' }, unit: posts, digits: 2 },
      of: ({ cost }) => [...cost.posts.values()].reduce((all, one) => all + one, 0),
    },
  ];
}

const PLN: Message = { pl: 'zł', en: 'PLN' };
const PER_YEAR: Message = { pl: 'zł rocznie', en: 'PLN a year' };

const RAISED: Quantity = {
  description: {
    id: 'raised_by_minimum_wage',
    title: { pl: 'W tym podwyżka do płacy minimalnej', en: 'Of it: raising to the minimum wage' },
    unit: PER_YEAR,
    digits: 0,
  },
  of: ({ raised }) => raised,
};

const PAYER_TITLES: Readonly<Record<Payer, Message>> = {
  users: { pl: 'Płacą użytkownicy', en: 'Paid by users' },
  eu: { pl: 'Płaci UE', en: 'Paid by the EU' },
  state: { pl: 'Płaci państwo', en: 'Paid by the state' },
  town: { pl: 'Płaci miasto', en: 'Paid by the town' },
};

function fundingQuantities(): Quantity[] {
  return PAYERS.map((payer) => ({
    description: { id: `paid_by_${payer}`, title: PAYER_TITLES[payer], unit: PER_YEAR, digits: 0 },
    of: ({ ledger, cost, year, prices }) => splitFunding(ledger, cost, { year, prices }).paid[payer],
  }));
}

function sourceOf(items: readonly CostItem[]): string {
  return [...new Set(items.map(({ source }) => source))].join('; ');
}

function worst(qualities: readonly Quality[]): Quality {
  return QUALITIES[Math.max(...qualities.map((quality) => QUALITIES.indexOf(quality)))];
}
