import { formatNumber } from '../language/format.js';
import { say } from '../language/language.js';
import type { Draws } from '../series/draws.js';
import { drawsLayers } from './draws-panel.js';
import { type EndLabel, endLabelLayers, endLabelLines, endLabelsWidth } from './end-labels.js';
import { rangeText } from './fan-range.js';
import { type FosterFlowPlan, TOLD } from './foster-flow-plan.js';
import { MARGIN, textSizes } from './frame.js';
import { acrossAxis, acrossOf, type Panel, upAxis, upOf } from './panel.js';
import { type Plane, planeBars, planeRules, planeTexts } from './plane.js';
import type { JsonObject } from './spec.js';
import { textWidth } from './text-width.js';
import { COLOURS, MORE_STYLES, SERIES_STYLES } from './theme.js';
import { roundTicks } from './ticks.js';
import { valueRange } from './trend-scales.js';
import { yearPanelTicks } from './year-ticks.js';

const FLOW_HEIGHT = 150;
const BETWEEN = 46;
const ABOVE = 26;
const UNDER = 26;
const WIDEST_BAR = 18;
const ENTRIES_COLOUR = COLOURS.fill;

/** The panels in pixels, and the value at which the axis of the stock begins. */
export function fosterFlowPlane(plan: FosterFlowPlan): {
  readonly plot: Plane;
  readonly layer: readonly JsonObject[];
  readonly low: number;
} {
  const { children, bands, entries, exits, width, height, language } = plan;
  const size = textSizes(width).text;
  const { years } = children;
  const [first, last] = [years[0], years[years.length - 1]];
  const widest = bands[bands.length - 1];
  const amounts = [widest.low, widest.high].flatMap(({ observations }) => observations.map(({ value }) => value ?? 0));
  const range = valueRange({ values: 'number', digits: 0, zero: undefined, height }, amounts);
  const most = (draws: Draws): number => Math.max(...draws.band(TOLD).high.observations.map(({ value }) => value ?? 0));
  const flowTicks = roundTicks(-most(exits), most(entries), 6, 1);
  const text = (value: number): string => formatNumber(value, { language });
  const ticks = range.ticks.map((value) => ({ value, label: text(value) }));
  // Exits lie below the line; nobody leaves a negative number of times.
  const flows = flowTicks.map((value) => ({ value, label: text(Math.abs(value)) }));
  const stock = stockLabel(plan, last, size);
  const ways = flowLabels(plan, size);
  const left = Math.ceil(Math.max(...[...ticks, ...flows].map(({ label }) => textWidth(label, { size })))) + 8;
  const whole = width - 2 * MARGIN;
  const box: Panel = {
    left,
    top: ABOVE,
    width: Math.max(120, whole - left - endLabelsWidth([stock, ...ways], size)),
    height,
    across: [first - 0.5, last + 0.5],
    up: [range.ticks[0], range.ticks[range.ticks.length - 1]],
  };
  const below: Panel = {
    ...box,
    top: ABOVE + height + UNDER + BETWEEN,
    height: FLOW_HEIGHT,
    up: [flowTicks[0], flowTicks[flowTicks.length - 1]],
  };
  const plot: Plane = { width: whole, height: below.top + below.height + UNDER };
  const yearTicks = yearPanelTicks(first, last, box.width, size);
  const head = (panel: Panel, words: string): JsonObject[] =>
    planeTexts(plot, [{ x: 0, y: panel.top - 16, text: words, colour: COLOURS.muted }], { size });
  return {
    plot,
    low: range.ticks[0],
    layer: [
      ...upAxis(plot, box, ticks, size),
      ...acrossAxis(plot, box, yearTicks, size),
      ...head(box, say({ pl: 'Dzieci w pieczy 31 grudnia', en: 'Children in care on 31 December' }, language)),
      ...drawsLayers(plot, box, { median: children.median(), bands }),
      ...endLabelLayers(plot, box, [stock], size),
      ...upAxis(plot, below, flows, size),
      ...acrossAxis(plot, below, yearTicks, size),
      ...head(
        below,
        say(
          { pl: 'W ciągu roku: w górę przychodzą, w dół odchodzą', en: 'Within a year: upwards who come, downwards who leave' },
          language,
        ),
      ),
      ...barLayers(plot, below, plan),
      ...planeRules(plot, [{ x: below.left, x2: below.left + below.width, y: upOf(below, 0), y2: upOf(below, 0) }], COLOURS.text),
      ...endLabelLayers(plot, below, ways, size),
    ],
  };
}

