import { capital } from '../language/capital.js';
import { say } from '../language/language.js';
import type { Series } from '../series/series.js';
import { allTicks, textSizes } from './frame.js';
import { rounded } from './rounded.js';
import type { JsonObject } from './spec.js';
import { textWidth } from './text-width.js';
import { COLOURS, SERIES_STYLES } from './theme.js';
import { endLayers } from './trend-ends.js';
import { countedName, type TrendPlan } from './trend-plan.js';
import { markOf, runsOf, type Valued, valued } from './trend-runs.js';
import { type TrendScales, yearDomain } from './trend-scales.js';

/** Sizes of points in square pixels. */
const POINT_SIZE = 42;
const MANY_POINTS_SIZE = 22;
/** Pixels from the top of the plot up to the words at the projection's beginning, and to the unit, clear of the top label. */
const START_ABOVE = -6;
const UNIT_ABOVE = -12;
/** Pixels from a count up to its name. */
const NAME_AWAY = -5;

/** The marks of a trend, from back to front. */
export function trendLayers(plan: TrendPlan, scales: TrendScales): JsonObject[] {
  const { series, counted, limits, language, width } = plan;
  const { years, values } = scales;
  const x: JsonObject = { type: 'quantitative', scale: { domain: yearDomain(scales), nice: false, zero: false } };
  const y: JsonObject = { type: 'quantitative', scale: { domain: [values.low, values.high], nice: false, zero: false } };
  const unit = capital(say(series[0].description.unit, language));
  const title = {
    titleAngle: 0,
    titleAlign: 'left',
    titleAnchor: 'start',
    titleX: -leftRoom(scales, width),
    titleY: scales.start === undefined ? UNIT_ABOVE : 2 * UNIT_ABOVE,
    titleBaseline: 'bottom',
  };
  // Draws no mark: the axes stand on a layer of their own, since any other may be missing.
  const axes: JsonObject = {
    data: { values: [] },
    mark: 'point',
    encoding: {
      x: {
        ...x,
        field: 'year',
        title: null,
        axis: { ...allTicks(years.ticks), format: 'd', grid: false, tickSize: 5, labelFlush: false },
      },
      y: {
        ...y,
        field: 'value',
        title: unit,
        axis: { ...allTicks(values.ticks), format: values.format, domain: false, tickSize: 0, labelPadding: 8, ...title },
      },
    },
  };
  return [
    axes,
    ...(values.low < 0 && values.high > 0 ? [level(0, COLOURS.axis, 1, y)] : []),
    ...startLayers(plan, scales, x),
    ...limits.map(({ value }) => level(value, COLOURS.limit, 1.5, y)),
    ...series.flatMap((_, index) => seriesLayers(plan, index, x, y)),
    ...(counted === undefined ? [] : countedLayers(plan, counted, scales, x, y)),
    ...endLayers(plan, scales, x, y),
  ];
}

/** A level line across the plot. */
function level(value: number, color: string, strokeWidth: number, y: JsonObject): JsonObject {
  return { data: { values: [{}] }, mark: { type: 'rule', color, strokeWidth }, encoding: { y: { ...y, datum: value } } };
}

/** The upright line after which figures are projected. */
function startLayers({ language }: TrendPlan, { start, years, plotWidth }: TrendScales, x: JsonObject): JsonObject[] {
  if (start === undefined) return [];
  // Near the right end the words stand to the left of the line, so that they do not make the chart wider.
  const atEnd = years.last > years.first && ((years.last - start) / (years.last - years.first)) * plotWidth < 90;
  const words = say({ pl: `prognoza po ${start}`, en: `projection after ${start}` }, language);
  const text = atEnd ? { align: 'right', dx: 4 } : { align: 'left', dx: -1 };
  return [
    { data: { values: [{}] }, mark: { type: 'rule', color: COLOURS.axis, strokeDash: [2, 2] }, encoding: { x: { ...x, datum: start } } },
    {
      data: { values: [{ year: start, words }] },
      mark: { type: 'text', baseline: 'bottom', color: COLOURS.muted, ...text },
      encoding: { x: { ...x, field: 'year' }, y: { value: START_ABOVE }, text: { field: 'words', type: 'nominal' } },
    },
  ];
}

