import { sexLetterFor } from '../cells/sex-letters.js';

/** What Polish offices call the columns of a town's folder. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ['obszar', 'area'],
  ['jednostka terytorialna', 'area'],
  ['plec', 'sex'],
  ['płeć', 'sex'],
  ['wiek', 'age'],
  ['grupa wieku', 'age_group'],
  ['data', 'date'],
  ['dzień', 'date'],
  ['rok', 'year'],
  ['wartosc', 'value'],
  ['wartość', 'value'],
  ['liczba', 'value'],
  ['jednostka', 'unit'],
  ['jednostka miary', 'unit'],
  ['zrodlo', 'source'],
  ['źródło', 'source'],
  ['wskaznik', 'indicator'],
  ['wskaźnik', 'indicator'],
  ['jakosc', 'quality'],
  ['jakość', 'quality'],
  ['wariant', 'variant'],
  ['edycja', 'vintage'],
  ['wydanie', 'vintage'],
  ['kierunek', 'direction'],
  ['uwagi', 'note'],
  ['uwaga', 'note'],
  ['nazwa', 'name'],
  ['rodzaj', 'kind'],
  ['wydawca', 'publisher'],
  ['tytuł', 'title'],
  ['tytul', 'title'],
]);

/** Polish names of columns, in small letters. */
export const USUAL_NAMES: readonly string[] = [...USUAL.keys()];

/** Names of columns that hold the numbers of one sex each, where the folder wants them below one another. */
export const WIDE_COLUMNS: ReadonlySet<string> = new Set(
  ['kobiety', 'mężczyźni', 'mezczyzni', 'ogółem', 'ogolem', 'razem', 'women', 'men'].filter((word) => sexLetterFor(word) !== undefined),
);

/**
 * The name of the column that a Polish one stands for, if it is one of those that are free.
 *
 * @example
 * usualName('Płeć', ['area', 'sex']); // => 'sex'
 */
export function usualName(name: string, free: readonly string[]): string | undefined {
  const bare = name.trim().toLowerCase().replaceAll('_', ' ');
  const meant = USUAL.get(bare);
  // Where a file has age groups, "wiek" is theirs.
  const candidates = meant === 'age' ? ['age', 'age_group'] : meant === 'date' || meant === 'year' ? [meant, 'date', 'year'] : [meant];
  return candidates.find((candidate) => candidate !== undefined && free.includes(candidate));
}
