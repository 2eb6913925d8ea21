import { say } from '../language/language.js';
import { MARGIN, textSizes } from './frame.js';
import { textWidth, wrapText } from './text-width.js';
import { roundTicks } from './ticks.js';
import type { TrendPlan } from './trend-plan.js';
import { projectionStart, valued } from './trend-runs.js';
import { valueText } from './trend-words.js';
import { yearTicks } from './year-ticks.js';

/** What a trend's axes show and how much room the words around the plot take. */
export interface TrendScales {
  readonly years: { readonly first: number; readonly last: number; readonly ticks: readonly number[] };
  readonly values: { readonly low: number; readonly high: number; readonly ticks: readonly number[]; readonly format: string };
  /** Pixels. */
  readonly plotWidth: number;
  /** Lines of each label at the right end: the series, then the limits. */
  readonly endLabels: readonly (readonly string[])[];
  /** Last counted year before the projection; undefined where there is no border to draw. */
  readonly start: number | undefined;
  readonly text: (value: number) => string;
}

/** Where values vary little beside their size, an axis from 0 would hide all change: below this ratio of smallest to largest it begins at 0. */
const NEAR_CONSTANT = 0.7;
/** Pixels between the plot and the labels at the ends of its lines. */
export const END_GAP = 20;

/** The axes of a trend. */
export function trendScales(plan: TrendPlan): TrendScales {
  const { series, counted, limits, labels, values, language, width } = plan;
  const size = textSizes(width).text;
  const points = [...series, ...(counted === undefined ? [] : [counted])].flatMap(valued);
  const text = (value: number): string => valueText(value, plan, language);
  const amounts = [...points.map(({ value }) => value), ...limits.map(({ value }) => value)];
  const range = valueRange(plan, amounts);
  const format = `,.${range.digits}${values === 'share' ? '%' : 'f'}`;
  const room = width < 480 ? 88 : 170;
  const endLabels = [...labels, ...limits.map(({ label }) => label)].map((label) => wrapText(say(label, language), room, { size }));
  const lasts = [...series.map((one) => text(valued(one).at(-1)?.value ?? 0)), ...limits.map(({ value }) => text(value))];
  const right = Math.max(
    ...endLabels.flat().map((line) => textWidth(line, { size })),
    ...lasts.map((last) => textWidth(last, { size, weight: 'semiBold' })),
  );
  const left = Math.max(...range.ticks.map((tick) => textWidth(text(tick), { size })));
  const plotWidth = Math.round(Math.max(120, width - 2 * MARGIN - left - 12 - END_GAP - right));
  const years = points.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return {
    years: { first, last, ticks: yearTicks(first, last, plotWidth, size) },
    values: { low: range.ticks[0], high: range.ticks[range.ticks.length - 1], ticks: range.ticks, format },
    plotWidth,
    endLabels,
    start: projectionStart(series),
    text,
  };
}

/** Round ticks that hold all amounts, from 0 where these vary much beside their size, and the digits they need. */
export function valueRange(
  { zero, values, digits, height }: Pick<TrendPlan, 'zero' | 'values' | 'digits' | 'height'>,
  amounts: readonly number[],
): { readonly ticks: readonly number[]; readonly digits: number } {
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const fromZero = zero ?? (low === high || low < NEAR_CONSTANT * high);
  const smallest = 10 ** -(values === 'share' ? digits + 2 : digits);
  const ticks = roundTicks(
    fromZero ? Math.min(0, low) : low,
    fromZero ? Math.max(0, high) : high,
    Math.max(3, Math.min(7, Math.round(height / 45))),
    smallest,
  );
  const step = ticks[1] - ticks[0];
  const places = Math.max(0, -Math.floor(Math.log10(step * (1 + 1e-9))));
  return { ticks, digits: values === 'share' ? Math.max(0, places - 2) : places };
}

/** First and last year of the axis; a single year stands in the middle of it. */
export function yearDomain({ years: { first, last } }: TrendScales): [number, number] {
  return first === last ? [first - 1, last + 1] : [first, last];
}
