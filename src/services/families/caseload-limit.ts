import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';

/** How many families one assistant may work with at a time, from a year on. */
export interface CaseloadLimit {
  /** First calendar year. */
  readonly from: number;
  readonly families: number;
  readonly source: Message;
}

/** The limits of Poland, the oldest first. */
export const CASELOAD_LIMITS: readonly CaseloadLimit[] = [
  {
    from: 2012,
    families: 20,
    source: {
      pl: 'ustawa z 9 czerwca 2011 r. o wspieraniu rodziny i systemie pieczy zastępczej, art. 15 ust. 4 (brzmienie pierwotne; wartowiedziec.pl)',
      en: 'act of 9 June 2011 on family support and the foster care system, art. 15(4) (as first enacted; wartowiedziec.pl)',
    },
  },
  {
    from: 2015,
    families: 15,
    source: {
      pl: 'tamże, art. 15 ust. 4 po nowelizacji z 2014 r. [do potwierdzenia]',
      en: 'the same, art. 15(4) as amended in 2014 [to be confirmed]',
    },
  },
];

/**
 * The limit in force in a year.
 *
 * @param limits - Default: {@link CASELOAD_LIMITS}.
 * @throws {RangeError} If none is in force.
 * @example
 * [2014, 2015].map((year) => caseloadLimit(year).families); // => [20, 15]
 */
export function caseloadLimit(year: number, limits: readonly CaseloadLimit[] = CASELOAD_LIMITS): CaseloadLimit {
  const found = limits.filter(({ from }) => from <= year).toSorted((a, b) => b.from - a.from)[0];
  if (found !== undefined) return found;
  const years = limits.map(({ from }) => from).join(', ');
  return fail(
    `caseloadLimit: w ${year} r. nie obowiązywał żaden limit; są od lat: ${years}`,
    `caseloadLimit: no limit was in force in ${year}; there are limits from: ${years}`,
  );
}

/**
 * Assistants needed for so many families: each takes at most as many as the limit says.
 *
 * @param families - From 0.
 * @param limit - Families an assistant, above 0.
 * @throws {RangeError} If a number is not such a number.
 * @example
 * assistantsNeeded(56, 15); // => 4
 */
export function assistantsNeeded(families: number, limit: number): number {
  if (families >= 0 && limit > 0) return Math.ceil(families / limit);
  return fail(
    `assistantsNeeded: ${families} rodzin, po ${limit} na asystenta; oczekiwano liczb od 0 i większej od 0`,
    `assistantsNeeded: ${families} families, ${limit} an assistant; expected a number from 0 and one above 0`,
  );
}
