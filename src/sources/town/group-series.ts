import type { Series } from '../../series/series.js';
import type { Figure, Source } from './figure.js';
import { figureSeries } from './figure-series.js';
import { narrow } from './narrow.js';
import type { GroupsQuery } from './queries.js';
import { peopleTitle } from './titles.js';

/**
 * Published totals of people, year by year: 31 December, or one date.
 *
 * @throws {RangeError} If there are none; the message lists what there is.
 */
export function groupSeries(
  all: readonly Figure[],
  { ages = 'total', sex = 'both', area, concept = 'balance', date, quality = ['ok', 'conflict'] }: GroupsQuery & { readonly area: string },
  sources: readonly Source[],
): Series {
  let figures = narrow(all, 'area', area, 'Town.groups');
  figures = narrow(figures, 'concept', concept, 'Town.groups');
  figures = narrow(figures, 'ages', ages, 'Town.groups');
  figures = narrow(figures, 'sex', sex, 'Town.groups').filter((figure) => quality.includes(figure.quality ?? 'ok'));
  if (date === undefined) figures = figures.filter((figure) => figure.date.endsWith('-12-31'));
  else figures = narrow(figures, 'date', typeof date === 'number' ? `${date}-12-31` : date, 'Town.groups');
  return figureSeries(figures, { id: `groups ${sex} ${ages}`, title: peopleTitle(ages, sex), asked: `groups ${ages}`, sources });
}
