import { binomial } from '../numerics/binomial.js';
import { poisson } from '../numerics/poisson.js';
import type { RandomStream } from '../numerics/random-stream.js';
import { stream } from '../numerics/stream.js';

/** How many of those who may, do; and how many come or are born. */
export interface Chance {
  /** Of `persons`, each of whom does it with the probability. */
  share(persons: number, probability: number): number;
  /** Events of which `mean` are expected. */
  count(mean: number): number;
}

/** Expected numbers: nothing is left to chance, and people are not whole. */
export const EXPECTED: Chance = {
  share: (persons, probability) => persons * probability,
  count: (mean) => mean,
};

/** The events of a step that chance decides, each by numbers of its own, so that a change of one leaves the others. */
export interface StepChances {
  readonly departures: Chance;
  readonly deaths: Chance;
  readonly arrivals: Chance;
  readonly births: Chance;
  /** Begins the numbers of a year and draw. */
  begin(year: number, draw: number): void;
}

/** The same expected numbers for every event. */
export const EXPECTED_EVENTS: StepChances = {
  departures: EXPECTED,
  deaths: EXPECTED,
  arrivals: EXPECTED,
  births: EXPECTED,
  begin: () => undefined,
};

/**
 * Whole people: deaths and departures binomial, arrivals and births Poisson.
 *
 * @param seed - Of the simulation.
 * @param area - Id of the area.
 * @example
 * const events = wholePeople(1, 'rumia');
 * events.begin(2023, 0);
 * Number.isInteger(events.deaths.share(100, 0.5)); // => true
 */
export function wholePeople(seed: number, area: string): StepChances {
  const streams: RandomStream[] = [];
  const chance = (module: string): Chance => {
    const numbers = stream(seed, { module, area, year: 0, draw: 0 });
    streams.push(numbers);
    return { share: (persons, probability) => binomial(numbers, persons, probability), count: (mean) => poisson(numbers, mean) };
  };
  return {
    departures: chance('departures'),
    deaths: chance('deaths'),
    arrivals: chance('arrivals'),
    births: chance('births'),
    begin: (year, draw) => {
      for (const numbers of streams) numbers.restart(year, draw);
    },
  };
}
