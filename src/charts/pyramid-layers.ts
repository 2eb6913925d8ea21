import { capital } from '../language/capital.js';
import { type Language, say } from '../language/language.js';
import type { AgeGroups } from '../population/ages.js';
import type { Population } from '../population/population.js';
import { SEX_NAMES, SEXES } from '../population/sex.js';
import type { Projection } from '../projection/projection.js';
import { allTicks, MARGIN, textSizes } from './frame.js';
import { barsOf, largestCell, outlineOf, side } from './pyramid-rows.js';
import type { JsonObject } from './spec.js';
import { textWidth } from './text-width.js';
import { COLOURS } from './theme.js';
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

/** The size of the plot, so that axis and plot together fill the width of the chart. */
export function pyramidPlot(
  { width: years, count }: AgeGroups,
  width: number,
  height?: number,
): { readonly width: number; readonly height: number } {
  const labels = textWidth('100+', { size: textSizes(width).text }) + 14;
  return { width: Math.round(width - 2 * MARGIN - labels), height: height ?? Math.max(120, PIXELS_PER_YEAR * years * count) };
}

/** The marks of a pyramid: bars, the outline of the base year, the line in the middle and the names of the sexes. */
export function pyramidLayers(
  projection: Projection,
  shown: Population,
  base: Population | undefined,
  { width, height }: { readonly width: number; readonly height: number },
  language: Language,
): JsonObject[] {
  const { ageGroups } = shown;
  // The same limit at every width; a narrow axis names fewer of its steps.
  const steps = roundTicks(0, largestCell(projection), 5, 1);
  const most = steps[steps.length - 1];
  const ticks = width < 480 ? [0, ...(steps.length % 2 === 1 ? [most / 2] : []), most] : steps;
  const x: JsonObject = { type: 'quantitative', scale: { domain: [-most, most], nice: false } };
  const y: JsonObject = { type: 'quantitative', scale: { domain: [0, ageGroups.width * ageGroups.count], nice: false } };
  const bars: JsonObject = {
    data: { values: barsOf(shown, language) },
    mark: { type: 'bar', stroke: COLOURS.ground, strokeWidth: 0.5 },
    encoding: {
      x: { ...x, field: 'signed', title: say({ pl: 'liczba osób', en: 'number of people' }, language), axis: personAxis(ticks) },
      x2: { datum: 0 },
      y: { ...y, field: 'from', title: say({ pl: 'wiek', en: 'age' }, language), axis: ageAxis(ageGroups, height) },
      y2: { field: 'to' },
      fill: {
        datum: keyOf(projection, shown, language),
        scale: { range: [COLOURS.fill] },
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
  return [bars, middle, ...(base === undefined ? [] : [outlineLayer(projection, base, x, y, language)]), names];
}

function outlineLayer(projection: Projection, base: Population, x: JsonObject, y: JsonObject, language: Language): JsonObject {
  return {
    data: { values: outlineOf(base) },
    mark: { type: 'line', strokeWidth: 1.5, strokeJoin: 'miter' },
    encoding: {
      x: { ...x, field: 'signed' },
      y: { ...y, field: 'age' },
      order: { field: 'step', type: 'quantitative' },
      detail: { field: 'sex', type: 'nominal' },
      stroke: { datum: keyOf(projection, base, language), scale: { range: [COLOURS.outline] }, legend: legend('stroke') },
    },
  };
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

/** The words of the key: the day, and whether it is the base or projected. */
function keyOf(projection: Projection, population: Population, language: Language): string {
  const isBase = population.year <= projection.base.year;
  return say(
    isBase
      ? { pl: `${population.year}, stan wyjściowy`, en: `${population.year}, base` }
      : { pl: `${population.year}, prognoza`, en: `${population.year}, projected` },
    language,
  );
}

function legend(symbolType: 'square' | 'stroke'): JsonObject {
  return { title: null, orient: 'top', direction: 'horizontal', symbolType, symbolSize: 200, offset: KEY_ABOVE };
}
