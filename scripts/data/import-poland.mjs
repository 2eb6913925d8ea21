/** National and regional schedules from which the rates of a town are made. */
import { join } from 'node:path';
import { readRows, significant, writeRows } from './csv.mjs';
import { deathRatesByYear, LAST_ESTIMATE } from './death-rate-patterns.mjs';
import { CODES } from './town-inputs.mjs';

const AREAS = new Map([
  ['00', 'polska'],
  ['2215', 'powiat-wejherowski'],
]);
const PERSONS = { area: 'polska', unit: 'persons' };

/**
 * @param {string} from - Folder with the published files.
 * @param {string} data - The project's `data` folder.
 */
export function importPoland(from, data) {
  const mortality = deathRatesByYear(from).flatMap(({ year, sex, rates }) =>
    Array.from(rates, (rate, age) => ({
      area: 'polska',
      year,
      sex: CODES[sex],
      age,
      value: significant(rate),
      unit: 'per person-year',
      status: year <= LAST_ESTIMATE ? 'estimated' : 'projected',
      source: 'un-wpp-2024',
    })),
  );
  writeRows(join(data, 'poland/mortality.csv'), ['area', 'year', 'sex', 'age', 'value', 'unit', 'status', 'source'], mortality);
  const fertility = readRows(join(from, 'wpp-poland/derived_asfr_annual.csv')).map((row) => ({
    area: 'polska',
    year: row.year,
    age: row.age,
    value: significant(Number(row.asfr_per_woman)),
    unit: 'live births per woman',
    status: Number(row.year) <= LAST_ESTIMATE ? 'estimated' : 'projected',
    source: 'un-wpp-2024',
  }));
  writeRows(join(data, 'poland/fertility.csv'), ['area', 'year', 'age', 'value', 'unit', 'status', 'source'], fertility);

  writeRows(
    join(data, 'poland/population.csv'),
    ['area', 'date', 'sex', 'age_group', 'value', 'unit', 'status', 'source'],
    [
      ...readRows(join(from, 'wpp-poland/pop5_observed.csv'))
        .filter((row) => row.year === '2015')
        .map((row) => ({
          ...PERSONS,
          date: row.date,
          sex: row.sex,
          age_group: row.age_group,
          value: String(Math.round(Number(row.pop_thousand) * 1000)),
          status: 'estimated',
          source: 'un-wpp-2024',
        })),
      ...readRows(join(from, 'gus/gus_projection_single_age.csv'))
        .filter(
          (row) => AREAS.has(row.teryt) && row.scenario === 'medium' && row.sex !== 'T' && /^\d+\+?$/.test(row.age) && row.year === '2022',
        )
        .map((row) => ({
          ...PERSONS,
          area: AREAS.get(row.teryt),
          date: '2022-12-31',
          sex: row.sex,
          age_group: row.age,
          value: row.population,
          status: 'counted',
          source: 'gus-prognoza-2023',
        })),
    ],
  );

  const ages = new Map([
    ['0-4', '0-4'],
    ['5-14', '5-14'],
    ['15-19', '15-19'],
    ['20-29', '20-29'],
    ['30-44', '30-44'],
    ['45-59', '45-59'],
    ['60+', '60-100'],
  ]);
  const moves = readRows(join(from, 'gus/rd2025_internal_migration_2024_by_age.csv'))
    .filter((row) => row.unit_name === 'Pomorskie' && ages.has(row.age_group))
    .map((row) => ({ age_group: ages.get(row.age_group), value: String(Number(row.out_urban_to_urban) + Number(row.out_urban_to_rural)) }))
    .map((row) => ({ area: 'pomorskie-miasta', year: '2024', ...row, unit: 'persons', status: 'counted', source: 'gus-rocznik-2025' }));
  writeRows(join(data, 'poland/departures.csv'), ['area', 'year', 'age_group', 'value', 'unit', 'status', 'source'], moves);
  countyMigration(from, data);
  countyVariants(from, data);
  const towns = readRows(join(from, 'gus/gus_voivodeships_single_age_2019_midyear.csv'))
    .filter((row) => row.teryt === '22' && row.area === 'urban' && row.sex === 'T')
    .filter((row) => /^(\d+$|85 i)/.test(row.age))
    .map((row) => ({
      area: 'pomorskie-miasta',
      year: '2019',
      age: row.age.slice(0, 2).trim(),
      value: row.population,
      unit: 'persons',
      status: 'counted',
      source: 'gus-ludnosc-2019',
    }));
  writeRows(join(data, 'poland/urban-population.csv'), ['area', 'year', 'age', 'value', 'unit', 'status', 'source'], towns);
}

/**
 * Net migration of the county by age as GUS's projection implies it: what is left of the change of each cohort after
 * mortality; the mean of 2023-2026, before the projection's wave of immigration. Above 85 the remainder is mortality, not migration.
 *
 * @param {string} from
 * @param {string} data
 */
function countyMigration(from, data) {
  const groups = Array.from({ length: 17 }, (_, index) => ({ from: 5 * index, net: 0, people: 0 }));
  for (const row of readRows(join(from, 'gus/gus_implied_cohort_ratios.csv'))) {
    const group = groups[Math.floor(Number.parseInt(row.age_end_of_year, 10) / 5)];
    if (row.teryt !== '2215' || Number(row.year) > 2026 || group === undefined) continue;
    group.net += Number(row.implied_net_migration_with_un_poland_mortality) / 4;
    group.people += Number(row.population_end) / 4;
  }
  const rows = groups.map(({ from: first, net, people }) => ({
    area: 'powiat-wejherowski',
    year: '2023-2026',
    age_group: `${first}-${first + 4}`,
    value: significant((1000 * net) / people, 4),
    unit: 'net migrants per 1000 people and year',
    status: 'computed',
    source: 'gus-prognoza-2023',
  }));
  writeRows(join(data, 'poland/county-migration.csv'), ['area', 'year', 'age_group', 'value', 'unit', 'status', 'source'], rows);
}

/**
 * Arrivals, departures and people of the county in the three variants of GUS's projection.
 *
 * @param {string} from
 * @param {string} data
 */
function countyVariants(from, data) {
  const fixed = { area: 'powiat-wejherowski', unit: 'persons', source: 'gus-prognoza-2023' };
  /** @param {any} row @param {string} flow @param {number} value */
  const rowOf = (row, flow, value) => ({
    ...fixed,
    variant: row.scenario,
    year: row.year,
    flow,
    value: String(value),
    status: 'projected',
  });
  const flows = readRows(join(from, 'gus/gus_projection_vital.csv'))
    .filter((row) => row.teryt === '2215')
    .flatMap((row) => [
      rowOf(row, 'arrivals', Number(row.internal_in) + Number(row.immigration)),
      rowOf(row, 'departures', Number(row.internal_out) + Number(row.emigration)),
    ]);
  const people = readRows(join(from, 'gus/gus_projection_single_age.csv'))
    .filter((row) => row.teryt === '2215' && row.sex === 'T' && row.age === 'total')
    .map((row) => ({ ...rowOf(row, 'people', Number(row.population)), ...(row.year === '2022' ? { status: 'counted' } : {}) }));
  writeRows(
    join(data, 'poland/county-variants.csv'),
    ['area', 'variant', 'year', 'flow', 'value', 'unit', 'status', 'source'],
    [...flows, ...people],
  );
}
