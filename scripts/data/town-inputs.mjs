/** What the rates of Rumia are derived from, read from the tables in `data/`. */
import { join } from 'node:path';
import { matchLifeExpectancy, Population } from '../../dist/index.js';
import { readRows } from './csv.mjs';

/** @typedef {'female' | 'male'} Sex */
/** @typedef {ReturnType<typeof readInputs>} Inputs */
/** @typedef {(parameter: string, vintage: string, sex: string, value: number, unit: string, how: string) => void} Note */

export const SEXES = /** @type {const} */ (['female', 'male']);
export const CODES = { female: 'F', male: 'M' };
export const AGES = 101;

/** First and last year of the rates of each vintage. */
export const YEARS = /** @type {const} */ ({ 2015: [2016, 2025], 2022: [2023, 2040] });

/** Before the middle of 2010-2015 the pattern of deaths is that of this period alone. */
const LAST_PATTERN_BEFORE_2015 = 2012;

/**
 * The years of a vintage.
 *
 * @param {2015 | 2022} vintage
 */
export function yearsOf(vintage) {
  const [first, last] = YEARS[vintage];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** @param {ArrayLike<number>} values */
export function total(values) {
  return Array.from(values).reduce((sum, value) => sum + value, 0);
}

/** @param {string} data - The project's `data` folder. */
export function readInputs(data) {
  /** @param {string} file */
  const rows = (file) => readRows(join(data, file));
  /** @param {string} file */
  const schedule = (file) => {
    /** @type {Map<string, Float64Array>} */
    const found = new Map();
    for (const row of rows(file)) {
      const key = row.year + (row.sex ?? '');
      const rates = found.get(key) ?? new Float64Array(AGES);
      rates[Number(row.age)] = Number(row.value);
      found.set(key, rates);
    }
    return found;
  };
  const deaths = schedule('poland/mortality.csv');
  const births = schedule('poland/fertility.csv');
  const series = rows('rumia/series.csv');
  const annual = rows('poland/annual.csv');
  /** @param {number} year @param {Sex} sex */
  const national = (year, sex) => {
    const row = annual.find((one) => one.indicator === 'life_expectancy_at_birth' && one.year === String(year) && one.sex === CODES[sex]);
    return Number(known(row, `life expectancy of Poland for ${year}`).value);
  };
  return {
    rows,
    /** @param {number} year @param {Sex} sex */
    deathRates: (year, sex) => known(deaths.get(year + CODES[sex]), `mortality of ${year}`),
    /**
     * Death rates of a year up to 2015 with the age pattern of 2010-2015, the last period then known, at the level of the year:
     * those of `deathRates()` lean on the pattern of the period that follows.
     *
     * @param {number} year @param {Sex} sex
     */
    deathRatesKnownIn2015: (year, sex) => {
      const pattern = known(deaths.get(LAST_PATTERN_BEFORE_2015 + CODES[sex]), 'mortality of 2010-2015');
      const factor = matchLifeExpectancy(pattern, { sex, lifeExpectancy: national(year, sex) });
      return pattern.map((rate) => rate * factor);
    },
    /** @param {number} year */
    birthRates: (year) => known(births.get(String(year)), `fertility of ${year}`),
    /** @param {number} year @param {string} variant */
    people: (year, variant = 'main') => {
      const counts = new Float64Array(2 * AGES);
      for (const row of rows('rumia/population.csv')) {
        if (row.date.startsWith(String(year)) && row.variant === variant)
          counts[(row.sex === 'F' ? 0 : AGES) + Number(row.age)] = Number(row.value);
      }
      return new Population({ date: `${year}-12-31`, areas: ['rumia'], source: 'data/rumia/population.csv' }, counts);
    },
    /** Mean population of the county in 2024, persons. */
    countyMean2024: () => {
      const groups = rows('rumia/population-groups.csv').filter(
        (row) => row.area === 'powiat-wejherowski' && row.age_group === 'total' && row.sex !== 'T' && /^202[34]-12-31$/.test(row.date),
      );
      return total(groups.map((row) => Number(row.value))) / 2;
    },
    /** @param {string} indicator @param {string} area @param {number} year @param {string} sex */
    figure: (indicator, area, year, sex = 'T') => {
      const row = series.find((one) => one.indicator === indicator && one.area === area && one.date === String(year) && one.sex === sex);
      return Number(known(row, `${indicator} of ${area} for ${year}`).value);
    },
  };
}

/**
 * @template T
 * @param {T | undefined} value
 * @param {string} what
 */
export function known(value, what) {
  if (value === undefined) throw new Error(`no ${what} in data/; add it to its table`);
  return value;
}
