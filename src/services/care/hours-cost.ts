import type { Message } from '../../language/language.js';
import type { Draws } from '../../series/draws.js';
import type { Series } from '../../series/series.js';
import { quantityOf } from '../quantity-of.js';
import type { ServiceInput } from '../service.js';
import { wageIndex } from './wage-index.js';

/** What an hour of care costs. */
export interface HourPrice {
  /** PLN per hour, in the year of the figure. */
  readonly pricePerHour: ServiceInput;
  /** Average wages by year: the price follows them. */
  readonly wages: Series;
  /** Growth of wages per year after the last known one. */
  readonly wageGrowth: ServiceInput;
  /** How high the pay of care stands against what wages and prices are assumed to make of it. Default: 1. */
  readonly payLevel?: ServiceInput;
}

/** The pay of care is what it is assumed to be. */
export const AS_ASSUMED: ServiceInput = {
  id: 'pay_level',
  title: { pl: 'Płace w opiece wobec założonych', en: 'Pay in care against what is assumed' },
  value: 1,
  unit: { pl: 'razy', en: 'times' },
  status: 'assumed',
  source: 'kohorta',
};

/** Money of one year, as wages and prices were then, or of each year as it comes. */
export type PricesOf = number | 'each-year';

/** How a cost is computed. */
export interface HoursCostOptions {
  readonly pricesOf: PricesOf;
  /** Draws an input. */
  readonly draw: (input: ServiceInput) => Float64Array;
  /** Draws one that may change from year to year. */
  readonly drawByYear: (input: ServiceInput, years: readonly number[]) => readonly Float64Array[];
}

/**
 * What hours of care cost: hours × price, the price as wages have changed since its year.
 *
 * @throws {RangeError} If the price has no year, or there is no wage of a year that is needed.
 */
export function hoursCost(
  hours: Draws,
  { pricePerHour, wages, wageGrowth, payLevel = AS_ASSUMED }: HourPrice,
  { pricesOf, draw, drawByYear }: HoursCostOptions,
): Draws {
  const growth = draw(wageGrowth);
  const [price, level] = [drawByYear(pricePerHour, hours.years), drawByYear(payLevel, hours.years)];
  const { pl, en } = moneyOf(pricesOf);
  const description = { id: 'cost', title: { pl: `Koszt, ${pl}`, en: `Cost ${en}` }, unit: { pl: 'zł', en: 'PLN' }, digits: 0 };
  return quantityOf(hours, description, (year, at, place) => {
    const to = pricesOf === 'each-year' ? year : pricesOf;
    return (
      hours.at(year)[at] * price[place][at] * level[place][at] * wageIndex(wages, { from: pricePerHour.year ?? to, to, growth: growth[at] })
    );
  });
}

/**
 * The money of a cost in words.
 *
 * @example
 * moneyOf(2024).en; // => 'at wages of 2024'
 */
export function moneyOf(pricesOf: PricesOf): Message {
  return pricesOf === 'each-year'
    ? { pl: 'w cenach każdego roku', en: 'in prices of each year' }
    : { pl: `w płacach z ${pricesOf} r.`, en: `at wages of ${pricesOf}` };
}
