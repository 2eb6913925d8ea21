import { formatNumber } from '../../language/format.js';
import type { Language } from '../../language/language.js';
import type { NumberRange } from './number-range.js';

/** Digits after the decimal sign that a number of this step is printed with: 0 for 1, 1 for 0.1. */
export function digitsOfStep(step: number): number {
  let digits = 0;
  for (let one = 1; one > step * 1.000001 && digits < 6; one /= 10) digits++;
  return digits;
}

/** One digit more than the step, so that rounding shows: 1 for 1, 0 for 100. */
export function digitsBelowStep(step: number): number {
  return digitsOfStep(step / 10);
}

/** A number with its unit as a reader writes it: 30%, 8,600 people. */
export function amount(value: number, unit: string, digits: number, language: Language): string {
  return withUnit(formatNumber(value, { digits, language }), unit, formOf(Number(value.toFixed(digits))), language);
}

/** Both ends of an interval with their unit; one number where they look the same. */
export function amounts({ low, high }: NumberRange, unit: string, digits: number, language: Language): string {
  const [from, to] = [low, high].map((end) => formatNumber(end, { digits, language }));
  if (from === to) return amount(low, unit, digits, language);
  // A minus sign beside a dash is hard to read.
  const between = low < 0 ? (language === 'pl' ? ' do ' : ' to ') : '–';
  return withUnit(`${from}${between}${to}`, unit, formOf(Number(high.toFixed(digits))), language);
}

/** Which form of a noun a number takes: one, few (2-4), many, or a part (2.5). */
type Form = 0 | 1 | 2 | 3;

function formOf(value: number): Form {
  if (!Number.isInteger(value)) return 3;
  const rule = new Intl.PluralRules('pl-PL').select(Math.abs(value));
  return rule === 'one' ? 0 : rule === 'few' ? 1 : 2;
}

function withUnit(number: string, unit: string, form: Form, language: Language): string {
  if (unit === 'percent') return `${number}%`;
  const words = UNIT_WORDS[unit];
  if (words === undefined) return `${number} ${unit}`;
  const word = language === 'pl' ? words.pl[words.pl.length === 1 ? 0 : form] : words.en[words.en.length === 1 || form === 0 ? 0 : 1];
  return word === '' ? number : `${number} ${word}`;
}

/** The name of a unit alone, in the plural. */
export function unitWord(unit: string, language: Language): string {
  const words = UNIT_WORDS[unit];
  return words === undefined ? unit : words[language][Math.min(1, words[language].length - 1)];
}

interface UnitWords {
  /** One, few, many, a part; or one for all. */
  readonly pl: readonly string[];
  /** One, other; or one for all. */
  readonly en: readonly string[];
}

const same = (pl: string, en: string): UnitWords => ({ pl: [pl], en: [en] });

const UNIT_WORDS: Readonly<Record<string, UnitWords>> = {
  persons: { pl: ['osoba', 'osoby', 'osób', 'osoby'], en: ['person', 'people'] },
  children: { pl: ['dziecko', 'dzieci', 'dzieci', 'dziecka'], en: ['child', 'children'] },
  families: { pl: ['rodzina', 'rodziny', 'rodzin', 'rodziny'], en: ['family', 'families'] },
  places: { pl: ['miejsce', 'miejsca', 'miejsc', 'miejsca'], en: ['place', 'places'] },
  beds: { pl: ['łóżko', 'łóżka', 'łóżek', 'łóżka'], en: ['bed', 'beds'] },
  days: { pl: ['dzień', 'dni', 'dni', 'dnia'], en: ['day', 'days'] },
  years: { pl: ['rok', 'lata', 'lat', 'roku'], en: ['year', 'years'] },
  names: { pl: ['nazwa', 'nazwy', 'nazw', 'nazwy'], en: ['name', 'names'] },
  mentions: { pl: ['wzmianka', 'wzmianki', 'wzmianek', 'wzmianki'], en: ['mention', 'mentions'] },
  definitions: { pl: ['definicja', 'definicje', 'definicji', 'definicji'], en: ['definition', 'definitions'] },
  undertakings: {
    pl: ['przedsięwzięcie', 'przedsięwzięcia', 'przedsięwzięć', 'przedsięwzięcia'],
    en: ['undertaking', 'undertakings'],
  },
  projects: { pl: ['projekt', 'projekty', 'projektów', 'projektu'], en: ['project', 'projects'] },
  'families/person': {
    pl: ['rodzina na osobę', 'rodziny na osobę', 'rodzin na osobę', 'rodziny na osobę'],
    en: ['family per person', 'families per person'],
  },
  share: same('', ''),
  ratio: same('', ''),
  PLN: same('zł', 'PLN'),
  'thousand PLN': same('tys. zł', 'thousand PLN'),
  'million PLN': same('mln zł', 'million PLN'),
  'PLN/year': same('zł rocznie', 'PLN a year'),
  'PLN/year per year': same('zł rocznie co roku', 'PLN a year every year'),
  'thousand PLN/year': same('tys. zł rocznie', 'thousand PLN a year'),
  'million PLN/year': same('mln zł rocznie', 'million PLN a year'),
  'million PLN/project': same('mln zł na projekt', 'million PLN per project'),
  'per 1000': same('na 1000', 'per 1,000'),
  'percentage points': same('p.p.', 'percentage points'),
};
