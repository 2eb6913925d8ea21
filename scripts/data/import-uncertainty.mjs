/** What the uncertainty of the rates is measured on: yearly and five-year figures of Poland, its voivodeships and the counties of pomorskie. */
import { join } from 'node:path';
import { readRows, significant, writeRows } from './csv.mjs';

const FIRST_YEAR = 1960;
const LAST_YEAR = 2023;
/** The counts of 2023 and 2024 test the plan; the county holds the town. */
const LAST_COUNTY_YEAR = 2022;

/**
 * @param {string} from - Folder with the published files.
 * @param {string} data - The project's `data` folder.
 */
export function importUncertainty(from, data) {
  annual(from, data);
  motherAges(from, data);
  arrivals(from, data);
  counties(from, data);
}

/** @param {string} from @param {string} data */
function annual(from, data) {
  const figures = /** @type {const} */ ([
    ['tfr', 'F', 'tfr', 'children per woman', 1],
    ['life_expectancy_at_birth', 'F', 'e0F', 'years', 1],
    ['life_expectancy_at_birth', 'M', 'e0M', 'years', 1],
    ['net_migration', 'T', 'net_migration_thousand', 'persons per year', 1000],
    ['population', 'T', 'pop_total_31dec_thousand', 'persons', 1000],
  ]);
  const years = readRows(join(from, 'wpp-poland/annual.csv')).filter(
    (row) => Number(row.year) >= FIRST_YEAR && Number(row.year) <= LAST_YEAR,
  );
  writeRows(
    join(data, 'poland/annual.csv'),
    ['area', 'indicator', 'year', 'sex', 'value', 'unit', 'status', 'source'],
    figures.flatMap(([indicator, sex, column, unit, factor]) =>
      years.map((row) => ({
        area: 'polska',
        indicator,
        year: row.year,
        sex,
        value: significant(Number(row[column]) * factor, 8),
        unit,
        status: 'estimated',
        source: 'un-wpp-2024',
      })),
    ),
  );
}

/** Births by the age of the mother: the country in periods of five years (UN), countries and towns in single years (GUS). */
/** @param {string} from @param {string} data */
function motherAges(from, data) {
  const periods = readRows(join(from, 'wpp-poland/fertility5.csv'))
    .filter((row) => Number(row.period.slice(0, 4)) >= 1990 && Number(row.period.slice(0, 4)) <= 2020)
    .map((row) => ({
      area: 'polska',
      year: row.period,
      age_group: row.age_group,
      value: significant(Number(row.asfr_per_woman)),
      unit: 'live births per woman',
      status: 'estimated',
      source: 'un-wpp-2024',
    }));
  const towns = readRows(join(from, 'gus/rd2025_fertility.csv'))
    .map((row) => ({ ...row, ages: /^asfr_(\d\d)_(\d\d)_per_1000$/.exec(row.indicator) }))
    .filter(({ unit_name, area, year, ages }) => {
      if (ages === null) return false;
      return unit_name === 'Polska' ? year === '2010' && area !== 'rural' : year === '2024' && area === 'urban';
    })
    .map((row) => ({
      area: row.area === 'urban' ? `${placeId(row.unit_name)}-miasta` : placeId(row.unit_name),
      year: row.year,
      age_group: `${row.ages?.[1]}-${row.ages?.[2]}`,
      value: significant(Number(row.value) / 1000),
      unit: 'live births per woman',
      status: 'published',
      source: 'gus-rocznik-2025',
    }));
  writeRows(
    join(data, 'poland/mother-ages.csv'),
    ['area', 'year', 'age_group', 'value', 'unit', 'status', 'source'],
    [...periods, ...towns],
  );
}

/** @param {string} from @param {string} data */
function arrivals(from, data) {
  const ages = new Map([
    ['0-4', '0-4'],
    ['5-14', '5-14'],
    ['15-19', '15-19'],
    ['20-29', '20-29'],
    ['30-44', '30-44'],
    ['45-59', '45-59'],
    ['60+', '60-100'],
  ]);
  const rows = readRows(join(from, 'gus/rd2025_internal_migration_2024_by_age.csv'))
    .filter((row) => row.unit_name !== 'Polska' && ages.has(row.age_group))
    .map((row) => ({
      area: `${placeId(row.unit_name)}-miasta`,
      year: '2024',
      age_group: ages.get(row.age_group),
      value: String(Number(row.in_urban_from_urban) + Number(row.in_urban_from_rural)),
      unit: 'persons',
      status: 'counted',
      source: 'gus-rocznik-2025',
    }));
  writeRows(join(data, 'poland/arrivals.csv'), ['area', 'year', 'age_group', 'value', 'unit', 'status', 'source'], rows);
}

/** @param {string} from @param {string} data */
function counties(from, data) {
  /** @type {Map<string, { area: string, date: string, value: number }>} */
  const totals = new Map();
  for (const row of readRows(join(from, 'gus/bdl_powiats_pomorskie_pop5_2013_2024.csv'))) {
    if (row.age_group !== 'total' || row.sex === 'T' || Number(row.year) > LAST_COUNTY_YEAR) continue;
    const key = `${row.teryt} ${row.year}`;
    const before = totals.get(key)?.value ?? 0;
    totals.set(key, { area: row.teryt, date: `${row.year}-12-31`, value: before + Number(row.population) });
  }
  writeRows(
    join(data, 'poland/county-population.csv'),
    ['area', 'date', 'value', 'unit', 'status', 'vintage', 'source'],
    [...totals.values()].map((row) => ({
      ...row,
      unit: 'persons',
      status: 'counted',
      vintage: row.date < '2020' ? 'NSP 2011' : 'NSP 2021',
      source: 'gus-bdl-2025',
    })),
  );
}

/** Names of places as ids: 'Łódzkie' is 'lodzkie'. @param {string} name */
function placeId(name) {
  return name
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '');
}
