import type { Chance } from './chance.js';
import { PLACEMENTS, STAYS } from './placement.js';

/** How children leave: home to their parents, adopted, to another placement, grown up, or in a way that is not known. */
export type FosterRoute = 'home' | 'adoption' | 'transfer' | 'adult' | 'any';

/** Age at which a child is grown up. */
export const ADULT_AGE = 18;

/** Highest age in care, of those who stay in education, plus 1. */
export const LAST_AGE = 25;

/** Who leaves in a year and by which way. */
export interface FosterHazards {
  /** Single ages 0 to 24; 1 where ages are not known. */
  readonly ages: 1 | 25;
  /**
   * Probability of each way out within a year, by year of stay (first, second, third and later) and age at its beginning:
   * `3 × ages` numbers, their sum over the ways at most 1. The 18th birthday needs none: it comes to everybody.
   */
  readonly routes: readonly { readonly route: Exclude<FosterRoute, 'adult'>; readonly probability: Float64Array }[];
  /** Weights of the placements that those who are transferred go to. Default: all alike. */
  readonly transferTo?: readonly number[];
  /** Probability that one who is of age stays in care for another year of education. Default: 0. */
  readonly staysInEducation?: number;
}

/** What happened in a year. */
export interface FosterFlows {
  readonly entries: number;
  readonly home: number;
  readonly adoption: number;
  /** From one placement to another; nobody of them leaves care. */
  readonly transfer: number;
  readonly adult: number;
  readonly any: number;
}

/**
 * Children in care by placement, year of stay and age: `4 × 4 × ages` numbers, rows in this order.
 *
 * @example
 * emptyStock(1).length; // => 16
 */
export function emptyStock(ages: 1 | 25): Float64Array {
  return new Float64Array(PLACEMENTS.length * STAYS.length * ages);
}

/**
 * The children in care a year later. Those who were there leave by competing ways or stay, turn a year older and come into
 * their next year of stay; those placed within the year and still there at its end are added in their first year of stay.
 * Nobody stays in an age of one year, and nobody over 17 is in care but in education: stock + entries − exits is the next stock.
 *
 * @param stock - As {@link emptyStock}.
 * @param entries - Children placed in the year by placement and age at its end: `4 × ages` numbers.
 * @param chance - Decides over whole children, or counts expected ones.
 * @returns The next stock and what happened.
 * @example
 * const stock = emptyStock(1);
 * stock[0] = 100;
 * const { next } = fosterStep(stock, { ages: 1, routes: [{ route: 'any', probability: Float64Array.of(0.1, 0.1, 0.1) }] }, new Float64Array(4), EXPECTED_CHILDREN);
 * Array.from(next.subarray(0, 3)); // => [0, 90, 0]
 */
export function fosterStep(
  stock: Float64Array,
  { ages, routes, transferTo = [1, 1, 1, 1], staysInEducation = 0 }: FosterHazards,
  entries: Float64Array,
  chance: Chance,
): { readonly next: Float64Array; readonly flows: FosterFlows } {
  const next = emptyStock(ages);
  const left = { home: 0, adoption: 0, transfer: 0, any: 0 };
  let adult = 0;
  let entered = 0;
  const arrive = (placement: number, stay: number, age: number, children: number): void => {
    const isAdult = ages > 1 && age >= ADULT_AGE;
    const remaining = !isAdult ? children : age < LAST_AGE ? chance.binomial(children, staysInEducation) : 0;
    adult += children - remaining;
    if (remaining > 0) next[place(placement, stay, Math.min(age, ages - 1), ages)] += remaining;
  };
  for (let placement = 0; placement < PLACEMENTS.length; placement++) {
    for (let stay = 0; stay < STAYS.length; stay++) {
      // From the third year of stay on nothing changes; those placed before the rule stay what they are.
      const later = stay < 2 ? stay + 1 : stay;
      const row = Math.min(stay, 2) * ages;
      for (let age = 0; age < ages; age++) {
        let remaining = stock[place(placement, stay, age, ages)];
        let open = 1;
        for (const { route, probability } of routes) {
          const p = probability[row + age];
          const leaving = chance.binomial(remaining, open > 0 ? Math.min(1, p / open) : 0);
          remaining -= leaving;
          open -= p;
          left[route] += leaving;
          if (route === 'transfer') spread(leaving, placement, transferTo, chance, (to, children) => arrive(to, later, age + 1, children));
        }
        arrive(placement, later, age + 1, remaining);
      }
    }
    for (let age = 0; age < ages; age++) {
      const children = entries[placement * ages + age];
      next[place(placement, 0, age, ages)] += children;
      entered += children;
    }
  }
  return { next, flows: { entries: entered, ...left, adult } };
}

/** Those who change placement, to the others by weight. */
function spread(
  movers: number,
  from: number,
  weights: readonly number[],
  chance: Chance,
  arrive: (placement: number, children: number) => void,
): void {
  const others = PLACEMENTS.map((_, to) => to).filter((to) => to !== from);
  let remaining = movers;
  let open = others.reduce((all, to) => all + weights[to], 0);
  others.forEach((to, i) => {
    const moving = i === others.length - 1 || !(open > 0) ? remaining : chance.binomial(remaining, Math.min(1, weights[to] / open));
    open -= weights[to];
    remaining -= moving;
    arrive(to, moving);
  });
}

function place(placement: number, stay: number, age: number, ages: number): number {
  return (placement * STAYS.length + stay) * ages + age;
}
