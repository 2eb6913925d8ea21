import { ageRange } from '../population/ages.js';
import { SHOCK_KINDS, type ShockKind } from '../projection/shock.js';
import { fileName } from '../report/write-files.js';
import { dateOf } from './date-option.js';
import { UsageError } from './usage.js';

/** The options of `kohorta project` as written. */
export interface WrittenChoice {
  readonly from?: string;
  readonly until?: string;
  readonly ages?: string;
  readonly format?: string;
  readonly variant?: string;
  readonly draws?: string;
  readonly seed?: string;
  readonly shock?: string;
  readonly out?: string;
  readonly date?: string;
}

/** How results are written on the screen. */
export type Format = (typeof FORMATS)[number];

/** The options of `kohorta project` as meant. */
export interface ProjectChoice {
  readonly from: number | undefined;
  readonly until: number | undefined;
  readonly ages: readonly string[];
  readonly format: Format;
  readonly variant: string | undefined;
  /** Undefined: one path. */
  readonly draws: DrawsChoice | undefined;
  /** The date to be stated in the package of outputs. */
  readonly date: string | undefined;
}

/** What belongs to draws. */
export interface DrawsChoice {
  readonly count: number;
  readonly seed: number;
  readonly shocks: readonly ShockKind[];
  readonly out: string | undefined;
}

const FORMATS = ['table', 'csv', 'json'] as const;
/** Age groups shown where none are asked for. */
export const DEFAULT_AGES = 'total,0-2,3-6,65+,85+';
/** More draws would ask for gigabytes, and change no figure that is shown. */
const MOST_DRAWS = 20_000;

const HELP = { pl: 'Pomoc: kohorta project --help', en: 'Help: kohorta project --help' };

/**
 * Reads the options.
 *
 * @throws {UsageError} If one is not as it must be; the message names it and says how.
 */
export function projectChoice(written: WrittenChoice): ProjectChoice {
  const count = numberOf('--draws', written.draws);
  if (count === undefined) requireNoDraws(written);
  return {
    from: yearOf('--from', written.from),
    until: yearOf('--until', written.until),
    ages: agesOf(written.ages ?? DEFAULT_AGES),
    format: formatOf(written.format ?? 'table'),
    variant: written.variant,
    date: dateOf(written.date, HELP),
    draws:
      count === undefined
        ? undefined
        : {
            count: requireDraws(count),
            seed: numberOf('--seed', written.seed) ?? 1,
            shocks: shocksOf(written.shock),
            out: written.out,
          },
  };
}

function requireNoDraws({ out, seed, shock, date }: WrittenChoice): void {
  const given = Object.entries({ '--out': out, '--seed': seed, '--shock': shock, '--date': date }).filter(
    ([, value]) => value !== undefined,
  );
  if (given.length === 0) return;
  const names = given.map(([name]) => name).join(', ');
  throw new UsageError({
    pl: `${names}: ta opcja należy do losowań; podaj też --draws, np. --draws 2000. ${HELP.pl}`,
    en: `${names}: this option belongs to draws; give --draws too, e.g. --draws 2000. ${HELP.en}`,
  });
}

function requireDraws(count: number): number {
  if (count >= 1 && count <= MOST_DRAWS) return count;
  throw new UsageError({
    pl: `--draws ${count}: oczekiwano od 1 do ${MOST_DRAWS} losowań, np. 2000. ${HELP.pl}`,
    en: `--draws ${count}: expected 1 to ${MOST_DRAWS} draws, such as 2000. ${HELP.en}`,
  });
}

function agesOf(text: string): string[] {
  const ages = [...new Set(text.split(',').map((group) => group.trim()))];
  const files = ages.map((group) => {
    // Stops at what is no range of ages, before anything is computed.
    ageRange(group);
    return fileName(group);
  });
  const twice = ages.find((_, place) => files.indexOf(files[place]) < place);
  if (twice === undefined) return ages;
  throw new UsageError({
    pl: `--ages ${text}: „${twice}” i inna grupa mają ten sam plik; podaj je w osobnych wywołaniach. ${HELP.pl}`,
    en: `--ages ${text}: "${twice}" and another group have the same file; ask for them in separate runs. ${HELP.en}`,
  });
}

function shocksOf(text: string | undefined): ShockKind[] {
  if (text === undefined) return [];
  const asked = text.split(',').map((word) => word.trim());
  const unknown = asked.find((word) => !SHOCK_KINDS.some((kind) => kind === word));
  if (unknown !== undefined) {
    throw new UsageError({
      pl: `--shock ${text}: nie ma wstrząsu „${unknown}”; są ${SHOCK_KINDS.join(', ')}. ${HELP.pl}`,
      en: `--shock ${text}: there is no shock "${unknown}"; there are ${SHOCK_KINDS.join(', ')}. ${HELP.en}`,
    });
  }
  // In the order of the list, so that the same shocks give the same manifest however they were written.
  return SHOCK_KINDS.filter((kind) => asked.includes(kind));
}

function yearOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new UsageError({
    pl: `${option} ${text}: oczekiwano roku, np. 2022. ${HELP.pl}`,
    en: `${option} ${text}: expected a year, such as 2022. ${HELP.en}`,
  });
}

function formatOf(text: string): Format {
  const found = FORMATS.find((format) => format === text);
  if (found !== undefined) return found;
  throw new UsageError({
    pl: `--format ${text}: są ${FORMATS.join(', ')}. ${HELP.pl}`,
    en: `--format ${text}: there are ${FORMATS.join(', ')}. ${HELP.en}`,
  });
}

/** A whole number from 0, or undefined where the option was not given. */
function numberOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number)) return number;
  throw new UsageError({
    pl: `${option}: „${text}” nie jest liczbą całkowitą od 0. ${HELP.pl}`,
    en: `${option}: "${text}" is not a whole number from 0. ${HELP.en}`,
  });
}
