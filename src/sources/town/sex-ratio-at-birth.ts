import type { AreaTree } from '../../areas/area-tree.js';
import { fail } from '../../language/error.js';
import type { Figure } from './figure.js';
import { yearOf } from './figure-series.js';

/**
 * Boys born per girl in a year: of the area itself or the nearest one around it that has any; of the year itself or the
 * last one before it.
 *
 * @throws {RangeError} If there is none of the year or before it.
 */
export function sexRatioAtBirth(figures: readonly Figure[], areas: AreaTree, area: string, year: number): number {
  const all = figures.filter(({ indicator, value }) => indicator === 'sex_ratio_at_birth' && value !== null);
  const nearest = areas
    .path(area)
    .reverse()
    .map(({ id }) => all.filter((figure) => figure.area === id))
    .find((of) => of.length > 0);
  const known = (nearest ?? []).filter((figure) => (yearOf(figure) ?? Number.POSITIVE_INFINITY) <= year);
  const latest = known.toSorted((a, b) => (yearOf(b) ?? 0) - (yearOf(a) ?? 0))[0];
  return (
    latest?.value ??
    fail(
      `Town.rates: series.csv nie ma wskaźnika sex_ratio_at_birth na rok ${year} ani wcześniejszego; dopisz go dla ${area} lub obszaru nadrzędnego`,
      `Town.rates: series.csv has no sex_ratio_at_birth of ${year} or before; add it for ${area} or an area around it`,
    )
  );
}
