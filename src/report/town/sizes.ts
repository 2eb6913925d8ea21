import type { Block, ReportChart } from '../html/section.js';

/** Pixels of a chart on a screen or on paper, and on a phone. */
const WIDTHS = { wide: 720, narrow: 340 } as const;

/** A chart drawn in both sizes. */
export function drawn(name: string, draw: (width: number) => ReportChart): Block {
  return { kind: 'chart', name, chart: draw(WIDTHS.wide), narrow: draw(WIDTHS.narrow) };
}
