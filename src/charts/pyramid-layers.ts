import { capital } from '../language/capital.js';
import { type Language, say } from '../language/language.js';
import type { AgeGroups } from '../population/ages.js';
import type { Population } from '../population/population.js';
import { SEX_NAMES, SEXES } from '../population/sex.js';
import { allTicks, MARGIN, textSizes } from './frame.js';
import { barsOf, outlineOf, type PyramidInterval, side } from './pyramid-rows.js';
import type { JsonObject } from './spec.js';
import { textWidth } from './text-width.js';
import { COLOURS, SERIES_STYLES } from './theme.js';
import { roundTicks } from './ticks.js';

/** Pixels of one single year of age, where no height is asked for. */
const PIXELS_PER_YEAR = 4;
/** Pixels from the top of the plot up to the words over it: clear of the label of the open age group. */
const NAMES_ABOVE = -14;
/** Pixels from the plot up to the key, clear of the names. */
const KEY_ABOVE = 36;
/** Years between two labels of the axis of ages, the first that leaves each its height in pixels. */
const LABELLED = [10, 20, 50];
const LABEL_HEIGHT = 16;
/** Strokes of the intervals in pixels, from the widest interval to the narrowest. */
const INTERVAL_WIDTHS = [1.25, 5];

/** The size of the plot, so that axis and plot together fill the width of the chart. */
export function pyramidPlot(
  { width: years, count }: AgeGroups,
  width: number,
  height?: number,
): { readonly width: number; readonly height: number } {
  const labels = textWidth('100+', { size: textSizes(width).text }) + 14;
  return { width: Math.round(width - 2 * MARGIN - labels), height: height ?? Math.max(120, PIXELS_PER_YEAR * years * count) };
}

/** What a pyramid shows. */
export interface PyramidView {
  /** The people of the bars. */
  readonly shown: Population;
  /** Those of the outline; undefined without one. */
  readonly base: Population | undefined;
  /** What the bars and the outline are called in the key. */
  readonly names: { readonly shown: string; readonly base: string };
  /** The largest number of people of one sex and age in any year: the scale all years share. */
  readonly largest: number;
  /** How uncertain each bar is. Left out: it is not said. */
  readonly intervals?: readonly PyramidInterval[];
}

/** The marks of a pyramid: bars, the outline of the base year, the line in the middle and the names of the sexes. */
export function pyramidLayers(
  { shown, base, names: keys, largest, intervals }: PyramidView,
  { width, height }: { readonly width: number; readonly height: number },
  language: Language,
): JsonObject[] {
  const { ageGroups } = shown;
  // The same limit at every width; a narrow axis names fewer of its steps.
  const steps = roundTicks(0, largest, 5, 1);
  const most = steps[steps.length - 1];
  const ticks = width < 480 ? [0, ...(steps.length % 2 === 1 ? [most / 2] : []), most] : steps;
  const x: JsonObject = { type: 'quantitative', scale: { domain: [-most, most], nice: false } };
  const y: JsonObject = { type: 'quantitative', scale: { domain: [0, ageGroups.width * ageGroups.count], nice: false } };
  const bars: JsonObject = {
    data: { values: barsOf(shown, language) },
    mark:
      intervals === undefined
        ? { type: 'bar', stroke: COLOURS.ground, strokeWidth: 0.5 }
        : { type: 'bar', stroke: COLOURS.fill, strokeWidth: 1 },
    encoding: {
      x: { ...x, field: 'signed', title: say({ pl: 'liczba osób', en: 'number of people' }, language), axis: personAxis(ticks) },
      x2: { datum: 0 },
      y: { ...y, field: 'from', title: say({ pl: 'wiek', en: 'age' }, language), axis: ageAxis(ageGroups, height) },
      y2: { field: 'to' },
      fill: {
        datum: keys.shown,
        scale: { range: [intervals === undefined ? COLOURS.fill : COLOURS.paleFill] },
        legend: base === undefined ? null : legend('square'),
      },
      tooltip: [
        { field: 'sex', type: 'nominal', title: say({ pl: 'płeć', en: 'sex' }, language) },
        { field: 'age', type: 'nominal', title: say({ pl: 'wiek', en: 'age' }, language) },
        { field: 'persons', type: 'quantitative', title: say({ pl: 'osoby', en: 'people' }, language), format: ',.0f' },
      ],
    },
  };
  const middle: JsonObject = { data: { values: [{}] }, mark: { type: 'rule', color: COLOURS.ground }, encoding: { x: { ...x, datum: 0 } } };
  const names: JsonObject = {
    data: { values: SEXES.map((sex) => ({ at: (side(sex) * most) / 2, name: capital(say(SEX_NAMES[sex], language)) })) },
    mark: { type: 'text', fontWeight: 600, baseline: 'bottom' },
    encoding: { x: { ...x, field: 'at' }, y: { value: NAMES_ABOVE }, text: { field: 'name', type: 'nominal' } },
  };
  return [
    bars,
    middle,
    ...(base === undefined ? [] : [outlineLayer(base, keys.base, x, y)]),
    ...(intervals === undefined ? [] : intervalLayers(intervals, x, y)),
    names,
  ];
}

