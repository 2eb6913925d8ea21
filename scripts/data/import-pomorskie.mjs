/**
 * The 123 gminas, 20 powiats and the voivodeship of pomorskie as Statistics Poland publishes them: people of the end of
 * 2022, its projection to 2040, and the flows of that projection. Areas are named by their TERYT codes.
 */
import { join } from 'node:path';
import { compareTexts, readRows, writeRows } from './csv.mjs';

const REGION = '22';
const FLOWS = ['births', 'deaths', 'internal_in', 'internal_out', 'immigration', 'emigration'];
/** Years in which the projection is carried by age group; totals are carried of every year. */
const AGE_YEARS = { gmina: new Set(['2030', '2040']), powiat: new Set(['2025', '2030', '2035', '2040']) };
const LAST_YEAR = 2040;
const GMINAS = 'gus-gminy';
const POWIATS = 'gus-powiaty';
const YEARBOOK = 'gus-rocznik';

/**
 * @param {string} from - Folder with the published files.
 * @param {string} data - The project's `data` folder.
 */
export function importPomorskie(from, data) {
  const folder = join(data, 'pomorskie');
  /** @param {string} file */
  const gus = (file) => readRows(join(from, 'gus', file));
  const gminas = distinct([...gus('gus_gminas_pomorskie_age10.csv'), ...gus('gus_gminas_pomorskie_functional_ages.csv')]);
  const powiats = gus('gus_projection_single_age.csv').filter((row) => row.scenario === 'medium' && row.teryt.startsWith(REGION));
  importAreas(folder, gminas, powiats);
  importPeople(folder, gminas, powiats);
  importProjection(folder, gminas, powiats);
  importFlows(folder, gus('gus_gminas_pomorskie_vital.csv'), gus('gus_projection_vital.csv'));
  importMoves(folder, gus('rd2025_internal_migration_2024_by_age.csv'));
  importSources(folder);
}

/** Totals and 80+ stand in both files of the gminas. @param {any[]} rows */
function distinct(rows) {
  return [...new Map(rows.map((row) => [[row.teryt, row.year, row.sex, row.age_group].join(), row])).values()];
}

/** @param {string} folder @param {any[]} gminas @param {any[]} powiats */
function importAreas(folder, gminas, powiats) {
  const types = new Map([
    ['M', 'gmina miejska'],
    ['M-W', 'gmina miejsko-wiejska'],
    ['W', 'gmina wiejska'],
    ['', 'miasto na prawach powiatu'],
  ]);
  const areas = new Map();
  for (const { teryt } of powiats) if (teryt === REGION) areas.set(teryt, area(teryt, 'województwo pomorskie', 'voivodeship', '', ''));
  for (const { teryt, powiat } of gminas) {
    const code = teryt.slice(0, 4);
    areas.set(code, area(code, powiat, 'county', REGION, powiat.includes(' m. ') ? 'miasto na prawach powiatu' : ''));
  }
  for (const { teryt, gmina, type } of gminas)
    areas.set(teryt, area(teryt, gmina.replace(/^m\. /, ''), 'gmina', teryt.slice(0, 4), types.get(type) ?? type));
  const rows = [...areas.values()].sort((a, b) => compareTexts([a.area], [b.area]));
  writeRows(join(folder, 'areas.csv'), ['area', 'name', 'kind', 'parent', 'teryt', 'note', 'source'], rows);
}

/** @param {string} teryt @param {string} name @param {string} kind @param {string} parent @param {string} note */
function area(teryt, name, kind, parent, note) {
  return { area: teryt, name, kind, parent, teryt, note, source: kind === 'gmina' ? GMINAS : POWIATS };
}

/** @param {string} folder @param {any[]} gminas @param {any[]} powiats */
function importPeople(folder, gminas, powiats) {
  const rows = [...gminas, ...singleAges(powiats)]
    .filter((row) => row.year === '2022' && (row.sex !== 'T' || row.age_group === 'total'))
    .map((row) => ({ ...figure(row), concept: 'balance', status: 'counted', vintage: 'NSP 2021', note: '' }));
  rows.sort(byAreaDateAndAge);
  writeRows(
    join(folder, 'population-groups.csv'),
    ['area', 'date', 'sex', 'age_group', 'concept', 'value', 'unit', 'status', 'quality', 'vintage', 'source', 'note'],
    rows,
  );
}

/** @param {string} folder @param {any[]} gminas @param {any[]} powiats */
function importProjection(folder, gminas, powiats) {
  const rows = [...gminas, ...tenYears(powiats)]
    .filter(({ year }) => year !== '2022' && Number(year) <= LAST_YEAR)
    .filter(
      ({ teryt, year, sex, age_group }) =>
        (sex === 'T' && age_group === 'total') ||
        (sex !== 'T' && AGE_YEARS[teryt.length === 7 ? 'gmina' : 'powiat'].has(year) && /^(\d0-\d9|0-9|80\+)$/.test(age_group)) ||
        (sex === 'T' && AGE_YEARS.gmina.has(year) && /^(0-17|18-59\/64|60\+\/65\+|65\+)$/.test(age_group)),
    )
    .map((row) => ({ ...figure(row), status: 'projected', vintage: '2023' }));
  rows.sort(byAreaDateAndAge);
  writeRows(
    join(folder, 'gus-projection.csv'),
    ['area', 'date', 'sex', 'age_group', 'value', 'unit', 'status', 'quality', 'vintage', 'source'],
    rows,
  );
}

