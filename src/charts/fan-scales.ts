import { formatPercent } from '../language/format.js';
import type { FanPlan } from './fan-plan.js';
import { rangeText } from './fan-range.js';
import { valued } from './trend-runs.js';
import { type TrendScales, trendScales } from './trend-scales.js';

/** The axes of a fan: those of a trend that holds the widest band, with the label of the median and of the band told. */
export function fanScales({ bands, told, trend }: FanPlan): TrendScales {
  const widest = bands[bands.length - 1];
  const { language } = trend;
  const last = told.low.observations.length - 1;
  const limits = [told.low, told.high].map(({ observations }) => observations[last].value ?? 0);
  const range = `${formatPercent(told.level, { digits: 0, language })}: ${rangeText(limits[0], limits[1], trend)}`;
  // Alone, the line is called what it is; beside others it goes by its own name.
  const [own, ...others] = trend.series.length > 1 ? trend.labels : [{ pl: 'mediana', en: 'median' }];
  const labels = [own, ...[widest.low, widest.high].map(() => ({ pl: range, en: range })), ...others];
  const [median, ...lines] = trend.series;
  const scales = trendScales({ ...trend, series: [median, widest.low, widest.high, ...lines], labels });
  const [name, band, , ...rest] = scales.endLabels;
  return { ...scales, endLabels: [[...name, ...band], ...rest], start: scales.start ?? lastCount(trend) };
}

/** Draws without their base year begin after the last count before them. */
function lastCount({ series, counted }: FanPlan['trend']): number | undefined {
  if (counted === undefined) return undefined;
  const [first] = valued(series[0]);
  return valued(counted).findLast(({ year }) => year < first.year)?.year;
}
