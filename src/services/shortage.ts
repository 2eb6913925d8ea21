import type { Draws } from '../series/draws.js';
import type { Series } from '../series/series.js';

/**
 * What is lacking in each draw and year: demand above capacity, 0 where there is enough.
 *
 * @param demand - In the same unit as the capacity.
 * @param capacity - Draws of the same years and number.
 * @throws {RangeError} If years or numbers of draws differ.
 * @example
 * const draws = (...values) => new Draws({ description: { id: 'q', title: { pl: 'q', en: 'q' }, unit: { pl: 'miejsca', en: 'places' } }, years: [2030], values: [Float64Array.of(...values)], statuses: ['projected'], source: 'plan' });
 * shortageOf(draws(40, 60), draws(50, 50)).at(2030); // => [0, 10]
 */
export function shortageOf(demand: Draws, capacity: Draws): Draws {
  const { id, unit, digits = 0 } = demand.description;
  return demand.combine(capacity, (asked, there) => Math.max(0, asked - there), {
    id: `${id} shortage`,
    title: { pl: 'Niedobór', en: 'Shortage' },
    unit,
    digits,
  });
}

/**
 * The probability of any shortage, year by year.
 *
 * @param shortage - Made by {@link shortageOf}.
 * @example
 * probabilityOfShortage(new Draws({ description: { id: 'q', title: { pl: 'q', en: 'q' }, unit: { pl: 'miejsca', en: 'places' } }, years: [2030], values: [Float64Array.of(0, 3, 4, 0)], statuses: ['projected'], source: 'plan' })).at(2030); // => 0.5
 */
export function probabilityOfShortage(shortage: Draws): Series {
  return shortage.probability((lacking) => lacking > 0);
}

/**
 * The first year in which a shortage is likelier than not; null if there is none.
 *
 * @param shortage - Made by {@link shortageOf}.
 * @example
 * firstLikelyShortage(new Draws({ description: { id: 'q', title: { pl: 'q', en: 'q' }, unit: { pl: 'miejsca', en: 'places' } }, years: [2030, 2031], values: [Float64Array.of(0, 3), Float64Array.of(1, 3)], statuses: ['projected', 'projected'], source: 'plan' })); // => 2031
 */
export function firstLikelyShortage(shortage: Draws): number | null {
  return probabilityOfShortage(shortage).observations.find(({ value }) => value !== null && value > 0.5)?.year ?? null;
}
