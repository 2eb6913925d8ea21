import { fail } from '../../language/error.js';
import { type Observation, Series } from '../../series/series.js';
import type { Status } from '../../tables/status.js';

/** A wage that is set from a day on: a minimum wage that the government announces, or a scenario of one. */
export interface WagePatch {
  /** Year and month of the first day, e.g. '2023-07'. */
  readonly from: string;
  /** PLN a month. */
  readonly value: number;
  readonly status: Status;
  readonly source: string;
}

/**
 * A yearly wage with dated changes: a year with a change is the mean of its months, those before the change at the amount that held
 * until then. A change holds to the end of its year; later years are those of the series, or of later changes.
 *
 * @param known - PLN a month by year.
 * @param patches - In any order; several may be in one year.
 * @throws {RangeError} If a change does not begin in a month written as 2023-07, or begins within a year before which no amount is known.
 * @example
 * const known = new Series({ id: 'minimum_wage', title: { pl: 'płaca minimalna', en: 'minimum wage' }, unit: { pl: 'zł', en: 'PLN' } }, [{ year: 2023, value: 3490, status: 'published', source: 'GUS' }]);
 * patchedWages(known, [{ from: '2023-07', value: 3600, status: 'published', source: 'Dz.U.' }]).at(2023); // => 3545
 */
export function patchedWages(known: Series, patches: readonly WagePatch[]): Series {
  const years = [...new Set(patches.map((patch) => yearOf(patch)))].sort((a, b) => a - b);
  const observations = new Map(known.observations.map((one) => [one.year, one]));
  let before: number | undefined;
  for (const year of years) {
    const ofYear = patches.filter((patch) => yearOf(patch) === year).toSorted((a, b) => (a.from < b.from ? -1 : 1));
    const start = observations.get(year)?.value ?? before ?? observations.get(year - 1)?.value ?? undefined;
    const [first] = ofYear;
    if (start === undefined && monthOf(first) > 1) {
      fail(
        `patchedWages: nie wiadomo, ile wynosiła płaca przed ${first.from}; podaj też zmianę od ${year}-01`,
        `patchedWages: the wage before ${first.from} is not known; give a change from ${year}-01, too`,
      );
    }
    observations.set(year, yearWith(ofYear, start ?? first.value));
    before = ofYear[ofYear.length - 1].value;
  }
  return new Series(
    known.description,
    [...observations.values()].sort((a, b) => a.year - b.year),
  );
}

/** The mean of twelve months. */
function yearWith(patches: readonly WagePatch[], start: number): Observation {
  let amount = start;
  let total = 0;
  for (let month = 1; month <= 12; month++) {
    amount = patches.find((patch) => monthOf(patch) === month)?.value ?? amount;
    total += amount;
  }
  const [{ status, source }] = patches;
  return { year: yearOf(patches[0]), value: total / 12, status, source };
}

function yearOf({ from }: WagePatch): number {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(from)) return Number(from.slice(0, 4));
  return fail(
    `patchedWages: początek „${from}”; oczekiwano roku i miesiąca, np. 2023-07`,
    `patchedWages: from "${from}"; expected a year and month such as 2023-07`,
  );
}

function monthOf({ from }: WagePatch): number {
  return Number(from.slice(5));
}
