import type { Message } from '../../language/language.js';

/** How a date was written. */
export type DateFormat = 'YYYY-MM-DD' | 'DD.MM.YYYY';

/** What a cell that should hold a date holds. */
export type DateReading =
  | { readonly kind: 'date'; readonly date: string; readonly format: DateFormat }
  | { readonly kind: 'error'; readonly problem: Message; readonly expected: Message; readonly remedy: Message };

const LONGEST = 32;
const EXPECTED: Message = {
  pl: 'data RRRR-MM-DD, np. 2022-12-31 (albo DD.MM.RRRR w całej kolumnie)',
  en: 'a date YYYY-MM-DD such as 2022-12-31 (or DD.MM.YYYY in the whole column)',
};
const REMEDY: Message = { pl: 'wpisz datę jako RRRR-MM-DD', en: 'write the date as YYYY-MM-DD' };

/**
 * A date: ISO 8601 or the Polish DD.MM.YYYY. Slashes and the serial numbers of spreadsheets can be read in two ways
 * and are errors that name both.
 *
 * @example
 * readDate('31.12.2022'); // => { kind: 'date', date: '2022-12-31', format: 'DD.MM.YYYY' }
 */
export function readDate(text: string): DateReading {
  const written = text.trim();
  if (written.length > LONGEST) return error({ pl: 'to nie jest data', en: 'this is not a date' });
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (iso !== null) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'YYYY-MM-DD');
  const polish = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written);
  if (polish !== null) return real(Number(polish[3]), Number(polish[2]), Number(polish[1]), 'DD.MM.YYYY');
  const slashes = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(written);
  if (slashes !== null) return error(slashProblem(Number(slashes[1]), Number(slashes[2]), slashes[3]));
  if (/^\d{5}$/.test(written)) return error(serialProblem(Number(written)));
  return error({ pl: 'to nie jest data', en: 'this is not a date' });
}

/** Whether there is such a day. */
export function isRealDay(year: number, month: number, day: number): boolean {
  // Day 0 of the next month is the last of this one.
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function real(year: number, month: number, day: number, format: DateFormat): DateReading {
  if (!isRealDay(year, month, day)) return error({ pl: 'takiego dnia nie ma w kalendarzu', en: 'there is no such day in the calendar' });
  return { kind: 'date', date: isoDate(year, month, day), format };
}

function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function slashProblem(first: number, second: number, year: string): Message {
  const readings = [
    isRealDay(Number(year), second, first) ? isoDate(Number(year), second, first) : undefined,
    isRealDay(Number(year), first, second) ? isoDate(Number(year), first, second) : undefined,
  ].filter((reading) => reading !== undefined);
  if (readings.length === 0) return { pl: 'takiego dnia nie ma w kalendarzu', en: 'there is no such day in the calendar' };
  return { pl: `data niejednoznaczna: ${readings.join(' albo ')}`, en: `ambiguous date: ${readings.join(' or ')}` };
}

/** Spreadsheets count days from 1900 or from 1904, depending on the program that made them. */
function serialProblem(serial: number): Message {
  const since1900 = daysAfter(Date.UTC(1899, 11, 30), serial);
  const since1904 = daysAfter(Date.UTC(1904, 0, 1), serial);
  return {
    pl: `numer dnia z arkusza: ${since1900} (liczony od 1900 r.) albo ${since1904} (od 1904 r.)`,
    en: `day number of a spreadsheet: ${since1900} (counted from 1900) or ${since1904} (from 1904)`,
  };
}

function daysAfter(origin: number, days: number): string {
  return new Date(origin + days * 86_400_000).toISOString().slice(0, 10);
}

function error(problem: Message): DateReading {
  return { kind: 'error', problem, expected: EXPECTED, remedy: REMEDY };
}
