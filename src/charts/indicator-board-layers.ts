import type { IndicatorResult } from '../indicators/evaluate-indicator.js';
import { baselineOf } from '../indicators/evaluation.js';
import { STATUS_SIGNS } from '../indicators/indicator-status.js';
import { say } from '../language/language.js';
import { MARGIN, textSizes } from './frame.js';
import { type BoardPlan, chanceText, forecastText, knownText, valueOr, wayText } from './indicator-board-words.js';
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
  const hasTargets = results.some(({ indicator }) => indicator.target !== undefined);
  const t = (pl: string, en: string): string => say({ pl, en }, language);
  const columns: readonly { readonly head: string; readonly cell: (result: IndicatorResult) => string; readonly most: number }[] = [
    {
      head: hasTargets ? t('wartość bazowa → cel', 'baseline → target') : t('wartość bazowa', 'baseline'),
      cell: (result) => wayText(result, language),
      most: 110,
    },
    {
      head: `${t('ścieżka', 'path')} ${year}`,
      cell: (result) => (result.path === null ? '–' : valueOr(result, language)(result.path)),
      most: 70,
    },
    { head: `${t('wartość', 'value')} ${year}`, cell: (result) => knownText(result, language), most: 84 },
    { head: `${t('prognoza', 'forecast')} ${year} (80%)`, cell: (result) => forecastText(result, language), most: 112 },
    { head: t('szansa na cel', 'chance of target'), cell: (result) => chanceText(result, language), most: 62 },
  ];
  // A column in which no row has anything to say is left out.
  const said = columns.filter(({ cell }) => results.some((result) => cell(result) !== '–'));
  const cells = said.map(({ head, cell, most }) => ({
    head: wrapText(head, most, { size }),
    rows: results.map((result) => wrapText(cell(result), most, { size })),
  }));
  const widths = cells.map(({ head, rows }) => Math.ceil(Math.max(...[head, ...rows].flat().map((line) => textWidth(line, { size })))));
  const statuses = results.map(({ status }) => wrapText(say(STATUS_SIGNS[status].name, language), 92, { size }));
  const statusWidth = Math.ceil(Math.max(...statuses.flat().map((line) => textWidth(line, { size })))) + SIGN + 6;
  const taken = widths.reduce((sum, one) => sum + one + GAP, 0) + statusWidth + 2 * GAP;
  const nameWidth = Math.max(150, Math.min(hasTargets ? 300 : 380, whole - taken - (hasTargets ? LEAST_BAR : 0)));
  const barWidth = hasTargets ? Math.max(60, whole - taken - nameWidth) : 0;
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
    ...(hasTargets ? block([t('droga do celu', 'way to the target')], barLeft, (headLines - 1) * lineHeight, COLOURS.muted) : []),
    ...rows.flatMap(({ result, top: from, height }) => band(plot, result, { left: barLeft, width: barWidth, middle: from + height / 2 })),
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

/** Where a part of the way lies across, held inside the drawing. */
function xOf({ left, width }: WayBox, part: number): number {
  return left + ((Math.max(ENDS[0], Math.min(ENDS[1], part)) - ENDS[0]) / (ENDS[1] - ENDS[0])) * width;
}

/** Part of the way from the baseline to the target; undefined where there is no way. */
function partOf({ indicator, baseline }: IndicatorResult): ((value: number) => number) | undefined {
  const from = baselineOf({ baseline }) ?? indicator.start;
  const to = indicator.target?.value;
  return from === undefined || to === undefined || from === to ? undefined : (value) => (value - from) / (to - from);
}

/** The forecast from its lower to its upper end, below everything else; at which edge it lies where it is outside. */
function bandOf(result: IndicatorResult): { readonly low: number; readonly high: number; readonly median: number } | undefined {
  const part = partOf(result);
  const { forecast } = result;
  if (part === undefined || forecast === undefined) return undefined;
  const [low, high] = [part(forecast.low), part(forecast.high)].sort((a, b) => a - b);
  return { low, high, median: part(forecast.median) };
}

function band(plot: Plane, result: IndicatorResult, box: WayBox): JsonObject[] {
  const ends = bandOf(result);
  if (ends === undefined || ends.high < ENDS[0] || ends.low > ENDS[1]) return [];
  const { middle } = box;
  return planeBars(plot, [{ x: xOf(box, ends.low), x2: xOf(box, ends.high), y: middle - 6, y2: middle + 6 }], BAND);
}

/** Baseline and target as lines, the path on top, the median of the forecast, the counted value as the sign of its status. */
function way(plot: Plane, result: IndicatorResult, box: WayBox): JsonObject[] {
  const { indicator, path, counted } = result;
  const { left, width, middle } = box;
  const part = partOf(result);
  if (part === undefined) return [];
  const upright = (at: number, up: number, down: number): { x: number; x2: number; y: number; y2: number } => ({
    x: xOf(box, at),
    x2: xOf(box, at),
    y: middle - up,
    y2: middle + down,
  });
  const ends = bandOf(result);
  const edge = ends === undefined ? undefined : ends.high < ENDS[0] ? 'left' : ends.low > ENDS[1] ? 'right' : undefined;
  const isInside = ends !== undefined && ends.median >= ENDS[0] && ends.median <= ENDS[1];
  return [
    ...planeRules(plot, [{ x: xOf(box, 0), x2: xOf(box, 1), y: middle, y2: middle }], COLOURS.axis, 2),
    ...planeRules(plot, [upright(0, 7, 7), upright(1, 12, 12)], COLOURS.text, 2),
    ...(isInside ? planeRules(plot, [upright(ends.median, 6, 6)], COLOURS.text, 1) : []),
    ...(path === null || indicator.target?.year === result.year ? [] : planeRules(plot, [upright(part(path), 13, -2)], COLOURS.limit, 2)),
    ...(edge === undefined
      ? []
      : planePoints(plot, [{ x: edge === 'left' ? left + 5 : left + width - 5, y: middle }], {
          shape: `triangle-${edge}`,
          size: 60,
          fill: COLOURS.axis,
          stroke: COLOURS.axis,
          strokeWidth: 1,
        })),
    ...(counted.value === null ? [] : signAt(plot, result, xOf(box, part(counted.value)), middle)),
  ];
}
