import { textWidth } from '../../charts/text-width.js';
import { FONT_FAMILY } from '../../charts/theme.js';
import { type Box, boxOf } from './box.js';
import { attribute, type Drawing, escaped } from './svg.js';

/** A text and how it is set. */
export interface SvgText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Pixels. */
  readonly size: number;
  readonly align: string;
  readonly baseline: string;
  readonly isBold: boolean;
  readonly colour: string;
  /** An outline that keeps what lies below from crossing the text out. */
  readonly halo?: { readonly colour: string; readonly width: number };
}

const ANCHORS: Readonly<Record<string, string>> = { left: 'start', center: 'middle', right: 'end' };

/** A line of text; its baseline is shifted as Vega shifts it, so that both draw it in one place. */
export function svgText({ x, y, text, size, align, baseline, isBold, colour, halo }: SvgText): Drawing {
  const width = textWidth(text, { size, weight: isBold ? 'semiBold' : 'regular' });
  const line = y + baselineShift(baseline, size);
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  const outline =
    halo === undefined
      ? ''
      : attribute('stroke', halo.colour) + attribute('stroke-width', halo.width) + attribute('stroke-linejoin', 'round');
  const style =
    attribute('text-anchor', ANCHORS[align] ?? 'middle') +
    attribute('font-family', FONT_FAMILY) +
    attribute('font-size', `${size}px`) +
    (isBold ? attribute('font-weight', 600) : '') +
    attribute('fill', colour) +
    outline;
  const box: Box = boxOf(left, line - 0.8 * size, left + width, line + 0.2 * size);
  return { svg: `<text${attribute('x', x)}${attribute('y', line)}${style}>${escaped(text)}</text>`, box };
}

/** Pixels from where a text is put down to its baseline, as in Vega's renderer. */
function baselineShift(baseline: string, size: number): number {
  switch (baseline) {
    case 'top':
      return Math.round(0.79 * size);
    case 'middle':
      return Math.round(0.3 * size);
    case 'bottom':
      return Math.round(-0.21 * size);
    default:
      return 0;
  }
}
