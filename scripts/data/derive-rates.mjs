/**
 * The rates of Rumia's projections, derived from the tables in `data/`: every level that is fitted is written to
 * `calibration.csv` with the way it was found.
 *
 * Two vintages: 2015 uses what could be known at the end of 2015 (for the replay of the strategy), 2022 what is known
 * for a plan that starts from the end of 2022. The town's own counts of 2023 and 2024 are not used: they test the plan.
 */
import { join } from 'node:path';
import { countyDeathRatio } from './county-check.mjs';
import { significant, writeRows } from './csv.mjs';
import { fertility } from './fertility.mjs';
import { migration } from './migration.mjs';
import { mortality } from './mortality.mjs';
import { CODES, readInputs, SEXES, total } from './town-inputs.mjs';
import { uncertainty } from './uncertainty.mjs';

/** @param {string} data - The project's `data` folder. */
export function deriveRates(data) {
  const inputs = readInputs(data);
  /** @type {{ parameter: string, vintage: string, sex: string, number: number, value: string, unit: string, note: string, area: string, status: string, source: string }[]} */
  const calibration = [];
  /** @type {import('./town-inputs.mjs').Note} */
  const note = (parameter, vintage, sex, value, unit, how) => {
    calibration.push({
      area: 'rumia',
      parameter,
      vintage,
      sex,
      number: value,
      value: significant(value),
      unit,
      status: 'computed',
      source: 'kohorta-stopy',
      note: how,
    });
  };
  /** @param {string} parameter @param {string} vintage @param {string} sex */
  const fitted = (parameter, vintage, sex) =>
    calibration.find((row) => row.parameter === parameter && row.vintage === vintage && row.sex === sex)?.number ?? Number.NaN;

  const deaths = mortality(inputs, note);
  note(
    'county_death_ratio',
    '2022',
    'T',
    countyDeathRatio(inputs, deaths[2022], inputs.countyMean2024()),
    'counted / plan',
    'zgony policzone w powiecie wejherowskim w 2024 r. wobec zgonów, jakie dałyby tam współczynniki planu; użyte tylko do sprawdzenia',
  );
  const births = fertility(inputs, note);
  /** @param {'F' | 'M'} sex */
  const meanFactor = (sex) => (fitted('mortality_factor', '2015', sex) + fitted('mortality_factor', '2022', sex)) / 2;
  const moves = migration(
    inputs,
    {
      mortality: deaths,
      fertility: births,
      mortalityFactor: { female: meanFactor('F'), male: meanFactor('M') },
      fertilityFactor: fitted('fertility_factor', '2022', 'F'),
    },
    note,
  );
  const unsure = uncertainty(inputs, {
    2015: { fitted: (parameter, sex = 'T') => fitted(parameter, '2015', sex), arrivals: arrivalsOf(moves, '2015') },
    2022: { fitted: (parameter, sex = 'T') => fitted(parameter, '2022', sex), arrivals: arrivalsOf(moves, '2022') },
  });
  writeRows(
    join(data, 'rumia/uncertainty.csv'),
    ['area', 'vintage', 'rate', 'parameter', 'value', 'unit', 'status', 'source', 'note'],
    unsure.map((row) => ({ ...row, value: significant(row.value, 4) })),
  );
  writeRates(data, deaths, births);
  writeMigration(data, moves);
  writeRows(
    join(data, 'rumia/calibration.csv'),
    ['area', 'parameter', 'vintage', 'sex', 'value', 'unit', 'status', 'source', 'note'],
    calibration,
  );
}

const COMMON = { area: 'rumia', source: 'kohorta-stopy' };
const VINTAGES = /** @type {const} */ ([2015, 2022]);

/** Years whose national levels are published are estimates; the rest is projection. */
const statusOf = (/** @type {string} */ vintage, /** @type {number} */ year) =>
  vintage === '2022' && year <= 2024 ? 'estimated' : 'projected';

/**
 * @param {string} data
 * @param {ReturnType<typeof mortality>} deaths
 * @param {ReturnType<typeof fertility>} births
 */
function writeRates(data, deaths, births) {
  const deathRows = [];
  const birthRows = [];
  for (const one of VINTAGES) {
    const vintage = String(one);
    for (const [year, rates] of deaths[one]) {
      for (const sex of SEXES) {
        for (const [age, rate] of rates[sex].entries()) {
          deathRows.push({
            ...COMMON,
            year,
            sex: CODES[sex],
            age,
            value: significant(rate),
            unit: 'deaths per person-year',
            status: statusOf(vintage, year),
            vintage,
          });
        }
      }
    }
    for (const [year, rates] of births[one]) {
      for (let age = 15; age <= 49; age++) {
        birthRows.push({
          ...COMMON,
          year,
          age,
          value: significant(rates[age]),
          unit: 'live births per woman and year',
          status: statusOf(vintage, year),
          vintage,
        });
      }
    }
  }
  writeRows(join(data, 'rumia/mortality.csv'), ['area', 'year', 'sex', 'age', 'value', 'unit', 'status', 'vintage', 'source'], deathRows);
  writeRows(join(data, 'rumia/fertility.csv'), ['area', 'year', 'age', 'value', 'unit', 'status', 'vintage', 'source'], birthRows);
}

/**
 * @param {string} data
 * @param {ReturnType<typeof migration>} moves
 */
function writeMigration(data, moves) {
  const rows = [];
  for (const { vintage, variant, years } of moves) {
    for (const [year, { arrivals, departureRates }] of years) {
      for (const sex of SEXES) {
        const common = { ...COMMON, year, sex: CODES[sex], variant, status: statusOf(vintage, year), vintage };
        for (const [age, persons] of arrivals[sex].entries())
          rows.push({ ...common, direction: 'in', age, value: significant(persons, 5), unit: 'persons per year' });
        for (const [age, rate] of departureRates[sex].entries())
          rows.push({ ...common, direction: 'out', age, value: significant(rate, 5), unit: 'share leaving per year' });
      }
    }
  }
  writeRows(
    join(data, 'rumia/migration.csv'),
    ['area', 'year', 'direction', 'sex', 'age', 'variant', 'value', 'unit', 'status', 'vintage', 'source'],
    rows,
  );
}

/**
 * Persons who arrive in the first year of the variant about which the uncertainty is stated: the one of 2015, the
 * alternative one of 2022.
 *
 * @param {ReturnType<typeof migration>} moves
 * @param {'2015' | '2022'} vintage
 */
function arrivalsOf(moves, vintage) {
  const ofVintage = moves.filter((one) => one.vintage === vintage);
  const schedule = ofVintage.at(-1)?.years.get(Number(vintage) + 1);
  if (schedule === undefined) throw new Error(`no migration of vintage ${vintage}`);
  return total(schedule.arrivals.female) + total(schedule.arrivals.male);
}
