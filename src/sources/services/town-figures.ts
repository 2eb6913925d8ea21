import { capital } from '../../language/capital.js';
import type { Message } from '../../language/language.js';
import { indicatorName } from '../../series/indicator-names.js';
import { unitName } from '../../series/unit-names.js';
import type { ServiceInput } from '../../services/service.js';
import type { Figure } from '../town/figure.js';
import { yearOf } from '../town/figure-series.js';
import type { Town } from '../town.js';

/** Which figures of a town to take as inputs of a service. */
export interface TownFiguresOptions {
  /** Id of the area. Default: the town. */
  readonly area?: string;
  /** Last year that was known. Default: all. */
  readonly until?: number;
  /** Id of the input; the year is added where there are several. Default: the indicator, and the area where it is not the town. */
  readonly id?: string;
}

/**
 * The yearly figures of an indicator as inputs of a service, the oldest first, each with its status, source and note. Where the
 * folder has none, one input without a value that says so.
 *
 * @param town - The town as read from its folder.
 * @param indicator - Id of a series or price.
 * @example
 * townFigures(readTown('data/rumia'), 'families_with_assistant').map(({ value, year }) => [year, value]); // => [[2015, 56], [2016, 60]]
 */
export function townFigures(
  town: Town,
  indicator: string,
  { area = town.id, until = Number.POSITIVE_INFINITY, id = area === town.id ? indicator : `${indicator} ${area}` }: TownFiguresOptions = {},
): ServiceInput[] {
  const { pl, en } = indicatorName(indicator);
  const name = town.areas.has(area) ? town.areas.find(area).name : area;
  const title = area === town.id ? { pl: capital(pl), en: capital(en) } : { pl: `${capital(pl)}: ${name}`, en: `${capital(en)}: ${name}` };
  const figures = town.figures
    .filter(
      (figure) => (figure.resource === 'series' || figure.resource === 'prices') && figure.indicator === indicator && figure.area === area,
    )
    .flatMap((figure): { readonly figure: Figure; readonly year: number }[] => {
      const year = yearOf(figure);
      return year === undefined || year > until ? [] : [{ figure, year }];
    })
    .toSorted((a, b) => a.year - b.year);
  if (figures.length === 0) {
    const note: Message = { pl: 'folder miasta jej nie podaje', en: "the town's folder does not give it" };
    return [{ id, title, value: null, unit: { pl: '', en: '' }, status: 'missing', source: town.name, note }];
  }
  return figures.map(({ figure, year }): ServiceInput => {
    const point = figure.point === undefined ? '' : `, ${figure.point}`;
    const { note = '' } = figure;
    const said = figure.missing ?? (note === '' ? undefined : { pl: note, en: note });
    return {
      id: figures.length === 1 ? id : `${id} ${year}`,
      title,
      value: figure.value,
      unit: unitName(figure.unit),
      status: figure.status,
      ...(figure.quality === undefined ? {} : { quality: figure.quality }),
      year,
      source: `${town.source(figure.source).title}${point}`,
      ...(said === undefined ? {} : { note: said }),
    };
  });
}

/**
 * The newest figure of an indicator as an input; one without a value where the folder has none.
 *
 * @param town - The town as read from its folder.
 * @param indicator - Id of a series or price.
 * @example
 * townFigure(readTown('data/rumia'), 'families_with_assistant', { until: 2015 }).value; // => 56
 */
export function townFigure(town: Town, indicator: string, options: TownFiguresOptions = {}): ServiceInput {
  const figures = townFigures(town, indicator, { ...options, id: options.id ?? indicator });
  return { ...figures[figures.length - 1], id: options.id ?? indicator };
}
