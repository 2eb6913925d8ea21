import { Draws } from '../series/draws.js';
import type { SeriesDescription } from '../series/series.js';

/**
 * A quantity of a service, computed draw by draw, with the years, the source, the notes and the quality of the people it
 * is computed from. What is computed of counted people is computed, or estimated where its draws differ; of projected people,
 * projected.
 *
 * @param people - Draws it follows, e.g. of `simulation.sum()`.
 * @param description - What it is.
 * @param of - Its value in a year and draw; `place` is the place of the year, from 0.
 * @example
 * const people = new Draws({ description: { id: '85+', title: { pl: '85+', en: '85+' }, unit: { pl: 'osoby', en: 'persons' } }, years: [2030], values: [Float64Array.of(900, 1000)], statuses: ['projected'], source: 'plan' });
 * quantityOf(people, { id: 'hours', title: { pl: 'Godziny', en: 'Hours' }, unit: { pl: 'godziny', en: 'hours' } }, (year, draw) => people.at(year)[draw] * 2).at(2030); // => [1800, 2000]
 */
export function quantityOf(
  people: Draws,
  description: SeriesDescription,
  of: (year: number, draw: number, place: number) => number,
): Draws {
  const values = people.years.map((year, place) => Float64Array.from({ length: people.count }, (_, draw) => of(year, draw, place)));
  return new Draws({
    description,
    years: people.years,
    values,
    statuses: people.statuses.map((status, place) =>
      status === 'projected' ? 'projected' : isCertain(values[place]) ? 'computed' : 'estimated',
    ),
    source: people.source,
    notes: people.notes,
    quality: people.quality,
  });
}

function isCertain(values: Float64Array): boolean {
  return values.every((value) => value === values[0]);
}
