import { fail } from '../../language/error.js';
import { sum } from '../../numerics/sum.js';
import type { Draws } from '../../series/draws.js';

/** How years are weighed. */
export interface PresentValueOptions {
  /** Real rate a year where the amounts are in the money of one year: 0.04 for 4%. Default: 0. */
  readonly rate?: number;
  /** The year that weighs 1. Default: the first. */
  readonly from?: number;
}

/**
 * The sum of the years of each draw, later years weighing less: x(t) / (1 + rate)^(t - from).
 *
 * @param amounts - A yearly quantity.
 * @returns One number per draw.
 * @throws {RangeError} If the rate is not a number above -1.
 * @see Drummond et al. (2015), Methods for the Economic Evaluation of Health Care Programmes, 4th ed., ch. 4.
 * @example
 * const saved = new Draws({ description: { id: 'saved', title: { pl: 'Oszczędność', en: 'Saving' }, unit: { pl: 'zł', en: 'PLN' } }, years: [2022, 2023], values: [Float64Array.of(100), Float64Array.of(110)], statuses: ['planned', 'planned'], source: 'plan' });
 * presentValue(saved, { rate: 0.1 }).map(Math.round); // => [200]
 */
export function presentValue(amounts: Draws, { rate = 0, from = amounts.years[0] }: PresentValueOptions = {}): Float64Array {
  if (!(rate > -1 && Number.isFinite(rate))) {
    fail(
      `presentValue: stopa dyskontowa ${rate}; oczekiwano liczby, np. 0,04`,
      `presentValue: a discount rate of ${rate}; expected a number such as 0.04`,
    );
  }
  const weights = amounts.years.map((year) => weightOf(year - from, rate));
  const values = amounts.years.map((year) => amounts.at(year));
  return values[0].map((_, draw) => sum(values.map((ofYear, place) => ofYear[draw] * weights[place])));
}

/** Years are whole: by multiplication, the same bits everywhere. */
function weightOf(years: number, rate: number): number {
  let growth = 1;
  for (let year = 0; year < Math.abs(years); year++) growth *= 1 + rate;
  return years < 0 ? growth : 1 / growth;
}
