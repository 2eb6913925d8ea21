import { textSizes } from './frame.js';
import { rounded } from './rounded.js';
import type { JsonObject } from './spec.js';
import { type Placed, spread } from './spread.js';
import { COLOURS, SERIES_STYLES } from './theme.js';
import type { TrendPlan } from './trend-plan.js';
import { valued } from './trend-runs.js';
import { END_GAP, type TrendScales, yearDomain } from './trend-scales.js';

/** Name and last value at the right end of each line and limit, moved apart where they would overlap. */
export function endLayers(plan: TrendPlan, scales: TrendScales, x: JsonObject, y: JsonObject): JsonObject[] {
  const { series, limits, height, width } = plan;
  const { values, plotWidth, endLabels, text } = scales;
  const lineHeight = textSizes(width).text * 1.25;
  const [first, last] = yearDomain(scales);
  const ends = [
    ...series.map((one, index) => {
      const { year, value } = valued(one).at(-1) ?? { year: last, value: 0 };
      return { year, value, colour: SERIES_STYLES[index].colour };
    }),
    ...limits.map(({ value }) => ({ year: last, value, colour: COLOURS.limit })),
  ];
  // Labels are placed in pixels and written in units of the axes, so that they move with a chart that is resized.
  const pixels = (value: number): number => height * (1 - (value - values.low) / (values.high - values.low));
  const valueAt = (pixel: number): number => rounded(values.low + (1 - pixel / height) * (values.high - values.low));
  const yearAt = (pixel: number): number => rounded(first + (pixel / plotWidth) * (last - first));
  const wanted = ends.map(({ value }, index): Placed => ({ at: pixels(value), size: (endLabels[index].length + 1) * lineHeight + 4 }));
  const middles = spread(wanted, -2 * lineHeight, height + lineHeight / 2);
  const lines = ends.flatMap(({ value, colour }, index) => {
    const top = middles[index] - (endLabels[index].length * lineHeight) / 2;
    return [text(value), ...endLabels[index]].map((line, number) => ({
      line,
      colour,
      value: valueAt(top + number * lineHeight),
      head: number === 0,
    }));
  });
  const label = (head: boolean): JsonObject => ({
    data: {
      values: lines
        .filter((line) => line.head === head)
        .map(({ line, colour, value }) => ({ line, colour, value, year: yearAt(plotWidth + END_GAP) })),
    },
    mark: { type: 'text', align: 'left', baseline: 'middle', fontWeight: head ? 600 : 400 },
    encoding: {
      x: { ...x, field: 'year' },
      y: { ...y, field: 'value' },
      text: { field: 'line', type: 'nominal' },
      color: { field: 'colour', type: 'nominal', scale: null },
    },
  });
  const leaders: JsonObject = {
    data: {
      values: ends.map(({ year, value, colour }, index) => ({
        year,
        value: rounded(value),
        toYear: yearAt(plotWidth + END_GAP - 4),
        toValue: valueAt(middles[index]),
        colour,
      })),
    },
    mark: { type: 'rule', strokeWidth: 0.75 },
    encoding: {
      x: { ...x, field: 'year' },
      x2: { field: 'toYear' },
      y: { ...y, field: 'value' },
      y2: { field: 'toValue' },
      color: { field: 'colour', type: 'nominal', scale: null },
    },
  };
  return [leaders, label(true), label(false)];
}
