import { Draws } from '../series/draws.js';

/**
 * The same draws without the years before one.
 *
 * @returns Undefined where no year is left.
 * @example
 * const draws = new Draws({ description: { id: 'q', title: { pl: 'q', en: 'q' }, unit: { pl: 'osoby', en: 'persons' } }, years: [2021, 2022], values: [Float64Array.of(1), Float64Array.of(2)], statuses: ['computed', 'projected'], source: 'plan' });
 * fromYear(draws, 2022).years; // => [2022]
 */
export function fromYear(draws: Draws, first: number): Draws | undefined {
  const places = draws.years.flatMap((year, place) => (year >= first ? [place] : []));
  if (places.length === 0) return undefined;
  const { description, source, notes, quality } = draws;
  return new Draws({
    description,
    years: places.map((place) => draws.years[place]),
    values: places.map((place) => draws.at(draws.years[place])),
    statuses: places.map((place) => draws.statuses[place]),
    source,
    notes,
    quality,
  });
}
