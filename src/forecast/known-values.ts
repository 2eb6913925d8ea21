import { fail } from '../language/error.js';
import type { Message } from '../language/language.js';
import type { Observation, Series } from '../series/series.js';
import { STATUS_NAMES, type Status } from '../tables/status.js';

/** The values of a series that a forecast learns from. */
export interface KnownValues {
  /** Calendar years, rising; years without a value are left out. */
  readonly years: readonly number[];
  /** One value for each of these years. */
  readonly values: Float64Array;
  /** What was left out, and why. */
  readonly notes: readonly Message[];
}

/** What values may be. */
export interface ValueLimits {
  /** No value is below it. Default: none, and 0 for whole numbers. */
  readonly lowest?: number;
  /** No value is above it. Default: none. */
  readonly highest?: number;
  /** Values count things and are whole numbers. Default: false. */
  readonly whole?: boolean;
}

/** What was seen, counted or worked out from it; the rest somebody planned, assumed or took from another place. */
const HISTORY: readonly Status[] = ['counted', 'published', 'computed', 'estimated'];

/**
 * The history of a series: values that were counted, published, computed or estimated. Missing values stay missing; what was
 * projected, planned or assumed is not history and is named in the notes.
 *
 * @param limits - What the values may be; one outside is an error, not cut off.
 * @throws {RangeError} If there is no value, one is not a number or outside the limits, or a year is not a whole number.
 * @example
 * const series = new Series({ id: 'a', title: { pl: 'A', en: 'A' }, unit: { pl: 'osoby', en: 'persons' } }, [{ year: 2020, value: 3, status: 'counted', source: 'S1' }, { year: 2030, value: 9, status: 'planned', source: 'S1' }]);
 * knownValues(series).years; // => [2020]
 */
export function knownValues(series: Series, { lowest, highest, whole = false }: ValueLimits = {}): KnownValues {
  const { id } = series.description;
  const seen = series.observations.filter(({ status, value }) => HISTORY.includes(status) && value !== null);
  const years = seen.map(({ year }) => year);
  const values = Float64Array.from(seen, ({ value }) => value ?? Number.NaN);
  if (years.length === 0) {
    fail(
      `forecast: szereg „${id}” nie ma żadnej wartości policzonej, opublikowanej ani oszacowanej; podaj co najmniej jedną`,
      `forecast: series "${id}" has no value that was counted, published or estimated; give at least one`,
    );
  }
  const [least, most] = [lowest ?? (whole ? 0 : Number.NEGATIVE_INFINITY), highest ?? Number.POSITIVE_INFINITY];
  years.forEach((year, place) => {
    if (!Number.isInteger(year)) {
      fail(
        `forecast: rok ${String(year)} szeregu „${id}”; oczekiwano liczby całkowitej, np. 2022`,
        `forecast: year ${String(year)} of series "${id}"; expected a whole number, e.g. 2022`,
      );
    }
    requireValue(id, year, values[place], least, most, whole);
  });
  return { years, values, notes: leftOut(series.observations) };
}

function requireValue(id: string, year: number, value: number, least: number, most: number, whole: boolean): void {
  if (!Number.isFinite(value)) {
    fail(
      `forecast: wartość roku ${year} szeregu „${id}” to ${String(value)}; oczekiwano liczby albo null, jeśli jej brak`,
      `forecast: the value of ${year} of series "${id}" is ${String(value)}; expected a number, or null where it is missing`,
    );
  }
  if (whole && !Number.isInteger(value)) {
    fail(
      `forecast: wartość roku ${year} szeregu „${id}” to ${value}; przy whole: true oczekiwano liczb całkowitych`,
      `forecast: the value of ${year} of series "${id}" is ${value}; with whole: true whole numbers were expected`,
    );
  }
  if (value < least || value > most) {
    fail(
      `forecast: wartość roku ${year} szeregu „${id}” to ${value}, poza granicami od ${least} do ${most}; popraw ją albo zmień lowest i highest`,
      `forecast: the value of ${year} of series "${id}" is ${value}, outside ${least} to ${most}; correct it or change lowest and highest`,
    );
  }
}

function leftOut(observations: readonly Observation[]): Message[] {
  const others = observations.filter(({ status, value }) => value !== null && !HISTORY.includes(status));
  if (others.length === 0) return [];
  const statuses = [...new Set(others.map(({ status }) => status))];
  const years = others.map(({ year }) => year).join(', ');
  return [
    {
      pl: `Nie są historią i nie wpływają na prognozę wartości: ${years} (${statuses.map((status) => STATUS_NAMES[status].pl).join(', ')})`,
      en: `Not history, and without influence on the forecast, are the values of: ${years} (${statuses.map((status) => STATUS_NAMES[status].en).join(', ')})`,
    },
  ];
}
