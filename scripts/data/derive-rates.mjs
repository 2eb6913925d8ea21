/**
 * The rates of Rumia's projections, derived from the tables in `data/`: every level that is fitted is written to
 * `calibration.csv` with the way it was found.
 *
 * Two vintages: 2015 uses what could be known at the end of 2015 (for the replay of the strategy), 2022 what is known
 * for a plan that starts from the end of 2022. The town's own counts of 2023 and 2024 are not used: they test the plan.
 */
import { join } from 'node:path';
import { graduate, lifeTable, matchLifeExpectancy, Population, project, Rates, SINGLE_AGES, survivalRatios } from '../../dist/index.js';
import { readRows, significant, writeRows } from './csv.mjs';

const SEXES = /** @type {const} */ (['female', 'male']);
const CODES = { female: 'F', male: 'M' };
const AGES = 101;
/** Half of the gap between today's and the long-run fertility is closed in ten years: 0.5 ^ (1/10). */
const FERTILITY_CONVERGENCE = 0.933;
const HORIZONS = { 2015: [2016, 2025], 2022: [2023, 2040] };

/** @param {string} data - The project's `data` folder. */
export function deriveRates(data) {
  const inputs = readInputs(data);
  const calibration = [];
  const note = (parameter, vintage, sex, value, unit, how) =>
    calibration.push({ area: 'rumia', parameter, vintage, sex, value: significant(value, 6), unit, status: 'computed', source: 'kohorta-stopy', note: how });

  const mortality = mortalityOf(inputs, note);
  const fertility = fertilityOf(inputs, note);
  const migration = migrationOf(inputs, mortality, fertility, note);
  write(data, mortality, fertility, migration);
  writeRows(join(data, 'rumia/calibration.csv'), ['area', 'parameter', 'vintage', 'sex', 'value', 'unit', 'status', 'source', 'note'], calibration);
}

function readInputs(data) {
  const rows = (file) => readRows(join(data, file));
  const schedule = (file) => {
    const found = new Map();
    for (const row of rows(file)) {
      const key = row.sex === undefined ? row.year : row.year + row.sex;
      if (!found.has(key)) found.set(key, new Float64Array(AGES));
      found.get(key)[Number(row.age)] = Number(row.value);
    }
    return found;
  };
  const deaths = schedule('poland/mortality.csv');
  const births = schedule('poland/fertility.csv');
  const people = (year, variant = 'main') => {
    const counts = new Float64Array(2 * AGES);
    for (const row of rows('rumia/population.csv')) {
      if (row.date.startsWith(String(year)) && row.variant === variant) counts[(row.sex === 'F' ? 0 : AGES) + Number(row.age)] = Number(row.value);
    }
    return new Population({ date: `${year}-12-31`, areas: ['rumia'], source: 'data/rumia/population.csv' }, counts);
  };
  const series = rows('rumia/series.csv');
  const figure = (indicator, area, date, sex = 'T') => {
    const row = series.find((one) => one.indicator === indicator && one.area === area && one.date === String(date) && one.sex === sex);
    if (row === undefined) throw new Error(`no ${indicator} of ${area} for ${date} in series.csv`);
    return Number(row.value);
  };
  return { rows, deathRates: (year, sex) => deaths.get(String(year) + CODES[sex]), birthRates: (year) => births.get(String(year)), people, figure };
}

function mortalityOf({ deathRates, figure }, note) {
  const byYear = { 2015: new Map(), 2022: new Map() };
  for (const sex of SEXES) {
    const now = matchLifeExpectancy(deathRates(2024, sex), { sex, lifeExpectancy: figure('life_expectancy_at_birth', 'pomorskie', 2024, CODES[sex]) });
    note('mortality_factor', '2022', CODES[sex], now, 'pomorskie / Poland', 'iloraz wszystkich współczynników zgonów; dobrany do trwania życia w województwie pomorskim w 2024 r. (GUS) na wzorcu ONZ dla Polski');
    for (let year = HORIZONS[2022][0]; year <= HORIZONS[2022][1]; year++) set(byYear[2022], year, sex, deathRates(year, sex).map((rate) => rate * now));

    const then = matchLifeExpectancy(deathRates(2010, sex), { sex, lifeExpectancy: figure('life_expectancy_at_birth', 'pomorskie', 2010, CODES[sex]) });
    note('mortality_factor', '2015', CODES[sex], then, 'pomorskie / Poland', 'jak wyżej, na 2010 r.');
    const decline = improvement(deathRates(2010, sex), deathRates(2015, sex));
    note('mortality_decline', '2015', CODES[sex], decline, 'per year', 'średni roczny spadek współczynników zgonów w wieku 30-99 lat w Polsce między 2010 a 2015 r., przedłużony');
    for (let year = HORIZONS[2015][0]; year <= HORIZONS[2015][1]; year++) set(byYear[2015], year, sex, deathRates(2015, sex).map((rate) => rate * then * Math.exp(-decline * (year - 2015))));
  }
  return byYear;
}

