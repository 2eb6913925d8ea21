import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import type { FaultKind } from '../fault.js';
import type { Holds } from '../package/column-rule.js';
import type { MissingCell } from '../package/resource-table.js';
import { ageGroupOf } from './age-group.js';
import type { DecimalSign } from './decimal-sign.js';
import { missingReason } from './missing-words.js';
import { type DateFormat, readDate } from './read-date.js';
import { readNumber } from './read-number.js';
import { sexLetterFor } from './sex-letters.js';
import { FIRST_YEAR, isYear, LAST_YEAR } from './years.js';

/** What a cell was found to hold. */
export type CellReading =
  | { readonly kind: 'value'; readonly value: string | number; readonly note?: Message; readonly format?: DateFormat }
  | MissingCell
  | { readonly kind: 'fault'; readonly fault: FaultKind; readonly problem: Message; readonly expected: Message; readonly remedy: Message };

/** What is known of a cell before it is read. */
export interface CellContext {
  readonly decimal: DecimalSign | null;
  readonly unit: string | undefined;
  readonly missing: ReadonlyMap<string, Message>;
}

/** Reads one cell as what its column holds. */
export function readCell(text: string, holds: Holds, context: CellContext): CellReading {
  switch (holds.kind) {
    case 'number':
      return numberCell(text, context);
    case 'age':
      return ageCell(text, context);
    case 'year':
      return emptyOr(text, context, yearCell);
    case 'date':
      return emptyOr(text, context, dateCell);
    case 'period':
      return emptyOr(text, context, periodCell);
    case 'ageGroup':
      return emptyOr(text, context, ageGroupCell);
    case 'words':
      return emptyOr(text, context, (word) => wordCell(word, holds.words));
    case 'text':
    case 'area':
    case 'source':
      // "-" and "x" can be part of a note or a name: only what the package declares is missing here.
      return text.trim() === '' || context.missing.has(text)
        ? { kind: 'missing', reason: context.missing.get(text) ?? null }
        : { kind: 'value', value: text };
    default:
      return fail('readCell: nieznany rodzaj kolumny', 'readCell: unknown kind of column');
  }
}

function emptyOr(text: string, { missing }: CellContext, read: (trimmed: string) => CellReading): CellReading {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'missing', reason: null };
  const reason = missingReason(text, missing);
  return reason === undefined ? read(trimmed) : { kind: 'missing', reason };
}

function numberCell(text: string, context: CellContext): CellReading {
  const reading = readNumber(text, context);
  switch (reading.kind) {
    case 'number':
      return reading.note === undefined
        ? { kind: 'value', value: reading.value }
        : { kind: 'value', value: reading.value, note: reading.note };
    case 'missing':
      return reading;
    case 'error':
      return { ...reading, kind: 'fault', fault: reading.ambiguous ? 'ambiguous-number' : 'number' };
  }
}

function ageCell(text: string, context: CellContext): CellReading {
  const expected = { pl: 'ukończony wiek od 0 do 100 (100 to 100 i więcej)', en: 'a completed age from 0 to 100 (100 is 100 and over)' };
  if (text.trim() === '100+') {
    return {
      kind: 'value',
      value: 100,
      note: { pl: 'wiek „100+” odczytano jako 100, grupę otwartą', en: 'age "100+" read as 100, the open group' },
    };
  }
  if (/^\d{1,3}\+$/.test(text.trim())) {
    return {
      kind: 'fault',
      fault: 'age',
      problem: { pl: 'otwarta grupa wieku zaczyna się przed 100', en: 'the open age group begins before 100' },
      expected,
      remedy: { pl: 'rozdziel otwartą grupę na roczniki do 99 i 100', en: 'part the open group into single ages up to 99 and 100' },
    };
  }
  const reading = numberCell(text, context);
  if (reading.kind !== 'value' || typeof reading.value !== 'number') return reading;
  if (Number.isInteger(reading.value) && reading.value >= 0 && reading.value <= 100) return reading;
  return {
    kind: 'fault',
    fault: 'age',
    problem: { pl: 'takiej grupy wieku nie ma', en: 'there is no such age group' },
    expected,
    remedy: { pl: 'popraw wiek; osoby starsze dolicz do wieku 100', en: 'correct the age; count older people under 100' },
  };
}

