import { fail } from '../language/error.js';
import type { Sex } from '../population/sex.js';
import { lifeTable } from './life-table.js';

/** What life expectancy to reach. */
export interface MatchLifeExpectancyOptions {
  /** Years, at birth. */
  readonly lifeExpectancy: number;
  readonly sex: Sex;
}

/**
 * The factor by which all death rates of a schedule must be multiplied for a given life expectancy at birth: a
 * proportional-hazards shift that keeps the age pattern.
 *
 * @param deathRates - m(x) by single year of age, the last open.
 * @returns The factor, to 12 digits; 1 where the schedule has this life expectancy already.
 * @throws {RangeError} If no factor between 0.2 and 5 reaches it: then the schedule is of another kind of population.
 * @see Brass (1971), On the scale of mortality: the one-parameter case of relational models.
 * @example
 * const rates = Float64Array.of(0.01, 0.02, 0.5);
 * const { lifeExpectancy } = lifeTable(rates, { sex: 'male' });
 * Math.round(matchLifeExpectancy(rates, { sex: 'male', lifeExpectancy: lifeExpectancy[0] }) * 1e6); // => 1000000
 */
export function matchLifeExpectancy(deathRates: Float64Array, { lifeExpectancy, sex }: MatchLifeExpectancyOptions): number {
  const reached = (factor: number): number =>
    lifeTable(
      deathRates.map((rate) => rate * factor),
      { sex },
    ).lifeExpectancy[0];
  let low = 0.2;
  let high = 5;
  if (!(reached(high) <= lifeExpectancy && lifeExpectancy <= reached(low))) {
    fail(
      `matchLifeExpectancy: trwanie życia ${lifeExpectancy} lat; ten wzorzec umieralności sięga od ${reached(high).toFixed(1)} do ${reached(low).toFixed(1)} lat`,
      `matchLifeExpectancy: life expectancy ${lifeExpectancy} years; this schedule reaches from ${reached(high).toFixed(1)} to ${reached(low).toFixed(1)} years`,
    );
  }
  // Life expectancy falls as the factor grows; 60 halvings of 4.8 leave less than 1e-17.
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (reached(middle) > lifeExpectancy) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
