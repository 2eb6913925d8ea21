import type { Series } from '../../series/series.js';
import type { Figure, Source } from './figure.js';
import { figureSeries } from './figure-series.js';
import { narrow } from './narrow.js';
import type { GusProjectionQuery } from './queries.js';
import { peopleTitle } from './titles.js';

/**
 * The projection of Statistics Poland, at the ends of years.
 *
 * @throws {RangeError} If there is no such group; the message lists those there are.
 */
export function gusSeries(
  all: readonly Figure[],
  { area, ages = 'total', sex = 'both' }: GusProjectionQuery & { readonly area: string },
  sources: readonly Source[],
): Series {
  let figures = narrow(all, 'area', area, 'Town.gusProjection');
  figures = narrow(figures, 'ages', ages, 'Town.gusProjection');
  figures = narrow(figures, 'sex', sex, 'Town.gusProjection');
  const { pl, en } = peopleTitle(ages, sex);
  return figureSeries(figures, {
    id: `gus ${sex} ${ages}`,
    title: { pl: `${pl}, prognoza GUS`, en: `${en}, projection by Statistics Poland` },
    asked: `gusProjection ${ages}`,
    sources,
  });
}