function seriesLayers({ series, dash: ownDash }: TrendPlan, index: number, x: JsonObject, y: JsonObject): JsonObject[] {
  const { colour, dash, shape } = SERIES_STYLES[index];
  const runs = runsOf(series[index]);
  const lines = (kind: 'observed' | 'projected', strokeWidth: number, strokeDash: readonly number[]): JsonObject[] => {
    const rows = runs.flatMap((run, number) =>
      run.kind === kind ? run.points.map(({ year, value }) => ({ run: number, year, value: rounded(value) })) : [],
    );
    if (rows.length === 0) return [];
    return [
      {
        data: { values: rows },
        mark: { type: 'line', color: colour, strokeWidth, strokeDash, strokeJoin: 'round' },
        encoding: { x: { ...x, field: 'year' }, y: { ...y, field: 'value' }, detail: { field: 'run', type: 'nominal' } },
      },
    ];
  };
  // A projected figure that no line reaches would not be seen at all.
  const joined = new Set(runs.flatMap(({ points }) => points.map(({ year }) => year)));
  const points = valued(series[index]).filter((point) => markOf(point) !== 'line' || !joined.has(point.year));
  return [...lines('observed', 1, []), ...lines('projected', 2.25, ownDash ?? dash), ...pointLayers(points, colour, shape, x, y)];
}

function pointLayers(points: readonly Valued[], colour: string, shape: string, x: JsonObject, y: JsonObject): JsonObject[] {
  if (points.length === 0) return [];
  const size = points.length > 20 ? MANY_POINTS_SIZE : POINT_SIZE;
  return [
    {
      data: {
        values: points.map((point) => ({
          year: point.year,
          value: rounded(point.value),
          fill: markOf(point) === 'full' ? colour : COLOURS.ground,
        })),
      },
      mark: { type: 'point', shape, size, stroke: colour, strokeWidth: 1.5, opacity: 1 },
      encoding: { x: { ...x, field: 'year' }, y: { ...y, field: 'value' }, fill: { field: 'fill', type: 'nominal', scale: null } },
    },
  ];
}

/** Share of the years that a name takes. */
const ROOM_FOR_NAME = 0.35;

/** The counts the first series is held against, named beside the last of them. */
function countedLayers(plan: TrendPlan, counted: Series, { years }: TrendScales, x: JsonObject, y: JsonObject): JsonObject[] {
  const points = valued(counted);
  const last = points.at(-1);
  if (last === undefined) return [];
  const name = say(countedName(plan, counted), plan.language);
  // To the left, where nothing opens up, unless there is no room; and away from the line: above the points if they lie above it.
  const toTheRight = last.year - years.first < ROOM_FOR_NAME * (years.last - years.first);
  const above = last.value >= (plan.series[0].at(last.year) ?? Number.NEGATIVE_INFINITY);
  const side = toTheRight ? { align: 'left', dx: 8 } : { align: 'right', dx: above ? 2 : -8 };
  const place = { baseline: above ? 'bottom' : 'top', dy: above ? NAME_AWAY : -NAME_AWAY, ...side };
  return [
    {
      data: { values: points.map(({ year, value }) => ({ year, value: rounded(value) })) },
      mark: { type: 'point', size: POINT_SIZE, fill: COLOURS.text, stroke: COLOURS.ground, strokeWidth: 1, opacity: 1 },
      encoding: { x: { ...x, field: 'year' }, y: { ...y, field: 'value' } },
    },
    // First as a broad outline in the colour of the ground: a line that runs under the name does not cross it out.
    ...(plan.namesCounts === false ? [] : [{ stroke: COLOURS.ground, strokeWidth: 5, color: COLOURS.ground }, { color: COLOURS.text }]).map(
      (ink): JsonObject => ({
        data: { values: [{ year: last.year, value: rounded(last.value), name }] },
        mark: { type: 'text', ...ink, ...place },
        encoding: { x: { ...x, field: 'year' }, y: { ...y, field: 'value' }, text: { field: 'name', type: 'nominal' } },
      }),
    ),
  ];
}

/** Pixels from the plot's edge to the left end of the axis labels. */
function leftRoom({ values, text }: TrendScales, width: number): number {
  return Math.max(...values.ticks.map((tick) => textWidth(text(tick), { size: textSizes(width).text }))) + 8;
}
