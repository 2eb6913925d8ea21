import { countOf, formatNumber, formatPercent, type NounForms } from '../../language/format.js';
import type { Language } from '../../language/language.js';

/** The words and numbers of one language, for texts that are made of both. */
export interface Words {
  readonly language: Language;
  /** One of two texts. Both must be given: a translation cannot be forgotten. */
  t(pl: string, en: string): string;
  /** A whole number, or one with digits after the decimal sign. */
  n(value: number, digits?: number): string;
  /** The same with a plus before positive numbers. */
  signed(value: number, digits?: number): string;
  /** A share as a percentage. */
  percent(share: number, digits?: number): string;
  /** A change as a percentage with its sign. */
  change(share: number, digits?: number): string;
  /** A number with its noun in the right form. */
  count(value: number, forms: NounForms): string;
  /** A number of people, '52 634 osoby'. */
  people(value: number): string;
}

/** One person, two, five. */
const PEOPLE: NounForms = { pl: ['osoba', 'osoby', 'osób'], en: ['person', 'people'] };

/**
 * The words of one language.
 *
 * @example
 * wordsIn('en').percent(0.179); // => '17.9%'
 */
export function wordsIn(language: Language): Words {
  return {
    language,
    t: (pl, en) => (language === 'pl' ? pl : en),
    n: (value, digits = 0) => formatNumber(value, { digits, language }),
    signed: (value, digits = 0) => formatNumber(value, { digits, signed: true, language }),
    percent: (share, digits = 1) => formatPercent(share, { digits, language }),
    change: (share, digits = 1) => formatPercent(share, { digits, signed: true, language }),
    count: (value, forms) => countOf(Math.round(value), forms, language),
    people: (value) => countOf(Math.round(value), PEOPLE, language),
  };
}
