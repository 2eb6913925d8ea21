import { sum } from '../../numerics/sum.js';
import { annuity } from './annuity.js';
import { type CostLedger, checkLedger } from './cost-ledger.js';
import { openingYear } from './opening.js';
import { postsNeeded } from './posts-needed.js';

/** The parts of a cost. */
export const COST_PARTS = ['staff', 'premises', 'materials', 'overhead', 'capital', 'start'] as const;

/** One of {@link COST_PARTS}. */
export type CostPart = (typeof COST_PARTS)[number];

/** What a cost is computed for. */
export interface PlaceCostOptions {
  /** Calendar year; it matters only for a service that opens. Default: the base year. */
  readonly year?: number;
  /** Wages against the base year. Default: 1. */
  readonly wages?: number;
  /** Prices against the base year. Default: 1. */
  readonly prices?: number;
  /** Default: the places of the ledger. */
  readonly places?: number;
}

/** What a service of one provider costs in a year, in PLN of the year that wages and prices are of. */
export interface PlaceCost {
  /** Available places, on average over the year. */
  readonly places: number;
  /** Occupied places, on average over the year. */
  readonly users: number;
  readonly personDays: number;
  readonly personHours: number;
  /** Full-time posts by role. */
  readonly posts: ReadonlyMap<string, number>;
  /** PLN a year. */
  readonly parts: Readonly<Record<CostPart, number>>;
  /** PLN a year. */
  readonly total: number;
  /** PLN a year; null before the service opens. */
  readonly perPlace: number | null;
  /** PLN a year; null while nobody is there. */
  readonly perOccupiedPlace: number | null;
  readonly perPersonDay: number | null;
  readonly perPersonHour: number | null;
}

/**
 * The cost of a service of one provider in a year, in all and per place.
 *
 * total = sum over roles of posts x 12 x wage x wages x (1 + on-costs) + (premises + overhead + capital annuity) x prices
 * + materials x person-days x prices + what starting costs, in the year it opens. Posts are by `postsNeeded()`.
 *
 * Assumptions: staff and premises are paid for available places from the first day; materials for those who are there; fixed
 * cost does not grow with places. Limits: no staff shortage, and wages of all roles grow alike.
 *
 * @throws {RangeError} If a figure of the ledger is outside its range.
 * @example
 * const home = { service: 'day-home', provider: 'mops', sector: 'public' as const, title: { pl: 'Dom', en: 'Home' }, baseYear: 2022, places: 20, occupancy: 0.8, openDays: 250, openHours: 8, productiveHours: 1600, onCosts: 0.2, staff: [{ role: 'carer', title: { pl: 'opiekun', en: 'carer' }, placesPerPost: 8, minimum: 2, wage: 4000 }], premises: 60000, overhead: 24000, materialsPerUserDay: 20, capital: { outlay: 300000, years: 30, rate: 0 } };
 * placeCost(home).total; // => 390000
 */
export function placeCost(ledger: CostLedger, { wages = 1, prices = 1, ...options }: PlaceCostOptions = {}): PlaceCost {
  return repriced(atBase(ledger, options), wages, prices);
}

/**
 * The same year of a service at other wages and prices: staff follow wages, everything else prices.
 *
 * @param cost - At the wages and prices of the base year.
 * @param wages - Against the base year.
 * @param prices - Against the base year.
 * @example
 * const parts = { staff: 100, premises: 10, materials: 20, overhead: 5, capital: 5, start: 0 };
 * const cost = { places: 4, users: 2, personDays: 500, personHours: 4000, posts: new Map(), parts, total: 140, perPlace: 35, perOccupiedPlace: 70, perPersonDay: 0.28, perPersonHour: 0.035 };
 * repriced(cost, 2, 1.5).total; // => 260
 */
export function repriced(cost: PlaceCost, wages: number, prices: number): PlaceCost {
  const of = ({ parts }: PlaceCost, part: CostPart): number => parts[part] * (part === 'staff' ? wages : prices);
  const [staff, premises, materials, overhead, capital, start] = COST_PARTS.map((part) => of(cost, part));
  const total = sum([staff, premises, materials, overhead, capital, start]);
  const per = (units: number): number | null => (units > 0 ? total / units : null);
  return {
    ...cost,
    parts: { staff, premises, materials, overhead, capital, start },
    total,
    perPlace: per(cost.places),
    perOccupiedPlace: per(cost.users),
    perPersonDay: per(cost.personDays),
    perPersonHour: per(cost.personHours),
  };
}

/** At the wages and prices of the base year. */
function atBase(ledger: CostLedger, { year = ledger.baseYear, places = ledger.places }: PlaceCostOptions): PlaceCost {
  const { occupancy, openDays, openHours, onCosts, capital, opening } = checkLedger(ledger);
  const { open, filled, isFirst } = openingYear(opening, year);
  const posts = new Map(ledger.staff.map((standard) => [standard.role, open * postsNeeded(standard, ledger, places)]));
  const users = places * occupancy * filled;
  const personDays = users * openDays;
  return {
    places: places * open,
    users,
    personDays,
    personHours: personDays * openHours,
    posts,
    parts: {
      staff: sum(ledger.staff.map(({ role, wage }) => (posts.get(role) ?? 0) * 12 * wage * (1 + onCosts))),
      premises: ledger.premises * open,
      materials: ledger.materialsPerUserDay * personDays,
      overhead: ledger.overhead * open,
      capital: annuity(capital.outlay, capital.years, capital.rate) * open,
      start: isFirst ? (opening?.startCost ?? 0) : 0,
    },
    // Filled in by repriced().
    total: 0,
    perPlace: null,
    perOccupiedPlace: null,
    perPersonDay: null,
    perPersonHour: null,
  };
}
