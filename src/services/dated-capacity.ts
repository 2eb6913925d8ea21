import { drawChanges } from '../series/draw-changes.js';
import type { Draws } from '../series/draws.js';
import { quantityOf } from './quantity-of.js';
import type { ServiceInput } from './service.js';

/**
 * Places or hours by year: each figure holds from its year until the next one, with what a scenario changes in each year.
 *
 * @param like - Draws whose years and number it takes.
 * @param steps - Figures with a year and a value; those without are left out.
 * @param seed - Of changes whose value is an interval. Default: 0.
 * @returns Undefined where the first figure is of a later year than the first of the draws: nothing is known of the years before it.
 * @example
 * const people = new Draws({ description: { id: '60+', title: { pl: '60+', en: '60+' }, unit: { pl: 'osoby', en: 'persons' } }, years: [2021, 2022], values: [Float64Array.of(1), Float64Array.of(1)], statuses: ['projected', 'projected'], source: 'plan' });
 * const places = (year: number, value: number) => ({ id: 'places', title: { pl: 'miejsca', en: 'places' }, value, year, unit: { pl: 'miejsca', en: 'places' }, status: 'planned' as const, source: 'S1' });
 * datedCapacity(people, [places(2015, 0), places(2022, 54)]).at(2022); // => [54]
 */
export function datedCapacity(like: Draws, steps: readonly ServiceInput[], seed = 0): Draws | undefined {
  const known = steps
    .flatMap(({ year, value, changes = [] }) => (year === undefined || value === null ? [] : [{ year, value, changes }]))
    .toSorted((a, b) => a.year - b.year);
  if (known.length === 0 || known[0].year > like.years[0]) return undefined;
  const { unit } = steps[0];
  const description = { id: 'capacity', title: { pl: 'Pojemność', en: 'Capacity' }, unit, digits: 0 };
  const values = new Map(
    like.years.map((now) => {
      const step = known.findLast(({ year }) => year <= now) ?? known[0];
      const changed = drawChanges(step.changes, { seed, draws: like.count });
      return [now, changed(new Float64Array(like.count).fill(step.value), now)];
    }),
  );
  return quantityOf(like, description, (now, draw) => values.get(now)?.[draw] ?? Number.NaN);
}
