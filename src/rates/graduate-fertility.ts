import { fail } from '../language/error.js';
import { monotoneSpline } from '../numerics/monotone-spline.js';
import type { FertilityGroup } from './fit-fertility-schedule.js';

/**
 * Fertility by single age from rates of age groups: the mean over each group is its rate again, exactly, and no rate is negative.
 *
 * Children born by each age, added up, are known at the limits of groups; {@link monotoneSpline} joins them, level at both ends.
 * The Human Fertility Database splits its groups the same way.
 *
 * Assumptions: fertility begins and ends at 0, smoothly. Limitations: slightly angular where a group of 0 stands beside one that is
 * not. Data needed: groups that follow one another.
 *
 * @param groups - Without a gap, rising; e.g. 15-19 to 45-49.
 * @returns Live births per woman and year by single age, from the first age of the first group.
 * @throws {RangeError} If groups leave a gap, or a rate is negative.
 * @see Hyman (1983), SIAM Journal on Scientific and Statistical Computing 4; Jasilioniene et al. (2015), Methods Protocol for the Human
 * Fertility Database; McNeil, Trussell & Turner (1977), Demography 14.
 * @example
 * const rates = graduateFertility([{ from: 15, to: 19, rate: 0.01 }, { from: 20, to: 24, rate: 0.05 }, { from: 25, to: 29, rate: 0.02 }]);
 * Math.round(sum(rates.subarray(5, 10)) * 1e9) / 1e9; // => 0.25
 */
export function graduateFertility(groups: readonly FertilityGroup[]): Float64Array {
  groups.forEach(({ from, to, rate }, i) => {
    const expected = i === 0 ? from : groups[i - 1].to + 1;
    if (!(Number.isInteger(from) && Number.isInteger(to) && from === expected && to >= from && rate >= 0 && Number.isFinite(rate))) {
      fail(
        `graduateFertility: grupa ${from}-${to}, współczynnik ${rate}; oczekiwano grupy od wieku ${expected} i liczby od 0`,
        `graduateFertility: group ${from}-${to}, rate ${rate}; expected a group from age ${expected} and a number from 0`,
      );
    }
  });
  if (groups.length === 0) {
    fail('graduateFertility: nie ma żadnej grupy wieku', 'graduateFertility: there is no age group');
  }
  const limits = [groups[0].from, ...groups.map(({ to }) => to + 1)];
  const born = new Float64Array(limits.length);
  groups.forEach(({ from, to, rate }, i) => {
    born[i + 1] = born[i] + rate * (to - from + 1);
  });
  const bornBy = monotoneSpline(Float64Array.from(limits), born, { startSlope: 0, endSlope: 0 });
  const last = limits[limits.length - 1];
  // Two neighbours on one cubic may differ by a rounding where they should be level.
  return Float64Array.from({ length: last - limits[0] }, (_, i) => Math.max(0, bornBy(limits[0] + i + 1) - bornBy(limits[0] + i)));
}
