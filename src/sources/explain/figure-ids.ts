import { SEXES } from '../../population/sex.js';
import { yearOf } from '../town/figure-series.js';
import type { SeriesQuery } from '../town/queries.js';
import type { Town } from '../town.js';

/**
 * Ids of the yearly figures of a town's folder, each with what tells it from others of the same name: 'births', 'tfr[polska]',
 * 'life_expectancy_at_birth[polska, female]'.
 *
 * @example
 * figureIds(readTown('data/rumia')).includes('minimum_wage[polska]'); // => true
 */
export function figureIds(town: Town): string[] {
  const figures = town.figures.filter((one) => (one.resource === 'series' || one.resource === 'prices') && yearOf(one) !== undefined);
  const severalOf = (indicator: string, area: string, key: 'sex' | 'ages'): boolean =>
    new Set(figures.filter((one) => one.indicator === indicator && one.area === area).map((one) => one[key])).size > 1;
  const ids = figures.map(({ indicator, area, sex, ages }) => {
    const apart = [
      ...(area === town.id ? [] : [area]),
      ...(severalOf(indicator, area, 'sex') ? [sex] : []),
      ...(severalOf(indicator, area, 'ages') ? [ages] : []),
    ];
    return apart.length === 0 ? indicator : `${indicator}[${apart.join(', ')}]`;
  });
  return [...new Set(ids)];
}

/**
 * The figure that an id of {@link figureIds} names.
 *
 * @example
 * figureQuery(readTown('data/rumia'), 'tfr[polska]'); // => { indicator: 'tfr', query: { area: 'polska' } }
 */
export function figureQuery(town: Town, id: string): { readonly indicator: string; readonly query: SeriesQuery } {
  const [, indicator = id, inside] = /^([^[]*)\[([^\]]*)\]$/.exec(id) ?? [];
  const words = inside === undefined ? [] : inside.split(',').map((word) => word.trim());
  const sex = ([...SEXES, 'both'] as const).find((one) => words.includes(one));
  const area = words.find((word) => town.areas.has(word));
  const ages = words.find((word) => word !== sex && word !== area);
  return {
    indicator,
    query: { ...(area === undefined ? {} : { area }), ...(sex === undefined ? {} : { sex }), ...(ages === undefined ? {} : { ages }) },
  };
}
