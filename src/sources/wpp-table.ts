import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { fail } from '../language/error.js';
import { SEX_NAMES, type Sex } from '../population/sex.js';

/** One file of a World Population Prospects folder and the columns read from it. */
export interface WppTableDescription {
  readonly file: string;
  /** The column that says when: a period such as '2025-2030', or a year. */
  readonly when: 'period' | 'year';
  /** Whether the rows are by sex (F, M) and by the first age of the group (age_start). */
  readonly bySex: boolean;
  readonly byAge: boolean;
  /** Columns of figures. */
  readonly values: readonly string[];
  /** Whether figures may be below 0, as net migration may. Default: no. */
  readonly isSigned?: boolean;
}

/** Which row of a {@link WppTable}; what the file does not tell apart is left out. */
export interface WppKey {
  readonly when: string;
  readonly sex?: Sex;
  readonly age?: number;
}

/** The figures of one file, found by period or year, sex and age. */
export interface WppTable {
  /** Country code of every row, e.g. 'POL'. */
  readonly iso3: string;
  /** The periods or years, in order. */
  readonly whens: readonly string[];
  /** First ages of the groups, rising; empty where the file is not by age. */
  readonly ages: readonly number[];
  /** One figure. @throws {RangeError} If the file has no such row. */
  at(column: string, key: WppKey): number;
}

const SEX_OF: Readonly<Record<string, Sex>> = { F: 'female', M: 'male' };

/**
 * Reads one CSV file of a World Population Prospects folder: comma, decimal point, a header row, one country.
 *
 * @param folder - The folder of the file.
 * @throws {RangeError} If the file or a column is missing, a figure is not a number, a row stands twice, or there are
 * several countries; the message names file, line and column.
 * @example
 * const description = { file: 'summary5.csv', when: 'period', bySex: false, byAge: false, values: ['e0F'] };
 * readWppTable('test/reference/wpp-poland', description).at('e0F', { when: '2025-2030' }); // => 82.9393
 */
export function readWppTable(folder: string, description: WppTableDescription): WppTable {
  const { file, when, bySex, byAge, values, isSigned = false } = description;
  const [header = [], ...rows] = readRows(folder, file);
  const keys = ['iso3', when, ...(bySex ? ['sex'] : []), ...(byAge ? ['age_start'] : [])];
  const missing = [...keys, ...values].filter((column) => !header.includes(column));
  if (missing.length > 0) {
    fail(
      `${file}: brak kolumn: ${missing.join(', ')}; są: ${header.join(', ')}. Nazwij kolumny tak, jak w opisie folderu`,
      `${file}: missing columns: ${missing.join(', ')}; there are: ${header.join(', ')}. Name the columns as the folder's description does`,
    );
  }
  if (rows.length === 0) fail(`${file}: plik nie ma żadnych wierszy z danymi`, `${file}: the file has no rows of data`);
  const place = (column: string): number => header.indexOf(column);
  const found = new Map<string, ReadonlyMap<string, number>>();
  const countries = new Set<string>();
  const whens = new Set<string>();
  const ages = new Set<number>();
  rows.forEach((row, index) => {
    const line = index + 2;
    countries.add(row[place('iso3')]);
    whens.add(row[place(when)]);
    const sex = bySex ? readSex(row[place('sex')], file, line) : undefined;
    const age = byAge ? readNumber(row[place('age_start')], 0, file, line, 'age_start') : undefined;
    if (age !== undefined) ages.add(age);
    const id = idOf(row[place(when)], sex, age);
    if (found.has(id)) {
      fail(
        `${file}, wiersz ${line}: ${sayKey(id).pl} występuje drugi raz; zostaw jeden wiersz`,
        `${file}, line ${line}: ${sayKey(id).en} stands a second time; keep one row`,
      );
    }
    found.set(
      id,
      new Map(
        values.map((column) => [column, readNumber(row[place(column)], isSigned ? Number.NEGATIVE_INFINITY : 0, file, line, column)]),
      ),
    );
  });
  if (countries.size > 1) {
    fail(
      `${file}: kilka krajów: ${[...countries].join(', ')}; zostaw wiersze jednego`,
      `${file}: several countries: ${[...countries].join(', ')}; keep the rows of one`,
    );
  }
  return {
    iso3: [...countries][0],
    whens: [...whens].sort(),
    ages: [...ages].sort((a, b) => a - b),
    at(column, { when: asked, sex, age }) {
      const id = idOf(asked, sex, age);
      const value = found.get(id)?.get(column);
      return (
        value ?? fail(`${file}: brak wiersza: ${sayKey(id).pl}; uzupełnij plik`, `${file}: no row for ${sayKey(id).en}; complete the file`)
      );
    },
  };
}

function readRows(folder: string, file: string): string[][] {
  let text: string;
  try {
    text = readFileSync(join(folder, file), 'utf8');
  } catch {
    return fail(
      `${file}: nie można odczytać pliku w folderze ${folder}; sprawdź ścieżkę i nazwę pliku`,
      `${file}: cannot be read in the folder ${folder}; check the path and the name of the file`,
    );
  }
  try {
    return parse(text, { bom: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(`${file}: to nie jest poprawny plik CSV: ${reason}`, `${file}: not a valid CSV file: ${reason}`);
  }
}

function readSex(text: string, file: string, line: number): Sex {
  if (text === 'F' || text === 'M') return SEX_OF[text];
  return fail(
    `${file}, wiersz ${line}, kolumna sex: „${text}”; oczekiwano F albo M`,
    `${file}, line ${line}, column sex: "${text}"; expected F or M`,
  );
}

function readNumber(text: string, least: number, file: string, line: number, column: string): number {
  const value = Number(text);
  if (text !== '' && Number.isFinite(value) && value >= least) return value;
  const isFromZero = least === 0;
  return fail(
    `${file}, wiersz ${line}, kolumna ${column}: „${text}”; oczekiwano liczby${isFromZero ? ' od 0' : ''} z kropką dziesiętną`,
    `${file}, line ${line}, column ${column}: "${text}"; expected a number${isFromZero ? ' from 0' : ''} with a decimal point`,
  );
}

function idOf(when: string, sex: Sex | undefined, age: number | undefined): string {
  return `${when}|${sex ?? ''}|${age ?? ''}`;
}

function sayKey(id: string): { readonly pl: string; readonly en: string } {
  const [when, sex, age] = id.split('|');
  const known = sex === 'female' || sex === 'male' ? SEX_NAMES[sex] : undefined;
  return {
    pl: [when, known?.pl, age === '' ? undefined : `wiek od ${age}`].filter((part) => part !== undefined).join(', '),
    en: [when, known?.en, age === '' ? undefined : `age from ${age}`].filter((part) => part !== undefined).join(', '),
  };
}
