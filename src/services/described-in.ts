import { smallFirst } from '../language/small-first.js';
import type { SeriesDescription } from '../series/series.js';
import type { ServiceResult } from './service.js';

/** What a quantity of a service in one year is called; undefined where it was not computed. */
export function describedIn({ title, quantities }: ServiceResult, quantity: string, year: number): SeriesDescription | undefined {
  const description = quantities.get(quantity)?.description;
  if (description === undefined) return undefined;
  const { pl, en } = description.title;
  return { ...description, title: { pl: `${title.pl}: ${smallFirst(pl)}, ${year}`, en: `${title.en}: ${smallFirst(en)}, ${year}` } };
}
