import { fail } from '../../language/error.js';

/** When a service or an activity begins, and how long it takes to fill. */
export interface Opening {
  /** Year and month of the first day, e.g. '2022-04'. */
  readonly from: string;
  /** Months from the first day until it is full; 0: full at once. */
  readonly rampMonths: number;
  /** What starting costs once, PLN of the base year: recruiting, training, equipment that is used up. Default: 0. */
  readonly startCost?: number;
}

/** A calendar year of a service that opens. */
export interface OpeningYear {
  /** Share of the year it is open: 0 to 1. */
  readonly open: number;
  /** How full it is on average over the whole year, 1 for full; never more than {@link OpeningYear.open}. */
  readonly filled: number;
  /** Whether it opens in this year. */
  readonly isFirst: boolean;
}

/**
 * How much of a year a service is open, and how full: users come evenly over the months of the ramp.
 *
 * @param opening - Undefined for a service that has always been there.
 * @param year - Calendar year.
 * @throws {RangeError} If the month is not written as 2022-04, or the ramp is shorter than nothing.
 * @example
 * openingYear({ from: '2022-07', rampMonths: 12 }, 2022); // => { open: 0.5, filled: 0.125, isFirst: true }
 */
export function openingYear(opening: Opening | undefined, year: number): OpeningYear {
  if (opening === undefined) return { open: 1, filled: 1, isFirst: false };
  const { from, rampMonths } = opening;
  const parts = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(from);
  if (parts === null || !(rampMonths >= 0 && Number.isFinite(rampMonths))) {
    return fail(
      `Opening: początek „${from}”, rozruch ${rampMonths} mies.; oczekiwano roku i miesiąca, np. 2022-04, i liczby miesięcy od 0`,
      `Opening: from "${from}", a ramp of ${rampMonths} months; expected a year and month such as 2022-04, and months from 0`,
    );
  }
  // In months since the first day, at both ends of the year.
  const begin = 12 * (year - Number(parts[1])) - (Number(parts[2]) - 1);
  const end = begin + 12;
  return {
    open: (Math.max(0, end) - Math.max(0, begin)) / 12,
    filled: (fullMonths(end, rampMonths) - fullMonths(begin, rampMonths)) / 12,
    isFirst: begin <= 0 && end > 0,
  };
}

/** Months of a full service that the months since the first day are worth. */
function fullMonths(months: number, ramp: number): number {
  if (months <= 0) return 0;
  return months < ramp ? (months * months) / (2 * ramp) : months - ramp / 2;
}
