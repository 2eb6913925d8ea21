import { fail } from '../language/error.js';
import { nodeRequire, shipped } from './shipped.js';
import type { VegaLiteSpec } from './spec.js';
import { loadVega, VEGA_LOGGER } from './vega.js';

/** How a picture is drawn. */
export interface PngOptions {
  /** Pixels of the picture per pixel of the chart. Default: 2, sharp on screens and in print. */
  readonly scale?: number;
}

interface Resvg {
  readonly Resvg: new (svg: string, options: object) => { render(): { asPng(): Uint8Array } };
}

/**
 * A specification drawn as SVG, in Node. Text is measured with the shipped font, so that the same chart has the same
 * bytes on every machine.
 *
 * @throws {RangeError} Outside Node, or if Vega cannot draw the specification.
 */
export function svgOf(spec: VegaLiteSpec): string {
  const { vega, vegaLite } = loadVega();
  // Vega marks the rows of data it is given, hence a copy.
  const compiled = vegaLite.compile(structuredClone(spec), { logger: VEGA_LOGGER }).spec;
  const view = new vega.View(vega.parse(compiled, undefined), { renderer: 'none', logger: VEGA_LOGGER });
  view.run();
  // What View.toSVG() does, without the promise: a notebook shows the last value of a cell without waiting for it.
  const { left, right, top, bottom } = view.padding();
  const [x, y] = view.origin();
  const renderer = new vega.SVGStringRenderer();
  renderer.initialize(null, view._viewWidth + left + right, view._viewHeight + top + bottom, [left + x, top + y]);
  renderer.background(spec.background);
  renderer.render(view.scenegraph().root);
  view.finalize();
  // Vega's own words for screen readers are English and name fields; who shows the drawing puts the description around it.
  return renderer.svg().replaceAll(/ (?:aria-[a-z]+|role)="[^"]*"/g, '');
}

/**
 * An SVG of {@link svgOf} as a PNG picture, in Node, with the shipped fonts only.
 *
 * @throws {RangeError} Outside Node, or if the scale is not above 0 and at most 8.
 */
export function pngOf(svg: string, { scale = 2 }: PngOptions = {}): Uint8Array {
  if (!(scale > 0 && scale <= 8)) {
    fail(
      `Chart.png: scale to ${scale}; oczekiwano liczby większej od 0, najwyżej 8`,
      `Chart.png: scale is ${scale}; expected a number above 0, at most 8`,
    );
  }
  const require = nodeRequire();
  const { Resvg }: Resvg = require('@resvg/resvg-js');
  // Without the font files resvg leaves all text out and says nothing, hence the check of path().
  const fontFiles = ['SourceSans3_400Regular.ttf', 'SourceSans3_600SemiBold.ttf'].map((name) => shipped(`fonts/${name}`));
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Sans 3', sansSerifFamily: 'Source Sans 3' };
  return new Resvg(svg, { fitTo: { mode: 'zoom', value: scale }, font }).render().asPng();
}
