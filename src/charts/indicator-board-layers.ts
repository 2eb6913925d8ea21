import type { IndicatorResult } from '../indicators/evaluate-indicator.js';
import { baselineOf } from '../indicators/evaluation.js';
import { STATUS_SIGNS } from '../indicators/indicator-status.js';
import { say } from '../language/language.js';
import { MARGIN, textSizes } from './frame.js';
import { type BoardPlan, chanceText, forecastText, valueOr, wayText } from './indicator-board-words.js';
import { mergeLayers, type Plane, planeBars, planePoints, planeRules, planeTexts } from './plane.js';
import type { JsonObject } from './spec.js';
import { textWidth, wrapText } from './text-width.js';
import { COLOURS } from './theme.js';

/** Pixels between columns, and between the words of a row and its rules. */
const GAP = 16;
const ROW_PAD = 7;
/** The least room of the drawing of the way. */
const LEAST_BAR = 110;
/** Ends of the drawing, in parts of the way from the baseline (0) to the target (1). */
const ENDS: readonly [number, number] = [-0.6, 1.6];
/** Pixels across of a sign. */
const SIGN = 14;
const BAND = '#c9c9c9';

/** The board in pixels. */
export function boardPlane(plan: BoardPlan): { readonly plot: Plane; readonly layer: readonly JsonObject[] } {
  const { results, width, language, evaluation } = plan;
  const size = textSizes(width).text - 1;
  const lineHeight = Math.round(size * 1.3);
  const whole = width - 2 * MARGIN;
  const { year } = evaluation;
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const columns: readonly { readonly head: string; readonly cell: (result: IndicatorResult) => string; readonly most: number }[] = [
    { head: t('wartość bazowa → cel', 'baseline → target'), cell: (result) => wayText(result, language), most: 110 },
    {
      head: `${t('ścieżka', 'path')} ${year}`,
      cell: (result) => (result.path === null ? '–' : valueOr(result, language)(result.path)),
      most: 70,
    },
    { head: `${t('policzone', 'counted')} ${year}`, cell: (result) => valueOr(result, language)(result.counted.value), most: 76 },
    { head: `${t('prognoza', 'forecast')} ${year} (80%)`, cell: (result) => forecastText(result, language), most: 112 },
    { head: t('szansa na cel', 'chance of target'), cell: (result) => chanceText(result, language), most: 62 },
  ];
  const cells = columns.map(({ head, cell, most }) => ({
    head: wrapText(head, most, { size }),
    rows: results.map((result) => wrapText(cell(result), most, { size })),
  }));
  const widths = cells.map(({ head, rows }) => Math.ceil(Math.max(...[head, ...rows].flat().map((line) => textWidth(line, { size })))));
  const statuses = results.map(({ status }) => wrapText(say(STATUS_SIGNS[status].name, language), 92, { size }));
  const statusWidth = Math.ceil(Math.max(...statuses.flat().map((line) => textWidth(line, { size })))) + SIGN + 6;
  const taken = widths.reduce((sum, one) => sum + one + GAP, 0) + statusWidth + 2 * GAP;
  const nameWidth = Math.max(150, Math.min(300, whole - taken - LEAST_BAR));
  const barWidth = Math.max(60, whole - taken - nameWidth);
  const names = results.map(({ indicator }) => ({
    name: wrapText(say(indicator.name, language), nameWidth, { size, weight: 'semiBold' }),
    area: wrapText(areaText(plan, indicator.area), nameWidth, { size }),
  }));
  const barLeft = nameWidth + GAP;
  const lefts = widths.map((_, place) => barLeft + barWidth + GAP + widths.slice(0, place).reduce((sum, one) => sum + one + GAP, 0));
  const statusLeft = whole - statusWidth;
  const headLines = Math.max(...cells.map(({ head }) => head.length));
  let top = headLines * lineHeight + ROW_PAD;
  const rows = results.map((result, place) => {
    const lines = Math.max(
      names[place].name.length + names[place].area.length,
      statuses[place].length,
      ...cells.map((one) => one.rows[place].length),
    );
    const height = lines * lineHeight + 2 * ROW_PAD;
    top += height;
    return { result, place, top: top - height, height };
  });
  const plot: Plane = { width: whole, height: top };
  const block = (lines: readonly string[], x: number, y: number, colour: string, isBold = false): JsonObject[] =>
    planeTexts(
      plot,
      lines.map((text, index) => ({ x, y: y + (index + 0.5) * lineHeight, text, colour })),
      { size, isBold },
    );
  const layer = [
    ...planeRules(
      plot,
      rows.map((row) => ({ x: 0, x2: whole, y: row.top, y2: row.top })),
      COLOURS.grid,
    ),
    ...cells.flatMap(({ head }, column) => block(head, lefts[column], (headLines - head.length) * lineHeight, COLOURS.muted)),
    ...block([t('droga do celu', 'way to the target')], barLeft, (headLines - 1) * lineHeight, COLOURS.muted),
    ...block([t('ocena', 'status')], statusLeft + SIGN + 6, (headLines - 1) * lineHeight, COLOURS.muted),
    ...rows.flatMap(({ result, place, top: from, height }) => {
      const sign = STATUS_SIGNS[result.status];
      const y = from + ROW_PAD;
      return [
        ...block(names[place].name, 0, y, COLOURS.text, true),
        ...block(names[place].area, 0, y + names[place].name.length * lineHeight, COLOURS.muted),
        ...cells.flatMap((one, column) => block(one.rows[place], lefts[column], y, COLOURS.text)),
        ...signAt(plot, result, statusLeft + SIGN / 2, y + lineHeight / 2),
        ...block(statuses[place], statusLeft + SIGN + 6, y, sign.colour),
        ...way(plot, result, { left: barLeft, width: barWidth, middle: from + height / 2 }),
      ];
    }),
  ];
  return { plot, layer: mergeLayers(layer) };
}

