/**
 * Death rates of Poland by single age and calendar year, from the UN's age patterns of five-year periods and its yearly life
 * expectancies.
 */
import { join } from 'node:path';
import { matchLifeExpectancy } from '../../dist/index.js';
import { readRows } from './csv.mjs';
import { AGES, CODES, known, SEXES } from './town-inputs.mjs';

/** @typedef {import('./town-inputs.mjs').Sex} Sex */
/** @typedef {{ year: number, sex: Sex, rates: Float64Array }} YearOfDeaths */

/** The last year of the UN's estimates; its projection follows. */
export const LAST_ESTIMATE = 2023;

/** Length of the UN's periods, years. */
const PERIOD = 5;

/**
 * The rates of each year with the age pattern of its own period. The pattern steps from one period to the next, so these serve where
 * one year's pattern is carried ahead, and where a year may know nothing of the periods after it.
 *
 * @param {string} from - Folder with the published files.
 * @returns {YearOfDeaths[]} m(x) by single age, the last open, by year and sex in the order of the file.
 */
export function deathRatesOfPeriods(from) {
  /** @type {Map<string, YearOfDeaths>} */
  const found = new Map();
  for (const { year, sex: code, age, qx, lx, Lx } of readRows(join(from, 'wpp-poland/derived_survival_annual.csv'))) {
    if (age === 'birth') continue;
    const sex = known(
      SEXES.find((one) => CODES[one] === code),
      `sex "${code}"`,
    );
    const one = found.get(year + code) ?? { year: Number(year), sex, rates: new Float64Array(AGES) };
    const deaths = age === '100+' ? Number(lx) : Number(qx) * Number(lx);
    one.rates[Number(age.replace('+', ''))] = deaths / Number(Lx);
    found.set(year + code, one);
  }
  return [...found.values()];
}

/**
 * The rates of each year with an age pattern that changes smoothly: logarithms of the periods' patterns, interpolated between the
 * middles of the periods, before the first and after the last middle those of that period. A period goes from July to June: the
 * middle of 2020-2025 lies between the years 2022 and 2023. The level of each year is then matched to the UN's life expectancy at
 * birth of the year.
 *
 * With a pattern that steps, death rates at 90 would rise by 8% from 2024 to 2025, and those at 70 fall by 7%. At the life
 * expectancy of 2024, the interpolated rates at 85 and over lie within 2% of those counted in Poland.
 *
 * @param {string} from - Folder with the published files.
 * @returns {YearOfDeaths[]} In the order of {@link deathRatesOfPeriods}.
 */
export function deathRatesByYear(from) {
  const years = deathRatesOfPeriods(from);
  const patterns = patternsByMiddle(years);
  const expectancies = new Map(readRows(join(from, 'wpp-poland/annual.csv')).map((row) => [Number(row.year), row]));
  return years.map(({ year, sex }) => {
    const pattern = patternAt(patterns[sex], year);
    const lifeExpectancy = Number(known(expectancies.get(year), `life expectancy of ${year}`)[`e0${CODES[sex]}`]);
    const factor = matchLifeExpectancy(pattern, { sex, lifeExpectancy });
    return { year, sex, rates: pattern.map((rate) => rate * factor) };
  });
}

/**
 * Logarithms of the rates of each period, by its middle: means over its years, which differ in level alone.
 *
 * @param {readonly YearOfDeaths[]} years
 */
function patternsByMiddle(years) {
  /** @type {Record<Sex, Map<number, Float64Array>>} */
  const patterns = { female: new Map(), male: new Map() };
  for (const sex of SEXES) {
    const ofSex = years.filter((one) => one.sex === sex);
    for (const start of new Set(ofSex.map(({ year }) => periodOf(year)))) {
      const within = ofSex.filter(({ year }) => periodOf(year) === start);
      const logs = new Float64Array(AGES);
      for (const { rates } of within) for (const [age, rate] of rates.entries()) logs[age] += Math.log(rate) / within.length;
      patterns[sex].set(start + PERIOD / 2, logs);
    }
  }
  return patterns;
}

/** The beginning of the period that a year is counted to. @param {number} year */
function periodOf(year) {
  return PERIOD * Math.floor(year / PERIOD);
}

/**
 * @param {ReadonlyMap<number, Float64Array>} patterns - Logarithms by middle of the period, in order.
 * @param {number} year
 * @returns {Float64Array} Rates whose level does not matter.
 */
function patternAt(patterns, year) {
  const middles = [...patterns.keys()];
  const before = middles.filter((middle) => middle <= year).at(-1) ?? middles[0];
  const after = middles.find((middle) => middle > year) ?? before;
  const share = after > before ? Math.max(0, (year - before) / (after - before)) : 0;
  const [earlier, later] = [before, after].map((middle) => known(patterns.get(middle), `pattern of ${middle}`));
  return earlier.map((log, age) => Math.exp((1 - share) * log + share * later[age]));
}
