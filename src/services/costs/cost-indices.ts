import { fail } from '../../language/error.js';
import type { Message } from '../../language/language.js';
import { exp } from '../../numerics/exp.js';
import { Draws } from '../../series/draws.js';
import type { Series } from '../../series/series.js';
import { QUALITIES, type Quality, type Status } from '../../tables/status.js';
import { resampledChanges } from './resampled-changes.js';

/** How wages and prices went, as published. */
export interface CostSeries {
  /** E.g. the average gross wage, PLN a month. */
  readonly wages: Series;
  /** Level of consumer prices, any year = 100; not the change from year to year. */
  readonly prices: Series;
}

/** For which years and draws indices are made. */
export interface CostIndicesOptions {
  /** The year that is 1; both series must know it. */
  readonly baseYear: number;
  /** Calendar years, rising. */
  readonly years: readonly number[];
  /** Number of draws. Default: 1000. */
  readonly draws?: number;
  /** Seed of the forecast. Default: 0. */
  readonly seed?: number;
  /**
   * What to do with years after the last known one: refuse them, hold the last value (which the result says), or forecast both
   * series with their bands, drawn together. Default: 'refuse'.
   */
  readonly beyond?: 'refuse' | 'hold' | 'forecast';
}

/** Wages and prices against the base year, apart from each other, in draws. */
export interface CostIndices {
  readonly baseYear: number;
  readonly years: readonly number[];
  readonly wages: Draws;
  readonly prices: Draws;
  /** What the indices were made of, for amounts of other years. */
  readonly known: CostSeries;
}

/**
 * Indices of wages and of prices, 1 in the base year: known years as published, the same in every draw; later years refused,
 * held or forecast. A forecast draws the changes of known years, wages and prices of a year together, see `resampledChanges()`.
 *
 * Assumptions: the wages of a service go the way of the average wage, all other cost that of consumer prices. Limits: a jump of the
 * minimum wage moves the wages of carers more than the average; give it to `serviceCost()`, which raises them.
 *
 * @throws {RangeError} If a series does not know the base year or a year before its last one, or a later year is refused.
 * @example
 * const known = (id: string, values: number[]) => new Series({ id, title: { pl: id, en: id }, unit: { pl: 'zł', en: 'PLN' } }, values.map((value, place) => ({ year: 2021 + place, value, status: 'published' as const, source: 'GUS' })));
 * const indices = costIndices({ wages: known('wages', [4000, 5000]), prices: known('prices', [100, 110]) }, { baseYear: 2021, years: [2021, 2022], draws: 2 });
 * indices.wages.at(2022); // => [1.25, 1.25]
 */
export function costIndices(known: CostSeries, options: CostIndicesOptions): CostIndices {
  const { baseYear, years } = options;
  const { draws = 1000, seed = 0, beyond = 'refuse' } = options;
  const from = 1 + Math.min(lastKnown(known.wages), lastKnown(known.prices));
  const until = Math.max(...years);
  const changes = beyond === 'forecast' && until >= from ? resampledChanges(known, { from, until, draws, seed }) : [];
  const wages = indexOf(known.wages, options, new Map(changes.map((one) => [one.year, one.wages])));
  const prices = indexOf(known.prices, options, new Map(changes.map((one) => [one.year, one.prices])));
  return { baseYear, years, wages, prices, known };
}

/**
 * A known amount of one year in the wages or prices of another.
 *
 * @param series - Wages, or the level of prices.
 * @param from - Year of the amount.
 * @param to - Year to bring it to.
 * @throws {RangeError} If the series does not know one of the years.
 * @example
 * const prices = new Series({ id: 'prices', title: { pl: 'Ceny', en: 'Prices' }, unit: { pl: '', en: '' } }, [{ year: 2021, value: 100, status: 'published', source: 'GUS' }, { year: 2022, value: 125, status: 'published', source: 'GUS' }]);
 * 400 * indexFactor(prices, 2021, 2022); // => 500
 */
export function indexFactor(series: Series, from: number, to: number): number {
  return from === to ? 1 : knownIn(series, to) / knownIn(series, from);
}