function areaText({ evaluation: { areaNames } }: BoardPlan, area: string): string {
  return areaNames.get(area) ?? area;
}

/** The shape of a status. */
export function signAt(plot: Plane, { status }: Pick<IndicatorResult, 'status'>, x: number, y: number): JsonObject[] {
  const { shape, colour } = STATUS_SIGNS[status];
  const isHollow = status === 'no-data' || status === 'observed';
  return planePoints(plot, [{ x, y }], {
    shape,
    size: SIGN * 7,
    fill: isHollow ? COLOURS.ground : colour,
    stroke: colour,
    strokeWidth: 2,
  });
}

interface WayBox {
  readonly left: number;
  readonly width: number;
  /** Pixels from the top to its middle. */
  readonly middle: number;
}

/** Baseline and target as lines, the path on top, the forecast as a band, the counted value as the sign of its status. */
function way(plot: Plane, result: IndicatorResult, { left, width, middle }: WayBox): JsonObject[] {
  const { indicator, path, counted, forecast } = result;
  const from = baselineOf(result) ?? indicator.start;
  const to = indicator.target?.value;
  if (from === undefined || to === undefined || from === to) return [];
  const partOf = (value: number): number => (value - from) / (to - from);
  const x = (part: number): number => left + ((Math.max(ENDS[0], Math.min(ENDS[1], part)) - ENDS[0]) / (ENDS[1] - ENDS[0])) * width;
  const upright = (part: number, up: number, down: number): { x: number; x2: number; y: number; y2: number } => ({
    x: x(part),
    x2: x(part),
    y: middle - up,
    y2: middle + down,
  });
  const ends = forecast === undefined ? [] : [partOf(forecast.low), partOf(forecast.high)].sort((a, b) => a - b);
  const [low, high] = ends;
  const outside = forecast === undefined ? undefined : high < ENDS[0] ? 'left' : low > ENDS[1] ? 'right' : undefined;
  const median = forecast === undefined ? undefined : partOf(forecast.median);
  return [
    ...planeRules(plot, [{ x: left, x2: left + width, y: middle, y2: middle }], COLOURS.grid),
    ...(forecast === undefined || outside !== undefined
      ? []
      : planeBars(plot, [{ x: x(low), x2: x(high), y: middle - 6, y2: middle + 6 }], BAND)),
    ...(median === undefined || outside !== undefined || median < ENDS[0] || median > ENDS[1]
      ? []
      : planeRules(plot, [upright(median, 6, 6)], COLOURS.text, 2)),
    ...planeRules(plot, [{ x: x(0), x2: x(1), y: middle, y2: middle }], COLOURS.axis, 2),
    ...planeRules(plot, [upright(0, 7, 7), upright(1, 12, 12)], COLOURS.text, 2),
    ...(path === null || indicator.target?.year === result.year ? [] : planeRules(plot, [upright(partOf(path), 13, -2)], COLOURS.limit, 2)),
    ...(outside === undefined
      ? []
      : planePoints(plot, [{ x: outside === 'left' ? left + 5 : left + width - 5, y: middle }], {
          shape: outside === 'left' ? 'triangle-left' : 'triangle-right',
          size: 60,
          fill: COLOURS.axis,
          stroke: COLOURS.axis,
          strokeWidth: 1,
        })),
    ...(counted.value === null ? [] : signAt(plot, result, x(partOf(counted.value)), middle)),
  ];
}
