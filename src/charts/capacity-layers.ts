import { capital } from '../language/capital.js';
import { formatPercent } from '../language/format.js';
import { say } from '../language/language.js';
import { smallFirst } from '../language/small-first.js';
import type { Draws } from '../series/draws.js';
import { type CapacityPlan, TOLD } from './capacity-plan.js';
import { drawsLayers } from './draws-panel.js';
import { type EndLabel, endLabelLayers, endLabelLines, endLabelsWidth } from './end-labels.js';
import { rangeText } from './fan-range.js';
import { MARGIN, textSizes } from './frame.js';
import { acrossAxis, acrossOf, type Panel, upAxis, upOf } from './panel.js';
import { type Plane, planeBars, planeLines, planeRules, planeTexts } from './plane.js';
import type { JsonObject } from './spec.js';
import { textWidth } from './text-width.js';
import { COLOURS, SERIES_STYLES } from './theme.js';
import { valueRange } from './trend-scales.js';
import { valueText } from './trend-words.js';
import { yearPanelTicks } from './year-ticks.js';

/** Pixels: of the panel of the shortage, between both panels, and above the first for the unit and the mark. */
const BELOW_HEIGHT = 84;
const BETWEEN = 46;
const ABOVE = 40;
const UNDER = 26;
const BAR_COLOUR = SERIES_STYLES[1].colour;
/** Pixels of a bar, at most. */
const WIDEST_BAR = 18;

/** The panels in pixels, and the value at which the axis of the demand begins. */
export function capacityPlane(plan: CapacityPlan): { readonly plot: Plane; readonly layer: readonly JsonObject[]; readonly low: number } {
  const { demand, bands, supply, width, height, language } = plan;
  const size = textSizes(width).text;
  const { years } = demand;
  const [first, last] = [years[0], years[years.length - 1]];
  const values = { values: 'number', digits: plan.digits, language } as const;
  const widest = bands[bands.length - 1];
  const amounts = [widest.low, widest.high, ...(supply === undefined ? [] : [supply.capacity.median()])].flatMap(({ observations }) =>
    observations.map(({ value }) => value ?? 0),
  );
  const range = valueRange({ ...values, zero: undefined, height }, amounts);
  const lacking = supply?.shortage.band(TOLD).high.observations.map(({ value }) => value ?? 0) ?? [];
  const lackingRange = valueRange({ ...values, zero: true, height: 2 * BELOW_HEIGHT }, [0, ...lacking]);
  const text =
    (digits: number) =>
    (value: number): string =>
      valueText(value, { ...values, digits }, language);
  const [ticks, lackingTicks] = [range, lackingRange].map((one) => one.ticks.map((value) => ({ value, label: text(one.digits)(value) })));
  const labels = labelsOf(plan, last);
  const left = Math.ceil(Math.max(...[...ticks, ...lackingTicks].map(({ label }) => textWidth(label, { size })))) + 8;
  const across: [number, number] = [first - 0.5, last + 0.5];
  const whole = width - 2 * MARGIN;
  const box: Panel = {
    left,
    top: ABOVE,
    width: Math.max(120, whole - left - endLabelsWidth(labels, size)),
    height,
    across,
    up: [range.ticks[0], range.ticks[range.ticks.length - 1]],
  };
  const below: Panel = {
    ...box,
    top: box.top + height + UNDER + BETWEEN,
    height: BELOW_HEIGHT,
    up: [0, lackingRange.ticks[lackingRange.ticks.length - 1]],
  };
  const plot: Plane = { width: whole, height: supply === undefined ? box.top + height + UNDER : below.top + below.height + UNDER };
  const yearTicks = yearPanelTicks(first, last, box.width, size);
  const head = (panel: Panel, words: string): JsonObject[] =>
    planeTexts(plot, [{ x: 0, y: panel.top - 16, text: words, colour: COLOURS.muted }], { size });
  return {
    plot,
    low: range.ticks[0],
    layer: [
      ...upAxis(plot, box, ticks, size),
      ...acrossAxis(plot, box, yearTicks, size),
      ...head(box, capital(say(demand.description.unit, language))),
      ...drawsLayers(plot, box, { median: demand.median(), bands }),
      ...(supply === undefined ? [] : stepLayers(plot, box, supply.capacity)),
      ...endLabelLayers(plot, box, labels, size),
      ...(supply === undefined
        ? []
        : [
            ...upAxis(plot, below, lackingTicks, size),
            ...acrossAxis(plot, below, yearTicks, size),
            ...head(below, say({ pl: 'Niedobór: mediana i pasmo 80%', en: 'Shortage: median and 80% band' }, language)),
            ...barLayers(plot, below, supply.shortage),
          ]),
      ...likelyLayers(plot, [box, ...(supply === undefined ? [] : [below])], plan, size),
    ],
  };
}

