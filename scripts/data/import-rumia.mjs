/** Published figures of Rumia and of the places it is compared with. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareTexts, readRows, writeRows } from './csv.mjs';
import { AREAS, noteOf, POINTS, STATUS, sourceOf } from './published-words.mjs';

const RUMIA = '2215021';
/** Figures carried whole from GUS's or the UN's own tables, or split by hand in strategy-figures.csv. */
const ELSEWHERE = /^(population_projection_medium|projected_.*|dps_spending_growth|gmina_share_of_foster_cost)$/;

/**
 * @param {string} from - Folder with the published files.
 * @param {string} data - The project's `data` folder.
 */
export function importRumia(from, data) {
  groupsAndSeries(from, data);
  gusForRumia(from, data);
}

/**
 * @param {string} from - Folder with the published files.
 * @param {string} data - The project's `data` folder.
 */
function groupsAndSeries(from, data) {
  const groups = [];
  const series = [];
  for (const row of readRows(join(from, 'rumia-figures.csv'))) {
    const area = AREAS.get(row.unit_name);
    const [status, stated] = STATUS.get(row.status) ?? [];
    const quality = qualityOf(row) ?? stated;
    if (area === undefined || status === undefined)
      throw new Error(`area "${row.unit_name}" or status "${row.status}" is not known; add it to AREAS or STATUS`);
    if (ELSEWHERE.test(row.indicator) || row.source.startsWith('PPgp/')) continue;
    const { source, point } = sourceOf(row.source);
    const place = source === 'strategia-2017' && point === '' ? (POINTS.get(row.indicator) ?? 'Cele i kierunki działań') : point;
    const common = {
      area,
      sex: row.sex,
      value: row.value,
      // The strategy counts assistants, not full-time posts.
      unit: row.indicator === 'family_assistants' ? 'persons' : row.unit.replace(/\s*\(max\)/, ''),
      status,
      quality,
      source,
      point: place,
      note: noteOf(row.note),
    };
    if (row.indicator === 'population' || row.indicator === 'registered_residents') {
      if (row.age_group === 'total' && row.year === '2022' && area === 'rumia' && row.indicator === 'population') continue; // in the GUS tables, by sex and age
      const date = row.date_note === '30 June' || source === 'rumia-2023' ? `${row.year}-06-30` : `${row.year}-12-31`;
      const counted = status === 'published' && /gus-|rumia-roczne/.test(source);
      groups.push({
        ...common,
        status: counted ? 'counted' : status,
        date,
        age_group: row.age_group,
        concept: row.indicator === 'population' ? 'balance' : 'register',
        vintage:
          row.indicator === 'registered_residents' || quality === 'implausible' || area === 'rumia-rewitalizacja'
            ? ''
            : (/census base (\d{4})/.exec(row.note)?.[1]?.replace(/^/, 'NSP ') ?? (Number(row.year) >= 2020 ? 'NSP 2021' : 'NSP 2011')),
        point: area === 'rumia-rewitalizacja' ? 'Cele i kierunki działań' : common.point,
      });
    } else {
      series.push({
        ...common,
        indicator: row.indicator,
        // "Co roku": the strategy names no years.
        date: row.indicator === 'foster_care_spending_growth' ? '2015' : row.year,
        age_group: row.age_group === 'F60+/M65+' ? '60+/65+' : row.age_group,
        vintage: '',
      });
    }
  }
  // What the figures file leaves out of the strategy, or holds in one cell: carried by hand from the documents.
  for (const row of readRows(fileURLToPath(new URL('strategy-figures.csv', import.meta.url)))) series.push({ vintage: '', ...row });
  for (const row of readRows(join(from, 'wpp-poland/annual.csv'))) {
    const year = Number(row.year);
    if (year < 2010 || year > 2060) continue;
    const projected = row.variant === 'estimate' ? 'estimated' : 'projected';
    const common = {
      area: 'polska',
      date: row.year,
      sex: 'T',
      age_group: 'total',
      status: projected,
      quality: 'ok',
      vintage: 'WPP 2024',
      source: 'un-wpp-2024',
      point: 'tablice roczne',
      note: '',
    };
    series.push({ ...common, indicator: 'sex_ratio_at_birth', value: row.srb, unit: 'boys per girl' });
    series.push({ ...common, indicator: 'tfr_un', sex: 'F', value: row.tfr, unit: 'children per woman' });
  }
  for (const row of readRows(join(from, 'gus/rd2025_life_expectancy.csv'))) {
    if (row.unit_name !== 'Pomorskie' || row.area !== 'total' || row.year !== '2010' || row.age !== '0') continue;
    series.push({
      indicator: 'life_expectancy_at_birth',
      area: 'pomorskie',
      date: row.year,
      sex: row.sex,
      age_group: 'total',
      value: row.ex,
      unit: 'years',
      status: 'published',
      quality: 'ok',
      vintage: '',
      source: 'gus-rocznik-2025',
      point: 'tabl. 117-118',
      note: '',
    });
  }
  const births = readRows(join(from, 'gus/rd2025_fertility.csv')).find(
    (row) => row.unit_name === 'Polska' && row.area === 'total' && row.year === '2024' && row.indicator === 'live_births',
  );
  series.push({
    indicator: 'live_births',
    area: 'polska',
    date: '2024',
    sex: 'T',
    age_group: 'total',
    value: String(Number(births?.value)),
    unit: 'births',
    status: 'counted',
    quality: 'ok',
    vintage: '',
    source: 'gus-rocznik-2025',
    point: 'tabl. 76-77',
    note: '',
  });
  for (const row of gusRumiaAges(from).filter(({ status }) => status === 'counted'))
    groups.push({ ...row, concept: 'balance', point: 'arkusz 2215021 Rumia (M)', note: '' });
  groups.push({
    area: 'rumia',
    date: '2015-12-31',
    sex: 'T',
    age_group: '60+/65+',
    concept: 'balance',
    value: '8600',
    unit: 'persons',
    status: 'published',
    quality: 'ok',
    vintage: 'NSP 2011',
    source: 'strategia-2017',
    point: 'Diagnoza pkt 2',
    note: 'w strategii 8,6 tys.',
  });
  groups.push({
    area: 'rumia-rewitalizacja',
    date: '2016-12-31',
    sex: 'T',
    age_group: 'total',
    concept: 'register',
    value: '6400',
    unit: 'persons',
    status: 'computed',
    quality: 'conflict',
    vintage: '',
    source: 'edina-rumia',
    point: '13,33% mieszkańców',
    note: '13,33% z około 48 tys.; strategia podaje około 5,5 tys.: o 14% mniej',
  });
  groups.sort((a, b) => compareTexts([a.area, a.concept, a.date, a.age_group, a.sex], [b.area, b.concept, b.date, b.age_group, b.sex]));
  writeRows(
    join(data, 'rumia/population-groups.csv'),
    ['area', 'date', 'sex', 'age_group', 'concept', 'value', 'unit', 'status', 'quality', 'vintage', 'source', 'point', 'note'],
    groups,
  );
  writeRows(
    join(data, 'rumia/series.csv'),
    ['indicator', 'area', 'date', 'sex', 'age_group', 'value', 'unit', 'status', 'quality', 'vintage', 'source', 'point', 'note'],
    series,
  );
}

