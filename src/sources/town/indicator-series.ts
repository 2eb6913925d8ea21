import { capital } from '../../language/capital.js';
import type { Sex } from '../../population/sex.js';
import { indicatorName } from '../../series/indicator-names.js';
import type { Series } from '../../series/series.js';
import type { Figure, Source } from './figure.js';
import { figureSeries } from './figure-series.js';
import { narrow, onlyOr } from './narrow.js';

/** Which figures, and where they come from. */
export interface IndicatorSeriesOptions {
  readonly area: string;
  readonly sex: Sex | 'both' | undefined;
  readonly ages: string | undefined;
  readonly sources: readonly Source[];
}

/**
 * The yearly figures of an indicator or price.
 *
 * @throws {RangeError} If there is no such indicator, area, sex or age group; the message lists those there are.
 */
export function indicatorSeries(all: readonly Figure[], indicator: string, { area, sex, ages, sources }: IndicatorSeriesOptions): Series {
  const verb = `Town.series(${indicator})`;
  const given = all.filter((figure) => figure.resource === 'series' || figure.resource === 'prices');
  let figures = narrow(given, 'indicator', indicator, 'Town.series');
  figures = narrow(figures, 'area', area, verb);
  figures = narrow(figures, 'sex', sex ?? onlyOr(figures, 'sex', 'both'), verb);
  figures = narrow(figures, 'ages', ages ?? onlyOr(figures, 'ages', 'total'), verb);
  const { pl, en } = indicatorName(indicator);
  return figureSeries(figures, { id: indicator, title: { pl: capital(pl), en: capital(en) }, asked: indicator, sources });
}
