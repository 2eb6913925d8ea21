import { HIDDEN_SIGN } from '../../disclosure/hidden-sign.js';
import type { Block, Inline } from '../html/section.js';

/**
 * A block whose texts no longer hold certain numbers. A number that is part of another, of a range or of an age group stays: 3 is
 * masked in "3 osoby", not in "3–6 lat", "13" or "3,5". Rather one number too many goes than one too few.
 *
 * @param numbers - As they are written.
 */
export function maskedBlock(block: Block, numbers: readonly string[]): Block {
  const mask = maskOf(numbers);
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return { ...block, text: inline(block.text, mask) };
    case 'heading':
      return { ...block, text: mask(block.text) };
    case 'list':
      return { ...block, items: block.items.map((item) => inline(item, mask)) };
    case 'fold':
      return { ...block, summary: mask(block.summary), blocks: block.blocks.map((inner) => maskedBlock(inner, numbers)) };
    case 'findings':
      return { ...block, items: block.items.map(({ figure, text, section }) => ({ figure: mask(figure), text: mask(text), section })) };
    case 'terms':
      return { ...block, items: block.items.map(({ term, meaning }) => ({ term, meaning: mask(meaning) })) };
    case 'chart': {
      const { chart, narrow, caption, label } = block;
      const words = { title: mask(chart.title), description: mask(chart.description), table: chart.table, svg: () => chart.svg() };
      return {
        ...block,
        chart: words,
        ...(narrow === undefined ? {} : { narrow: { ...words, svg: () => narrow.svg() } }),
        ...(caption === undefined ? {} : { caption: mask(caption) }),
        ...(label === undefined ? {} : { label: mask(label) }),
      };
    }
    case 'table':
      return { ...block, table: block.table.titled(masked(block.table.title, mask)) };
  }
}

type Mask = (text: string) => string;

function maskOf(numbers: readonly string[]): Mask {
  const any = numbers.map((number) => number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  // Not within a longer number, a decimal fraction, a range or a group of ages.
  const alone = new RegExp(`(?<![\\d–-]|\\d[.,\\u00a0\\u202f])(?:${any})(?![\\d+–-]|[.,\\u00a0\\u202f]\\d)`, 'gu');
  return (text) => text.replace(alone, HIDDEN_SIGN);
}

function masked(message: { readonly pl: string; readonly en: string }, mask: Mask): { readonly pl: string; readonly en: string } {
  return { pl: mask(message.pl), en: mask(message.en) };
}

function inline(text: Inline, mask: Mask): Inline {
  if (typeof text === 'string') return mask(text);
  return text.map((piece) => {
    if (typeof piece === 'string') return mask(piece);
    if ('strong' in piece) return { strong: mask(piece.strong) };
    return 'foreign' in piece ? { ...piece, foreign: mask(piece.foreign) } : { link: piece.link, text: mask(piece.text) };
  });
}
