import { explain } from '../../indicators/explain/explain.js';
import { ExplainedNumber } from '../../indicators/explain/explained-number.js';
import { unitName } from '../../series/unit-names.js';
import type { Figure } from '../town/figure.js';
import { yearOf } from '../town/figure-series.js';
import type { SeriesQuery } from '../town/queries.js';
import type { Town } from '../town.js';

/** Which figure: of which area, sex and ages, and which year. */
export interface ExplainFigureOptions extends SeriesQuery {
  /** Calendar year. Default: the last there is. */
  readonly year?: number | undefined;
}

/**
 * Where a figure of a town's folder comes from: the file and line it stands in, the document with publisher, date and place, and the
 * point in it; where several documents give it, each.
 *
 * @param town - The town as read from its folder.
 * @param indicator - Id of a yearly figure, as for `Town.series()`.
 * @throws {RangeError} If there is no such figure or year; the message lists those there are.
 * @example
 * explainFigure(readTown('data/rumia'), 'minimum_wage', { area: 'polska', year: 2022 }).value; // => 3010
 */
export function explainFigure(town: Town, indicator: string, { year, ...query }: ExplainFigureOptions = {}): ExplainedNumber {
  const { area = town.id, sex, ages } = query;
  const explained = explain(town.series(indicator, query), { year });
  const rows = town.figures.filter(
    (figure) =>
      (figure.resource === 'series' || figure.resource === 'prices') &&
      figure.indicator === indicator &&
      figure.area === area &&
      (sex === undefined || figure.sex === sex) &&
      (ages === undefined || figure.ages === ages) &&
      yearOf(figure) === explained.year,
  );
  return new ExplainedNumber({ ...explained, inputs: rows.map((figure) => rowOf(figure, explained, town)) });
}

function rowOf(
  { resource, line, value, unit, status, quality, source, point, note, date }: Figure,
  { year }: ExplainedNumber,
  town: Town,
): ExplainedNumber {
  const { title, publisher, published, place } = town.source(source);
  const parts = [title, publisher, published, point, place].filter((part) => part !== undefined && part !== '');
  return new ExplainedNumber({
    id: `${resource}.csv:${line}`,
    title: { pl: `${resource}.csv, wiersz ${line}, stan na ${date}`, en: `${resource}.csv, line ${line}, as of ${date}` },
    value,
    unit: unitName(unit),
    status,
    quality,
    year,
    source: parts.join(', '),
    notes: note === undefined ? [] : [{ pl: note, en: note }],
  });
}
