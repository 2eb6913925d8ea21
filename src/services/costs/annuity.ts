import { fail } from '../../language/error.js';
import { exp } from '../../numerics/exp.js';
import { log1p } from '../../numerics/log-1p.js';

/**
 * What an outlay costs a year, if it is paid off in equal parts with interest over the years it serves.
 *
 * @param outlay - In PLN.
 * @param years - Above 0.
 * @param rate - Interest a year, 0.04 for 4%; real where the parts are to follow prices.
 * @throws {RangeError} If the years are not above 0 or the rate is below 0.
 * @see Drummond et al. (2015), Methods for the Economic Evaluation of Health Care Programmes, 4th ed., ch. 7 (equivalent annual cost).
 * @example
 * annuity(300000, 30, 0); // => 10000
 */
export function annuity(outlay: number, years: number, rate: number): number {
  if (!(years > 0 && rate >= 0)) {
    fail(
      `annuity: ${years} lat i stopa ${rate}; oczekiwano lat powyżej 0 i stopy od 0`,
      `annuity: ${years} years and a rate of ${rate}; expected years above 0 and a rate from 0`,
    );
  }
  // So little interest that the difference below would be rounding: to first order, with an error below 1e-11 of the value.
  if (rate * years < 1e-5) return (outlay / years) * (1 + (rate * (years + 1)) / 2);
  return (outlay * rate) / (1 - exp(-years * log1p(rate)));
}
