import { formatNumber, formatPercent } from '../language/format.js';
import { type Language, say } from '../language/language.js';
import type { Cell, Column } from './table.js';

/**
 * One cell of a table as its reader writes it; a missing value is an en dash, a difference has its sign.
 *
 * @example
 * formatCell(52634, { name: 'persons', title: { pl: 'Osoby', en: 'Persons' }, type: 'integer' }, 'en'); // => '52,634'
 */
export function formatCell(
  cell: Cell,
  { type, words, signed = false, digits = type === 'integer' ? 0 : 1 }: Column,
  language: Language,
): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return words !== undefined && Object.hasOwn(words, cell) ? say(words[cell], language) : cell;
  if (type === 'year') return String(cell);
  // Rounded first: a residual of -1e-12 is shown as 0, not as minus nothing.
  const places = type === 'share' ? digits + 2 : digits;
  const rounded = Number(cell.toFixed(places)) + 0;
  const options = { digits, language, signed };
  return type === 'share' ? formatPercent(rounded, options) : formatNumber(rounded, options);
}
