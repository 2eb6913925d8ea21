import { KohortaError } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import type { Population } from '../../population/population.js';
import type { Observation, Series } from '../../series/series.js';
import type { Quality, Status } from '../../tables/status.js';
import type { ServiceInput } from '../service.js';
import { PRESCHOOL_AGES } from './preschool-applicants.js';
import { PRESCHOOL_ASSUMPTIONS, type PreschoolInputs } from './preschool-inputs.js';
import type { PreschoolUnitRow } from './preschool-unit-row.js';
import { preschoolUnitsOf } from './preschool-units-of.js';

/** What is asked of a town for its preschools: a {@link Town} is one. */
export interface PreschoolTown {
  /** Id of the town's area. */
  readonly id: string;
  readonly figures: readonly {
    readonly indicator: string;
    readonly area: string;
    readonly date: string;
    readonly value: number | null;
    readonly status: Status;
    readonly quality?: Quality;
    readonly source: string;
  }[];
  readonly sources: readonly { readonly id: string; readonly title: string }[];
  /** Yearly figures of one indicator of the whole town; throws where it has none. */
  series(indicator: string): Series;
  population(year: number): Population;
  /** Preschools one by one, where the town knows them. */
  readonly preschoolUnits?: readonly PreschoolUnitRow[];
}

const CHILDREN = { pl: 'dzieci', en: 'children' };
const PLACES = { pl: 'miejsca', en: 'places' };

/**
 * The preschool figures of a town's folder, with status and source: attendance and refusals of the latest year that has
 * both, the children of that year, new places planned, the preschools one by one where their list is whole; the rest as assumed. What the folder lacks is missing, with the reason.
 *
 * @param town - Made by `readTown()`.
 * @param options - Inputs to replace, e.g. shares the town has counted, or its preschools one by one.
 * @example
 * const { attending, refused, newPlaces } = preschoolInputs(readTown('data/rumia'));
 * [attending, refused, newPlaces].map(({ value }) => value); // => [1699, 167, 50]
 */
export function preschoolInputs(town: PreschoolTown, options: Partial<PreschoolInputs> = {}): PreschoolInputs {
  const attendances = countsOf(town, 'preschool_attendance');
  const refusals = countsOf(town, 'preschool_refused');
  const year = attendances.findLast((one) => refusals.some((other) => other.year === one.year))?.year;
  const of = (counts: readonly Observation[]): Observation | undefined => counts.find((one) => one.year === year);
  const attending = inputOf(of(attendances), ATTENDING);
  return {
    ...PRESCHOOL_ASSUMPTIONS,
    area: town.id,
    attending,
    refused: inputOf(of(refusals), REFUSED),
    newPlaces: inputOf(plannedPlaces(town), NEW_PLACES),
    childrenCounted: year === undefined ? null : childrenIn(town, year),
    ...preschoolUnitsOf(town.preschoolUnits ?? [], attending),
    ...options,
  };
}

interface InputName {
  readonly id: string;
  readonly title: Message;
  readonly unit: Message;
  readonly missing: Message;
}

const ATTENDING: InputName = {
  id: 'attending',
  title: { pl: 'dzieci w przedszkolach', en: 'children attending' },
  unit: CHILDREN,
  missing: {
    pl: 'wskaźnik preschool_attendance w roku, który ma też odmowy',
    en: 'indicator preschool_attendance in a year with refusals',
  },
};
const REFUSED: InputName = {
  id: 'refused',
  title: { pl: 'dzieci nieprzyjęte', en: 'children refused' },
  unit: CHILDREN,
  missing: {
    pl: 'wskaźnik preschool_refused w roku, który ma też liczbę dzieci',
    en: 'indicator preschool_refused in a year with attendance',
  },
};
const NEW_PLACES: InputName = {
  id: 'new_places',
  title: { pl: 'nowe miejsca w przedszkolach', en: 'new preschool places' },
  unit: PLACES,
  missing: { pl: 'wskaźnik preschool_new_places_target', en: 'indicator preschool_new_places_target' },
};

/** The figures of an indicator that have a value, the earliest first; none where the town does not know it. */
function countsOf(town: PreschoolTown, indicator: string): readonly Observation[] {
  return orNull(() => town.series(indicator))?.observations.filter(({ value }) => value !== null) ?? [];
}

/** Places planned in any part of the town, the latest plan. */
function plannedPlaces({ figures, sources }: PreschoolTown): Observation | undefined {
  const planned = figures.filter(
    ({ indicator, value, date }) => indicator === 'preschool_new_places_target' && value !== null && isYear(date),
  );
  const last = planned.toSorted((a, b) => Number(a.date) - Number(b.date)).at(-1);
  if (last === undefined) return undefined;
  return { ...last, year: Number(last.date), source: sources.find(({ id }) => id === last.source)?.title ?? last.source };
}

function isYear(date: string): boolean {
  return /^\d{4}$/.test(date);
}

function inputOf(found: Observation | undefined, { id, title, unit, missing }: InputName): ServiceInput {
  if (found === undefined) return { id, title, unit, value: null, status: 'missing', source: 'series.csv', note: missing };
  const { value, status, quality, year, source } = found;
  return { id, title, unit, value, status, ...(quality === undefined ? {} : { quality }), year, source };
}

/** Children by age at the end of a year; null where the folder has no people of it. */
function childrenIn(town: PreschoolTown, year: number): number[] | null {
  const people = orNull(() => town.population(year));
  return people === null ? null : PRESCHOOL_AGES.map((age) => people.count({ ages: String(age) }));
}

/** What a town answers, or null where it has no such data. */
function orNull<Answer>(ask: () => Answer): Answer | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof KohortaError) return null;
    throw error;
  }
}