/** Mean yearly decline of the logarithm of death rates at ages 30 to 99, where nearly all deaths happen. */
function improvement(from, to) {
  const declines = Array.from({ length: 70 }, (_, index) => Math.log(from[30 + index] / to[30 + index]) / 5);
  return declines.reduce((total, one) => total + one, 0) / declines.length;
}

function set(byYear, year, sex, rates) {
  byYear.set(year, { ...byYear.get(year), [sex]: rates });
}

/** Births a schedule gives to these women in a year. */
function expectedBirths(schedule, women) {
  return women.reduce((total, count, age) => total + count * schedule[age], 0);
}

function fertilityOf({ rows, birthRates, people, figure }, note) {
  const tfr = (schedule) => schedule.reduce((total, rate) => total + rate, 0);
  const women = new Float64Array(AGES);
  for (const row of rows('poland/gus-women.csv')) if (row.year === '2022') women[Number(row.age)] = Number(row.value);
  const births = (file) => Number(rows(file).find((row) => row.year === '2023' && (row.flow ?? 'births') === 'births')?.value);
  const country = births('poland/gus-births.csv') / expectedBirths(birthRates(2023), women);
  const town = births('rumia/flows.csv') / expectedBirths(birthRates(2023), people(2022).byAge('female'));
  const now = town / country;
  note('fertility_factor', '2022', 'F', now, 'Rumia / Poland', 'urodzenia Rumi i Polski w prognozie GUS na 2023 r. wobec urodzeń, jakie dałby obu ten sam wzorzec płodności');

  const base = people(2015);
  const then = base.count({ ages: '0-2' }) / 3 / expectedBirths(birthRates(2015), base.byAge('female'));
  note('fertility_factor', '2015', 'F', then, 'Rumia / Poland', 'dzieci w wieku 0-2 lat w oszacowaniu na koniec 2015 r. wobec urodzeń, jakie dałby wzorzec krajowy (metoda własnych dzieci, bez poprawki na zgony i przyjazdy)');

  const latest = figure('tfr', 'polska', 2024, 'F');
  const longRun = figure('tfr_un', 'polska', 2040, 'F');
  note('fertility_long_run', '2022', 'F', longRun, 'children per woman', 'poziom, do którego zmierza dzietność w Polsce: wariant średni ONZ na 2040 r.; połowa drogi od 1,099 (2024) w dziesięć lat (założenie)');
  const level = (year) => {
    if (year === 2023) return (figure('tfr_un', 'polska', 2022, 'F') + latest) / 2;
    return longRun - (longRun - latest) * FERTILITY_CONVERGENCE ** (year - 2024);
  };
  const byYear = { 2015: new Map(), 2022: new Map() };
  for (let year = HORIZONS[2015][0]; year <= HORIZONS[2015][1]; year++) byYear[2015].set(year, birthRates(2015).map((rate) => rate * then));
  for (let year = HORIZONS[2022][0]; year <= HORIZONS[2022][1]; year++) {
    const shape = birthRates(year);
    byYear[2022].set(year, shape.map((rate) => (rate / tfr(shape)) * level(year) * now));
  }
  return byYear;
}

