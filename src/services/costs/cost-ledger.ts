import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import type { Opening } from './opening.js';
import type { Sector } from './sectors.js';

/** How many people of one role a standard asks for, and what each earns. */
export interface StaffStandard {
  /** Machine name, e.g. 'carer'. */
  readonly role: string;
  readonly title: Message;
  /** Places that one person on duty looks after; infinite where the least crew serves any number. */
  readonly placesPerPost: number;
  /** The least number on duty at a time. */
  readonly minimum: number;
  /** Hours a day somebody of the role is on duty. Default: the opening hours. */
  readonly hours?: number;
  /** Gross, for a full-time post, in PLN a month of the base year. */
  readonly wage: number;
}

/** Money that pays for a place besides the town's own. */
export interface Funding {
  /** What a user pays, PLN a month of the base year; follows prices. */
  readonly feePerUserMonth: number;
  /** State grant, PLN a month and available place; a programme sets it, so it does not follow prices. */
  readonly stateGrantPerPlaceMonth: number;
  /** The grant pays at most this share of the cost: 0 to 1. */
  readonly stateGrantMaxShare: number;
  /** Share of the cost that EU money pays: 0 to 1. */
  readonly euShare: number;
  /** Last year with EU money. */
  readonly euUntil: number;
}

/** What is known of one service of one provider; every amount is in PLN of the base year. */
export interface CostLedger {
  /** Machine name, e.g. 'day-home'. */
  readonly service: string;
  /** Machine name, e.g. 'mops'. */
  readonly provider: string;
  readonly sector: Sector;
  readonly title: Message;
  /** The year whose wages and prices the amounts are in. */
  readonly baseYear: number;
  /** People who can be served at one time. */
  readonly places: number;
  /** Share of the places that are taken: above 0, to 1. */
  readonly occupancy: number;
  /** Days open in a year. */
  readonly openDays: number;
  /** Hours open in a day. */
  readonly openHours: number;
  /** Hours a full-time post is at work in a year, without leave and sickness. */
  readonly productiveHours: number;
  /** What the employer pays on top of a gross wage, as a share of it: contributions and the yearly bonus. */
  readonly onCosts: number;
  readonly staff: readonly StaffStandard[];
  /** Rent, heat, light and cleaning, PLN a year. */
  readonly premises: number;
  /** Management and administration, PLN a year. */
  readonly overhead: number;
  /** Meals, materials and transport, PLN for one user and day. */
  readonly materialsPerUserDay: number;
  /** Building and equipment: what they cost, how many years they serve, and the real rate of interest (0.04 for 4%). */
  readonly capital: { readonly outlay: number; readonly years: number; readonly rate: number };
  /** When it opened and how it filled; without it the place is taken to have been open and full all the time. */
  readonly opening?: Opening;
  /** Without it nothing is known of who pays. */
  readonly funding?: Funding;
}

/**
 * The ledger itself, if a cost can be computed from it.
 *
 * @throws {RangeError} If a figure is outside its range; the message names it.
 * @example
 * checkLedger({ service: 'day-home', provider: 'mops', sector: 'public', title: { pl: 'Dom', en: 'Home' }, baseYear: 2022, places: 20, occupancy: 0.9, openDays: 250, openHours: 8, productiveHours: 1600, onCosts: 0.2, staff: [], premises: 0, overhead: 0, materialsPerUserDay: 20, capital: { outlay: 0, years: 30, rate: 0 } }).places; // => 20
 */
export function checkLedger(ledger: CostLedger): CostLedger {
  const { places, occupancy, openDays, openHours, productiveHours, onCosts, premises, overhead, materialsPerUserDay, capital } = ledger;
  const wrong = [
    range('places', places, 0, Number.POSITIVE_INFINITY, 'above'),
    range('occupancy', occupancy, 0, 1, 'above'),
    range('openDays', openDays, 0, 366, 'above'),
    range('openHours', openHours, 0, 24, 'above'),
    range('productiveHours', productiveHours, 0, 8784, 'above'),
    range('onCosts', onCosts, 0, Number.POSITIVE_INFINITY),
    range('premises', premises, 0, Number.POSITIVE_INFINITY),
    range('overhead', overhead, 0, Number.POSITIVE_INFINITY),
    range('materialsPerUserDay', materialsPerUserDay, 0, Number.POSITIVE_INFINITY),
    range('capital.outlay', capital.outlay, 0, Number.POSITIVE_INFINITY),
    range('capital.years', capital.years, 0, Number.POSITIVE_INFINITY, 'above'),
    range('capital.rate', capital.rate, 0, 1),
    ...ledger.staff.flatMap(({ role, placesPerPost, minimum, hours = openHours, wage }) => [
      // A standard may serve any number of places with one crew.
      placesPerPost === Number.POSITIVE_INFINITY
        ? undefined
        : range(`staff ${role}: placesPerPost`, placesPerPost, 0, Number.POSITIVE_INFINITY, 'above'),
      range(`staff ${role}: minimum`, minimum, 0, Number.POSITIVE_INFINITY),
      range(`staff ${role}: hours`, hours, 0, 24),
      range(`staff ${role}: wage`, wage, 0, Number.POSITIVE_INFINITY),
    ]),
    ...fundingFaults(ledger.funding),
  ].find((fault) => fault !== undefined);
  if (wrong !== undefined) {
    fail(
      `CostLedger: ${ledger.service}, ${ledger.provider}: ${wrong}; popraw tę liczbę`,
      `CostLedger: ${ledger.service}, ${ledger.provider}: ${wrong}; correct the figure`,
    );
  }
  return ledger;
}

function fundingFaults(funding: Funding | undefined): (string | undefined)[] {
  if (funding === undefined) return [];
  return [
    range('funding.feePerUserMonth', funding.feePerUserMonth, 0, Number.POSITIVE_INFINITY),
    range('funding.stateGrantPerPlaceMonth', funding.stateGrantPerPlaceMonth, 0, Number.POSITIVE_INFINITY),
    range('funding.stateGrantMaxShare', funding.stateGrantMaxShare, 0, 1),
    range('funding.euShare', funding.euShare, 0, 1),
  ];
}

/** What is wrong with a figure, in signs that both languages read; undefined where nothing is. */
function range(name: string, value: number, low: number, high: number, from: 'at' | 'above' = 'at'): string | undefined {
  const isFine = Number.isFinite(value) && (from === 'above' ? value > low : value >= low) && value <= high;
  if (isFine) return undefined;
  return `${name} = ${value} (${from === 'above' ? '>' : '≥'} ${low}${high === Number.POSITIVE_INFINITY ? '' : `, ≤ ${high}`})`;
}