/**
 * Where a figure is more or less reliable than the figures file says.
 *
 * @param {{ indicator: string, unit_name: string, year: string, value: string, note: string }} row
 */
function qualityOf({ indicator, unit_name, year, value, note }) {
  // Lower than two years before, against a register that grew: not a count of the town.
  if (/conflicts with the infobox/.test(note)) return 'implausible';
  // About 5.5 thousand in the strategy, about 6.4 thousand elsewhere.
  if (indicator === 'population' && unit_name === 'Rumia regeneration area') return 'conflict';
  // What is disputed is the growth of 30% made of it, which stands in strategy-figures.csv.
  if (indicator === 'population' && year === '2015' && value === '728') return 'ok';
  return undefined;
}

/**
 * GUS's tables of Rumia by age group: 2022 counted, later years projected.
 *
 * @param {string} from - Folder with the published files.
 */
function gusRumiaAges(from) {
  const seen = new Set();
  const rows = [];
  for (const file of ['gus/gus_gminas_pomorskie_age10.csv', 'gus/gus_gminas_pomorskie_functional_ages.csv']) {
    for (const row of readRows(join(from, file))) {
      const key = [row.year, row.sex, row.age_group].join();
      if (row.teryt !== RUMIA || seen.has(key)) continue; // totals and 80+ stand in both files
      seen.add(key);
      const first = row.year === '2022';
      rows.push({
        area: 'rumia',
        date: `${row.year}-12-31`,
        sex: row.sex,
        age_group: row.age_group,
        value: row.population,
        unit: 'persons',
        status: first ? 'counted' : 'projected',
        quality: 'ok',
        vintage: first ? 'NSP 2021' : 'GUS 2023',
        source: 'gus-prognoza-gmin-2023',
      });
    }
  }
  return rows;
}

/**
 * @param {string} from - Folder with the published files.
 * @param {string} data - The project's `data` folder.
 */
function gusForRumia(from, data) {
  const rows = gusRumiaAges(from).filter((row) => row.status === 'projected');
  rows.sort((a, b) => compareTexts([a.date, a.age_group, a.sex], [b.date, b.age_group, b.sex]));
  writeRows(
    join(data, 'rumia/gus-projection.csv'),
    ['area', 'date', 'sex', 'age_group', 'value', 'unit', 'status', 'quality', 'vintage', 'source'],
    rows,
  );
  const flows = readRows(join(from, 'gus/gus_gminas_pomorskie_vital.csv'))
    .filter((row) => row.teryt === RUMIA)
    .flatMap((row) =>
      ['births', 'deaths', 'internal_in', 'internal_out', 'immigration', 'emigration'].map((flow) => ({
        area: 'rumia',
        year: row.year,
        flow,
        value: row[flow],
        unit: 'persons per year',
        status: 'projected',
        quality: 'ok',
        vintage: 'GUS 2023',
        source: 'gus-prognoza-gmin-2023',
      })),
    );
  writeRows(join(data, 'rumia/flows.csv'), ['area', 'year', 'flow', 'value', 'unit', 'status', 'quality', 'vintage', 'source'], flows);
}