/** The styles of the ways out, apart from those who come. */
function wayColour(way: number): string {
  return MORE_STYLES[way + 1].colour;
}

function stockLabel({ children, width, language }: FosterFlowPlan, last: number, size: number): EndLabel {
  const { low, high } = children.band(TOLD);
  const value = children.median().at(last) ?? 0;
  const band = `80%: ${rangeText(low.at(last) ?? 0, high.at(last) ?? 0, { values: 'number', digits: 0, language })}`;
  const lines = endLabelLines([say({ pl: 'mediana', en: 'median' }, language), band], width, size);
  return { year: last, value, head: formatNumber(value, { language }), lines, colour: SERIES_STYLES[0].colour };
}

/** At the bars of the last year: who comes, and each way out. */
function flowLabels({ entries, waysOut, width, language }: FosterFlowPlan, size: number): EndLabel[] {
  const last = entries.years[entries.years.length - 1];
  const text = (value: number): string => formatNumber(value, { digits: 1, language });
  const coming = entries.mean().at(last) ?? 0;
  let base = 0;
  const ways = waysOut.map(({ name, draws }, index): EndLabel => {
    const leaving = draws.mean().at(last) ?? 0;
    base -= leaving;
    const lines = endLabelLines([say(name, language)], width, size);
    return { year: last, value: base + leaving / 2, head: text(leaving), lines, colour: wayColour(index) };
  });
  const lines = endLabelLines([say({ pl: 'umieszczone', en: 'placed' }, language)], width, size);
  return [{ year: last, value: coming / 2, head: text(coming), lines, colour: ENTRIES_COLOUR }, ...ways];
}

/** Means as bars, since means of ways add up to the mean of all; through each side a line of the 80% band of all. */
function barLayers(plot: Plane, box: Panel, { entries, exits, waysOut }: FosterFlowPlan): JsonObject[] {
  const half = Math.min(WIDEST_BAR, 0.6 * (acrossOf(box, 1) - acrossOf(box, 0))) / 2;
  const bar = (year: number, from: number, to: number): { x: number; x2: number; y: number; y2: number } => ({
    x: acrossOf(box, year) - half,
    x2: acrossOf(box, year) + half,
    y: upOf(box, from),
    y2: upOf(box, to),
  });
  const means = waysOut.map(({ draws }) => draws.mean());
  const before = (way: number, year: number): number => means.slice(0, way).reduce((sum, one) => sum + (one.at(year) ?? 0), 0);
  const span = (draws: Draws, sign: 1 | -1): { x: number; x2: number; y: number; y2: number }[] => {
    const { low, high } = draws.band(TOLD);
    return draws.years.map((year) => ({
      x: acrossOf(box, year),
      x2: acrossOf(box, year),
      y: upOf(box, sign * (low.at(year) ?? 0)),
      y2: upOf(box, sign * (high.at(year) ?? 0)),
    }));
  };
  return [
    ...planeBars(
      plot,
      entries.mean().observations.map(({ year, value }) => bar(year, 0, value ?? 0)),
      ENTRIES_COLOUR,
    ),
    ...waysOut.flatMap(({ draws }, way) =>
      planeBars(
        plot,
        draws.years.map((year) => bar(year, -before(way, year), -before(way + 1, year))),
        wayColour(way),
      ),
    ),
    ...planeRules(plot, [...span(entries, 1), ...span(exits, -1)], COLOURS.text, 1.5),
  ];
}
