import { indicatorValueText } from '../indicators/indicator-value-text.js';
import { say } from '../language/language.js';
import { type BulletPlan, type BulletYear, bulletYears } from './bullet-words.js';
import { MARGIN, textSizes } from './frame.js';
import { signAt } from './indicator-board-layers.js';
import { acrossAxis, acrossOf, type Panel, upAxis, upOf } from './panel.js';
import { mergeLayers, type Plane, planeAreas, planeBars, planeLines, planePoints, planeRules, planeTexts } from './plane.js';
import type { JsonObject } from './spec.js';
import { spread } from './spread.js';
import { textWidth } from './text-width.js';
import { COLOURS, SERIES_STYLES } from './theme.js';
import { roundTicks } from './ticks.js';

/** Pixels: the bar of the year, the words over it, and between the two panels. */
const BAR = 26;
const LABELS = 22;
const BETWEEN = 40;
const BELOW = 28;
const COUNTED = SERIES_STYLES[0].colour;

/** The bullet of the year over the panel of years, in pixels. */
export function bulletPlane(plan: BulletPlan): { readonly plot: Plane; readonly layer: readonly JsonObject[] } {
  const { result, width, height, language } = plan;
  const { indicator } = result;
  const size = textSizes(width).text;
  const years = bulletYears(result);
  const amounts = years.flatMap(({ path, counted, low, high }) => [path, counted, low, high].filter((one) => one !== null));
  const target = indicator.target?.value;
  const all = [0, ...amounts, ...(target === undefined ? [] : [target])];
  const ticks = roundTicks(Math.min(...all), Math.max(...all), Math.max(3, Math.round(height / 45)));
  const text = (value: number): string => indicatorValueText(Number(value.toPrecision(12)), indicator.unit, language);
  const left = Math.ceil(Math.max(...ticks.map((tick) => textWidth(text(tick), { size })))) + 12;
  const whole = width - 2 * MARGIN;
  const right = 14;
  const span: [number, number] = [ticks[0], ticks[ticks.length - 1]];
  const bullet: Panel = { left, top: 2 * LABELS, width: whole - left - right, height: BAR, across: span, up: [0, 1] };
  const panel: Panel = {
    left,
    top: bullet.top + BAR + BELOW + BETWEEN - LABELS,
    width: whole - left - right,
    height,
    across: [years[0].year, years[years.length - 1].year],
    up: span,
  };
  const plot: Plane = { width: whole, height: panel.top + height + BELOW };
  const labelled = ticks.map((value) => ({ value, label: text(value) }));
  return {
    plot,
    layer: mergeLayers([
      ...bulletMarks(plot, bullet, plan, size, text),
      ...acrossAxis(plot, bullet, labelled, size),
      ...upAxis(plot, panel, labelled, size),
      ...acrossAxis(
        plot,
        panel,
        yearTicks(years, panel.width, size).map((year) => ({ value: year, label: String(year) })),
        size,
      ),
      ...yearMarks(plot, panel, plan, years),
    ]),
  };
}

function yearTicks(years: readonly BulletYear[], width: number, size: number): number[] {
  const room = textWidth('2000', { size }) + 14;
  const step = [1, 2, 5, 10].find((one) => (years.length / one) * room <= width) ?? 20;
  return years.filter((_, place) => place % step === 0).map(({ year }) => year);
}

