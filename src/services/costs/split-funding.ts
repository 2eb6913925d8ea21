import { fail } from '../../language/error.js';
import type { CostLedger } from './cost-ledger.js';
import type { PlaceCost } from './place-cost.js';

/** Who pays. */
export const PAYERS = ['users', 'eu', 'state', 'town'] as const;

/** One of {@link PAYERS}. */
export type Payer = (typeof PAYERS)[number];

/** Who pays how much of a year's cost; the parts add up to it. */
export interface FundingSplit {
  /** PLN a year. */
  readonly paid: Readonly<Record<Payer, number>>;
  /** What fees and grants would have brought above the cost; nobody is paid it. */
  readonly above: number;
}

/**
 * Divides the cost of a year: users pay their fees, EU money its share of the cost, the state its grant up to the share it may
 * pay, the town the rest.
 *
 * @param cost - Of the same ledger and year.
 * @param year - EU money ends after its last year.
 * @param prices - Against the base year; fees follow them. Default: 1.
 * @throws {RangeError} If the ledger does not say who pays.
 * @example
 * const home = { service: 'day-home', provider: 'mops', sector: 'public' as const, title: { pl: 'Dom', en: 'Home' }, baseYear: 2022, places: 20, occupancy: 0.8, openDays: 250, openHours: 8, productiveHours: 1600, onCosts: 0.2, staff: [{ role: 'carer', title: { pl: 'opiekun', en: 'carer' }, placesPerPost: 8, minimum: 2, wage: 4000 }], premises: 60000, overhead: 24000, materialsPerUserDay: 20, capital: { outlay: 300000, years: 30, rate: 0 }, funding: { feePerUserMonth: 100, stateGrantPerPlaceMonth: 400, stateGrantMaxShare: 0.5, euShare: 0, euUntil: 2022 } };
 * splitFunding(home, placeCost(home), { year: 2022 }).paid; // => { users: 19200, eu: 0, state: 96000, town: 274800 }
 */
export function splitFunding(
  { funding, service, provider }: CostLedger,
  { total, users, places }: PlaceCost,
  { year, prices = 1 }: { readonly year: number; readonly prices?: number },
): FundingSplit {
  if (funding === undefined) {
    return fail(
      `splitFunding: ${service}, ${provider}: nie wiadomo, kto płaci; dopisz opłaty i dotacje (funding)`,
      `splitFunding: ${service}, ${provider}: it is not known who pays; add fees and grants (funding)`,
    );
  }
  const asked = {
    users: funding.feePerUserMonth * 12 * users * prices,
    eu: year <= funding.euUntil ? funding.euShare * total : 0,
    state: Math.min(funding.stateGrantPerPlaceMonth * 12 * places, funding.stateGrantMaxShare * total),
  };
  const paidByUsers = Math.min(asked.users, total);
  const paidByEu = Math.min(asked.eu, total - paidByUsers);
  const paidByState = Math.min(asked.state, total - paidByUsers - paidByEu);
  return {
    paid: { users: paidByUsers, eu: paidByEu, state: paidByState, town: total - paidByUsers - paidByEu - paidByState },
    above: asked.users - paidByUsers + (asked.eu - paidByEu) + (asked.state - paidByState),
  };
}
