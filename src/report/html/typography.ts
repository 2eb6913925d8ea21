import { keepTogether } from '../../charts/keep-together.js';
import type { Language } from '../../language/language.js';

/**
 * Text with the spaces of good typesetting: a range stays on one line, and in Polish what {@link keepTogether} holds together.
 *
 * @example
 * typeset('w wieku 3–6 lat', 'pl'); // => 'w\u00a0wieku 3–\u20606\u00a0lat'
 */
export function typeset(text: string, language: Language): string {
  // A word joiner: browsers break a line after a dash.
  const ranges = text.replace(/(\d)–(?=\d)/g, '$1–\u2060');
  return language === 'en' ? ranges : keepTogether(ranges);
}
