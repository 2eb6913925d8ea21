import { fail } from '../language/error.js';
import type { Message } from '../language/language.js';
import { ageRange } from '../population/ages.js';
import type { Population } from '../population/population.js';
import { project } from '../projection/project.js';
import type { MigrationTiming } from '../projection/step.js';
import { Rates } from '../rates/rates.js';
import { personsColumn, signedColumn, textColumn } from '../tables/columns.js';
import { Table } from '../tables/table.js';

/** One edition of a forecast: what it starts from, what it assumes, how it is computed. */
export interface Vintage {
  /** E.g. the year in which it was made. */
  readonly title: Message;
  /** Its base population, of one area. */
  readonly population: Population;
  readonly rates: Rates;
  /** When people move within a step. Default: 'even'. */
  readonly timing?: MigrationTiming;
}

/** What two editions differ in. */
export type VintageFactor = 'base' | 'mortality' | 'fertility' | 'migration' | 'timing';

/** One reason why two editions of a forecast differ. */
export interface VintageCause {
  readonly factor: VintageFactor;
  /** New data, another assumption, or another method. */
  readonly kind: 'data' | 'assumption' | 'method';
  readonly name: Message;
  /** Persons by which it lifts the newer forecast above the older. */
  readonly persons: number;
}

/** Two editions of a forecast side by side. */
export interface VintageComparison {
  readonly ages: string;
  readonly year: number;
  /** Persons. */
  readonly older: number;
  readonly newer: number;
  /** They add up to the difference, exactly but for rounding. */
  readonly causes: readonly VintageCause[];
  readonly table: Table;
}

/** What is compared. */
export interface CompareVintagesOptions {
  /** A range of ages, e.g. '85+'. */
  readonly ages: string;
  /** A year that both forecasts reach, not before the base of the newer. */
  readonly year: number;
}

const CAUSES: readonly Omit<VintageCause, 'persons'>[] = [
  {
    factor: 'base',
    kind: 'data',
    name: { pl: 'dane: ludność nowszej bazy zamiast prognozowanej', en: 'data: people of the newer base instead of those foretold' },
  },
  { factor: 'mortality', kind: 'assumption', name: { pl: 'założenie: umieralność', en: 'assumption: mortality' } },
  { factor: 'fertility', kind: 'assumption', name: { pl: 'założenie: płodność', en: 'assumption: fertility' } },
  { factor: 'migration', kind: 'assumption', name: { pl: 'założenie: migracje', en: 'assumption: migration' } },
  {
    factor: 'timing',
    kind: 'method',
    name: { pl: 'metoda: kiedy w roku ludzie się przenoszą', en: 'method: when people move within the year' },
  },
];

const KIND_NAMES: Readonly<Record<VintageCause['kind'], Message>> = {
  data: { pl: 'dane', en: 'data' },
  assumption: { pl: 'założenie', en: 'assumption' },
  method: { pl: 'metoda', en: 'method' },
};

/**
 * Why two editions of a forecast differ for the same year: by data (the people of the newer base, counted then, instead of those the
 * older foretold), by assumption (mortality, fertility, migration of the years since) or by method (when people move).
 *
 * Each cause is its Shapley value: the mean, over every order in which the older edition can be turned into the newer one part after
 * the other, of what the part changes. So no cause takes what two make together, and they add up to the difference.
 *
 * @param older - The earlier edition.
 * @param newer - The later one, of the same area and age groups.
 * @throws {RangeError} If the newer base does not lie within the older forecast, the year before it, or the older rates end earlier.
 * @see Shapley (1953), A value for n-person games; Das Gupta (1993), Standardization and decomposition of rates, US Census Bureau P23-186.
 * @example
 * const rumia = readTown('data/rumia');
 * const edition = (year: number) => ({ title: { pl: `z ${year} r.`, en: `of ${year}` }, population: rumia.population(year), rates: rumia.rates({ vintage: String(year) }) });
 * const { older, newer, causes } = compareVintages(edition(2015), edition(2022), { ages: '85+', year: 2025 });
 * Math.round(causes.reduce((sum, { persons }) => sum + persons, 0) - (newer - older)); // => 0
 */
