import type { Column } from './table.js';

/**
 * A column of text.
 *
 * @example
 * textColumn('area', 'Obszar', 'Area').type; // => 'text'
 */
export function textColumn(name: string, pl: string, en: string): Column {
  return { name, title: { pl, en }, type: 'text' };
}

/** The column of years, the name of each row. */
export const YEAR_COLUMN: Column = { name: 'year', title: { pl: 'Rok', en: 'Year' }, type: 'year' };

/**
 * A column of persons, shown whole.
 *
 * @example
 * personsColumn('births', 'Urodzenia', 'Births').digits; // => 0
 */
export function personsColumn(name: string, pl: string, en: string): Column {
  return { name, title: { pl, en }, type: 'number', digits: 0 };
}

/**
 * A column of any number.
 *
 * @example
 * numberColumn('tfr', 'Dzietność', 'Total fertility', 2).digits; // => 2
 */
export function numberColumn(name: string, pl: string, en: string, digits: number): Column {
  return { name, title: { pl, en }, type: 'number', digits };
}

/**
 * A column of shares, shown as percentages.
 *
 * @example
 * shareColumn('share_85', '85+', '85+').type; // => 'share'
 */
export function shareColumn(name: string, pl: string, en: string): Column {
  return { name, title: { pl, en }, type: 'share', digits: 1 };
}

/**
 * The same column with the sign of every value, also the plus: for differences and changes.
 *
 * @example
 * signedColumn(personsColumn('difference', 'Różnica', 'Difference')).signed; // => true
 */
export function signedColumn(column: Column): Column {
  return { ...column, signed: true };
}