function migrationOf({ rows, people, figure, deathRates, birthRates }, mortality, fertility, note) {
  const base = people(2022);
  const both = (population) => population.byAge('female').map((women, age) => women + population.byAge('male')[age]);
  const residents = both(base);

  // People of pomorskie's towns by single age; the open 85+ is spread as in Rumia.
  const exposure = new Float64Array(AGES);
  const old = base.count({ ages: '85+' });
  for (const row of rows('poland/urban-population.csv')) {
    const age = Number(row.age);
    if (age < 85) exposure[age] = Number(row.value);
    else for (let one = 85; one < AGES; one++) exposure[one] = (Number(row.value) * residents[one]) / old;
  }
  const groups = (file, total) =>
    rows(file).map((row) => {
      const [from, to] = row.age_group.split('-').map(Number);
      return { from, to, total: total(Number(row.value), from, to) };
    });
  const leaving = graduate(groups('poland/departures.csv', (persons) => persons), { exposure }).map((persons, age) => persons / exposure[age]);

  const flow = (name, year) => Number(rows('rumia/flows.csv').find((row) => row.flow === name && row.year === String(year))?.value);
  const gusIn = (year) => flow('internal_in', year) + flow('immigration', year);
  const gusOut = (year) => flow('internal_out', year) + flow('emigration', year);
  const gusTotal = (year) =>
    Number([...rows('rumia/gus-projection.csv'), ...rows('rumia/population-groups.csv')].find((row) => row.area === 'rumia' && row.date === `${year}-12-31` && row.age_group === 'total' && row.sex === 'T' && row.source === 'gus-prognoza-gmin-2023')?.value);
  const pattern = residents.reduce((total, persons, age) => total + persons * leaving[age], 0);
  const outLevel = gusOut(2023) / pattern;
  note('departure_level', '2022', 'T', outLevel, 'Rumia / towns of pomorskie', 'odpływ Rumi w prognozie GUS na 2023 r. wobec odpływu, jaki dałby jej wzorzec wieku miast województwa pomorskiego w 2024 r.');
  const departures = leaving.map((rate) => rate * outLevel);

  // Arrivals by age: those who replace the departures and the net gain, which falls on ages as in the county.
  const gain = groups('poland/county-migration.csv', (rate, from, to) => (rate / 1000) * base.count({ ages: `${from}-${to}` }));
  const gainByAge = graduate([...gain, { from: 85, to: 100, total: 0 }], { exposure: residents });
  const gained = gainByAge.reduce((total, persons) => total + persons, 0);
  const arriving = (net) => residents.map((persons, age) => persons * departures[age] + (gainByAge[age] * net) / gained);
  const ageShareOf = (net) => {
    const persons = arriving(net);
    const total = persons.reduce((all, one) => all + one, 0);
    return persons.map((one) => one / total);
  };

  const schedule = (population, persons, outFactor, net) => {
    const ageShare = ageShareOf(net);
    const arrivalsBy = /** @type {Record<string, Float64Array>} */ ({});
    for (const sex of SEXES) arrivalsBy[sex] = ageShare.map((share, age) => (persons * share * population.byAge(sex)[age]) / Math.max(both(population)[age], 1e-9));
    return { kind: /** @type {const} */ ('flows'), arrivals: arrivalsBy, departureRates: { female: departures.map((rate) => rate * outFactor), male: departures.map((rate) => rate * outFactor) } };
  };

  // 2015: the balance of 2010-2015 from the strategy's own figures.
  const start = people(2015);
  const before = figure('post_working_population', 'rumia', 2015) / (4 / 3) / (figure('post_working_share', 'rumia', 2010) / 100);
  const births = start.count({ ages: '0-4' });
  const deaths = 5 * SEXES.flatMap((sex) => Array.from(start.byAge(sex), (persons, age) => persons * mortality[2015].get(2016)[sex][age])).reduce((total, one) => total + one, 0) * ((before + start.count()) / 2 / start.count());
  const netThen = (start.count() - before - births + deaths) / 5;
  note('net_migration', '2015', 'T', netThen, 'persons per year', 'saldo z bilansu 2010-2015: ludność ze strategii (8,6 tys. po wzroście o 1/3, 14% w 2010 r.), urodzenia jako dzieci 0-4, zgony z tablic; zaokrąglenia strategii dają tej liczbie duży błąd');
  const outThen = both(start).reduce((total, persons, age) => total + persons * departures[age], 0);

  // Alternative level for 2022: what the balance of 2015-2022 needs, on one census base.
  const rebasing = rebasingFactor(rows);
  note('census_rebasing', '2022', 'T', rebasing, 'NSP 2021 / NSP 2011', 'skok ludności powiatu wejherowskiego między końcem 2019 a 2020 r. po odjęciu średniego wzrostu lat sąsiednich');
  const target = base.count() / rebasing;
  const history = (net) => {
    const steps = new Map();
    for (let year = 2016; year <= 2022; year++) {
      const survival = {};
      for (const sex of SEXES) {
        const factor = mortality[2022].get(2024)[sex][60] / deathRates(2024, sex)[60];
        survival[sex] = survivalRatios(lifeTable(deathRates(year, sex).map((rate) => rate * factor), { sex }), SINGLE_AGES);
      }
      const factor = fertility[2015].get(2016)[28] / birthRates(2015)[28];
      steps.set(year, { survival, fertility: birthRates(year).map((rate) => rate * factor), sexRatioAtBirth: figure('sex_ratio_at_birth', 'polska', year), migration: schedule(start, outThen + net, 1, net) });
    }
    return project(start, new Rates(SINGLE_AGES, steps), { until: 2022 }).horizon.count();
  };
  let [low, high] = [0, 2000];
  for (let halving = 0; halving < 40; halving++) {
    const middle = (low + high) / 2;
    if (history(middle) < target) low = middle;
    else high = middle;
  }
  const netNow = (low + high) / 2;
  if (netNow < 1 || netNow > 1999) throw new Error(`net migration ${netNow} lies at the edge of the search; widen it`);
  note('net_migration', '2022', 'T', netNow, 'persons per year', 'saldo z bilansu 2015-2022 po zdjęciu skutku nowego spisu: poziom wariantu „alternative”');

  const result = { 2015: new Map(), 2022: new Map(), alternative: new Map() };
  for (let year = HORIZONS[2015][0]; year <= HORIZONS[2015][1]; year++) result[2015].set(year, schedule(start, outThen + netThen, 1, netThen));
  const alternative = (gusOut(2023) + netNow) / gusIn(2023);
  for (let year = HORIZONS[2022][0]; year <= HORIZONS[2022][1]; year++) {
    const outFactor = gusOut(year) / gusTotal(year - 1) / (gusOut(2023) / gusTotal(2022));
    result[2022].set(year, schedule(base, gusIn(year), outFactor, gusIn(2023) - gusOut(2023)));
    result.alternative.set(year, schedule(base, gusIn(year) * alternative, outFactor, netNow));
  }
  return result;
}