function yearCell(text: string): CellReading {
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  if (isYear(year)) return { kind: 'value', value: year };
  return {
    kind: 'fault',
    fault: 'date',
    problem: { pl: 'to nie jest rok', en: 'this is not a year' },
    expected: { pl: `rok czterema cyframi, od ${FIRST_YEAR} do ${LAST_YEAR}`, en: `a year of four digits, ${FIRST_YEAR} to ${LAST_YEAR}` },
    remedy: { pl: 'wpisz sam rok, np. 2022', en: 'write the year alone, such as 2022' },
  };
}

function dateCell(text: string): CellReading {
  const reading = readDate(text);
  if (reading.kind === 'error') return { ...reading, kind: 'fault', fault: 'date' };
  if (isYear(Number(reading.date.slice(0, 4)))) return { kind: 'value', value: reading.date, format: reading.format };
  return {
    kind: 'fault',
    fault: 'date',
    problem: { pl: 'takiego roku dane nie obejmują', en: 'no data are of such a year' },
    expected: { pl: `rok od ${FIRST_YEAR} do ${LAST_YEAR}`, en: `a year from ${FIRST_YEAR} to ${LAST_YEAR}` },
    remedy: { pl: 'popraw rok w dacie', en: 'correct the year of the date' },
  };
}

function periodCell(text: string): CellReading {
  if (/^\d{4}$/.test(text)) {
    const year = yearCell(text);
    return year.kind === 'value' ? { kind: 'value', value: text } : year;
  }
  const range = /^(\d{4})[-–](\d{4})$/.exec(text);
  if (range === null) return dateCell(text);
  const [, from, to] = range;
  if (isYear(Number(from)) && isYear(Number(to)) && Number(from) < Number(to)) return { kind: 'value', value: `${from}-${to}` };
  return {
    kind: 'fault',
    fault: 'date',
    problem: { pl: 'zakres lat kończy się przed początkiem', en: 'the range of years ends before it begins' },
    expected: { pl: 'rok, zakres lat 2011-2015 albo data RRRR-MM-DD', en: 'a year, a range 2011-2015 or a date YYYY-MM-DD' },
    remedy: { pl: 'zamień lata miejscami', en: 'swap the years' },
  };
}

const MONTH = /sty|lut|mar|kwi|maj|cze|lip|sie|wrz|paź|lis|gru|jan|feb|apr|may|jun|jul|aug|sep|oct|nov|dec/i;

function ageGroupCell(text: string): CellReading {
  const written = text.replace('–', '-');
  if (written.length <= 20 && ageGroupOf(written) !== undefined) return { kind: 'value', value: written };
  const madeDate = text.length <= 20 && (MONTH.test(text) || /^\d{1,4}[.-]\d{1,2}[.-]\d{2,4}$/.test(text));
  return {
    kind: 'fault',
    fault: 'age-group',
    problem: madeDate
      ? {
          pl: 'to nie jest grupa wieku; arkusz zamienił ją zapewne w datę',
          en: 'this is no age group; a spreadsheet probably turned it into a date',
        }
      : { pl: 'to nie jest grupa wieku', en: 'this is no age group' },
    expected: { pl: 'np. 3-6, 85+, 17, total, 18-59/64 albo 60+/65+', en: 'for example 3-6, 85+, 17, total, 18-59/64 or 60+/65+' },
    remedy: madeDate
      ? {
          pl: 'ustaw w arkuszu format „Tekst” i wpisz grupę na nowo',
          en: 'set the format "Text" in the spreadsheet and write the group again',
        }
      : { pl: 'popraw grupę wieku', en: 'correct the age group' },
  };
}

function wordCell(word: string, words: readonly string[]): CellReading {
  if (words.includes(word)) return { kind: 'value', value: word };
  const same = words.find((known) => known.toLowerCase() === word.toLowerCase());
  const letter = sexLetterFor(word);
  const hint = same ?? (letter !== undefined && words.includes(letter) ? letter : undefined);
  return {
    kind: 'fault',
    fault: 'word',
    problem: { pl: 'nieznane słowo', en: 'unknown word' },
    expected: { pl: words.join(', '), en: words.join(', ') },
    remedy:
      hint === undefined
        ? { pl: 'wpisz jedno z tych słów', en: 'write one of these words' }
        : { pl: `wpisz „${hint}”`, en: `write "${hint}"` },
  };
}