function outlineLayer(base: Population, name: string, x: JsonObject, y: JsonObject): JsonObject {
  return {
    data: { values: outlineOf(base) },
    mark: { type: 'line', strokeWidth: 1.5, strokeJoin: 'miter' },
    encoding: {
      x: { ...x, field: 'signed' },
      y: { ...y, field: 'age' },
      order: { field: 'step', type: 'quantitative' },
      detail: { field: 'sex', type: 'nominal' },
      stroke: { datum: name, scale: { range: [COLOURS.outline] }, legend: legend('stroke') },
    },
  };
}

/** A line for each share of the draws in the middle of every bar, the broader the smaller the share. */
function intervalLayers(intervals: readonly PyramidInterval[], x: JsonObject, y: JsonObject): JsonObject[] {
  return INTERVAL_WIDTHS.flatMap((strokeWidth, place): JsonObject[] => {
    const rows = intervals.filter((interval) => interval.place === place);
    if (rows.length === 0) return [];
    return [
      {
        data: { values: rows.map(({ age, low, high }) => ({ age, low, high })) },
        mark: { type: 'rule', color: SERIES_STYLES[0].colour, strokeWidth },
        encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y: { ...y, field: 'age' } },
      },
    ];
  });
}

function personAxis(ticks: readonly number[]): JsonObject {
  const left = ticks.slice(1).map((tick) => -tick);
  return {
    ...allTicks([...left.reverse(), ...ticks]),
    labelExpr: "format(abs(datum.value), ',d')",
    tickSize: 0,
    labelPadding: 4,
    domain: false,
  };
}

function ageAxis({ width, count }: AgeGroups, height: number): JsonObject {
  const open = width * (count - 1);
  const pixelsPerYear = height / (width * count);
  const apart = LABELLED.find((years) => years * pixelsPerYear >= LABEL_HEIGHT) ?? open;
  const values = Array.from({ length: Math.floor(open / apart) + 1 }, (_, index) => index * apart);
  // The open group is always named; a label so near to it that they would touch gives way.
  const named = [...values.filter((age) => (open - age) * pixelsPerYear >= LABEL_HEIGHT), open];
  // Written above the plot and level, as it is read; Vega would turn it.
  const title = { titleAngle: 0, titleAlign: 'right', titleAnchor: 'end', titleX: -8, titleY: NAMES_ABOVE, titleBaseline: 'bottom' };
  const gridColor = { condition: { test: `datum.value % ${2 * apart} === 0`, value: COLOURS.grid }, value: COLOURS.ground };
  const labelExpr = `datum.value >= ${open} ? '${open}+' : format(datum.value, 'd')`;
  return {
    ...allTicks(named),
    labelExpr,
    gridColor,
    tickSize: 0,
    labelPadding: 6,
    domain: false,
    labelBaseline: 'bottom',
    ...title,
  };
}

function legend(symbolType: 'square' | 'stroke'): JsonObject {
  return { title: null, orient: 'top', direction: 'horizontal', symbolType, symbolSize: 200, offset: KEY_ABOVE };
}
