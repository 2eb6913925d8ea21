import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../language/error.js';
import type { AgeGroups } from '../population/ages.js';
import { bySex } from '../population/by-sex.js';
import { Population } from '../population/population.js';
import { SEXES, type Sex } from '../population/sex.js';
import { type LifeTable, lifeTable } from '../rates/life-table.js';
import type { WppCountry, WppStep } from './wpp-country.js';
import { readWppTable, type WppTable } from './wpp-table.js';

const FILES: readonly string[] = ['pop5_projected_medium.csv', 'mx5.csv', 'fertility5.csv', 'summary5.csv', 'migration5_projected.csv'];

interface WppFiles {
  readonly population: WppTable;
  readonly deathRates: WppTable;
  readonly fertility: WppTable;
  readonly summary: WppTable;
  readonly migration: WppTable;
}

/**
 * Reads a folder of World Population Prospects tables: `pop5_projected_medium.csv` (thousands on 1 July),
 * `mx5.csv` (death rates), `fertility5.csv` (births per woman and year), `summary5.csv` (sex ratio at birth, life
 * expectancy) and `migration5_projected.csv` (net migration, thousands in five years), all from 1 July to 30 June, by
 * the columns iso3, period or year, sex, age_start.
 *
 * @param folder - The folder of the five files, of one country.
 * @throws {RangeError} If the folder, a file, a column or a row is missing or wrong; the message says where.
 * @see United Nations (2024), World Population Prospects 2024, CC BY 3.0 IGO.
 * @example
 * readWpp('test/reference/wpp-poland').iso3; // => 'POL'
 */
export function readWpp(folder: string): WppCountry {
  const files = readFiles(folder);
  const { population, deathRates } = files;
  const ageGroups = ageGroupsOf(population.ages);
  const years = population.whens.map(Number);
  years.forEach((year, index) => {
    if (!Number.isInteger(year) || year !== years[0] + index * ageGroups.width) {
      fail(
        `pop5_projected_medium.csv: rok „${population.whens[index]}”; oczekiwano lat co ${ageGroups.width} od ${years[0]}`,
        `pop5_projected_medium.csv: year "${population.whens[index]}"; expected years every ${ageGroups.width} from ${years[0]}`,
      );
    }
  });
  if (years.length < 2)
    fail(
      'pop5_projected_medium.csv: tylko jeden rok; oczekiwano co najmniej dwóch',
      'pop5_projected_medium.csv: only one year; expected at least two',
    );
  const tableOf = (period: string, sex: Sex): LifeTable =>
    lifeTable(
      Float64Array.from(deathRates.ages, (age) => deathRates.at('mx', { when: period, sex, age })),
      { sex, ageStarts: deathRates.ages },
    );
  return {
    iso3: population.iso3,
    medium: years.map((year) => populationOf(population, year, ageGroups)),
    steps: years.slice(1).map((year): WppStep => {
      const period = `${year - ageGroups.width}-${year}`;
      return { year, lifeTables: bySex((sex) => tableOf(period, sex)), ...assumptionsOf(files, period, population.ages) };
    }),
    lifeExpectancy: deathRates.whens.flatMap((period) =>
      SEXES.map((sex) => ({
        period,
        sex,
        computed: tableOf(period, sex).lifeExpectancy[0],
        published: files.summary.at(sex === 'female' ? 'e0F' : 'e0M', { when: period }),
      })),
    ),
  };
}

function readFiles(folder: string): WppFiles {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    fail(
      `readWpp: nie ma folderu ${folder}; podaj folder z tablicami World Population Prospects`,
      `readWpp: there is no folder ${folder}; give the folder of the World Population Prospects tables`,
    );
  }
  const missing = FILES.filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) {
    fail(
      `readWpp: w folderze ${folder} brak plików: ${missing.join(', ')}`,
      `readWpp: the folder ${folder} lacks the files ${missing.join(', ')}`,
    );
  }
  const files: WppFiles = {
    population: readWppTable(folder, {
      file: 'pop5_projected_medium.csv',
      when: 'year',
      bySex: true,
      byAge: true,
      values: ['pop_thousand'],
    }),
    deathRates: readWppTable(folder, { file: 'mx5.csv', when: 'period', bySex: true, byAge: true, values: ['mx'] }),
    fertility: readWppTable(folder, { file: 'fertility5.csv', when: 'period', bySex: false, byAge: true, values: ['asfr_per_woman'] }),
    summary: readWppTable(folder, {
      file: 'summary5.csv',
      when: 'period',
      bySex: false,
      byAge: false,
      values: ['srb_male_per_female', 'e0M', 'e0F'],
    }),
    migration: readWppTable(folder, {
      file: 'migration5_projected.csv',
      when: 'period',
      bySex: true,
      byAge: true,
      values: ['net_migration_thousand'],
      isSigned: true,
    }),
  };
  const countries = new Set(Object.values(files).map(({ iso3 }) => iso3));
  if (countries.size > 1) {
    fail(
      `readWpp: pliki dotyczą różnych krajów: ${[...countries].join(', ')}`,
      `readWpp: the files are about different countries: ${[...countries].join(', ')}`,
    );
  }
  return files;
}

function ageGroupsOf(ages: readonly number[]): AgeGroups {
  if (ages.length < 2 || ages.some((age, group) => age !== group * 5)) {
    fail(
      `pop5_projected_medium.csv: grupy wieku zaczynają się w wieku ${ages.join(', ')}; oczekiwano grup co 5 lat od 0`,
      `pop5_projected_medium.csv: age groups begin at ${ages.join(', ')}; expected groups of 5 years from 0`,
    );
  }
  return { width: 5, count: ages.length };
}

function assumptionsOf(
  { fertility, summary, migration }: WppFiles,
  when: string,
  ages: readonly number[],
): Pick<WppStep, 'fertility' | 'sexRatioAtBirth' | 'netMigration'> {
  const youngest = Math.min(...fertility.ages);
  const oldest = Math.max(...fertility.ages);
  return {
    fertility: Float64Array.from(ages, (age) => (age < youngest || age > oldest ? 0 : fertility.at('asfr_per_woman', { when, age }))),
    sexRatioAtBirth: summary.at('srb_male_per_female', { when }),
    netMigration: bySex((sex) => Float64Array.from(ages, (age) => 1000 * migration.at('net_migration_thousand', { when, sex, age }))),
  };
}

function populationOf(table: WppTable, year: number, ageGroups: AgeGroups): Population {
  const counts = SEXES.flatMap((sex) => table.ages.map((age) => 1000 * table.at('pop_thousand', { when: String(year), sex, age })));
  return new Population(
    { date: `${year}-07-01`, areas: [table.iso3], ageGroups, source: 'United Nations, World Population Prospects, medium variant' },
    Float64Array.from(counts),
  );
}
