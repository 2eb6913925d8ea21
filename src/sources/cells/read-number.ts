import type { Message } from '../../language/language.js';
import { couldGroup, type DecimalSign } from './decimal-sign.js';
import { missingReason } from './missing-words.js';
import { type NumberError, notANumber, percentWithoutUnit, shortenedByExcel, twoReadings } from './number-errors.js';

/** What a cell that should hold a number holds. */
export type NumberReading =
  | {
      readonly kind: 'number';
      readonly value: number;
      /** What was done beyond reading digits: "tys." multiplied, "%" turned into a share. */
      readonly note?: Message;
    }
  | {
      readonly kind: 'missing';
      /** Why there is no number; null for an empty cell, which does not say. */
      readonly reason: Message | null;
    }
  | NumberError;

/** What is known of the file and column a number stands in. */
export interface ReadNumberOptions {
  /** Decimal sign of the file; null if the file does not tell. Default: null. */
  readonly decimal?: DecimalSign | null;
  /** Unit of the value: 'share' and 'percent' decide what "14%" means. */
  readonly unit?: string | undefined;
  /** Words for missing values declared by the data package, with their reasons. */
  readonly missing?: ReadonlyMap<string, Message>;
}

const LONGEST = 64;
const PLAIN = /^\d{1,15}(?:\.\d{1,15})?$/;

/** Ordinary, no-break, narrow no-break, thin and figure space. */
const GROUP_SPACE = /[ \u00a0\u202f\u2009\u2007]/;
const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['tys', 3],
  ['mln', 6],
  ['mld', 9],
]);

/**
 * A number as Polish offices write it: "52 634" with any space, "8,6" or "8.6", "8,6 tys.", "14%", "−3"; or a word
 * for a missing value. What can be read in two ways is an error that names both.
 *
 * @param text - The cell as it stands in the file.
 * @example
 * readNumber('8,6 tys.'); // => { kind: 'number', value: 8600, note: { pl: '„tys.” to razy 1000', en: '"tys." is times 1000' } }
 * readNumber('52\u00a0634'); // => { kind: 'number', value: 52634 }
 */
export function readNumber(text: string, { decimal = null, unit, missing }: ReadNumberOptions = {}): NumberReading {
  // Nearly every cell of a large table is plain; the long way gives the same, slower.
  if (PLAIN.test(text) && (decimal === '.' || !text.includes('.')) && missing?.has(text) !== true)
    return { kind: 'number', value: Number(text) };
  const reason = missingReason(text, missing);
  if (reason !== undefined) return { kind: 'missing', reason };
  const written = text.trim();
  if (written === '') return { kind: 'missing', reason: null };
  if (written.length > LONGEST) return notANumber();

  const { body, exponent: scale, suffix } = withoutSuffix(written);
  const percent = suffix === '%';
  const ofShare = percent && unit === 'share';
  if (percent && !ofShare && !(unit ?? '').startsWith('percent')) return percentWithoutUnit(unit);

  const parts = /^([-−+]?)([\d., \u00a0\u202f\u2009\u2007]+)(?:[eE]([-+]?\d{1,3}))?$/.exec(body);
  if (parts === null) return notANumber();
  const [, sign, digits, power] = parts;
  if (power !== undefined && !power.startsWith('-')) return shortenedByExcel();

  const plain = plainDigits(digits, decimal);
  if (plain.kind === 'error') return plain;
  const exponent = scale + (ofShare ? -2 : 0) + Number(power ?? 0);
  // The exponent is written, not multiplied: 1.1 * 1000 would not be 1100.
  const value = Number(`${plain.digits}e${exponent}`);
  if (!Number.isFinite(value)) return notANumber();
  const signed = sign === '' || sign === '+' || value === 0 ? value : -value;
  const note = noteOf(suffix, ofShare);
  return note === undefined ? { kind: 'number', value: signed } : { kind: 'number', value: signed, note };
}

function withoutSuffix(written: string): { readonly body: string; readonly exponent: number; readonly suffix: string } {
  if (written.endsWith('%')) return { body: written.slice(0, -1).trimEnd(), exponent: 0, suffix: '%' };
  const bare = written.endsWith('.') ? written.slice(0, -1) : written;
  const word = bare.slice(-3).toLowerCase();
  const exponent = MULTIPLIERS.get(word);
  if (exponent === undefined) return { body: written, exponent: 0, suffix: '' };
  return { body: bare.slice(0, -3).trimEnd(), exponent, suffix: word };
}

function noteOf(suffix: string, ofShare: boolean): Message | undefined {
  if (suffix === '%') {
    return ofShare
      ? { pl: 'procenty zamieniono na udziały (14% to 0,14)', en: 'percentages turned into shares (14% is 0.14)' }
      : { pl: 'znak % pominięto: jednostką są procenty', en: 'the % sign left out: the unit is percent' };
  }
  const exponent = MULTIPLIERS.get(suffix);
  if (exponent === undefined) return undefined;
  const word = suffix === 'tys' ? 'tys.' : suffix;
  return { pl: `„${word}” to razy 1${'0'.repeat(exponent)}`, en: `"${word}" is times 1${'0'.repeat(exponent)}` };
}

type PlainDigits = { readonly kind: 'digits'; readonly digits: string } | NumberError;

/** The digits with a point before the decimals and no grouping. */
function plainDigits(written: string, decimal: DecimalSign | null): PlainDigits {
  const commas = written.split(',').length - 1;
  const points = written.split('.').length - 1;
  if (commas === 0 && points === 0) return assembled(written, '', GROUP_SPACE);
  if (commas > 0 && points > 0) return bothSigns(written, decimal);
  const sign: DecimalSign = commas > 0 ? ',' : '.';
  if (commas + points > 1) {
    // Several signs can only part thousands, and then they cannot be the decimal sign of the file too.
    return sign === decimal ? notANumber() : assembled(written, '', sign);
  }
  const [whole, decimals] = written.split(sign);
  if (decimals === '') return notANumber();
  if (couldGroup(whole, decimals) && sign !== decimal) return twoReadings(whole, decimals);
  return assembled(whole, decimals, GROUP_SPACE);
}

/** "1.234,5" and "1,234.5": the later sign goes before the decimals. */
function bothSigns(written: string, decimal: DecimalSign | null): PlainDigits {
  const last: DecimalSign = written.lastIndexOf(',') > written.lastIndexOf('.') ? ',' : '.';
  if (decimal !== null && last !== decimal) return notANumber();
  const [whole, decimals, more] = written.split(last);
  if (more !== undefined || decimals === '') return notANumber();
  return assembled(whole, decimals, last === ',' ? '.' : ',');
}

function assembled(whole: string, decimals: string, separator: string | RegExp): PlainDigits {
  const groups = whole.split(separator);
  const grouped = groups.every(
    (group, index) => /^\d+$/.test(group) && (groups.length === 1 || (index === 0 ? group.length <= 3 : group.length === 3)),
  );
  const sound = grouped && (decimals === '' || /^\d+$/.test(decimals));
  return sound ? { kind: 'digits', digits: `${groups.join('')}.${decimals}0` } : notANumber();
}
