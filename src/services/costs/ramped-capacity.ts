import { type Opening, openingYear } from './opening.js';

/** An activity of a provider that starts at its own time: a cooperative does repairs first and care later. */
export interface RampedActivity {
  /** When it begins and how long it takes to reach its full size. */
  readonly opening: Opening;
  /** Capacity of a full year, in any unit: hours, places. */
  readonly full: number;
}

/**
 * What a provider that is starting can do in each year.
 *
 * @param activity - One activity; others have their own start.
 * @param years - Calendar years.
 * @returns In the unit of the full capacity, one number a year.
 * @throws {RangeError} If the opening is not written as 2022-04 or the ramp is below 0.
 * @example
 * rampedCapacity({ opening: { from: '2023-01', rampMonths: 24 }, full: 8000 }, [2022, 2023, 2024, 2025]); // => [0, 2000, 6000, 8000]
 */
export function rampedCapacity({ opening, full }: RampedActivity, years: readonly number[]): number[] {
  return years.map((year) => full * openingYear(opening, year).filled);
}
