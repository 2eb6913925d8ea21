import type { FanPlan } from './fan-plan.js';
import { rounded } from './rounded.js';
import type { JsonObject } from './spec.js';
import { COLOURS } from './theme.js';
import { trendLayers } from './trend-layers.js';
import { type TrendScales, yearDomain } from './trend-scales.js';

/** The marks of a spaghetti chart, from back to front: the first draws, and a trend of the median over them. */
export function spaghettiLayers({ draws, trend }: FanPlan, scales: TrendScales, shown: number): JsonObject[] {
  const { values } = scales;
  const [axes, ...front] = trendLayers(trend, scales);
  const rows = Array.from({ length: shown }, (_, draw) =>
    draws.years.map((year): JsonObject => ({ draw, year, value: rounded(draws.at(year)[draw]) })),
  );
  const place = { x: axisOf('year', yearDomain(scales)), y: axisOf('value', [values.low, values.high]) };
  const lines: JsonObject = {
    data: { values: rows.flat() },
    mark: { type: 'line', color: COLOURS.fill, strokeWidth: shown > 60 ? 0.5 : 0.75, opacity: 0.7, strokeJoin: 'round' },
    encoding: { ...place, detail: { field: 'draw', type: 'nominal' } },
  };
  // A pale line under the median parts it from the lines it crosses.
  const median: JsonObject = {
    data: { values: trend.series[0].observations.map(({ year, value }) => ({ year, value: rounded(value ?? 0) })) },
    mark: { type: 'line', color: COLOURS.ground, strokeWidth: 5, strokeJoin: 'round' },
    encoding: place,
  };
  return [axes, lines, median, ...front];
}

function axisOf(field: string, domain: readonly number[]): JsonObject {
  return { type: 'quantitative', field, scale: { domain, nice: false, zero: false } };
}
