import { fail } from '../language/error.js';
import { countOf } from '../language/format.js';
import type { Message } from '../language/language.js';

/**
 * The age groups of a population: of equal width from 0, the last one open. 101 groups of one year are ages 0, 1, …,
 * 99, 100+; 21 groups of five years are 0-4, …, 95-99, 100+.
 */
export interface AgeGroups {
  /** Width of a group in years. */
  readonly width: number;
  /** Number of groups, the open one included. */
  readonly count: number;
}

/** Ages 0, 1, …, 99 and 100+. */
export const SINGLE_AGES: AgeGroups = { width: 1, count: 101 };

/** A range of completed ages; `to` is included and Infinity where the range is open. */
export interface AgeRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a range of ages as people write it: '85+', '3-6', '3–6', '17' or 'total'.
 *
 * @param text - The range, or one completed age as a number.
 * @throws {RangeError} If it is none of these, or ends before it begins.
 * @example
 * ageRange('3-6'); // => { from: 3, to: 6 }
 */
export function ageRange(text: string | number): AgeRange {
  const written = String(text).trim();
  if (written === 'total') return { from: 0, to: Number.POSITIVE_INFINITY };
  const match = /^(\d{1,3})(?:(\+)|\s*[-–]\s*(\d{1,3}))?$/.exec(written);
  if (match === null) {
    return fail(
      `ageRange: „${written}” nie jest przedziałem wieku; oczekiwano np. 85+, 3-6, 17 albo total`,
      `ageRange: "${written}" is not a range of ages; expected for example 85+, 3-6, 17 or total`,
    );
  }
  const from = Number(match[1]);
  const to = match[2] === '+' ? Number.POSITIVE_INFINITY : Number(match[3] ?? match[1]);
  if (to < from) {
    fail(
      `ageRange: przedział „${written}” kończy się przed początkiem; zamień wieki miejscami`,
      `ageRange: the range "${written}" ends before it begins; swap the ages`,
    );
  }
  return { from, to };
}

/**
 * The first and the last group that a range of ages covers.
 *
 * @throws {RangeError} If the range cuts a group in two: counts inside a group are not known.
 * @example
 * groupsOf({ width: 5, count: 21 }, ageRange('85+')); // => { first: 17, last: 20 }
 */
export function groupsOf({ width, count }: AgeGroups, { from, to }: AgeRange): { readonly first: number; readonly last: number } {
  const open = (count - 1) * width;
  const first = from / width;
  const last = to >= open ? count - 1 : (to + 1) / width - 1;
  const cutsTop = to !== Number.POSITIVE_INFINITY && to >= open;
  if (!Number.isInteger(first) || !Number.isInteger(last) || from > open || cutsTop) {
    fail(
      width === 1
        ? `przedział wieku ${rangeText(from, to)} nie pokrywa się z pojedynczymi rocznikami, ostatni otwarty od ${open}; wybierz granice roczników`
        : `przedział wieku ${rangeText(from, to)} nie pokrywa się z grupami co ${width} lat, ostatnia otwarta od ${open}; wybierz granice grup`,
      width === 1
        ? `ages ${rangeText(from, to)} do not match single years of age, the last one open from ${open}; choose limits of years`
        : `ages ${rangeText(from, to)} do not match the groups of ${width} years, the last one open from ${open}; choose limits of groups`,
    );
  }
  return { first, last };
}

/**
 * The group as a label.
 *
 * @example
 * ageLabel({ width: 5, count: 21 }, 1); // => '5-9'
 */
export function ageLabel({ width, count }: AgeGroups, group: number): string {
  const from = group * width;
  if (group === count - 1) return `${from}+`;
  return width === 1 ? String(from) : `${from}-${from + width - 1}`;
}

/** Stops at age groups that are none: fewer than two, or not of whole years. */
export function requireAgeGroups(where: string, { width, count }: AgeGroups): void {
  if (Number.isInteger(width) && width >= 1 && Number.isInteger(count) && count >= 2) return;
  fail(
    `${where}: liczba grup wieku ${count}, szerokość grupy w latach ${width}; oczekiwano co najmniej dwóch grup o szerokości pełnych lat`,
    `${where}: number of age groups ${count}, years in a group ${width}; expected at least two groups of whole years`,
  );
}

/** Age groups in words, for messages: 101 pojedynczych roczników, 21 grup po 5 lat. */
export function describeAgeGroups({ width, count }: AgeGroups): Message {
  const single = {
    pl: ['pojedynczy rocznik', 'pojedyncze roczniki', 'pojedynczych roczników'],
    en: ['single year of age', 'single years of age'],
  } as const;
  const groups = { pl: ['grupę', 'grupy', 'grup'], en: ['group', 'groups'] } as const;
  const years = { pl: ['rok', 'lata', 'lat'], en: ['year', 'years'] } as const;
  return width === 1
    ? { pl: countOf(count, single, 'pl'), en: countOf(count, single, 'en') }
    : {
        pl: `${countOf(count, groups, 'pl')} po ${countOf(width, years, 'pl')}`,
        en: `${countOf(count, groups, 'en')} of ${countOf(width, years, 'en')}`,
      };
}

function rangeText(from: number, to: number): string {
  return to === Number.POSITIVE_INFINITY ? `${from}+` : `${from}-${to}`;
}