/** @param {string} folder @param {any[]} gminas @param {any[]} powiats */
function importFlows(folder, gminas, powiats) {
  const larger = powiats.filter(
    (row) => row.scenario === 'medium' && row.teryt.startsWith(REGION) && row.year !== '2022' && Number(row.year) <= LAST_YEAR,
  );
  const rows = [...gminas, ...larger].flatMap((row) =>
    FLOWS.map((flow) => ({
      area: row.teryt,
      year: row.year,
      flow,
      value: row[flow],
      unit: 'persons per year',
      status: 'projected',
      quality: 'ok',
      vintage: '2023',
      source: row.teryt.length === 7 ? GMINAS : POWIATS,
    })),
  );
  // Sorting keeps the order of the flows of one area and year.
  rows.sort((a, b) => compareTexts([a.area, a.year], [b.area, b.year]));
  writeRows(join(folder, 'flows.csv'), ['area', 'year', 'flow', 'value', 'unit', 'status', 'quality', 'vintage', 'source'], rows);
}

/** @param {string} folder @param {any[]} moves */
function importMoves(folder, moves) {
  const rows = moves
    .filter((row) => row.unit_name === 'Pomorskie' && row.age_group !== 'total')
    .map((row) => ({
      area: REGION,
      year: row.year,
      age_group: row.age_group,
      value: String(Number(row.out_total)),
      unit: 'persons per year',
      status: 'counted',
      source: YEARBOOK,
    }));
  writeRows(join(folder, 'departures.csv'), ['area', 'year', 'age_group', 'value', 'unit', 'status', 'source'], rows);
}

/** @param {string} folder */
function importSources(folder) {
  const licence = 'GUS, z podaniem źródła; przetworzone';
  const place = 'wieslawsoltes/Sprawozdania (5aa7179): pobrane/GUS';
  const office = 'Główny Urząd Statystyczny';
  const rows = [
    {
      source: GMINAS,
      title: 'Prognoza ludności gmin na lata 2023-2040',
      publisher: office,
      published: '2023',
      place: `${place}/2023_2040_8_prognoza_ludnosci_dla_gmin`,
      licence,
      note: 'rok 2022 policzony; grupa 50-59 opisana w arkuszach „50-49”; bilans Gdańska, Gdyni, Słupska i Sopotu nie zamyka się w źródle',
    },
    {
      source: POWIATS,
      title: 'Prognoza ludności na lata 2023-2060: województwa i powiaty',
      publisher: office,
      published: '2023',
      place,
      licence,
      note: 'rok 2022 policzony; scenariusz główny; powiaty do wieku 90+, województwo do 100+',
    },
    {
      source: YEARBOOK,
      title: 'Rocznik Demograficzny 2025',
      publisher: office,
      published: '2025',
      place: 'wieslawsoltes/Sprawozdania (5aa7179): pobrane/Rocznik2025',
      licence,
      note: 'migracje wewnętrzne według wieku i dzietność w województwach, 2024',
    },
    {
      source: 'kohorta-stopy',
      title: 'Współczynniki wyprowadzone przez kohortę (npm run data)',
      publisher: 'kohorta',
      published: '2026',
      place: 'scripts/data/derive-pomorskie.mjs',
      licence: 'CC BY 4.0',
      note: 'wzorce ONZ dla Polski na poziomie województwa',
    },
  ];
  writeRows(join(folder, 'sources.csv'), ['source', 'title', 'publisher', 'published', 'place', 'licence', 'note'], rows);
}

/** The columns that every count of people has. @param {any} row */
function figure({ teryt, year, sex, age_group, population }) {
  return {
    area: teryt,
    date: `${year}-12-31`,
    sex,
    age_group,
    value: population,
    unit: 'persons',
    quality: 'ok',
    source: teryt.length === 7 ? GMINAS : POWIATS,
  };
}

/** @param {any[]} rows */
function singleAges(rows) {
  return rows.map(({ age, ...row }) => ({ ...row, age_group: age }));
}

/** Groups of ten years as the gminas have them, and the total, of tables by single age. @param {any[]} rows */
function tenYears(rows) {
  /** @type {Map<string, any>} */
  const groups = new Map();
  for (const { age, population, ...row } of rows) {
    const from = Math.min(80, 10 * Math.floor(Number.parseInt(age, 10) / 10));
    const age_group = age === 'total' ? age : from === 80 ? '80+' : `${from}-${from + 9}`;
    const key = [row.teryt, row.year, row.sex, age_group].join();
    groups.set(key, { ...row, age_group, population: Number(population) + (groups.get(key)?.population ?? 0) });
  }
  return [...groups.values()];
}

/** Ages by their first and then their last year; the total first. @param {string} text */
function ageKey(text) {
  const [from, to] = text.split(/[-+/]/);
  return text === 'total' ? '' : `${from.padStart(3, '0')}${(to || '999').padStart(3, '0')}`;
}

/** @param {{ area: string, date: string, sex: string, age_group: string }} a @param {{ area: string, date: string, sex: string, age_group: string }} b */
function byAreaDateAndAge(a, b) {
  return compareTexts([a.area, a.date, a.sex, ageKey(a.age_group)], [b.area, b.date, b.sex, ageKey(b.age_group)]);
}