/** @param changes - By year to come, one per draw. */
function indexOf(
  series: Series,
  { baseYear, years, draws = 1000, beyond = 'refuse' }: CostIndicesOptions,
  changes: ReadonlyMap<number, Float64Array>,
): Draws {
  const base = knownIn(series, baseYear);
  const known = series.observations.filter(({ value }) => value !== null);
  const last = lastKnown(series);
  const until = Math.max(...years);
  const { id, title } = series.description;
  return new Draws({
    description: {
      id,
      title: { pl: `${title.pl}, ${baseYear} = 1`, en: `${title.en}, ${baseYear} = 1` },
      unit: { pl: `${baseYear} = 1`, en: `${baseYear} = 1` },
      digits: 3,
    },
    years,
    values: years.map((year) => {
      if (year > last && beyond === 'refuse') return refused(series, year, last);
      const index = knownIn(series, Math.min(year, last)) / base;
      return Float64Array.from({ length: draws }, (_, draw) => index * exp(grown(changes, last, year, draw)));
    }),
    statuses: years.map((year): Status => (year <= last ? 'computed' : beyond === 'hold' ? 'assumed' : 'projected')),
    source: [...new Set(known.map(({ source }) => source))].join('; '),
    notes: noteOf(series, { baseYear, last, until, beyond }),
    quality: worst(known.filter(({ year }) => year === baseYear || years.includes(year)).map(({ quality = 'ok' }) => quality)),
  });
}

/** The sum of the changes after the last known year; 0 where there are none. */
function grown(changes: ReadonlyMap<number, Float64Array>, last: number, year: number, draw: number): number {
  let sum = 0;
  for (let one = last + 1; one <= year; one++) sum += changes.get(one)?.[draw] ?? 0;
  return sum;
}

function lastKnown({ observations, description }: Series): number {
  const known = observations.findLast(({ value }) => value !== null);
  if (known !== undefined) return known.year;
  return fail(
    `costIndices: szereg „${description.title.pl}” nie ma żadnej wartości`,
    `costIndices: the series "${description.title.en}" has no value`,
  );
}

function knownIn(series: Series, year: number): number {
  const value = series.at(year);
  if (value !== null && value > 0) return value;
  const years = series.observations.filter((one) => one.value !== null).map((one) => one.year);
  return fail(
    `costIndices: szereg „${series.description.title.pl}” nie ma wartości z ${year} r.; ma z lat ${years.join(', ')}; zmień rok albo uzupełnij szereg`,
    `costIndices: the series "${series.description.title.en}" has no value of ${year}; it has ${years.join(', ')}; change the year or complete the series`,
  );
}

function refused(series: Series, year: number, last: number): never {
  return fail(
    `costIndices: szereg „${series.description.title.pl}” kończy się na ${last} r., a potrzeba ${year} r.; skróć lata albo wybierz beyond: 'forecast' lub 'hold'`,
    `costIndices: the series "${series.description.title.en}" ends in ${last}, but ${year} is needed; take fewer years, or choose beyond: 'forecast' or 'hold'`,
  );
}

function noteOf(
  { description: { title } }: Series,
  { baseYear, last, until, beyond }: { readonly baseYear: number; readonly last: number; readonly until: number; readonly beyond: string },
): Message[] {
  const base = { pl: `Rok bazowy: ${baseYear}`, en: `Base year: ${baseYear}` };
  if (until <= last) return [base];
  if (beyond === 'hold') {
    return [base, { pl: `${title.pl}: po ${last} r. bez zmian (założenie)`, en: `${title.en}: unchanged after ${last} (assumed)` }];
  }
  return [
    base,
    {
      pl: `${title.pl}: po ${last} r. losowane zmiany z lat znanych`,
      en: `${title.en}: after ${last} drawn from the changes of known years`,
    },
  ];
}

function worst(qualities: readonly Quality[]): Quality {
  return QUALITIES[Math.max(0, ...qualities.map((quality) => QUALITIES.indexOf(quality)))];
}
