import { MARGIN } from '../../charts/frame.js';
import { LOCALES } from '../../charts/locales.js';
import type { VegaLiteSpec } from '../../charts/spec.js';
import { COLOURS } from '../../charts/theme.js';
import type { Language } from '../../language/language.js';
import { axesOf } from './axes.js';
import { boxAround, boxOf } from './box.js';
import { numberAt, objectAt, textsAt } from './json.js';
import { legendsOf } from './legend.js';
import { layerMarks, type Plot } from './marks.js';
import { attribute, type Drawing } from './svg.js';
import { svgText } from './svg-text.js';

/** What of a chart to draw. */
export interface DrawSpecOptions {
  /** Whether the titles are part of the drawing; a page that sets them as text of its own does without. Default: true. */
  readonly titles?: boolean;
}

/**
 * A chart of kohorta as SVG, without Vega. Its charts state every domain, tick and place, so that drawing them is a matter of a
 * few shapes; Vega itself, which does much more, takes 50 to 80 ms for a chart and over 800 kB of a page, and here a chart is to
 * follow a moved slider within a frame. A test holds the drawing against Vega's.
 *
 * @param spec - `chart.spec` of a chart this package made.
 * @returns One `<svg>` element; all texts in it are escaped.
 * @throws {RangeError} If the specification holds something that no chart of this package has.
 */
export function drawSpec(spec: VegaLiteSpec, { titles = true }: DrawSpecOptions = {}): string {
  const textSize = numberAt(objectAt(spec.config, 'text'), 'fontSize', 13);
  const plot: Plot = { width: spec.width, height: spec.height, textSize };
  const { grid, axes } = axesOf(spec.layer, plot, languageOf(spec));
  const marks = spec.layer.flatMap((layer) => layerMarks(layer, plot));
  const drawn = [...grid, ...axes, ...marks, ...legendsOf(spec.layer, plot)];
  const inside = boxAround([boxOf(0, 0, plot.width, plot.height), ...drawn.flatMap(({ box }) => box ?? [])]);
  const title = titles ? titleOf(spec, inside.left, inside.top) : [];
  const { left, top, right, bottom } = boxAround([inside, ...title.flatMap(({ box }) => box ?? [])]);
  const [x, y] = [MARGIN - left, MARGIN - top].map(Math.ceil);
  const [width, height] = [Math.ceil(right - left) + 2 * MARGIN, Math.ceil(bottom - top) + 2 * MARGIN];
  const size = `${attribute('width', width)}${attribute('height', height)} viewBox="0 0 ${width} ${height}"`;
  const ground = `<rect${attribute('width', width)}${attribute('height', height)}${attribute('fill', COLOURS.ground)}/>`;
  const parts = [...title, ...drawn].map(({ svg }) => svg).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg"${size}>${ground}<g transform="translate(${x},${y})">${parts}</g></svg>`;
}

/** The lines of title and subtitle over everything else. */
function titleOf(spec: VegaLiteSpec, left: number, top: number): Drawing[] {
  const config = objectAt(spec.config, 'title');
  const size = numberAt(config, 'fontSize', 17);
  const small = numberAt(config, 'subtitleFontSize', 13);
  const [lineHeight, smallHeight] = [numberAt(config, 'lineHeight', size), numberAt(config, 'subtitleLineHeight', small)];
  const [lines, smallLines] = [textsAt(spec.title, 'text'), textsAt(spec.title, 'subtitle')];
  const gap = smallLines.length === 0 ? 0 : numberAt(config, 'subtitlePadding', 0);
  const height = lines.length * lineHeight + gap + smallLines.length * smallHeight;
  const from = top - numberAt(config, 'offset', 0) - height;
  const common = { x: left, align: 'left', baseline: 'top' };
  return [
    ...lines.map((text, place) => svgText({ ...common, y: from + place * lineHeight, text, size, isBold: true, colour: COLOURS.text })),
    ...smallLines.map((text, place) =>
      svgText({
        ...common,
        y: from + lines.length * lineHeight + gap + place * smallHeight,
        text,
        size: small,
        isBold: false,
        colour: COLOURS.muted,
      }),
    ),
  ];
}

function languageOf({ config }: VegaLiteSpec): Language {
  return JSON.stringify(config['locale']) === JSON.stringify(LOCALES.en) ? 'en' : 'pl';
}
