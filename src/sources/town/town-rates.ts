import { fail } from '../../language/error.js';
import { sum } from '../../numerics/sum.js';
import { SINGLE_AGES } from '../../population/ages.js';
import { bySex } from '../../population/by-sex.js';
import { lifeTable } from '../../rates/life-table.js';
import { rateLevels } from '../../rates/rate-levels.js';
import { type BySex, Rates, type StepRates } from '../../rates/rates.js';
import { survivalRatios } from '../../rates/survival.js';
import { numberColumn, personsColumn, YEAR_COLUMN } from '../../tables/columns.js';
import { Table } from '../../tables/table.js';
import { sexOf } from '../cells/sex-letters.js';
import type { ResourceTable, TypedRow } from '../package/resource-table.js';

/** Which rates of a town. */
export interface TownRatesOptions {
  /** What was known: '2015' for the replay, '2022' for the plan. */
  readonly vintage: string;
  /** Last year that is needed. Beyond the last year of the file the last rates are held, and `heldFrom` says so. Default: the last year of the file. */
  readonly until?: number;
  /** Variant of the migration, where the file has several. Default: 'main'. */
  readonly variant?: string;
  /** Id of the area. Default: the town. */
  readonly area?: string;
}

/**
 * The rates of a town, and from which year on they are only the last known ones.
 *
 * @example
 * readTown('data/rumia').rates({ vintage: '2022', until: 2045 }).heldFrom; // => 2041
 */
export class TownRates extends Rates {
  readonly vintage: string;
  /** First year whose rates are those of the last known year; null if all are known. */
  readonly heldFrom: number | null;

  constructor(
    steps: ReadonlyMap<number, StepRates>,
    { vintage, heldFrom }: { readonly vintage: string; readonly heldFrom: number | null },
  ) {
    super(SINGLE_AGES, steps);
    this.vintage = vintage;
    this.heldFrom = heldFrom;
  }

  /**
   * The rates in the measures people know, one row a year: total fertility, life expectancy at birth, arrivals in
   * persons, and departures over a lifetime (the gross migraproduction rate: what the shares of all ages add up to).
   *
   * @see Rogers (1995), Multiregional Demography, for the migraproduction rate.
   */
  table(): Table {
    const columns = [
      YEAR_COLUMN,
      numberColumn('total_fertility', 'Dzietność', 'Total fertility', 2),
      numberColumn('life_expectancy_women', 'Trwanie życia kobiet', 'Life expectancy, women', 1),
      numberColumn('life_expectancy_men', 'Trwanie życia mężczyzn', 'Life expectancy, men', 1),
      personsColumn('arrivals', 'Przyjazdy (osoby)', 'Arrivals (persons)'),
      numberColumn('lifetime_departures', 'Wyjazdy na osobę w ciągu życia', 'Departures per lifetime', 2),
    ];
    const rows = this.years.map((year) => {
      const rates = this.at(year);
      const { totalFertility, lifeExpectancy, arrivals } = rateLevels(rates, this.ageGroups);
      return [year, totalFertility, lifeExpectancy.female, lifeExpectancy.male, arrivals, lifetimeDepartures(rates)];
    });
    const held =
      this.heldFrom === null ? { pl: '', en: '' } : { pl: `; od ${this.heldFrom} r. stałe`, en: `; constant from ${this.heldFrom} on` };
    return new Table(columns, rows, {
      title: { pl: `Współczynniki znane w ${this.vintage} r.${held.pl}`, en: `Rates as known in ${this.vintage}${held.en}` },
    });
  }
}

/** The mean of both sexes; null where migration is no share of people. */
function lifetimeDepartures({ migration }: StepRates): number | null {
  return migration.kind === 'flows' ? (sum(migration.departureRates.female) + sum(migration.departureRates.male)) / 2 : null;
}

