import type { RandomStream } from '../../numerics/random-stream.js';

/** Chance or expectation: whole people are dealt one by one, or in proportion. */
export interface Dealer {
  readonly isWhole: boolean;
  /** Begins the numbers of one decision of the step at hand, so that what other decisions need shifts none of them. */
  begin(decision: number): void;
  /** Takes `count` people out of the areas, each as likely as its weight. */
  take(people: Float64Array, weights: Float64Array, count: number): void;
  /** Adds `count` people to the areas, by weight. */
  give(people: Float64Array, weights: Float64Array, count: number): void;
  /** A whole number near a fraction, right on average. */
  round(value: number): number;
  /** How many of `persons` do what has this probability. */
  share(persons: number, probability: number): number;
}

/** Decisions of one step at most; the address of a decision is the year times this and its number. */
const DECISIONS = 1024;

/** A dealer of whole people, who is told which year and draw it is. */
export interface WholeDealer extends Dealer {
  at(year: number, draw: number): void;
}

/**
 * Deals by chance: every person who leaves or arrives is dealt to an area on its own, so that a small area has the chance of
 * small numbers. The time it takes grows with the number of moves.
 *
 * @param numbers - A stream of the city; begun anew for every year, draw and decision.
 * @example
 * const dealer = wholeDealer(stream(1, { module: 'sub-areas', area: 'rumia', year: 0, draw: 0 }));
 * dealer.at(2023, 0);
 * dealer.begin(0);
 * const people = Float64Array.of(3, 0);
 * dealer.take(people, Float64Array.of(1, 1), 2);
 * people; // => [1, 0]
 */
export function wholeDealer(numbers: RandomStream): WholeDealer {
  let address = 0;
  let current = 0;
  return {
    isWhole: true,
    at: (year, draw) => {
      address = year * DECISIONS;
      current = draw;
    },
    begin: (decision) => numbers.restart(address + decision, current),
    take: (people, weights, count) => {
      if (count <= 0) return;
      let total = 0;
      for (let area = 0; area < people.length; area++) total += people[area] * weights[area];
      for (let taken = 0; taken < count; taken++) {
        const area = personAt(numbers.next() * total, people, weights);
        people[area]--;
        total -= weights[area];
      }
    },
    give: (people, weights, count) => {
      if (count <= 0) return;
      let total = 0;
      for (let area = 0; area < weights.length; area++) total += weights[area];
      for (let given = 0; given < count; given++) people[areaAt(numbers.next() * total, weights)]++;
    },
    round: (value) => Math.floor(value + numbers.next()),
    share: (persons, probability) => {
      let count = 0;
      for (let person = 0; person < persons; person++) if (numbers.next() < probability) count++;
      return count;
    },
  };
}

/**
 * The area of the person to be taken out, the last area first: it is most often the largest. Where nobody is left who can
 * leave, whoever there is.
 */
function personAt(at: number, people: Float64Array, weights: Float64Array): number {
  let rest = at;
  let found = -1;
  for (let area = people.length - 1; area >= 0; area--) {
    const size = people[area] * weights[area];
    if (size <= 0) continue;
    found = area;
    rest -= size;
    if (rest < 0) return area;
  }
  for (let area = people.length - 1; found < 0 && area >= 0; area--) if (people[area] > 0) found = area;
  return found;
}

/** The area of a weight, the last area first; the last where nothing draws. */
function areaAt(at: number, weights: Float64Array): number {
  let rest = at;
  let found = weights.length - 1;
  for (let area = weights.length - 1; area >= 0; area--) {
    if (weights[area] <= 0) continue;
    found = area;
    rest -= weights[area];
    if (rest < 0) return area;
  }
  return found;
}

/** Deals in proportion: expected numbers, not whole. */
export const EXPECTED_DEALER: Dealer = {
  isWhole: false,
  begin: () => undefined,
  take: (people, weights, count) => {
    // An area gives at most all it has; the others then give the rest.
    let rest = count;
    for (let round = 0; round <= people.length && rest > 0; round++) {
      let total = 0;
      let everybody = 0;
      for (let area = 0; area < people.length; area++) {
        total += people[area] * weights[area];
        everybody += people[area];
      }
      if (everybody <= 0) return;
      const asked = rest;
      for (let area = 0; area < people.length; area++) {
        const part = total > 0 ? (people[area] * weights[area]) / total : people[area] / everybody;
        const taken = Math.min(people[area], asked * part);
        people[area] -= taken;
        rest -= taken;
      }
      if (rest < 1e-12 * count) return;
    }
  },
  give: (people, weights, count) => {
    let total = 0;
    for (let area = 0; area < weights.length; area++) total += weights[area];
    if (!(total > 0)) people[people.length - 1] += count;
    else for (let area = 0; area < weights.length; area++) people[area] += (count * weights[area]) / total;
  },
  round: (value) => value,
  share: (persons, probability) => persons * probability,
};
