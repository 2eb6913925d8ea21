/** The languages of every text a user reads: reports, charts, errors, the command line. */
export type Language = 'pl' | 'en';

/** One text in every language. Writing it as a pair keeps a translation from being forgotten: the compiler asks for it. */
export interface Message {
  readonly pl: string;
  readonly en: string;
}

/** Where a language can be chosen; without one, {@link currentLanguage} decides. */
export interface LanguageOptions {
  /** Default: {@link currentLanguage}. */
  readonly language?: Language;
}

let chosen: Language | undefined;

/**
 * The language of messages where a call does not name one: what {@link useLanguage} set last, else the environment
 * variable `KOHORTA_LANG`, else Polish.
 *
 * @example
 * currentLanguage(); // => 'pl'
 */
export function currentLanguage(): Language {
  if (chosen !== undefined) return chosen;
  // In a browser there is no process.
  return globalThis.process?.env?.['KOHORTA_LANG'] === 'en' ? 'en' : 'pl';
}

/**
 * Sets the language of messages from here on, for one whole notebook or program.
 *
 * @param language - 'pl' or 'en'.
 * @throws {RangeError} If the language is not one of the two.
 * @example
 * useLanguage('pl'); // => undefined
 */
export function useLanguage(language: Language): void {
  if (language !== 'pl' && language !== 'en') {
    throw new RangeError(`useLanguage: language is ${String(language)}; expected 'pl' or 'en' / oczekiwano 'pl' lub 'en'`);
  }
  chosen = language;
}

/**
 * The text of a message in one language.
 *
 * @example
 * say({ pl: 'ludność', en: 'population' }, 'en'); // => 'population'
 */
export function say(message: Message, language: Language = currentLanguage()): string {
  return message[language];
}
