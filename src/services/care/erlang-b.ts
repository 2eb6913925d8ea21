import { fail } from '../../language/error.js';

/**
 * The share of arrivals that find every bed taken and go elsewhere: Erlang's loss formula B(c, A), by its recursion
 * B(0) = 1, B(c) = A B(c-1) / (c + A B(c-1)), which loses no digits.
 *
 * Assumptions: arrivals are independent (Poisson) and do not wait; only the mean of the stays matters, not their
 * distribution.
 *
 * @param beds - A whole number from 0.
 * @param load - A = arrivals per day × mean stay in days: the beds that would be taken if there were no limit; from 0.
 * @returns A share from 0 to 1.
 * @throws {RangeError} If a number is not of its range.
 * @see Erlang (1917); Jagers & Van Doorn (1986), On the continued Erlang loss function, Operations Research Letters 5.
 * @example
 * erlangB(2, 1); // => 0.2
 */
export function erlangB(beds: number, load: number): number {
  if (!Number.isInteger(beds) || beds < 0 || !(load >= 0 && load < Number.POSITIVE_INFINITY)) {
    fail(
      `erlangB: łóżka ${beds}, obciążenie ${load}; oczekiwano liczby całkowitej od 0 i liczby od 0`,
      `erlangB: beds ${beds}, load ${load}; expected a whole number from 0 and a number from 0`,
    );
  }
  let refused = 1;
  for (let bed = 1; bed <= beds; bed++) refused = (load * refused) / (bed + load * refused);
  return refused;
}

/**
 * The fewest beds with which at most a given share of arrivals is refused.
 *
 * @param load - As for {@link erlangB}.
 * @param share - Of arrivals refused, above 0 and at most 1.
 * @throws {RangeError} If a number is not of its range.
 * @example
 * bedsFor(2.2, 0.05); // => 5
 */
export function bedsFor(load: number, share: number): number {
  if (!(share > 0 && share <= 1)) {
    fail(
      `bedsFor: udział odmów ${share}; oczekiwano liczby większej od 0, najwyżej 1`,
      `bedsFor: the share refused is ${share}; expected a number above 0 and at most 1`,
    );
  }
  let refused = erlangB(0, load);
  let beds = 0;
  while (refused > share) {
    beds++;
    refused = (load * refused) / (beds + load * refused);
  }
  return beds;
}
