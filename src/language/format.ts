import { currentLanguage, type Language } from './language.js';

const LOCALES = { pl: 'pl-PL', en: 'en-GB' } as const;

/** How a number is written. */
export interface FormatNumberOptions {
  /** Digits after the decimal sign. Default: 0. */
  readonly digits?: number;
  /** Write a plus before positive numbers, for differences. Default: false. */
  readonly signed?: boolean;
  /** Default: the current language. */
  readonly language?: Language;
}

/**
 * A number as its reader writes it: Polish with a decimal comma and no-break spaces between thousands, English with a
 * point and commas; a true minus sign in both.
 *
 * @param value - Any number; a missing one (NaN) is written as an en dash.
 * @example
 * formatNumber(52634.4, { language: 'en' }); // => '52,634'
 */
export function formatNumber(
  value: number,
  { digits = 0, signed = false, language = currentLanguage() }: FormatNumberOptions = {},
): string {
  if (Number.isNaN(value)) return '–';
  const text = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: 'always',
    signDisplay: signed ? 'exceptZero' : 'negative',
  }).format(value);
  return text.replace('-', '−').replaceAll('\u202f', '\u00a0');
}

/**
 * A share as a percentage, the sign set close to the number as Statistics Poland writes it.
 *
 * @param share - 0.18 for eighteen percent.
 * @example
 * formatPercent(0.1792, { digits: 1, language: 'en' }); // => '17.9%'
 */
export function formatPercent(
  share: number,
  { digits = 1, signed = false, language = currentLanguage() }: FormatNumberOptions = {},
): string {
  if (Number.isNaN(share)) return '–';
  return `${formatNumber(share * 100, { digits, signed, language })}%`;
}

/** The forms of a counted Polish noun: 1 osoba, 2 osoby, 5 osób (`few` also for 22-24), and the English pair. */
export interface NounForms {
  readonly pl: readonly [one: string, few: string, many: string];
  readonly en: readonly [one: string, other: string];
}

/**
 * A number and its noun in the right form.
 *
 * @param count - A whole number.
 * @example
 * countOf(22, { pl: ['dziecko', 'dzieci', 'dzieci'], en: ['child', 'children'] }, 'en'); // => '22 children'
 */
export function countOf(count: number, forms: NounForms, language: Language = currentLanguage()): string {
  const rule = new Intl.PluralRules(LOCALES[language]).select(count);
  const noun = language === 'pl' ? forms.pl[rule === 'one' ? 0 : rule === 'few' ? 1 : 2] : forms.en[rule === 'one' ? 0 : 1];
  return `${formatNumber(count, { language })} ${noun}`;
}
