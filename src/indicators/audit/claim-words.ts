import { formatNumber } from '../../language/format.js';
import type { Language } from '../../language/language.js';
import type { Interval } from './interval.js';

/** Digits after the decimal sign that show what a step of rounding leaves: 0 for 1, 1 for 0.1. */
export function digitsOfStep(step: number): number {
  let digits = 0;
  for (let one = 1; one > step * 1.000001 && digits < 6; one /= 10) digits++;
  return digits;
}

/** A number with its unit as a reader writes it: 30%, 8,600 persons. */
export function amount(value: number, unit: string, digits: number, language: Language): string {
  return withUnit(formatNumber(value, { digits, language }), unit, language);
}

/** Both ends of an interval with their unit. */
export function amounts({ low, high }: Interval, unit: string, digits: number, language: Language): string {
  const [from, to] = [low, high].map((end) => formatNumber(end, { digits, language }));
  return from === to ? withUnit(from, unit, language) : withUnit(`${from}–${to}`, unit, language);
}

function withUnit(number: string, unit: string, language: Language): string {
  if (unit === 'percent') return `${number}%`;
  const word = UNIT_WORDS[unit]?.[language] ?? unit;
  return word === '' ? number : `${number} ${word}`;
}

/** Polish counted nouns stand in the genitive plural, which fits ranges and fractions too; years are names. */
const UNIT_WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  persons: { pl: 'os.', en: 'people' },
  children: { pl: 'dzieci', en: 'children' },
  families: { pl: 'rodzin', en: 'families' },
  places: { pl: 'miejsc', en: 'places' },
  beds: { pl: 'łóżek', en: 'beds' },
  days: { pl: 'dni', en: 'days' },
  years: { pl: 'lat', en: 'years' },
  names: { pl: 'nazw', en: 'names' },
  mentions: { pl: 'wzmianek', en: 'mentions' },
  undertakings: { pl: 'przedsięwzięć', en: 'undertakings' },
  projects: { pl: 'projektów', en: 'projects' },
  share: { pl: '', en: '' },
  ratio: { pl: '', en: '' },
  PLN: { pl: 'zł', en: 'PLN' },
  'PLN/year': { pl: 'zł rocznie', en: 'PLN a year' },
  'PLN/project': { pl: 'zł na projekt', en: 'PLN per project' },
  'per 1000': { pl: 'na 1000', en: 'per 1,000' },
  'families/person': { pl: 'rodzin na osobę', en: 'families per person' },
  'percentage points': { pl: 'p.p.', en: 'percentage points' },
};