/** How much the census of 2021 lifted the county above the census of 2011, beyond the growth of the years around. */
function rebasingFactor(rows) {
  const total = (year) => rows('rumia/population-groups.csv').filter((row) => row.area === 'powiat-wejherowski' && row.date === `${year}-12-31` && row.sex !== 'T').reduce((sum, row) => sum + Number(row.value), 0);
  const growth = (total(2019) - total(2018) + total(2021) - total(2020)) / 2;
  return total(2020) / (total(2019) + growth);
}

function write(data, mortality, fertility, migration) {
  const common = { area: 'rumia', source: 'kohorta-stopy' };
  const status = (vintage, year) => (vintage === '2022' && year <= 2024 ? 'estimated' : 'projected');
  const tables = { mortality: [], fertility: [], migration: [] };
  for (const vintage of ['2015', '2022']) {
    for (const [year, rates] of mortality[vintage]) {
      for (const sex of SEXES) rates[sex].forEach((rate, age) => tables.mortality.push({ ...common, year, sex: CODES[sex], age, value: significant(rate), unit: 'deaths per person-year', status: status(vintage, year), vintage }));
    }
    for (const [year, rates] of fertility[vintage]) {
      for (let age = 15; age <= 49; age++) tables.fertility.push({ ...common, year, age, value: significant(rates[age]), unit: 'live births per woman and year', status: status(vintage, year), vintage });
    }
    for (const [variant, source] of vintage === '2022' ? [['main', '2022'], ['alternative', 'alternative']] : [['main', '2015']]) {
      for (const [year, { arrivals, departureRates }] of migration[source]) {
        for (const sex of SEXES) {
          arrivals[sex].forEach((persons, age) => tables.migration.push({ ...common, year, direction: 'in', sex: CODES[sex], age, variant, value: significant(persons, 5), unit: 'persons per year', status: status(vintage, year), vintage }));
          departureRates[sex].forEach((rate, age) => tables.migration.push({ ...common, year, direction: 'out', sex: CODES[sex], age, variant, value: significant(rate, 5), unit: 'share leaving per year', status: status(vintage, year), vintage }));
        }
      }
    }
  }
  writeRows(join(data, 'rumia/mortality.csv'), ['area', 'year', 'sex', 'age', 'value', 'unit', 'status', 'vintage', 'source'], tables.mortality);
  writeRows(join(data, 'rumia/fertility.csv'), ['area', 'year', 'age', 'value', 'unit', 'status', 'vintage', 'source'], tables.fertility);
  writeRows(join(data, 'rumia/migration.csv'), ['area', 'year', 'direction', 'sex', 'age', 'variant', 'value', 'unit', 'status', 'vintage', 'source'], tables.migration);
}
