/** Whether the death rates of the plan hold where deaths were counted: the county. */
import { lifeTable, Population, project, Rates, SINGLE_AGES, survivalRatios } from '../../dist/index.js';
import { AGES, known, SEXES, total } from './town-inputs.mjs';

/**
 * Deaths counted in the county in 2024 per death that the rates of the plan give there. The county's people of the end
 * of 2022 are carried to 2024 by these rates, nobody moving; the open 90+ is spread as in Rumia.
 *
 * @param {import('./town-inputs.mjs').Inputs} inputs
 * @param {ReturnType<typeof import('./mortality.mjs').mortality>[2022]} mortality
 * @param {number} meanPopulation - Of the county in 2024.
 */
export function countyDeathRatio({ rows, people, figure }, mortality, meanPopulation) {
  const town = people(2022);
  const counts = new Float64Array(2 * AGES);
  for (const [place, sex] of SEXES.entries()) {
    const oldest = town.byAge(sex).subarray(90);
    for (const row of rows('poland/population.csv')) {
      if (row.area !== 'powiat-wejherowski' || row.sex !== (sex === 'female' ? 'F' : 'M')) continue;
      const age = Number(row.age_group.replace('+', ''));
      if (age < 90) counts[place * AGES + age] = Number(row.value);
      else
        for (const [more, persons] of oldest.entries()) counts[place * AGES + age + more] = (Number(row.value) * persons) / total(oldest);
    }
  }
  const county = new Population({ date: '2022-12-31', areas: ['powiat-wejherowski'], source: 'data/poland/population.csv' }, counts);
  const steps = new Map(
    [2023, 2024].map((year) => {
      const rates = known(mortality.get(year), `mortality of ${year}`);
      const survival = {
        female: survivalRatios(lifeTable(rates.female, { sex: 'female' }), SINGLE_AGES),
        male: survivalRatios(lifeTable(rates.male, { sex: 'male' }), SINGLE_AGES),
      };
      return [
        year,
        { survival, fertility: new Float64Array(AGES), sexRatioAtBirth: 1.06, migration: { kind: /** @type {const} */ ('none') } },
      ];
    }),
  );
  const [, last] = project(county, new Rates(SINGLE_AGES, steps), { until: 2024 }).steps;
  const counted = (figure('death_rate', 'powiat-wejherowski', 2024) / 1000) * meanPopulation;
  return counted / (total(last.deaths.female) + total(last.deaths.male));
}
