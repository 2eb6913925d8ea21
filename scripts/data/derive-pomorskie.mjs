/**
 * The rates of pomorskie for the projection of its gminas and powiats: Poland's schedules at the level of the
 * voivodeship. How each area differs from it is computed by the library when the folder is read (`readRegion()`).
 */
import { join } from 'node:path';
import { graduate } from '../../dist/index.js';
import { readRows, significant, writeRows } from './csv.mjs';
import { fertility } from './fertility.mjs';
import { mortality } from './mortality.mjs';
import { AGES, CODES, known, readInputs, SEXES, total, yearsOf } from './town-inputs.mjs';

const REGION = '22';
const VINTAGE = '2022';
const COMMON = { area: REGION, vintage: VINTAGE, source: 'kohorta-stopy' };
/** First years of GUS's projection, on whose flows the level of migration stands. */
const FIRST = [2023, 2024, 2025];

/** @param {string} data - The project's `data` folder. */
export function derivePomorskie(data) {
  const folder = join(data, 'pomorskie');
  const inputs = readInputs(data);
  writeDeaths(folder, inputs);
  writeBirths(folder, inputs);
  writeMoves(folder);
  writeUncertainty(data, folder);
  const ratios = yearsOf(2022).map((year) => ({
    ...COMMON,
    indicator: 'sex_ratio_at_birth',
    date: String(year),
    sex: 'T',
    age_group: 'total',
    value: String(inputs.figure('sex_ratio_at_birth', 'polska', year)),
    unit: 'boys per girl',
    status: year <= 2023 ? 'estimated' : 'projected',
    quality: 'ok',
    note: 'ONZ (WPP 2024), Polska',
  }));
  writeRows(
    join(folder, 'series.csv'),
    ['indicator', 'area', 'date', 'sex', 'age_group', 'value', 'unit', 'status', 'quality', 'vintage', 'source', 'note'],
    ratios,
  );
}

const nothing = () => {};
const statusOf = (/** @type {number} */ year) => (year <= 2024 ? 'estimated' : 'projected');

/** Poland's death rates at the life expectancy of pomorskie, as for Rumia. @param {string} folder @param {import('./town-inputs.mjs').Inputs} inputs */
function writeDeaths(folder, inputs) {
  const rows = [...mortality(inputs, nothing)[2022]].flatMap(([year, rates]) =>
    SEXES.flatMap((sex) =>
      Array.from(rates[sex], (rate, age) => ({
        ...COMMON,
        year,
        sex: CODES[sex],
        age,
        value: significant(rate),
        unit: 'deaths per person-year',
        status: statusOf(year),
      })),
    ),
  );
  writeRows(join(folder, 'mortality.csv'), ['area', 'year', 'sex', 'age', 'value', 'unit', 'status', 'vintage', 'source'], rows);
}

/** Poland's fertility, at the ratio of total fertility of 2024. @param {string} folder @param {import('./town-inputs.mjs').Inputs} inputs */
function writeBirths(folder, inputs) {
  let town = Number.NaN;
  const rates = fertility(inputs, (parameter, vintage, _sex, value) => {
    if (parameter === 'fertility_factor' && vintage === VINTAGE) town = value;
  });
  const level = inputs.figure('tfr', 'pomorskie', 2024, 'F') / inputs.figure('tfr', 'polska', 2024, 'F') / town;
  const rows = [...rates[2022]].flatMap(([year, schedule]) =>
    Array.from({ length: 35 }, (_, index) => ({
      ...COMMON,
      year,
      age: 15 + index,
      value: significant(schedule[15 + index] * level),
      unit: 'live births per woman and year',
      status: statusOf(year),
    })),
  );
  writeRows(join(folder, 'fertility.csv'), ['area', 'year', 'age', 'value', 'unit', 'status', 'vintage', 'source'], rows);
}

/**
 * Moves of a year, between gminas, too: people leave as by age in 2024, at the level of the first years of GUS's
 * projection; as many arrive as it says, of the ages of those who leave, since most are the same people.
 *
 * @param {string} folder
 */
function writeMoves(folder) {
  const people = singleAges(readRows(join(folder, 'population-groups.csv')));
  const residents = people.F.map((women, age) => women + people.M[age]);
  const groups = readRows(join(folder, 'departures.csv')).map((row) => {
    const [from, to] = row.age_group.replace('+', '').split('-').map(Number);
    return { from, to: to ?? AGES - 1, total: Number(row.value) };
  });
  const leaving = graduate(groups, { exposure: residents }).map((persons, age) => persons / residents[age]);
  const flows = readRows(join(folder, 'flows.csv')).filter((row) => row.area === REGION);
  /** @param {number} year @param {string[]} names */
  const flow = (year, names) =>
    total(flows.filter((row) => row.year === String(year) && names.includes(row.flow)).map((row) => Number(row.value)));
  const observed = total(FIRST.map((year) => flow(year, ['internal_out', 'emigration']))) / FIRST.length;
  const level = observed / total(leaving.map((rate, age) => rate * residents[age]));
  const rows = yearsOf(2022).flatMap((year) => {
    const arriving = flow(year, ['internal_in', 'immigration']) / observed;
    return /** @type {const} */ (['in', 'out']).flatMap((direction) =>
      /** @type {const} */ (['F', 'M']).flatMap((sex) =>
        Array.from(leaving, (rate, age) => ({
          ...COMMON,
          year,
          direction,
          sex,
          age,
          value: significant(rate * level * (direction === 'in' ? people[sex][age] * arriving : 1), 5),
          unit: direction === 'in' ? 'persons per year' : 'share leaving per year',
          status: 'projected',
        })),
      ),
    );
  });
  writeRows(
    join(folder, 'migration.csv'),
    ['area', 'year', 'direction', 'sex', 'age', 'value', 'unit', 'status', 'vintage', 'source'],
    rows,
  );
}

/** @param {any[]} rows */
function singleAges(rows) {
  const people = { F: new Float64Array(AGES), M: new Float64Array(AGES) };
  for (const row of rows) {
    if (row.area !== REGION || !/^\d+\+?$/.test(row.age_group)) continue;
    people[/** @type {'F' | 'M'} */ (row.sex)][Number.parseInt(row.age_group, 10)] = Number(row.value);
  }
  known(total(people.F) > 0 ? people : undefined, 'population of pomorskie by single age');
  return people;
}

/** The levels of an area's rates are as uncertain as Rumia's, until there is something better. @param {string} data @param {string} folder */
function writeUncertainty(data, folder) {
  const path = join(data, 'rumia/uncertainty.csv');
  const rows = readRows(path).filter((row) => row.vintage === VINTAGE);
  const columns = Object.keys(rows[0]);
  writeRows(
    join(folder, 'uncertainty.csv'),
    columns,
    rows.map((row) => ({ ...row, area: REGION, status: 'proxy', source: COMMON.source, note: `jak dla Rumi: ${row.note}` })),
  );
}
