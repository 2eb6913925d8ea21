/** How many more arrived than left, from balances of counted populations. */
import { lifeTable, matchLifeExpectancy, project, Rates, SINGLE_AGES, survivalRatios } from '../../dist/index.js';
import { CODES, SEXES, total } from './town-inputs.mjs';

/** @typedef {import('./town-inputs.mjs').Inputs} Inputs */

/**
 * 2010-2015, from the strategy's own figures: what growth is left after births and deaths. Births are taken as the
 * children aged 0-4, deaths as those of the middle of the period among people of 2015, scaled to the mean size.
 *
 * @param {Inputs} inputs
 * @param {{ share?: number, count?: number }} published - Other readings of the rounded 14% of 2010 and 8.6 thousand of 2015.
 * @returns {number} Persons per year.
 */
export function netMigrationBefore2015({ people, figure, deathRatesKnownIn2015 }, published) {
  const { share = figure('post_working_share', 'rumia', 2010), count = figure('post_working_population', 'rumia', 2015) } = published;
  const now = people(2015);
  const before = count / (4 / 3) / (share / 100);
  const births = now.count({ ages: '0-4' });
  const deathsOfAYear = total(
    SEXES.map((sex) => {
      const regional = matchLifeExpectancy(deathRatesKnownIn2015(2010, sex), {
        sex,
        lifeExpectancy: figure('life_expectancy_at_birth', 'pomorskie', 2010, CODES[sex]),
      });
      const rates = deathRatesKnownIn2015(2013, sex);
      return total(now.byAge(sex).map((persons, age) => persons * rates[age] * regional));
    }),
  );
  const meanSize = (before + now.count()) / 2 / now.count();
  return (now.count() - before - births + 5 * deathsOfAYear * meanSize) / 5;
}

/**
 * 2015-2022: the net migration with which the people of 2015, under the mortality and fertility that came, become those
 * of 2022 on the same census base.
 *
 * @param {Inputs} inputs
 * @param {ReturnType<typeof import('./migration-pattern.mjs').migrationPattern>} pattern
 * @param {{ mortalityFactor: Record<'female' | 'male', number>, fertilityFactor: number, rebasing: number }} levels - Of Rumia against Poland.
 * @returns {number} Persons per year.
 */
export function netMigrationBefore2022(
  { people, figure, deathRates, birthRates },
  pattern,
  { mortalityFactor, fertilityFactor, rebasing },
) {
  const start = people(2015);
  const target = people(2022).count() / rebasing;
  const leaving = pattern.departures(start);
  const years = [2016, 2017, 2018, 2019, 2020, 2021, 2022];
  /** @param {number} year @param {'female' | 'male'} sex */
  const survival = (year, sex) =>
    survivalRatios(
      lifeTable(
        deathRates(year, sex).map((rate) => rate * mortalityFactor[sex]),
        { sex },
      ),
      SINGLE_AGES,
    );
  const natural = years.map((year) => ({
    survival: { female: survival(year, 'female'), male: survival(year, 'male') },
    fertility: birthRates(year).map((rate) => rate * fertilityFactor),
    sexRatioAtBirth: figure('sex_ratio_at_birth', 'polska', year),
  }));
  /** @param {number} net */
  const reached = (net) => {
    const migration = pattern.schedule({ population: start, arrivals: leaving + net, net });
    const rates = new Rates(SINGLE_AGES, new Map(years.map((year, index) => [year, { ...natural[index], migration }])));
    return project(start, rates, { until: 2022 }).horizon.count();
  };
  let [low, high] = [0, 2000];
  if (reached(low) > target || reached(high) < target)
    throw new Error(`no net migration of ${low} to ${high} a year leads to ${target} people; widen the search`);
  for (let halving = 0; halving < 40; halving++) {
    const middle = (low + high) / 2;
    if (reached(middle) < target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * How much the census of 2021 lifted the county above the census of 2011, beyond the growth of the years around.
 *
 * @param {Inputs} inputs
 */
export function rebasingFactor({ rows }) {
  const groups = rows('rumia/population-groups.csv').filter(
    (row) => row.area === 'powiat-wejherowski' && row.age_group === 'total' && row.sex !== 'T',
  );
  /** @param {number} year */
  const residents = (year) => total(groups.filter((row) => row.date === `${year}-12-31`).map((row) => Number(row.value)));
  const growth = (residents(2019) - residents(2018) + residents(2021) - residents(2020)) / 2;
  return residents(2020) / (residents(2019) + growth);
}
