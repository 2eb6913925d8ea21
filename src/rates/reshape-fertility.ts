import { fail } from '../language/error.js';
import { monotoneSpline } from '../numerics/monotone-spline.js';
import { sum } from '../numerics/sum.js';
import { meanAgeAtBirth } from './mean-age-at-birth.js';

/** The level and the timing wanted. */
export interface ReshapeFertilityOptions {
  /** Children per woman, from 0. */
  readonly totalFertility: number;
  /** Mean age at birth in years. Default: as it is. */
  readonly meanAge?: number;
  /** Completed age of the first rate. Default: 15. */
  readonly from?: number;
}

/**
 * A fertility schedule moved to another mean age and brought to another total, its form kept.
 *
 * Children born by each age are moved along the ages as a curve, {@link monotoneSpline}; births that would leave the ages are kept at
 * the first or the last one, and the move is a little larger until the mean age is met to 1e-9 years.
 *
 * Assumptions: postponement moves the whole schedule. Limitations: meant for moves of a few years. Data needed: single-age rates.
 *
 * @param rates - Live births per woman and year by single completed age.
 * @returns Rates of the same ages, never negative.
 * @throws {RangeError} If there are no births, the total is negative, or the mean age lies more than ten years away.
 * @example
 * const rates = reshapeFertility(Float64Array.of(0, 0.1, 0.1, 0), { totalFertility: 0.4, meanAge: 17.2 });
 * [sum(rates), meanAgeAtBirth(rates)].map((value) => Math.round(value * 1e6) / 1e6); // => [0.4, 17.2]
 */
export function reshapeFertility(
  rates: Float64Array,
  { totalFertility, from = 15, meanAge = meanAgeAtBirth(rates, from) }: ReshapeFertilityOptions,
): Float64Array {
  const total = sum(rates);
  const now = meanAgeAtBirth(rates, from);
  if (!(totalFertility >= 0 && Number.isFinite(totalFertility) && rates.every((rate) => rate >= 0))) {
    fail(
      `reshapeFertility: ${totalFertility} dziecka na kobietę; oczekiwano liczby od 0 i współczynników od 0`,
      `reshapeFertility: ${totalFertility} children per woman; expected a number from 0 and rates from 0`,
    );
  }
  const scale = totalFertility / total;
  if (meanAge === now) return rates.map((rate) => rate * scale);
  const ages = rates.length;
  const born = new Float64Array(ages + 1);
  for (let age = 0; age < ages; age++) born[age + 1] = born[age] + rates[age] / total;
  const bornBy = monotoneSpline(
    Float64Array.from(born, (_, age) => age),
    born,
  );
  const moved = (by: number): Float64Array => {
    const until = (age: number): number => (age === 0 ? 0 : age === ages ? 1 : age <= by ? 0 : age - by >= ages ? 1 : bornBy(age - by));
    return Float64Array.from(rates, (_, age) => Math.max(0, until(age + 1) - until(age)) * totalFertility);
  };
  const meanOf = (by: number): number => meanAgeAtBirth(totalFertility > 0 ? moved(by) : rates, from);
  let [low, high] = [-12, 12];
  if (totalFertility === 0) return new Float64Array(ages);
  if (!(Math.abs(meanAge - now) <= 10 && meanOf(low) <= meanAge && meanOf(high) >= meanAge)) {
    fail(
      `reshapeFertility: średni wiek ${meanAge}, teraz ${now.toFixed(2)}; oczekiwano wieku najwyżej 10 lat dalej, w granicach podanych lat`,
      `reshapeFertility: mean age ${meanAge}, now ${now.toFixed(2)}; expected one at most ten years away, within the ages given`,
    );
  }
  for (let halving = 0; halving < 50; halving++) {
    const middle = (low + high) / 2;
    if (meanOf(middle) > meanAge) high = middle;
    else low = middle;
  }
  return moved((low + high) / 2);
}
