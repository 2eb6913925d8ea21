import { currentLanguage, type Language } from '../language/language.js';
import { UsageError } from './usage.js';

/**
 * The language the command line asks for, found before anything else is read, so that also the help and the errors of
 * reading come in it.
 *
 * @param words - The words after `kohorta`.
 * @throws {UsageError} If the language is neither pl nor en.
 */
export function chosenLanguage(words: readonly string[]): Language {
  const end = words.indexOf('--');
  const read = end < 0 ? words : words.slice(0, end);
  const place = read.findLastIndex((word) => /^--(language|lang)(=|$)/.test(word));
  if (place < 0) return currentLanguage();
  const value = read[place].includes('=') ? read[place].replace(/^[^=]*=/, '') : read[place + 1];
  // A missing value is reported by the parser, as for every other option.
  if (value === undefined) return currentLanguage();
  if (value === 'pl' || value === 'en') return value;
  throw new UsageError({
    pl: `nieznany język „${value}”; są pl i en. Pomoc: kohorta --help`,
    en: `unknown language "${value}"; there are pl and en. Help: kohorta --help`,
  });
}
