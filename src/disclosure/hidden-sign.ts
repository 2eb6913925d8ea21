import type { Language, Message } from '../language/language.js';

/** What stands in a cell that is hidden: the sign Statistics Poland uses for statistical confidentiality. */
export const HIDDEN_SIGN = '#';

/**
 * The explanation of the sign, for below a table.
 *
 * @param threshold - Of the rule.
 * @example
 * hiddenLegend(5).en.startsWith('#: hidden'); // => true
 */
export function hiddenLegend(threshold: number): Message {
  return {
    pl: `${HIDDEN_SIGN}: liczby nie podano, by chronić dane osób: jest od 1 do ${threshold - 1} albo pozwoliłaby taką obliczyć.`,
    en: `${HIDDEN_SIGN}: hidden to protect personal data: it is a count from 1 to ${threshold - 1}, or one could be worked out from it.`,
  };
}

/** The explanation of rounded counts, for below a table. */
export function roundedLegend(base: number): Message {
  return {
    pl: `Liczby osób zaokrąglono do wielokrotności ${base}, by chronić dane osób.`,
    en: `Counts of persons are rounded to multiples of ${base} to protect personal data.`,
  };
}

/** Two notes as one. */
export function withNote(note: Message | undefined, more: Message): Message {
  if (note === undefined) return more;
  const both = (language: Language): string => `${note[language]} ${more[language]}`;
  return { pl: both('pl'), en: both('en') };
}
