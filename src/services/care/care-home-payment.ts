import { fail } from '../../language/error.js';

/** Who pays for a month in a residential home, PLN. */
export interface CareHomePayment {
  readonly resident: number;
  readonly family: number;
  readonly town: number;
}

/** The parts of a month's cost. */
export interface CareHomePaymentOptions {
  /** Full cost of a month, PLN. */
  readonly cost: number;
  /** The resident's monthly income, PLN. */
  readonly income: number;
  /** What the family can be asked for, PLN a month. Default: 0. */
  readonly family?: number;
  /** Largest share of the income that the resident pays. Default: {@link RESIDENT_SHARE}. */
  readonly residentShare?: number;
}

/**
 * Largest share of the income that a resident pays: 70% (Act of 12 March 2004 on social assistance, art. 61(2)(1), in force from
 * 1 May 2004).
 */
export const RESIDENT_SHARE = 0.7;

/**
 * Divides the cost of a month in a residential home (DPS): the resident pays 70% of the income but not more than the cost, then
 * the family what it can be asked for, the town the rest.
 *
 * @throws {RangeError} If an amount is below 0.
 * @see Ustawa z 12.03.2004 r. o pomocy społecznej, art. 60-61; whom the family's part is asked from follows art. 61(2)(2)
 * [to be confirmed].
 * @example
 * careHomePayment({ cost: 3320, income: 1255 }); // => { resident: 878.5, family: 0, town: 2441.5 }
 */
export function careHomePayment({ cost, income, family = 0, residentShare = RESIDENT_SHARE }: CareHomePaymentOptions): CareHomePayment {
  if (!(cost >= 0 && income >= 0 && family >= 0 && residentShare >= 0)) {
    fail(
      `careHomePayment: koszt ${cost}, dochód ${income}, rodzina ${family} zł, udział ${residentShare}; oczekiwano liczb od 0`,
      `careHomePayment: cost ${cost}, income ${income}, family ${family} PLN, share ${residentShare}; expected numbers from 0`,
    );
  }
  const resident = Math.min(residentShare * income, cost);
  const paid = Math.min(family, cost - resident);
  return { resident, family: paid, town: cost - resident - paid };
}