/** Forecast band, counted bar, path and target of the year, each named over the bar. */
function bulletMarks(plot: Plane, panel: Panel, plan: BulletPlan, size: number, text: (value: number) => string): JsonObject[] {
  const { result, language } = plan;
  const { counted, path, forecast, indicator, year } = result;
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const x = (value: number): number => acrossOf(panel, value);
  const upright = (value: number): { x: number; x2: number; y: number; y2: number } => ({
    x: x(value),
    x2: x(value),
    y: panel.top - 4,
    y2: panel.top + panel.height + 4,
  });
  const named = [
    ...(path === null || indicator.target?.year === year
      ? []
      : [{ value: path, text: `${t('ścieżka', 'path')} ${text(path)}`, colour: COLOURS.limit }]),
    ...(indicator.target === undefined
      ? []
      : [{ value: indicator.target.value, text: `${t('cel', 'target')} ${text(indicator.target.value)}`, colour: COLOURS.text }]),
    ...(forecast === undefined
      ? []
      : [{ value: forecast.median, text: `${t('prognoza', 'forecast')} ${text(forecast.median)}`, colour: COLOURS.muted }]),
    ...(counted.value === null ? [] : [{ value: counted.value, text: `${t('wartość', 'value')} ${text(counted.value)}`, colour: COUNTED }]),
  ];
  const middles = spread(
    named.map((one) => ({ at: x(one.value), size: textWidth(one.text, { size }) + 12 })),
    0,
    plot.width,
  );
  return [
    ...planeBars(plot, [{ x: panel.left, x2: panel.left + panel.width, y: panel.top, y2: panel.top + panel.height }], '#f2f2f2'),
    ...(forecast === undefined
      ? []
      : planeBars(plot, [{ x: x(forecast.low), x2: x(forecast.high), y: panel.top + 3, y2: panel.top + panel.height - 3 }], '#c9c9c9')),
    ...(forecast === undefined
      ? []
      : planeRules(
          plot,
          [{ x: x(forecast.median), x2: x(forecast.median), y: panel.top + 3, y2: panel.top + panel.height - 3 }],
          COLOURS.text,
        )),
    ...(counted.value === null
      ? []
      : planeBars(plot, [{ x: x(panel.across[0]), x2: x(counted.value), y: panel.top + 9, y2: panel.top + panel.height - 9 }], COUNTED)),
    ...(path === null || indicator.target?.year === year ? [] : planeRules(plot, [upright(path)], COLOURS.limit, 2, [4, 3])),
    ...(indicator.target === undefined ? [] : planeRules(plot, [upright(indicator.target.value)], COLOURS.text, 3)),
    ...planeTexts(
      plot,
      named.map((one, place) => ({ x: middles[place], y: panel.top - LABELS + 6, text: one.text, colour: one.colour })),
      { align: 'center', size },
    ),
    ...planeTexts(plot, [{ x: 0, y: LABELS / 2, text: String(year), colour: COLOURS.text }], { size, isBold: true }),
    ...(counted.value === null
      ? planeTexts(plot, [{ x: plot.width, y: LABELS / 2, text: t('wartość: brak danych', 'value: no data'), colour: COLOURS.muted }], {
          align: 'right',
          size,
        })
      : []),
  ];
}

/** Path, forecast and counted values year by year. */
function yearMarks(plot: Plane, panel: Panel, { result }: BulletPlan, years: readonly BulletYear[]): JsonObject[] {
  const { indicator, year } = result;
  const points = (of: (one: BulletYear) => number | null, line: string): { line: string; x: number; y: number }[] =>
    years.flatMap((one) => {
      const value = of(one);
      return value === null ? [] : [{ line, x: acrossOf(panel, one.year), y: upOf(panel, value) }];
    });
  const band = years.flatMap((one) =>
    one.low === null || one.high === null
      ? []
      : [{ line: 'band', x: acrossOf(panel, one.year), y: upOf(panel, one.low), y2: upOf(panel, one.high) }],
  );
  const counted = points((one) => (one.year === year ? null : one.counted), 'counted');
  const { target } = indicator;
  return [
    ...planeAreas(plot, band, '#767676', 0.35),
    ...planeLines(
      plot,
      points((one) => one.median, 'median'),
      { color: COLOURS.text, strokeWidth: 1.5 },
    ),
    ...planeLines(
      plot,
      points((one) => one.path, 'path'),
      { color: COLOURS.limit, strokeWidth: 2, strokeDash: [6, 4] },
    ),
    ...(target === undefined
      ? []
      : planePoints(plot, [{ x: acrossOf(panel, target.year), y: upOf(panel, target.value) }], {
          shape: 'cross',
          size: 110,
          fill: COLOURS.text,
          stroke: COLOURS.text,
          strokeWidth: 1,
        })),
    ...planePoints(plot, counted, { shape: 'circle', size: 60, fill: COUNTED, stroke: COLOURS.ground, strokeWidth: 1 }),
    ...(result.counted.value === null ? [] : signAt(plot, result, acrossOf(panel, year), upOf(panel, result.counted.value))),
  ];
}