export function compareVintages(older: Vintage, newer: Vintage, { ages, year }: CompareVintagesOptions): VintageComparison {
  ageRange(ages);
  requireOverlap(older, newer, year);
  const from = newer.population.year;
  const foretold = project(older.population, older.rates, { until: from, timing: older.timing ?? 'even' }).horizon;
  const values = new Map<number, number>();
  const peopleOf = (chosen: number): number => {
    const known = values.get(chosen);
    if (known !== undefined) return known;
    const of = (place: number): Vintage => ((chosen & (1 << place)) === 0 ? older : newer);
    const population = of(0) === older ? foretold : newer.population;
    const value =
      year === from
        ? population.count({ ages })
        : project(population, mixed(of(1), of(2), of(3), from, year), { until: year, timing: of(4).timing ?? 'even' }).horizon.count({
            ages,
          });
    values.set(chosen, value);
    return value;
  };
  const causes = CAUSES.map((cause, place): VintageCause => ({ ...cause, persons: shapley(place, CAUSES.length, peopleOf) }));
  const [olderValue, newerValue] = [peopleOf(0), peopleOf((1 << CAUSES.length) - 1)];
  return {
    ages,
    year,
    older: olderValue,
    newer: newerValue,
    causes,
    table: causesTable(causes, { older, newer, ages, year, values: [olderValue, newerValue] }),
  };
}

/** The rates of the steps after the newer base, each kind from one edition. */
function mixed(mortality: Vintage, fertility: Vintage, migration: Vintage, from: number, until: number): Rates {
  const years = newerYears(from, until, mortality.rates.ageGroups.width);
  return new Rates(
    mortality.rates.ageGroups,
    new Map(
      years.map((year) => {
        const births = fertility.rates.at(year);
        return [
          year,
          {
            survival: mortality.rates.at(year).survival,
            fertility: births.fertility,
            sexRatioAtBirth: births.sexRatioAtBirth,
            migration: migration.rates.at(year).migration,
          },
        ];
      }),
    ),
  );
}

function newerYears(from: number, until: number, width: number): number[] {
  return Array.from({ length: Math.floor((until - from) / width) }, (_, step) => from + (step + 1) * width);
}

/** The mean over all orders of what turning on one part changes; subsets are bits of a number. */
function shapley(place: number, parts: number, peopleOf: (chosen: number) => number): number {
  const bit = 1 << place;
  let total = 0;
  for (let subset = 0; subset < 1 << parts; subset++) {
    if ((subset & bit) !== 0) continue;
    const size = Array.from({ length: parts }, (_, one) => (subset >> one) & 1).reduce((sum, one) => sum + one, 0);
    total += (factorial(size) * factorial(parts - size - 1) * (peopleOf(subset | bit) - peopleOf(subset))) / factorial(parts);
  }
  return total;
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

function requireOverlap(older: Vintage, newer: Vintage, year: number): void {
  const [first, base, last] = [older.population.year, newer.population.year, older.rates.years.at(-1) ?? older.population.year];
  const end = Math.min(last, newer.rates.years.at(-1) ?? base);
  if (base > first && year >= base && year <= end && base <= last) return;
  fail(
    `compareVintages: starsza prognoza od ${first} r. sięga ${last} r., nowsza zaczyna się w ${base} r., a rok to ${year}; oczekiwano roku od ${base} do ${end}`,
    `compareVintages: the older forecast from ${first} reaches ${last}, the newer begins in ${base}, and the year is ${year}; expected a year from ${base} to ${end}`,
  );
}

interface TableCase {
  readonly older: Vintage;
  readonly newer: Vintage;
  readonly ages: string;
  readonly year: number;
  readonly values: readonly [number, number];
}

function causesTable(causes: readonly VintageCause[], { older, newer, ages, year, values }: TableCase): Table {
  const group = ages === 'total' ? { pl: 'ludność', en: 'population' } : { pl: `osoby w wieku ${ages}`, en: `people aged ${ages}` };
  const words = Object.fromEntries(CAUSES.map(({ factor, name }) => [factor, name]));
  return new Table(
    [
      {
        ...textColumn('cause', 'Przyczyna', 'Cause'),
        words: { ...words, older: older.title, newer: newer.title },
      },
      { ...textColumn('kind', 'Rodzaj', 'Kind'), words: KIND_NAMES },
      personsColumn('persons', 'Osoby', 'Persons'),
      signedColumn(personsColumn('effect', 'Wpływ', 'Effect')),
    ],
    [
      ['older', null, values[0], null],
      ...causes.map(({ factor, kind, persons }) => [factor, kind, null, persons]),
      ['newer', null, values[1], values[1] - values[0]],
    ],
    {
      title: {
        pl: `Dwie prognozy na ${year} r., ${group.pl}: skąd różnica`,
        en: `Two forecasts for ${year}, ${group.en}: where the difference comes from`,
      },
      note: {
        pl: 'Wpływ przyczyny to średnia po wszystkich kolejnościach, w jakich starszą prognozę można zmienić w nowszą (wartość Shapleya); wpływy sumują się do różnicy.',
        en: 'The effect of a cause is the mean over all orders in which the older forecast can be turned into the newer one (Shapley value); the effects add up to the difference.',
      },
    },
  );
}
