import { type AdvanceRuns, FONT_ADVANCES } from './font-advances.js';
import { keepTogether } from './keep-together.js';

/** The font a text is set in. */
export interface TextStyle {
  /** Pixels. */
  readonly size: number;
  /** Default: 'regular'. */
  readonly weight?: 'regular' | 'semiBold';
}

const WIDTHS = { regular: byCharacter(FONT_ADVANCES.regular), semiBold: byCharacter(FONT_ADVANCES.semiBold) };
/** Of a character the font has no glyph for: wide enough for the sign that stands in for it. */
const UNKNOWN = 600;

/**
 * Width of a line of text in the shipped font: the sum of its advance widths, without kerning (which moves a line of a
 * chart by less than a hundredth of its length).
 *
 * @returns Pixels.
 * @example
 * textWidth('85+', { size: 10 }); // => 14.91
 */
export function textWidth(text: string, { size, weight = 'regular' }: TextStyle): number {
  let thousandths = 0;
  for (const character of text) thousandths += WIDTHS[weight].get(character) ?? UNKNOWN;
  return (thousandths * size) / 1000;
}

/**
 * A text broken between words into lines that fit a width. A word longer than the width stays whole on a line of its
 * own. What {@link keepTogether} holds together stays on one line.
 *
 * @param text - One paragraph.
 * @param width - Pixels.
 * @example
 * wrapText('Ludność w wieku 85+', 60, { size: 10 }); // => ['Ludność', 'w\u00a0wieku 85+']
 */
export function wrapText(text: string, width: number, style: TextStyle): string[] {
  const lines: string[] = [];
  for (const word of keepTogether(text).split(' ')) {
    const longer = lines.length === 0 ? word : `${lines[lines.length - 1]} ${word}`;
    if (lines.length === 0 || textWidth(longer, style) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function byCharacter(runs: AdvanceRuns): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const [first, advances] of runs) {
    advances.forEach((advance, index) => {
      if (advance > 0) widths.set(String.fromCodePoint(first + index), advance);
    });
  }
  return widths;
}
