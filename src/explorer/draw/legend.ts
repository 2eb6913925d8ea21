import type { JsonObject } from '../../charts/spec.js';
import { COLOURS } from '../../charts/theme.js';
import { isObject, numberAt, objectAt, textAt } from './json.js';
import type { Plot } from './marks.js';
import { pointPath } from './point-path.js';
import { attribute, type Drawing } from './svg.js';
import { svgText } from './svg-text.js';

/** One entry of a key: its colour, whether it is a filled square or a stroke, and its name. */
interface Entry {
  readonly name: string;
  readonly colour: string;
  readonly edge: string;
  readonly isStroke: boolean;
  readonly size: number;
  readonly offset: number;
}

/** Pixels from the symbol's left edge to its middle, to its name, and between two entries. */
const MIDDLE = 8;
const NAME = 20;
const BETWEEN = 8;

/** The keys of a chart in one row over the plot. */
export function legendsOf(layers: readonly JsonObject[], plot: Plot): Drawing[] {
  const entries = layers.flatMap((layer) => ['fill', 'stroke'].flatMap((name) => entryOf(layer, name)));
  let left = 0;
  return entries.flatMap(({ name, colour, edge, isStroke, size, offset }) => {
    const top = -offset - Math.ceil(Math.sqrt(size)) - 4;
    const half = Math.sqrt(size) / 2;
    const path = isStroke ? `M${-half},0H${half}` : pointPath('square', size);
    const place = ` transform="translate(${left + MIDDLE},${top + MIDDLE})"`;
    const ink = isStroke
      ? `${attribute('stroke', colour)}${attribute('stroke-width', 1.5)}`
      : `${attribute('fill', colour)}${attribute('stroke', edge)}${attribute('stroke-width', 1.5)}`;
    const symbol = { svg: `<path${attribute('d', path)}${place}${ink}/>` };
    const text = svgText({
      ...{ x: left + NAME, y: top + MIDDLE, text: name, size: plot.textSize },
      ...{ align: 'left', baseline: 'middle', isBold: false, colour: COLOURS.text },
    });
    left = (text.box?.right ?? left) + BETWEEN;
    return [symbol, text];
  });
}

function entryOf(layer: JsonObject, name: string): Entry[] {
  const channel = objectAt(layer, 'encoding')[name];
  if (!isObject(channel) || !isObject(channel['legend'])) return [];
  const { legend } = channel;
  const range = objectAt(channel, 'scale')['range'];
  const colour = Array.isArray(range) && typeof range[0] === 'string' ? range[0] : COLOURS.text;
  return [
    {
      name: textAt(channel, 'datum', ''),
      colour,
      edge: textAt(objectAt(layer, 'mark'), 'stroke', colour),
      isStroke: textAt(legend, 'symbolType', '') === 'stroke',
      size: numberAt(legend, 'symbolSize', 100),
      offset: numberAt(legend, 'offset', 0),
    },
  ];
}
