import { formatNumber, formatPercent } from '../language/format.js';
import { type LanguageOptions, type Message, say } from '../language/language.js';
import { sum } from '../numerics/sum.js';
import { projectionErrorsTable } from '../projection/projection-errors.js';
import type { Cell, Column } from '../tables/table.js';
import type { WppValidation } from './validate-wpp.js';
import type { WppCountry } from './wpp-country.js';

/** The figures a program reads: signed errors of the total by year, absolute errors by sex and age; percent. */
export interface WppValidationJson {
  readonly totalErrorPercent: Readonly<Record<string, number>>;
  readonly ageErrorPercent: { readonly mean: number; readonly max: number };
}

/** The years whose totals are reported; those a folder does not reach are left out. */
const REPORTED_YEARS: readonly number[] = [2030, 2050, 2100];

/**
 * The errors of a recomputed medium variant, for `--json`.
 *
 * @example
 * Object.keys(wppValidationJson(validateWpp(readWpp('test/reference/wpp-poland'))).totalErrorPercent); // => ['2030', '2050', '2100']
 */
export function wppValidationJson({ errors }: WppValidation): WppValidationJson {
  const totals = errors.years.filter(({ year }) => REPORTED_YEARS.includes(year));
  return {
    totalErrorPercent: Object.fromEntries(totals.map(({ year, totalPercent }) => [year, totalPercent])),
    ageErrorPercent: errors.ageErrorPercent,
  };
}

/**
 * The errors of a recomputed medium variant year by year, as lines of text; then life expectancy, and what had to be
 * corrected on the way.
 *
 * @example
 * const country = readWpp('test/reference/wpp-poland');
 * describeWppValidation(country, validateWpp(country), { language: 'en' }).split(':')[0]; // => 'POL'
 */
export function describeWppValidation(
  { iso3, lifeExpectancy }: WppCountry,
  { projection, errors }: WppValidation,
  { language }: LanguageOptions = {},
): string {
  const text = (message: Message): string => say(message, language);
  const number = (value: number, digits: number): string => formatNumber(value, { digits, ...(language && { language }) });
  const percent = (value: number): string => formatPercent(value / 100, { digits: 3, ...(language && { language }) });
  const { columns, rows } = projectionErrorsTable(errors);
  const write = (cell: Cell, { type, digits = 0 }: Column): string =>
    typeof cell === 'number' ? (type === 'year' || type === 'integer' ? String(cell) : number(cell, digits)) : (cell ?? '');
  const cells = [columns.map(({ title }) => text(title)), ...rows.map((row) => row.map((cell, i) => write(cell, columns[i])))];
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => row[i].length)));
  const table = cells.map((row) => row.map((cell, i) => cell.padStart(widths[i])).join('  '));
  const e0 = Math.max(...lifeExpectancy.map(({ computed, published }) => Math.abs(computed - published)));
  const moved = sum(projection.steps.map(({ redistributed }) => redistributed.persons + redistributed.unmet));
  const { mean, max } = errors.ageErrorPercent;
  const lines: Message[] = [
    {
      pl: `Według płci i pięcioletnich grup wieku, 0-89 lat, wszystkie lata: średni błąd bezwzględny ${percent(mean)}, największy ${percent(max)}`,
      en: `By sex and five-year age group, ages 0-89, all years: mean absolute error ${percent(mean)}, largest ${percent(max)}`,
    },
    {
      pl: `Oczekiwane trwanie życia (${lifeExpectancy.length} tablic): największa różnica wobec ONZ ${number(e0, 4)} roku`,
      en: `Life expectancy at birth (${lifeExpectancy.length} tables): largest difference to the UN ${number(e0, 4)} years`,
    },
  ];
  if (moved > 0) {
    lines.push({
      pl: `Odpływ większy niż liczba osób w danym wieku: ${number(moved, 0)} osób przesunięto do innych grup wieku`,
      en: `More departures than people of an age: ${number(moved, 0)} persons were taken from other ages`,
    });
  }
  if (errors.cellsLeftOut > 0) {
    lines.push({
      pl: `Pominięto ${number(errors.cellsLeftOut, 0)} grup, w których według ONZ nikt nie żyje`,
      en: `Left out: ${number(errors.cellsLeftOut, 0)} groups in which the UN has nobody`,
    });
  }
  const title = {
    pl: `${iso3}: wariant średni ONZ przeliczony z założeń ONZ`,
    en: `${iso3}: the UN's medium variant recomputed from the UN's assumptions`,
  };
  return `${[text(title), '', ...table, '', ...lines.map(text)].join('\n')}\n`;
}