/** The tables rates are made of, without faults. */
export interface RateTables {
  readonly mortality: ResourceTable;
  readonly fertility: ResourceTable;
  readonly migration: ResourceTable;
  /** Boys born per girl in a year. */
  readonly sexRatioAtBirth: (year: number) => number;
}

/**
 * The rates of every year of one vintage: death rates made into life tables and survival ratios, fertility by age of
 * the mother, arrivals in persons and departures as shares.
 *
 * @throws {RangeError} If there is no such vintage or variant; the message lists those there are.
 */
export function ratesOf(
  tables: RateTables,
  { vintage, until, variant = 'main', area }: TownRatesOptions & { readonly area: string },
): TownRates {
  const mortality = byYear(tables.mortality, area, vintage);
  const fertility = byYear(tables.fertility, area, vintage);
  const migration = byYear(tables.migration, area, vintage, variant);
  const years = [...mortality.keys()].filter((year) => fertility.has(year) && migration.has(year)).sort((a, b) => a - b);
  const steps = new Map<number, StepRates>();
  for (const year of years) {
    steps.set(year, {
      survival: survivalOf(tables.mortality, mortality.get(year) ?? []),
      fertility: agesOf(tables.fertility, fertility.get(year) ?? []),
      sexRatioAtBirth: tables.sexRatioAtBirth(year),
      migration: migrationOf(tables.migration, migration.get(year) ?? []),
    });
  }
  const last = years[years.length - 1];
  const held = steps.get(last);
  if (held !== undefined) {
    for (let year = last + 1; year <= (until ?? last); year++) steps.set(year, { ...held, sexRatioAtBirth: tables.sexRatioAtBirth(year) });
  }
  return new TownRates(steps, { vintage, heldFrom: until !== undefined && until > last ? last + 1 : null });
}

function byYear(table: ResourceTable, area: string, vintage: string, variant?: string): Map<number, TypedRow[]> {
  const hasVariant = variant !== undefined && table.has('variant');
  const years = new Map<number, TypedRow[]>();
  for (const row of table.rows) {
    if (table.text(row, 'area') !== area || table.text(row, 'vintage') !== vintage) continue;
    if (hasVariant && table.text(row, 'variant') !== variant) continue;
    const year = table.number(row, 'year');
    const rows = years.get(year);
    if (rows === undefined) years.set(year, [row]);
    else rows.push(row);
  }
  if (years.size > 0) return years;
  const columns = hasVariant ? ['area', 'vintage', 'variant'] : ['area', 'vintage'];
  const available = [...table.groupBy(columns).keys()].map((set) => set.replaceAll(' | ', ' ')).join(', ');
  const asked = [area, vintage, hasVariant ? variant : undefined].filter((part) => part !== undefined).join(' ');
  return fail(
    `Town.rates: w ${table.file} nie ma „${asked}”; są: ${available}`,
    `Town.rates: ${table.file} has no "${asked}"; there are: ${available}`,
  );
}

/** One number per single year of age, 0 where the table has no row: no births outside the ages of the table. */
function agesOf(table: ResourceTable, rows: readonly TypedRow[]): Float64Array {
  const values = new Float64Array(SINGLE_AGES.count);
  for (const row of rows) values[table.number(row, 'age')] = table.number(row, 'value');
  return values;
}

function survivalOf(table: ResourceTable, rows: readonly TypedRow[]): BySex {
  return bySex((sex) => {
    const deathRates = agesOf(
      table,
      rows.filter((row) => sexOf(table.text(row, 'sex')) === sex),
    );
    return survivalRatios(lifeTable(deathRates, { sex }), SINGLE_AGES);
  });
}

function migrationOf(table: ResourceTable, rows: readonly TypedRow[]): StepRates['migration'] {
  const flow = (direction: string): BySex =>
    bySex((sex) =>
      agesOf(
        table,
        rows.filter((row) => table.text(row, 'direction') === direction && sexOf(table.text(row, 'sex')) === sex),
      ),
    );
  return { kind: 'flows', arrivals: flow('in'), departureRates: flow('out') };
}
