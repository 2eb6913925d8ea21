import type { JsonObject } from '../../charts/spec.js';
import { textWidth } from '../../charts/text-width.js';
import { COLOURS } from '../../charts/theme.js';
import type { Language } from '../../language/language.js';
import { axisLabels } from './axis-labels.js';
import { boxOf } from './box.js';
import { scaleOf } from './channel.js';
import { isObject, numberAt, objectAt, textAt } from './json.js';
import type { Plot } from './marks.js';
import { attribute, type Drawing } from './svg.js';
import { svgText } from './svg-text.js';

/** What an axis is drawn from. */
interface Axis {
  readonly position: JsonObject;
  readonly axis: JsonObject;
  readonly plot: Plot;
  readonly language: Language;
}

/** The axes of a chart, from the first layer that states each: the grid lies behind the marks, the rest over it. */
export function axesOf(
  layers: readonly JsonObject[],
  plot: Plot,
  language: Language,
): { readonly grid: Drawing[]; readonly axes: Drawing[] } {
  const across = positionOf(layers, 'x');
  const up = positionOf(layers, 'y');
  const parts = (position: JsonObject): Axis => ({ position, axis: objectAt(position, 'axis'), plot, language });
  return {
    grid: [...(across === undefined ? [] : acrossGrid(parts(across))), ...(up === undefined ? [] : upGrid(parts(up)))],
    axes: [...(across === undefined ? [] : acrossAxis(parts(across))), ...(up === undefined ? [] : upAxis(parts(up)))],
  };
}

/** The channel of the first layer whose axis has ticks. */
function positionOf(layers: readonly JsonObject[], name: 'x' | 'y'): JsonObject | undefined {
  return layers
    .map((layer) => objectAt(objectAt(layer, 'encoding'), name))
    .find(({ axis }) => isObject(axis) && axis['values'] !== undefined);
}

function acrossGrid({ position, axis, plot, language }: Axis): Drawing[] {
  if (axis['grid'] === false) return [];
  const x = scaleOf(position, false, plot.width);
  return axisLabels(axis, language).map(({ value }) => {
    const place = Math.round(x(value)) + HALF;
    return { svg: line(place, 0, place, plot.height, gridColour(axis, value)) };
  });
}

function upGrid({ position, axis, plot, language }: Axis): Drawing[] {
  if (axis['grid'] === false) return [];
  const y = scaleOf(position, true, plot.height);
  return axisLabels(axis, language).map(({ value }) => {
    const place = Math.round(y(value)) + HALF;
    return { svg: line(0, place, plot.width, place, gridColour(axis, value)) };
  });
}

/** A line of one pixel is sharp in the middle of a pixel. */
const HALF = 0.5;

/** Every other line of the pyramid's ages has the colour of the ground. */
function gridColour(axis: JsonObject, value: number): string {
  const colour = axis['gridColor'];
  if (!isObject(colour)) return typeof colour === 'string' ? colour : COLOURS.grid;
  const condition = objectAt(colour, 'condition');
  const every = /^datum\.value % (\d+) === 0$/.exec(textAt(condition, 'test', ''));
  const meets = every !== null && value % Number(every[1]) === 0;
  return textAt(meets ? condition : colour, 'value', COLOURS.grid);
}

function acrossAxis({ position, axis, plot, language }: Axis): Drawing[] {
  const x = scaleOf(position, false, plot.width);
  const labels = axisLabels(axis, language);
  const [tick, padding] = [numberAt(axis, 'tickSize', 5), numberAt(axis, 'labelPadding', 2)];
  const bottom = plot.height + HALF;
  const ticks = labels.flatMap(({ value }) => {
    const place = Math.round(x(value)) + HALF;
    return tick === 0
      ? []
      : [{ svg: line(place, bottom, place, bottom + tick, COLOURS.axis), box: boxOf(place, bottom, place, bottom + tick) }];
  });
  const texts = labels.map(({ value, label }, place) =>
    svgText({
      ...PLAIN,
      x: x(value) + HALF,
      y: bottom + tick + padding,
      text: label,
      align: flush(axis, place, labels.length),
      baseline: 'top',
      size: plot.textSize,
    }),
  );
  const domain = axis['domain'] === false ? [] : [{ svg: line(0, bottom, plot.width, bottom, COLOURS.axis) }];
  const title = textAt(position, 'title', '');
  const below = bottom + tick + padding + plot.textSize + TITLE_GAP;
  const name = {
    ...PLAIN,
    x: plot.width / 2,
    y: below,
    text: title,
    align: 'center',
    baseline: 'top',
    size: plot.textSize,
    colour: COLOURS.muted,
  };
  return [...domain, ...ticks, ...texts, ...(title === '' ? [] : [svgText(name)])];
}

const PLAIN = { isBold: false, colour: COLOURS.text } as const;
/** Pixels between the labels of an axis and its title. */
const TITLE_GAP = 4;

/** The first and the last label stand flush with the plot, unless the axis says otherwise. */
function flush(axis: JsonObject, place: number, count: number): string {
  if (axis['labelFlush'] === false) return 'center';
  if (place === 0) return 'left';
  return place === count - 1 ? 'right' : 'center';
}

function upAxis({ position, axis, plot, language }: Axis): Drawing[] {
  const y = scaleOf(position, true, plot.height);
  const gap = numberAt(axis, 'tickSize', 5) + numberAt(axis, 'labelPadding', 2);
  const baseline = textAt(axis, 'labelBaseline', 'middle');
  const labels = axisLabels(axis, language).map(({ value, label }) =>
    svgText({ ...PLAIN, x: HALF - gap, y: y(value) + HALF, text: label, align: 'right', baseline, size: plot.textSize }),
  );
  const title = textAt(position, 'title', '');
  if (title === '') return labels;
  const [left, top] = [numberAt(axis, 'titleX', -gap - textWidth(title, { size: plot.textSize })), numberAt(axis, 'titleY', -12)];
  const align = textAt(axis, 'titleAlign', 'left');
  const name = {
    ...PLAIN,
    x: left + HALF,
    y: top + HALF,
    text: title,
    align,
    baseline: 'bottom',
    size: plot.textSize,
    colour: COLOURS.muted,
  };
  return [...labels, svgText(name)];
}

function line(x1: number, y1: number, x2: number, y2: number, colour: string): string {
  const ends = attribute('x1', x1) + attribute('y1', y1) + attribute('x2', x2) + attribute('y2', y2);
  return `<line${ends}${attribute('stroke', colour)}/>`;
}
