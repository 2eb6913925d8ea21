/** The level of fertility that small children and counted births show, against Poland's. */
import { graduate } from '../../dist/index.js';
import { total } from './town-inputs.mjs';

/** @typedef {import('./town-inputs.mjs').Inputs} Inputs */
/** @typedef {{ women: Float64Array, children: Float64Array }} Residents - By single age at the end of a year. */

/**
 * Children under `ages` per child that Poland's fertility of the years of their birth would have given to the women who
 * live in the place now (own-children method). What is wrong alike for two places cancels in their ratio.
 *
 * @param {Inputs} inputs
 * @param {Residents} residents
 * @param {number} year
 * @param {number} ages - Youngest ages to count; 10 counts 0-9.
 * @see Cho, Retherford & Choe (1986), The Own-Children Method of Fertility Estimation, East-West Center.
 */
export function ownChildren({ birthRates }, { women, children }, year, ages) {
  let births = 0;
  for (let age = 0; age < ages; age++) {
    // Those who are `age` now were born that many years ago, to women who are that much older now.
    const rates = birthRates(year - age);
    for (let mother = 15; mother <= 49; mother++) births += rates[mother] * women[mother + age];
  }
  return total(children.subarray(0, ages)) / births;
}

/**
 * Counted births of 2024 per birth that Poland's fertility of that year would have given to the women of the end of
 * 2022, who were about a year and a half younger then.
 *
 * @param {Inputs} inputs
 * @param {Residents} residents
 * @param {number} births
 */
export function countedBirths({ birthRates }, { women }, births) {
  const rates = birthRates(2024);
  let expected = 0;
  for (let mother = 15; mother <= 49; mother++) expected += (rates[mother] * (women[mother - 1] + women[mother - 2])) / 2;
  return births / expected;
}

/**
 * Women and children by single age of Poland or the county; wider groups are graduated.
 *
 * @param {Inputs} inputs
 * @param {string} area
 * @param {number} year
 * @returns {Residents}
 */
export function residentsOf({ rows }, area, year) {
  const people = rows('poland/population.csv').filter((row) => row.area === area && row.date.startsWith(String(year)));
  /** @param {string} sex */
  const bySingleAge = (sex) =>
    graduate(
      people
        .filter((row) => row.sex === sex)
        .map((row) => {
          const [from, to] = row.age_group.replace('+', '').split('-').map(Number);
          return { from, to: to ?? from, total: Number(row.value) };
        }),
    );
  const women = bySingleAge('F');
  const men = bySingleAge('M');
  return { women, children: women.map((girls, age) => girls + men[age]) };
}
