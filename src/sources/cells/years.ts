/** First year that data can be of; a typing error like 215 falls outside. */
export const FIRST_YEAR = 1800;

/** Last year that data can be of. */
export const LAST_YEAR = 2200;

/** Whether a number can be a year of the data. */
export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}
