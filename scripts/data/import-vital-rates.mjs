/** Published mortality and fertility of Poland over the years, from which models of the rates are fitted and against which they are checked. */
import { join } from 'node:path';
import { readRows, significant, writeRows } from './csv.mjs';

const BY_SEX = ['F', 'M'];
const GUS = { area: 'polska', source: 'gus-rocznik-2025' };

/**
 * @param {string} from - Folder with the published files.
 * @param {string} data - The project's `data` folder.
 */
export function importVitalRates(from, data) {
  deathRates(from, data);
  lifeExpectancy(from, data);
  fertility(from, data);
  oldPeople(from, data);
  moves(from, data);
}

/** @param {string} from @param {string} data */
function deathRates(from, data) {
  const rows = readRows(join(from, 'gus/rd2025_death_rates_poland.csv'))
    .filter((row) => row.area === 'total' && BY_SEX.includes(row.sex) && /^\d/.test(row.age_group))
    .map((row) => ({
      ...GUS,
      year: row.year,
      sex: row.sex,
      age_group: groupOf(row.age_group),
      value: significant(Number(row.deaths_per_100k) / 100000),
      unit: 'per person-year',
      status: 'published',
    }));
  writeRows(join(data, 'poland/death-rates.csv'), ['area', 'year', 'sex', 'age_group', 'value', 'unit', 'status', 'source'], rows);
}

/** The open group and the first year carry their words in two languages, run together: 85latiwięcej85andmore, 0latab. @param {string} label */
function groupOf(label) {
  if (label.startsWith('85')) return '85+';
  return label.startsWith('0lat') ? '0' : label;
}

/** @param {string} from @param {string} data */
function lifeExpectancy(from, data) {
  const rows = readRows(join(from, 'gus/rd2025_life_expectancy.csv'))
    .filter((row) => row.unit_name === 'Polska' && row.area === 'total')
    .map((row) => ({ ...GUS, year: row.year, sex: row.sex, age: row.age, value: row.ex, unit: 'years', status: 'published' }));
  writeRows(join(data, 'poland/life-expectancy.csv'), ['area', 'year', 'sex', 'age', 'value', 'unit', 'status', 'source'], rows);
}

/** @param {string} from @param {string} data */
function fertility(from, data) {
  const columns = ['area', 'year', 'age_group', 'value', 'unit', 'status', 'source'];
  // The last year stands in two tables of the yearbook; the later one has a decimal more.
  /** @type {Map<string, object>} */
  const published = new Map();
  for (const row of readRows(join(from, 'gus/rd2025_fertility.csv'))) {
    const group = /^asfr_(\d+)_(\d+)_per_1000$/.exec(row.indicator);
    if (row.unit_name !== 'Polska' || row.area !== 'total' || (group === null && row.indicator !== 'tfr')) continue;
    const age_group = group === null ? 'total' : `${group[1]}-${group[2]}`;
    const value = group === null ? row.value : significant(Number(row.value) / 1000);
    published.set(`${row.year} ${age_group}`, {
      ...GUS,
      ...{ year: row.year, age_group, value, unit: 'live births per woman', status: 'published' },
    });
  }
  writeRows(join(data, 'poland/fertility-groups.csv'), columns, [...published.values()]);
}

/** People of 85 and over by five years of age: what the rate of the open group stands on. @param {string} from @param {string} data */
function oldPeople(from, data) {
  const people = readRows(join(from, 'gus/rd2025_population_poland_2024_single_age.csv')).filter(
    (row) => row.area === 'total' && BY_SEX.includes(row.sex) && (/^(8[5-9]|9\d)$/.test(row.age) || row.age.startsWith('100')),
  );
  const rows = BY_SEX.flatMap((sex) =>
    [85, 90, 95, 100].map((first) => {
      const own = people.filter((row) => row.sex === sex && Math.floor(Number.parseInt(row.age, 10) / 5) * 5 === first);
      return {
        ...GUS,
        date: '2024-12-31',
        sex,
        age_group: first === 100 ? '100+' : `${first}-${first + 4}`,
        value: String(own.reduce((total, row) => total + Number(row.population), 0)),
        unit: 'persons',
        status: 'counted',
      };
    }),
  );
  writeRows(join(data, 'poland/old-population.csv'), ['area', 'date', 'sex', 'age_group', 'value', 'unit', 'status', 'source'], rows);
}

/** @param {string} from @param {string} data */
function moves(from, data) {
  const rows = readRows(join(from, 'gus/rd2025_internal_migration_2024_by_age.csv'))
    .filter((row) => row.unit_name === 'Polska' && row.age_group !== 'total')
    .map((row) => ({ ...GUS, year: row.year, age_group: row.age_group, value: row.in_total, unit: 'persons', status: 'counted' }));
  writeRows(join(data, 'poland/moves.csv'), ['area', 'year', 'age_group', 'value', 'unit', 'status', 'source'], rows);
}
