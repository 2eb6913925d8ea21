import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Sex } from '../../src/population/sex.js';
import { abridgedAges } from '../../src/rates/abridged-life-table.js';
import type { FertilityGroup } from '../../src/rates/fit-fertility-schedule.js';
import type { MovesByAge } from '../../src/rates/fit-rogers-castro.js';
import type { LifeExpectancyHistory, MortalityHistory } from '../../src/rates/mortality-history.js';
import type { Series } from '../../src/series/series.js';

type Row = Readonly<Record<string, string>>;

const LETTERS: Readonly<Record<Sex, string>> = { female: 'F', male: 'M' };
const bothSexes = <T>(of: (letter: string) => T): Record<Sex, T> => ({ female: of(LETTERS.female), male: of(LETTERS.male) });
const numbers = (rows: readonly Row[]): Float64Array => Float64Array.from(rows, (row) => Number(row['value']));

/** Rows of a table of data/poland. */
function rowsOf(table: string): Row[] {
  return parse(readFileSync(new URL(`../../data/poland/${table}.csv`, import.meta.url), 'utf8'), { columns: true });
}

/** Years of the death rates by age group that Statistics Poland prints. */
export const RATE_YEARS: readonly number[] = [1980, 1990, 2000, 2010, 2020, 2024];

/** Death rates of Poland by age group, open at 85. */
export function deathRatesOf(years: readonly number[] = RATE_YEARS): MortalityHistory {
  const rows = rowsOf('death-rates');
  const at = (letter: string): Float64Array[] =>
    years.map((year) => numbers(rows.filter((row) => row['sex'] === letter && row['year'] === String(year))));
  return { years, ageStarts: abridgedAges(19), deathRates: bothSexes(at) };
}

/** Yearly life expectancy at birth as the UN estimates it. */
export function yearlyLifeExpectancy(from: number, to: number): LifeExpectancyHistory {
  const rows = annual('life_expectancy_at_birth', from, to);
  const own = bothSexes((letter) => numbers(rows.filter((row) => row['sex'] === letter)));
  return { years: yearsFrom(from, to), lifeExpectancy: own };
}

/** Yearly total fertility as the UN estimates it. */
export function yearlyFertility(from: number, to: number): { readonly years: readonly number[]; readonly levels: Float64Array } {
  return { years: yearsFrom(from, to), levels: numbers(annual('tfr', from, to)) };
}

/** Life expectancy that Statistics Poland prints. */
export function printedLifeExpectancy(sex: Sex, year: number, age: number): number {
  const own = rowsOf('life-expectancy').filter((row) => row['sex'] === LETTERS[sex] && row['year'] === String(year));
  return Number(own.find((row) => row['age'] === String(age))?.['value']);
}

/** People of 85-89, 90-94, 95-99 and 100 and over at the end of 2024. */
export function oldPeople(): Record<Sex, Float64Array> {
  return bothSexes((letter) => numbers(rowsOf('old-population').filter((row) => row['sex'] === letter)));
}

/** Fertility by age group and the total that is printed beside it. */
export function fertilityOf(year: number): { readonly groups: FertilityGroup[]; readonly total: number } {
  const own = rowsOf('fertility-groups').filter((row) => row['year'] === String(year));
  const groups = own
    .filter((row) => row['age_group'] !== 'total')
    .map((row) => {
      const [from, to] = (row['age_group'] ?? '').split('-').map(Number);
      return { from, to, rate: Number(row['value']) };
    });
  return { groups, total: Number(own.find((row) => row['age_group'] === 'total')?.['value']) };
}

/** Moves within Poland in 2024 by age group, and people by single age at the end of 2022. */
export function movesOf2024(): { readonly moves: MovesByAge[]; readonly people: Float64Array } {
  const moves = rowsOf('moves').map((row) => {
    const [from, to = 100] = (row['age_group'] ?? '').split(/[-+]/).filter(Boolean).map(Number);
    return { from, to, moves: Number(row['value']) };
  });
  const people = new Float64Array(101);
  for (const row of rowsOf('population')) {
    if (row['area'] === 'polska' && row['date'] === '2022-12-31')
      people[Number.parseInt(row['age_group'] ?? '', 10)] += Number(row['value']);
  }
  return { moves, people };
}

/** The value of a series in a year that is known to have one. */
export function valueAt(series: Series, year: number): number {
  return series.at(year) ?? Number.NaN;
}

function annual(indicator: string, from: number, to: number): Row[] {
  return rowsOf('annual').filter((row) => row['indicator'] === indicator && Number(row['year']) >= from && Number(row['year']) <= to);
}

function yearsFrom(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
