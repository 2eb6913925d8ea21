import { fail } from '../language/error.js';
import { isList, requireGiven } from '../language/require-given.js';
import { sum } from '../numerics/sum.js';

/** A group of ages and what is known of it. */
export interface AgeTotal {
  readonly from: number;
  /** Last completed age of the group, included. */
  readonly to: number;
  /** Persons or events in the group, from 0. */
  readonly total: number;
}

/** How {@link graduate} smooths. */
export interface GraduateOptions {
  /**
   * People of each single age among whom the events happen; then the rate is smoothed, not the count. Default: 1 for
   * every age, so that the counts themselves are smoothed.
   */
  readonly exposure?: Float64Array;
  /** Rounds of smoothing. Default: 200, after which a round changes no age by more than about 1 in 1,000. */
  readonly rounds?: number;
}

/**
 * Single ages from totals of age groups: smooth across the limits of groups, never negative, and adding up to every
 * group again.
 *
 * Pycnophylactic interpolation: each round replaces every rate by the mean of itself and its neighbours and then
 * restores the group totals.
 *
 * @param groups - Groups that follow one another without a gap from age 0.
 * @returns One number per single age, 0 to the last age of the last group.
 * @throws {RangeError} If groups leave a gap, a total is negative, or a group with a total has no exposure.
 * @see Tobler (1979), Smooth pycnophylactic interpolation for geographical regions, JASA 74.
 * @example
 * graduate([{ from: 0, to: 1, total: 4 }, { from: 2, to: 3, total: 4 }]); // => [2, 2, 2, 2]
 */
export function graduate(groups: readonly AgeTotal[], { exposure, rounds = 200 }: GraduateOptions = {}): Float64Array {
  requireGiven(isList(groups), {
    where: 'graduate',
    name: 'groups',
    value: groups,
    expected: {
      pl: 'listy grup wieku, np. [{ from: 0, to: 4, total: 2900 }]',
      en: 'a list of groups such as [{ from: 0, to: 4, total: 2900 }]',
    },
  });
  const ages = check(groups);
  const people = exposure ?? new Float64Array(ages).fill(1);
  if (people.length !== ages) {
    fail(
      `graduate: ludność dla ${people.length} roczników wieku; oczekiwano ${ages}`,
      `graduate: exposure for ${people.length} ages; expected ${ages}`,
    );
  }
  let rates = restore(new Float64Array(ages).fill(1), groups, people);
  for (let round = 0; round < rounds; round++) {
    const before = rates;
    const smoothed = before.map((rate, age) => (before[Math.max(0, age - 1)] + rate + before[Math.min(ages - 1, age + 1)]) / 3);
    rates = restore(smoothed, groups, people);
  }
  return rates.map((rate, age) => rate * people[age]);
}

/** The rates of each group, multiplied so that its events add up to its total. */
function restore(rates: Float64Array, groups: readonly AgeTotal[], people: Float64Array): Float64Array {
  const restored = rates.slice();
  for (const { from, to, total } of groups) {
    const inside = people.subarray(from, to + 1);
    const events = sum(inside.map((persons, index) => persons * rates[from + index]));
    if (total > 0 && sum(inside) === 0) {
      fail(
        `graduate: w grupie ${from}-${to} jest ${total} zdarzeń, a nikt w niej nie żyje; sprawdź ludność tej grupy`,
        `graduate: group ${from}-${to} has ${total} events and nobody in it; check its exposure`,
      );
    }
    // Smoothing can leave a group without rates only where its total is as good as 0; then they are even.
    for (let age = from; age <= to; age++)
      restored[age] = events > 0 ? (rates[age] * total) / events : total === 0 ? 0 : total / sum(inside);
  }
  return restored;
}

function check(groups: readonly AgeTotal[]): number {
  let next = 0;
  for (const { from, to, total } of groups) {
    if (from !== next || to < from) {
      fail(
        `graduate: grupa ${from}-${to}; oczekiwano grupy od wieku ${next}`,
        `graduate: group ${from}-${to}; expected a group from age ${next}`,
      );
    }
    if (!(total >= 0 && total < Number.POSITIVE_INFINITY)) {
      fail(
        `graduate: suma grupy ${from}-${to} to ${total}; oczekiwano liczby od 0`,
        `graduate: total of group ${from}-${to} is ${total}; expected a number from 0`,
      );
    }
    next = to + 1;
  }
  return next;
}
