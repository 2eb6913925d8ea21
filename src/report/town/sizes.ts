import type { Block, ReportChart } from '../html/section.js';

/** Pixels of a chart on a screen or on paper, and on a phone, where it is shown in nearly its own size. */
const WIDTHS = { wide: 720, narrow: 300 } as const;

/** The words around a chart. */
export interface ChartWords {
  /** One sentence below the drawing. */
  readonly caption: string;
  /** A few words for its table and file. */
  readonly label: string;
}

/** A chart drawn in both sizes. Its table, every year or every age, is left out in print, where it would fill pages. */
export function drawn(name: string, draw: (width: number) => ReportChart, { caption, label }: ChartWords): Block {
  return { kind: 'chart', name, chart: draw(WIDTHS.wide), narrow: draw(WIDTHS.narrow), caption, label, long: true };
}
