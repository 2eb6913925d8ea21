/**
 * The 20 powiats of pomorskie as they were counted from 2013 to 2024, for backtests, with what was known of Poland and what
 * Statistics Poland projected for the same powiats from 2022. Areas are named by their TERYT codes.
 */
import { join } from 'node:path';
import { compareTexts, readRows, significant, writeRows } from './csv.mjs';
import { deathRatesOfPeriods, LAST_ESTIMATE } from './death-rate-patterns.mjs';
import { CODES } from './town-inputs.mjs';

const REGION = '22';
const POPULATION = 'bdl-powiaty';
const PROJECTION = 'gus-prognoza-2023';
const UN = 'un-wpp-2024';
const FIGURE = ['value', 'unit', 'status', 'source'];
/** The last year counted, the first year of the UN's rates, and the first of the series before it. */
const LAST_YEAR = 2024;
const FIRST_BIRTHS = 1950;
const FIRST_LIFE_EXPECTANCY = 2000;
/** Years in which the UN estimates the people of Poland by age. */
const PEOPLE_YEARS = new Set(['2005', '2010', '2015', '2020']);

/**
 * @param {string} from - Folder with the published files.
 * @param {string} data - The project's `data` folder.
 */
export function importPowiaty(from, data) {
  const folder = join(data, 'powiaty');
  const counts = readRows(join(from, 'gus/bdl_powiats_pomorskie_pop5_2013_2024.csv'));
  importAreas(folder, counts);
  importCounts(folder, counts);
  importProjection(folder, readRows(join(from, 'gus/gus_projection_single_age.csv')), counts);
  importPoland(folder, from, data);
  importSources(folder);
}

/** @param {string} folder @param {any[]} counts */
function importAreas(folder, counts) {
  const names = new Map(
    counts.map(({ teryt, unit_name }) => [teryt, unit_name.replace(/^Powiat m\. ?(st\. )?/, 'm. ').replace(/^Powiat /, 'powiat ')]),
  );
  const rows = [...names].map(([teryt, name]) => ({
    area: teryt,
    name,
    kind: 'county',
    parent: REGION,
    teryt,
    note: '',
    source: POPULATION,
  }));
  rows.push({ area: REGION, name: 'województwo pomorskie', kind: 'voivodeship', parent: '', teryt: REGION, note: '', source: POPULATION });
  rows.sort((a, b) => compareTexts([a.area], [b.area]));
  writeRows(join(folder, 'areas.csv'), ['area', 'name', 'kind', 'parent', 'teryt', 'note', 'source'], rows);
}

/** @param {string} folder @param {any[]} counts */
function importCounts(folder, counts) {
  const rows = counts.map((row) => ({
    area: row.teryt,
    date: `${row.year}-12-31`,
    sex: row.sex,
    age_group: row.age_group,
    value: row.population,
    unit: 'persons',
    status: 'counted',
    census: row.census_base,
    source: POPULATION,
  }));
  writeRows(join(folder, 'counts.csv'), ['area', 'date', 'sex', 'age_group', 'value', 'unit', 'status', 'census', 'source'], sorted(rows));
}

/** @param {string} folder @param {any[]} published @param {any[]} counts */
function importProjection(folder, published, counts) {
  const powiats = new Set(counts.map(({ teryt }) => teryt));
  const groups = [...new Set(counts.map(({ age_group }) => age_group))].filter((group) => group !== 'total');
  const sums = new Map();
  for (const row of published) {
    const isWanted =
      row.scenario === 'medium' && powiats.has(row.teryt) && row.sex !== 'T' && Number(row.year) > 2022 && Number(row.year) <= LAST_YEAR;
    if (!isWanted) continue;
    const age = Number(row.age.replace('+', ''));
    const group = row.age === 'total' ? 'total' : groups.find((one) => within(one, age));
    if (group === undefined) continue;
    const key = [row.teryt, `${row.year}-12-31`, row.sex, group].join();
    sums.set(key, (sums.get(key) ?? 0) + Number(row.population));
  }
  const rows = [...sums].map(([key, value]) => {
    const [area, date, sex, age_group] = key.split(',');
    return { area, origin: 2022, date, sex, age_group, value, unit: 'persons', status: 'projected', source: PROJECTION };
  });
  writeRows(join(folder, 'published-projection.csv'), ['area', 'origin', 'date', 'sex', 'age_group', ...FIGURE], sorted(rows));
}

/** @param {string} group @param {number} age */
function within(group, age) {
  const [from, to] = group.split('-').map(Number);
  return age >= from && age <= to;
}

