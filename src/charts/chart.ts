import type { Language } from '../language/language.js';
import type { Table } from '../tables/table.js';
import { type PngOptions, pngOf, svgOf } from './render.js';
import type { VegaLiteSpec } from './spec.js';

/** Parts of a chart. */
export interface ChartParts {
  readonly spec: VegaLiteSpec;
  readonly title: string;
  readonly description: string;
  readonly table: Table;
  readonly language: Language;
}

/**
 * A chart: what to draw, what it says in words, and the figures behind it. In a notebook it draws itself as the last
 * expression of a cell. `pyramid()` and `trend()` make them.
 *
 * @example
 * const series = new Series({ id: '85+', title: { pl: '85+', en: '85+' }, unit: { pl: 'osoby', en: 'persons' } }, [{ year: 2015, value: 728, status: 'published', source: 'S1' }]);
 * trend(series) instanceof Chart; // => true
 */
export class Chart {
  /** The drawing, for JupyterLab and any other tool that reads Vega-Lite 5. */
  readonly spec: VegaLiteSpec;
  /** The message in one sentence. */
  readonly title: string;
  /** The text alternative: everything the drawing says, with its key figures, for those who do not see it. */
  readonly description: string;
  /** The figures behind the drawing. */
  readonly table: Table;
  /** Language of the words in the drawing and in its description. */
  readonly language: Language;

  constructor({ spec, title, description, table, language }: ChartParts) {
    this.spec = spec;
    this.title = title;
    this.description = description;
    this.table = table;
    this.language = language;
  }

  /**
   * The drawing as SVG, in Node. It carries no text alternative of its own: put it into an element with `role="img"`
   * and {@link Chart.description} as `aria-label`.
   *
   * @throws {RangeError} Outside Node.
   */
  svg(): string {
    return svgOf(this.spec);
  }

  /**
   * The drawing as a PNG picture, in Node; the same bytes on every machine.
   *
   * @throws {RangeError} Outside Node, or if the scale is not above 0 and at most 8.
   */
  png(options: PngOptions = {}): Uint8Array {
    return pngOf(this.svg(), options);
  }
}