function labelsOf({ demand, supply, digits, width, language }: CapacityPlan, last: number): EndLabel[] {
  const size = textSizes(width).text;
  const values = { values: 'number', digits, language } as const;
  const text = (value: number): string => valueText(value, values, language);
  const median = demand.median().at(last) ?? 0;
  const { low, high } = demand.band(TOLD);
  const band = `${formatPercent(TOLD, { digits: 0, language })}: ${rangeText(low.at(last) ?? 0, high.at(last) ?? 0, values)}`;
  const demandName = say({ pl: 'potrzeba (mediana)', en: 'demand (median)' }, language);
  const own: EndLabel = {
    year: last,
    value: median,
    head: text(median),
    lines: endLabelLines([demandName, band], width, size),
    colour: SERIES_STYLES[0].colour,
  };
  if (supply === undefined) return [own];
  const there = supply.capacity.median().at(last) ?? 0;
  const name = say(supply.capacity.description.title, language);
  return [
    own,
    {
      year: last + 0.5,
      value: there,
      head: text(there),
      lines: endLabelLines([smallFirst(name)], width, size),
      colour: COLOURS.limit,
    },
  ];
}

/** What there is: level through each year, and a step where the next begins. */
function stepLayers(plot: Plane, box: Panel, capacity: Draws): JsonObject[] {
  const points = capacity
    .median()
    .observations.flatMap(({ year, value }) =>
      [-0.5, 0.5].map((side) => ({ line: 'capacity', x: acrossOf(box, year + side), y: upOf(box, value ?? 0) })),
    );
  return planeLines(plot, points, { color: COLOURS.limit, strokeWidth: 2 });
}

/** A bar to the median of each year, and a line through the band. */
function barLayers(plot: Plane, box: Panel, shortage: Draws): JsonObject[] {
  const median = shortage.median();
  const { low, high } = shortage.band(TOLD);
  const half = Math.min(WIDEST_BAR, 0.6 * (acrossOf(box, 1) - acrossOf(box, 0))) / 2;
  const at = (year: number): number => acrossOf(box, year);
  const bars = median.observations.flatMap(({ year, value }) =>
    value === null || value === 0 ? [] : [{ x: at(year) - half, x2: at(year) + half, y: upOf(box, 0), y2: upOf(box, value) }],
  );
  const spans = low.observations.map(({ year, value }) => ({
    x: at(year),
    x2: at(year),
    y: upOf(box, value ?? 0),
    y2: upOf(box, high.at(year) ?? 0),
  }));
  return [...planeBars(plot, bars, BAR_COLOUR), ...planeRules(plot, spans, COLOURS.text, 1.5)];
}

/** The upright line before the first year in which a shortage is likelier than not, through each panel. */
function likelyLayers(plot: Plane, panels: readonly Panel[], { likely, language }: CapacityPlan, size: number): JsonObject[] {
  if (likely === undefined) return [];
  const [top] = panels;
  const x = acrossOf(top, likely.first - 0.5);
  const words = say({ pl: `od ${likely.first}: niedobór ponad 50%`, en: `from ${likely.first}: shortage above 50%` }, language);
  const fits = x + textWidth(words, { size }) <= plot.width;
  return [
    ...planeRules(
      plot,
      panels.map((panel) => ({ x, x2: x, y: panel.top, y2: panel.top + panel.height })),
      COLOURS.text,
      1.25,
      [4, 3],
    ),
    ...planeTexts(plot, [{ x: x + (fits ? 4 : -4), y: top.top - ABOVE + 8, text: words, colour: COLOURS.text }], {
      size,
      align: fits ? 'left' : 'right',
    }),
  ];
}
