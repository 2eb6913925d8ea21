import type { Message } from '../../language/language.js';

const NO_DATA: Message = { pl: 'brak danych', en: 'no data' };
const NOT_APPLICABLE: Message = { pl: 'nie dotyczy', en: 'not applicable' };
const SECRET: Message = { pl: 'tajemnica statystyczna', en: 'confidential' };

/** What Polish offices and Statistics Poland write where they have no number, and what it means. Never 0. */
const WORDS: ReadonlyMap<string, Message> = new Map([
  ['bd', NO_DATA],
  ['bd.', NO_DATA],
  ['b.d.', NO_DATA],
  ['b. d.', NO_DATA],
  ['b/d', NO_DATA],
  ['brak danych', NO_DATA],
  ['brak', NO_DATA],
  ['n/d', NO_DATA],
  ['.', { pl: 'brak danych albo tajemnica statystyczna', en: 'no data, or confidential' }],
  ['…', NO_DATA],
  ['...', NO_DATA],
  ['-', NOT_APPLICABLE],
  ['–', NOT_APPLICABLE],
  ['—', NOT_APPLICABLE],
  ['−', NOT_APPLICABLE],
  ['x', { pl: 'wypełnienie niemożliwe lub niecelowe', en: 'not possible or not meaningful' }],
  ['nie dotyczy', NOT_APPLICABLE],
  ['#', SECRET],
]);

/**
 * The reason that a word for a missing value gives, or undefined if it is no such word. An empty cell gives none.
 *
 * @param declared - Words of the data package with their labels; they go first.
 * @example
 * missingReason('Bd.')?.en; // => 'no data'
 */
export function missingReason(text: string, declared?: ReadonlyMap<string, Message>): Message | undefined {
  const word = text.trim();
  return declared?.get(text) ?? declared?.get(word) ?? WORDS.get(word.toLowerCase());
}
