import type { Message } from '../../language/language.js';
import { type BacktestMethod, originOf } from './method.js';

/** One number of a published projection. */
export interface PublishedFigure {
  readonly area: string;
  /** Range of ages, or 'total'. */
  readonly group: string;
  /** The last year known to those who published. */
  readonly origin: number;
  readonly year: number;
  /** Persons of both sexes. */
  readonly persons: number;
}

/**
 * A projection that somebody published, where its origin is that of the backtest.
 *
 * @param figures - All its numbers.
 * @param name - Who published it.
 * @example
 * publishedMethod([], { pl: 'GUS', en: 'GUS' }).id; // => 'published'
 */
export function publishedMethod(figures: readonly PublishedFigure[], name: Message): BacktestMethod {
  const key = (area: string, group: string, origin: number, year: number): string => `${area}|${group}|${origin}|${year}`;
  const found = new Map(figures.map(({ area, group, origin, year, persons }) => [key(area, group, origin, year), persons]));
  return {
    id: 'published',
    name,
    description: { pl: `opublikowana prognoza (${name.pl})`, en: `the published projection (${name.en})` },
    forecast: (known) => ({
      at: ({ area, group, year }) => {
        const point = found.get(key(area, group, originOf(known), year));
        return point === undefined ? undefined : { point };
      },
    }),
  };
}
