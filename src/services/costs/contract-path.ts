import { fail } from '../../language/error.js';

/** How long a share stays as it was agreed. */
export interface ContractPathOptions {
  /** Calendar years, rising. */
  readonly years: readonly number[];
  /** First year of the first contract. Default: the first of the years. */
  readonly firstContract?: number;
  /** Years of a contract. Default: 3, as the strategy has it. */
  readonly contractYears?: number;
}

/**
 * A plan that can only change when contracts end: each year has what was planned for the year in which its contract began. Years
 * before the first contract have what the first of them was planned to have.
 *
 * @param planned - The wish, year by year, e.g. a share that rises.
 * @throws {RangeError} If contracts are not of whole years.
 * @example
 * contractPath((year) => (year - 2022) / 10, { years: [2022, 2023, 2024, 2025, 2026] }); // => [0, 0, 0, 0.3, 0.3]
 */
export function contractPath(
  planned: (year: number) => number,
  { years, firstContract = years[0], contractYears = 3 }: ContractPathOptions,
): number[] {
  if (!(Number.isInteger(contractYears) && contractYears >= 1)) {
    fail(
      `contractPath: umowy na ${contractYears} lat; oczekiwano liczby całkowitej od 1`,
      `contractPath: contracts of ${contractYears} years; expected a whole number from 1`,
    );
  }
  return years.map((year) => {
    const contracts = Math.floor((year - firstContract) / contractYears);
    return planned(contracts < 0 ? years[0] : Math.max(years[0], firstContract + contracts * contractYears));
  });
}
