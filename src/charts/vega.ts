import { fail } from '../language/error.js';
import { nodeRequire, shipped } from './shipped.js';
import { textWidth } from './text-width.js';

/** The part of Vega that is used here. */
interface Vega {
  parse(spec: object, config: object | undefined): object;
  readonly View: new (runtime: object, options: { renderer: 'none'; logger: VegaLogger }) => VegaView;
  readonly SVGStringRenderer: new () => VegaRenderer;
  readonly textMetrics: {
    width(item: VegaText, text: unknown): number;
    measureWidth(item: VegaText, text: unknown): number;
  };
}

interface VegaView {
  run(): void;
  finalize(): void;
  origin(): [number, number];
  padding(): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  scenegraph(): { readonly root: object };
  readonly _viewWidth: number;
  readonly _viewHeight: number;
}

interface VegaRenderer {
  initialize(element: null, width: number, height: number, origin: [number, number]): void;
  background(colour: string): void;
  render(root: object): void;
  svg(): string;
}

interface VegaText {
  readonly fontSize?: number;
  readonly fontWeight?: number | string;
}

interface VegaLogger {
  level(): number;
  error(...words: readonly unknown[]): VegaLogger;
  warn(...words: readonly unknown[]): VegaLogger;
  info(...words: readonly unknown[]): VegaLogger;
  debug(...words: readonly unknown[]): VegaLogger;
}

interface VegaBundle {
  readonly vega: Vega;
  readonly vegaLite: { compile(spec: object, options: { logger: VegaLogger }): { readonly spec: object } };
}

let bundle: VegaBundle | undefined;

/**
 * Vega and Vega-Lite, loaded at the first drawing.
 *
 * @throws {RangeError} Outside Node, or if the build has not been run.
 */
export function loadVega(): VegaBundle {
  if (bundle !== undefined) return bundle;
  const loaded: VegaBundle = nodeRequire()(shipped('vendor/vega.cjs'));
  // This copy of Vega is ours alone, so nobody else's charts are measured with our font.
  const metrics = loaded.vega.textMetrics;
  metrics.width = measure;
  metrics.measureWidth = measure;
  bundle = loaded;
  return loaded;
}

function measure({ fontSize = 11, fontWeight = 400 }: VegaText, text: unknown): number {
  const weight = fontWeight === 'bold' || Number(fontWeight) >= 600 ? 'semiBold' : 'regular';
  return textWidth(text === null || text === undefined ? '' : String(text), { size: fontSize, weight });
}

/** Only what keeps a chart from being drawn stops it; of warnings the tests take care. */
export const VEGA_LOGGER: VegaLogger = {
  level: () => 1,
  error: (...words) =>
    fail(`Chart: Vega nie może narysować wykresu: ${words.join(' ')}`, `Chart: Vega cannot draw the chart: ${words.join(' ')}`),
  warn: () => VEGA_LOGGER,
  info: () => VEGA_LOGGER,
  debug: () => VEGA_LOGGER,
};
