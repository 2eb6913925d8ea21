import type { FanPlan } from './fan-plan.js';
import { rounded } from './rounded.js';
import type { JsonObject } from './spec.js';
import { COLOURS, SERIES_STYLES } from './theme.js';
import { trendLayers } from './trend-layers.js';
import { type TrendScales, yearDomain } from './trend-scales.js';

/**
 * Opacity of each band from the widest to the narrowest. The bands lie over each other, so that every one is darker than the
 * one around it; its edge, not its shade, is what has a contrast of 3:1 to both sides. No darker, so that a limit has it too.
 */
export const BAND_OPACITIES: readonly number[] = [0.18, 0.24, 0.3];
const EDGE_WIDTH = 0.75;

/** The marks of a fan, from back to front: the bands, and a trend of the median over them. */
export function fanLayers({ bands, trend }: FanPlan, scales: TrendScales): JsonObject[] {
  const { values } = scales;
  const x: JsonObject = { type: 'quantitative', field: 'year', scale: { domain: yearDomain(scales), nice: false, zero: false } };
  const y: JsonObject = { type: 'quantitative', scale: { domain: [values.low, values.high], nice: false, zero: false } };
  const [axes, ...lines] = trendLayers(trend, scales);
  const widestFirst = bands.toReversed();
  const areas = widestFirst.map(
    ({ low, high }, index): JsonObject => ({
      data: { values: low.observations.map(({ year, value }) => ({ year, low: shown(value), high: shown(high.at(year)) })) },
      mark: { type: 'area', color: COLOURS.fill, opacity: BAND_OPACITIES[index] },
      encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' } },
    }),
  );
  const edges: JsonObject = {
    data: {
      values: widestFirst
        .flatMap(({ low, high }) => [low, high])
        .flatMap(({ observations }, edge) => observations.map(({ year, value }) => ({ edge, year, value: shown(value) }))),
    },
    mark: { type: 'line', color: SERIES_STYLES[0].colour, strokeWidth: EDGE_WIDTH, strokeJoin: 'round' },
    encoding: { x, y: { ...y, field: 'value' }, detail: { field: 'edge', type: 'nominal' } },
  };
  return [axes, ...areas, edges, ...lines];
}

function shown(value: number | null): number {
  return rounded(value ?? 0);
}
