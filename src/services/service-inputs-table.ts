import { currentLanguage, type LanguageOptions, say } from '../language/language.js';
import { QUALITY_NAMES } from '../series/quality-names.js';
import { numberColumn, textColumn } from '../tables/columns.js';
import { STATUS_NAMES } from '../tables/status.js';
import { Table } from '../tables/table.js';
import type { ServiceResult } from './service.js';

/**
 * What a service was computed from: each figure with its range, status, year, source and note, one row an input. A missing
 * figure has no value and its note says why.
 *
 * @example
 * const price = { id: 'price', title: { pl: 'cena', en: 'price' }, value: null, unit: { pl: 'zł', en: 'PLN' }, status: 'missing' as const, source: 'MOPS', note: { pl: 'nie podano', en: 'not given' } };
 * serviceInputsTable({ id: 'home-care', title: { pl: 'Usługi', en: 'Care' }, area: 'rumia', quantities: new Map(), inputs: [price], missing: [] }, { language: 'en' }).values('note'); // => ['not given']
 */
export function serviceInputsTable({ title, inputs }: ServiceResult, { language = currentLanguage() }: LanguageOptions = {}): Table {
  const digits = Math.min(3, Math.max(0, ...inputs.flatMap(({ value, low, high }) => [value, low, high].map(digitsOf))));
  return new Table(
    [
      { ...textColumn('input', 'Wielkość', 'Input'), words: Object.fromEntries(inputs.map((input) => [input.id, input.title])) },
      numberColumn('value', 'Wartość', 'Value', digits),
      numberColumn('low', 'Od', 'From', digits),
      numberColumn('high', 'Do', 'To', digits),
      { ...textColumn('unit', 'Jednostka', 'Unit'), words: Object.fromEntries(inputs.map(({ unit }) => [unit.en, unit])) },
      { ...textColumn('status', 'Status', 'Status'), words: STATUS_NAMES },
      { ...textColumn('quality', 'Jakość', 'Quality'), words: QUALITY_NAMES },
      { name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'year' },
      textColumn('source', 'Źródło', 'Source'),
      textColumn('note', 'Uwaga', 'Note'),
    ],
    inputs.map(({ id, value, low, high, unit, status, quality, year, source, note }) => [
      id,
      value,
      low ?? null,
      high ?? null,
      unit.en,
      status,
      quality ?? null,
      year ?? null,
      source,
      note === undefined ? null : say(note, language),
    ]),
    { title: { pl: `${title.pl}: dane wejściowe`, en: `${title.en}: inputs` } },
  );
}

/** Digits after the decimal sign that show a value as it is. */
function digitsOf(value: number | null | undefined): number {
  return [0, 1, 2].find((digits) => value === null || value === undefined || Number(value.toFixed(digits)) === value) ?? 3;
}
