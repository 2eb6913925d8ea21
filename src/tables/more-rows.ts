import { countOf } from '../language/format.js';
import type { Language } from '../language/language.js';

/**
 * The line below a table that is not shown whole.
 *
 * @example
 * moreRows(5, 'pl'); // => '… i 5 wierszy więcej'
 */
export function moreRows(count: number, language: Language): string {
  const rows = countOf(count, { pl: ['wiersz', 'wiersze', 'wierszy'], en: ['more row', 'more rows'] }, language);
  return language === 'pl' ? `… i ${rows} więcej` : `… and ${rows}`;
}
