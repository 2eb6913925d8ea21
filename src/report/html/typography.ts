import type { Language } from '../../language/language.js';

/**
 * Text with the spaces of good typesetting: a range stays on one line, and in Polish a one-letter word does not end a line
 * and „r.” stays with its year.
 *
 * @example
 * typeset('w wieku 3–6 lat', 'pl'); // => 'w\u00a0wieku 3–\u20606 lat'
 */
export function typeset(text: string, language: Language): string {
  // A word joiner: browsers break a line after a dash.
  const ranges = text.replace(/(\d)–(?=\d)/g, '$1–\u2060');
  if (language === 'en') return ranges;
  return ranges.replace(/(?<=^|[\s(„])([aiouwzAIOUWZ]) (?=\S)/g, '$1\u00a0').replace(/(\d) (?=r\.)/g, '$1\u00a0');
}
