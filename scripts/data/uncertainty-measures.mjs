/** What the data say about the parameters of the uncertainty: spreads, changes and their persistence. */
import { matchLifeExpectancy } from '../../dist/index.js';
import { ownChildren } from './own-children.mjs';
import { CODES, known, SEXES, total } from './town-inputs.mjs';

/** @typedef {import('./town-inputs.mjs').Inputs} Inputs */

/** The strategy plans this many years ahead; deviations are measured over as long. */
const HORIZON = 7;

/** Rows by what a function says of each, in the order of first appearance. @param {any[]} rows @param {(row: any) => string} key */
function grouped(rows, key) {
  /** @type {Map<string, any[]>} */
  const groups = new Map();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

/** Standard deviation of a sample. @param {number[]} values */
export function spread(values) {
  const mean = total(values) / values.length;
  return Math.sqrt(total(values.map((value) => (value - mean) ** 2)) / (values.length - 1));
}

/** Root of the mean square. @param {number[]} values */
function rootMeanSquare(values) {
  return Math.sqrt(total(values.map((value) => value * value)) / values.length);
}

/**
 * Yearly figures of Poland.
 *
 * @param {Inputs} inputs
 * @param {string} indicator
 * @param {string} sex
 * @returns {(year: number) => number}
 */
export function annual({ rows }, indicator, sex) {
  const found = new Map(
    rows('poland/annual.csv')
      .filter((row) => row.indicator === indicator && row.sex === sex)
      .map((row) => [Number(row.year), Number(row.value)]),
  );
  return (year) => known(found.get(year), `${indicator} of ${year} in poland/annual.csv`);
}

/**
 * The step of a random walk that changes in seven years as much as total fertility did: changes of single years come in
 * runs, so that their own spread would make the years far ahead too sure.
 *
 * @param {Inputs} inputs
 * @param {number} last - Last year that is known.
 */
export function fertilityStep(inputs, last) {
  const un = annual(inputs, 'tfr', 'F');
  /** @param {number} year */
  const level = (year) => Math.log(year === 2024 ? inputs.figure('tfr', 'polska', 2024, 'F') : un(year));
  const changes = [];
  for (let year = 1990; year + HORIZON <= last; year++) {
    // The UN's figure of 2023 was made before the count of that year.
    if (year + HORIZON !== 2023) changes.push(level(year + HORIZON) - level(year));
  }
  return rootMeanSquare(changes) / Math.sqrt(HORIZON);
}

/** Mean age of the mothers of a table by groups of five years. @param {any[]} rows */
function meanAge(rows) {
  const births = total(rows.map((row) => Number(row.value)));
  return total(rows.map((row) => (Number.parseInt(row.age_group, 10) + 2.5) * Number(row.value))) / births;
}

/**
 * The yearly step of the mean age at birth: by how much its change in five years differed from that of the five before.
 *
 * @param {Inputs} inputs
 * @param {string} last - Last period that is known.
 */
export function motherAgeStep({ rows }, last) {
  const periods = grouped(
    rows('poland/mother-ages.csv').filter((row) => row.area === 'polska' && row.year.includes('-') && row.year <= last),
    (row) => row.year,
  );
  const ages = [...periods.keys()].sort().map((period) => meanAge(periods.get(period) ?? []));
  const changes = ages.slice(1).map((age, index) => age - ages[index]);
  return rootMeanSquare(changes.slice(1).map((change, index) => change - changes[index])) / Math.sqrt(5);
}

/** Mean age at birth of the towns of Poland against the country, years, in 2010. @param {Inputs} inputs */
export function motherAgeOfTowns2010({ rows }) {
  const all = rows('poland/mother-ages.csv').filter((row) => row.year === '2010');
  const [country, towns] = ['polska', 'polska-miasta'].map((area) => meanAge(all.filter((row) => row.area === area)));
  return Math.abs(towns - country);
}

/** How far the mean ages at birth of the towns of the voivodeships lie from each other, years, in 2024. @param {Inputs} inputs */
export function motherAgeBetweenTowns2024({ rows }) {
  return spread(
    [
      ...grouped(
        rows('poland/mother-ages.csv').filter((row) => row.year === '2024'),
        (row) => row.area,
      ).values(),
    ].map(meanAge),
  );
}

/** How far the mean ages of those who move to the towns of the voivodeships lie from each other, years. @param {Inputs} inputs */
export function arrivalAgeBetweenTowns({ rows }) {
  /** Mean age within a group, years; of the open one about 70. */
  const middle = { '0-4': 2.5, '5-14': 10, '15-19': 17.5, '20-29': 25, '30-44': 37.5, '45-59': 52.5, '60-100': 70 };
  const ages = [...grouped(rows('poland/arrivals.csv'), (row) => row.area).values()].map(
    (moves) =>
      total(moves.map((row) => middle[/** @type {keyof typeof middle} */ (row.age_group)] * Number(row.value))) /
      total(moves.map((row) => Number(row.value))),
  );
  return spread(ages);
}

/**
 * Logarithm of the level of mortality in a year: of the factor on the death rates of 2010 that gives the year's life
 * expectancy, mean of both sexes.
 *
 * @param {Inputs} inputs
 */
export function mortalityLevel(inputs) {
  const expectancies = SEXES.map((sex) => annual(inputs, 'life_expectancy_at_birth', CODES[sex]));
  /** @param {number} year */
  return (year) =>
    total(
      SEXES.map((sex, index) =>
        Math.log(matchLifeExpectancy(inputs.deathRates(2010, sex), { sex, lifeExpectancy: expectancies[index](year) })),
      ),
    ) / SEXES.length;
}

/** @param {(year: number) => number} level @param {number} first @param {number} last */
export function yearlyChanges(level, first, last) {
  return Array.from({ length: last - first }, (_, index) => level(first + index + 1) - level(first + index));
}

/**
 * How uncertain the yearly change of mortality is: by how much the mean change of seven years differed from that of the
 * seven before, less what the yearly changes alone make of it.
 *
 * @param {(year: number) => number} level
 * @param {number} first
 * @param {number} last
 */
export function mortalityTrend(level, first, last) {
  const step = spread(yearlyChanges(level, first, last));
  const differences = [];
  for (let year = first; year + 2 * HORIZON <= last; year++) {
    differences.push((level(year + 2 * HORIZON) - 2 * level(year + HORIZON) + level(year)) / HORIZON);
  }
  return Math.sqrt(Math.max(0, rootMeanSquare(differences) ** 2 - (2 * step * step) / HORIZON));
}

/**
 * The level of fertility from the own children of the two estimates of 2015: logarithm of their ratio.
 *
 * @param {Inputs} inputs
 */
export function ownChildrenOfVariants(inputs) {
  const [main, alternative] = ['main', 'alternative'].map((variant) => {
    const people = inputs.people(2015, variant);
    const women = people.byAge('female');
    const children = women.map((girls, age) => girls + people.byAge('male')[age]);
    return ownChildren(inputs, { women, children }, 2015, 5);
  });
  return Math.log(alternative / main);
}

/** Yearly growth of the counties as a share of their people, years of one census base together. @param {Inputs} inputs @param {number} last */
function countyGrowth({ rows }, last) {
  return [...grouped(rows('poland/county-population.csv'), (row) => row.area).values()].map((county) => {
    const people = new Map(county.map((row) => [Number(row.date.slice(0, 4)), Number(row.value)]));
    /** @param {number} year */
    const of = (year) => known(people.get(year), `county population of ${year}`);
    const years = [...people.keys()].filter((year) => year > 2013 && year <= Math.min(last, 2019));
    return years.map((year) => (of(year) - of(year - 1)) / of(year - 1));
  });
}

/**
 * Yearly variation of the growth of a place: step and persistence of a first-order autoregression that on average gives
 * the variances and covariances within the counties of 2014-2019. Each county's own mean is taken off, which makes a
 * short series look calmer and less persistent than it is; the model's values are treated alike.
 *
 * @param {Inputs} inputs
 */
export function growthVariation(inputs) {
  const series = countyGrowth(inputs, 2019);
  const moments = series.map((values) => momentsAroundMean(values));
  const variance = total(moments.map((moment) => moment.variance)) / moments.length;
  const covariance = total(moments.map((moment) => moment.covariance)) / moments.length;
  const n = series[0].length;
  let [low, high] = [0, 0.99];
  for (let halving = 0; halving < 50; halving++) {
    const middle = (low + high) / 2;
    const expected = expectedMoments(middle, n);
    if (expected.covariance / expected.variance < covariance / variance) low = middle;
    else high = middle;
  }
  const persistence = (low + high) / 2;
  const stationary = Math.sqrt(variance / expectedMoments(persistence, n).variance);
  return { persistence, step: stationary * Math.sqrt(1 - persistence * persistence) };
}

/**
 * The same from the two years of growth known at the end of 2015, at a persistence that two years cannot show.
 *
 * @param {Inputs} inputs
 * @param {number} persistence
 */
export function growthStep2015(inputs, persistence) {
  const differences = countyGrowth(inputs, 2015).map(([before, after]) => after - before);
  // Two neighbours of a stationary series differ by a variance of 2 (1 - persistence) times its own.
  const stationary = rootMeanSquare(differences) / Math.sqrt(2 * (1 - persistence));
  return stationary * Math.sqrt(1 - persistence * persistence);
}

/** @param {number[]} values */
function momentsAroundMean(values) {
  const mean = total(values) / values.length;
  const off = values.map((value) => value - mean);
  return {
    variance: total(off.map((value) => value * value)) / values.length,
    covariance: total(off.slice(1).map((value, index) => value * off[index])) / values.length,
  };
}

/**
 * What `momentsAroundMean` gives on average for a stationary autoregression with variance 1.
 *
 * @param {number} persistence
 * @param {number} n
 */
function expectedMoments(persistence, n) {
  /** @param {number} a @param {number} b */
  const correlation = (a, b) => persistence ** Math.abs(a - b);
  const places = Array.from({ length: n }, (_, index) => index);
  const rowMeans = places.map((a) => total(places.map((b) => correlation(a, b))) / n);
  const overall = total(rowMeans) / n;
  /** @param {number} a @param {number} b */
  const around = (a, b) => correlation(a, b) - rowMeans[a] - rowMeans[b] + overall;
  return {
    variance: total(places.map((a) => around(a, a))) / n,
    covariance: total(places.slice(1).map((a) => around(a, a - 1))) / n,
  };
}

/**
 * How far the shares of single ages within published groups lie from an estimate by another place's shares: those of the
 * county against Poland's at the end of 2022, beyond what chance makes of so few people.
 *
 * @param {Inputs} inputs
 * @param {Record<'female' | 'male', string[]>} groups - Below 90.
 */
export function withinGroups({ rows }, groups) {
  const counts = rows('poland/population.csv').filter((row) => row.date === '2022-12-31');
  /** @param {string} area @param {'female' | 'male'} sex */
  const byAge = (area, sex) =>
    new Map(
      counts
        .filter((row) => row.area === area && row.sex === CODES[sex])
        .map((row) => [Number.parseInt(row.age_group, 10), Number(row.value)]),
    );
  const squares = [];
  for (const sex of SEXES) {
    const [country, county] = ['polska', 'powiat-wejherowski'].map((area) => byAge(area, sex));
    for (const group of groups[sex]) {
      const [first, last = 89] = group.replace('+', '').split('-').map(Number);
      const ages = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      /** @param {Map<number, number>} people */
      const all = (people) => total(ages.map((age) => people.get(age) ?? 0));
      for (const age of ages) {
        const expected = ((country.get(age) ?? 0) / all(country)) * all(county);
        squares.push(((county.get(age) ?? 0) / expected - 1) ** 2 - 1 / expected);
      }
    }
  }
  return Math.sqrt(Math.max(0, total(squares) / squares.length));
}
