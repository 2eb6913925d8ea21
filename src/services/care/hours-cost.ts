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
}

/** Money of one year, as wages and prices were then, or of each year as it comes. */
export type PricesOf = number | 'each-year';

/** How a cost is computed. */
export interface HoursCostOptions {
  readonly pricesOf: PricesOf;
  /** Draws an input. */
  readonly draw: (input: ServiceInput) => Float64Array;
}

/**
 * What hours of care cost: hours × price, the price as wages have changed since its year.
 *
 * @throws {RangeError} If the price has no year, or there is no wage of a year that is needed.
 */
export function hoursCost(hours: Draws, { pricePerHour, wages, wageGrowth }: HourPrice, { pricesOf, draw }: HoursCostOptions): Draws {
  const [price, growth] = [draw(pricePerHour), draw(wageGrowth)];
  const { pl, en } = moneyOf(pricesOf);
  const description = { id: 'cost', title: { pl: `Koszt, ${pl}`, en: `Cost ${en}` }, unit: { pl: 'zł', en: 'PLN' }, digits: 0 };
  return quantityOf(hours, description, (year, at) => {
    const to = pricesOf === 'each-year' ? year : pricesOf;
    return hours.at(year)[at] * price[at] * wageIndex(wages, { from: pricePerHour.year ?? to, to, growth: growth[at] });
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