/** @param {any[]} rows */
function sorted(rows) {
  return rows.sort((a, b) => compareTexts([a.area, a.date, a.sex, ageKey(a.age_group)], [b.area, b.date, b.sex, ageKey(b.age_group)]));
}

/** @param {string} group */
function ageKey(group) {
  return group === 'total' ? 'total' : group.padStart(6, '0');
}

/** @param {string} folder @param {string} from @param {string} data */
function importPoland(folder, from, data) {
  const annual = readRows(join(from, 'wpp-poland/annual.csv'));
  const about = { status: 'estimated', source: UN };
  const series = [
    ...annual
      .filter(({ year }) => Number(year) >= FIRST_BIRTHS && Number(year) <= LAST_YEAR)
      .map((row) => ({
        indicator: 'births',
        year: row.year,
        sex: 'T',
        value: String(Math.round(Number(row.births_thousand) * 1000)),
        unit: 'persons',
        ...about,
      })),
    ...annual
      .filter(({ year }) => Number(year) >= FIRST_LIFE_EXPECTANCY && Number(year) <= LAST_YEAR)
      .flatMap((row) => [
        { indicator: 'life-expectancy', year: row.year, sex: 'F', value: row.e0F, unit: 'years', ...about },
        { indicator: 'life-expectancy', year: row.year, sex: 'M', value: row.e0M, unit: 'years', ...about },
      ]),
  ];
  writeRows(join(folder, 'poland-series.csv'), ['indicator', 'year', 'sex', ...FIGURE], series);
  const people = readRows(join(from, 'wpp-poland/pop5_observed.csv'))
    .filter(({ year }) => PEOPLE_YEARS.has(year))
    .map((row) => ({
      date: row.date,
      sex: row.sex,
      age_group: row.age_group,
      value: String(Math.round(Number(row.pop_thousand) * 1000)),
      unit: 'persons',
      ...about,
    }));
  writeRows(join(folder, 'poland-people.csv'), ['date', 'sex', 'age_group', ...FIGURE], people);
  // A forecast carries one year's pattern ahead, and an origin must know nothing of the periods after it.
  const deaths = deathRatesOfPeriods(from)
    .filter(({ year }) => year <= LAST_YEAR)
    .flatMap(({ year, sex, rates }) =>
      Array.from(rates, (rate, age) => ({
        year,
        sex: CODES[sex],
        age,
        value: significant(Number(significant(rate)), 5),
        unit: 'per person-year',
        status: year <= LAST_ESTIMATE ? 'estimated' : 'projected',
        source: UN,
      })),
    );
  writeRows(join(folder, 'poland-mortality.csv'), ['year', 'sex', 'age', ...FIGURE], deaths);
  const births = readRows(join(data, 'poland/fertility.csv'))
    .filter(({ year }) => Number(year) <= LAST_YEAR)
    .map((row) => ({ ...row, value: significant(Number(row.value), 5) }));
  writeRows(join(folder, 'poland-fertility.csv'), ['year', 'age', ...FIGURE], births);
}

/** @param {string} folder */
function importSources(folder) {
  const gus = { publisher: 'Główny Urząd Statystyczny', licence: 'GUS, z podaniem źródła; przetworzone' };
  writeRows(
    join(folder, 'sources.csv'),
    ['source', 'title', 'publisher', 'published', 'place', 'licence', 'note'],
    [
      {
        source: POPULATION,
        title: 'Bank Danych Lokalnych: ludność według płci i grup wieku, powiaty województwa pomorskiego, 2013-2024',
        ...gus,
        published: '2025-05-22',
        place: 'imizgun/polish-crimes-eda: data/ludnosc_2013-2024.xlsx',
        note: 'tylko ogółem i 15-69 lat; do 2019 r. baza spisu 2011, od 2020 r. spisu 2021',
      },
      {
        source: PROJECTION,
        title: 'Prognoza ludności na lata 2023-2060',
        ...gus,
        published: '2023',
        place: 'wieslawsoltes/Sprawozdania (5aa7179): pobrane/GUS',
        note: '',
      },
      {
        source: UN,
        title: 'World Population Prospects 2024, Poland',
        publisher: 'United Nations, DESA, Population Division',
        published: '2024',
        place: 'PPgp/wpp2024 (2da7768, 33717a3)',
        licence: 'CC BY 3.0 IGO',
        note: 'jednoroczne wzorce zgonów i płodności: własne wygładzenie tablic pięcioletnich; szacunki lat minionych w wydaniu z 2024 r.',
      },
    ],
  );
}
