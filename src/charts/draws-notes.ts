import { type Language, say } from '../language/language.js';
import type { Draws } from '../series/draws.js';
import { QUALITY_NAMES } from '../series/quality-names.js';

/**
 * What a reader of draws must know, each thing once: their notes, and their quality where it is in doubt.
 *
 * @param draws - All that are drawn.
 * @returns Sentences without their full stop.
 */
export function drawsNotes(draws: readonly Draws[], language: Language): string[] {
  const doubts = draws
    .filter(({ quality }) => quality !== 'ok')
    .map(({ quality }) => `${say({ pl: 'Wiarygodność', en: 'Reliability' }, language)}: ${say(QUALITY_NAMES[quality], language)}`);
  const notes = draws.flatMap((one) => one.notes.map((note) => say(note, language).replace(/\.$/, '')));
  return [...new Set([...doubts, ...notes])];
}

/** More than this in print, and the chart has more words than picture. */
const PRINTED = 3;

/** The first of them as a paragraph under the title, and how many more the description holds; none where there is nothing to know. */
export function notesParagraph(draws: readonly Draws[], language: Language): string[] {
  const notes = drawsNotes(draws, language);
  if (notes.length === 0) return [];
  const head = draws.some(({ quality }) => quality !== 'ok') ? '' : `${say({ pl: 'Uwaga', en: 'Note' }, language)}: `;
  const left = notes.length - PRINTED;
  const more =
    left <= 0 ? '' : ` ${say({ pl: `Dalsze uwagi (${left}) są w tabeli.`, en: `More notes (${left}) are with the table.` }, language)}`;
  return [`${head}${notes.slice(0, PRINTED).join('. ')}.${more}`];
}
