/**
 * Who moves, by age: departures as in pomorskie's towns, at Rumia's level; arrivals replace them and bring the net
 * gain, which falls on ages as in the county. Both sexes of an age move alike, for want of data.
 */
import { graduate } from '../../dist/index.js';
import { gusFlows } from './gus-flows.mjs';
import { AGES, total } from './town-inputs.mjs';

/** @typedef {import('../../dist/index.js').Population} Population */

/** @param {Population} population */
const ofBothSexes = (population) => population.byAge('female').map((women, age) => women + population.byAge('male')[age]);

/**
 * @param {import('./town-inputs.mjs').Inputs} inputs
 * @param {import('./town-inputs.mjs').Note} note
 */
export function migrationPattern(inputs, note) {
  const base = inputs.people(2022);
  const residents = ofBothSexes(base);
  const exposure = exposureOfTowns(inputs, base, residents);
  const leavingTowns = graduate(
    ageTotals(inputs.rows('poland/departures.csv'), (persons) => persons),
    { exposure },
  ).map((persons, age) => persons / exposure[age]);
  const level = gusFlows(inputs).departures(2023) / total(residents.map((persons, age) => persons * leavingTowns[age]));
  note(
    'departure_level',
    '2022',
    'T',
    level,
    'Rumia / towns of pomorskie',
    'odpływ Rumi w prognozie GUS na 2023 r. wobec odpływu, jaki dałby jej wzorzec wieku miast województwa pomorskiego w 2024 r.',
  );
  const rates = leavingTowns.map((rate) => rate * level);

  const gain = ageTotals(inputs.rows('poland/county-migration.csv'), (perThousand, ages) => (perThousand / 1000) * base.count({ ages }));
  const gainByAge = graduate([...gain, { from: 85, to: 100, total: 0 }], { exposure: residents });

  return {
    /**
     * Persons who leave in a year.
     *
     * @param {Population} population
     */
    departures: (population) => total(ofBothSexes(population).map((persons, age) => persons * rates[age])),
    /**
     * The migration of a year for the projection.
     *
     * @param {object} flows
     * @param {Population} flows.population - Whose sexes share the arrivals of each age.
     * @param {number} flows.arrivals - Persons in the year.
     * @param {number} flows.net - Persons gained in the year whose age pattern the arrivals follow.
     * @param {number} [flows.departureFactor] - Departure rates against those of 2023.
     */
    schedule: ({ population, arrivals, net, departureFactor = 1 }) => {
      const arriving = residents.map((persons, age) => persons * rates[age] + (gainByAge[age] * net) / total(gainByAge));
      const all = total(arriving);
      const both = ofBothSexes(population);
      const share = (/** @type {'female' | 'male'} */ sex) =>
        arriving.map((persons, age) => ((persons / all) * arrivals * population.byAge(sex)[age]) / Math.max(both[age], 1e-9));
      const departureRates = rates.map((rate) => rate * departureFactor);
      return {
        kind: /** @type {const} */ ('flows'),
        arrivals: { female: share('female'), male: share('male') },
        departureRates: { female: departureRates, male: departureRates },
      };
    },
  };
}

/**
 * People of pomorskie's towns by single age; the open 85+ is spread as in Rumia.
 *
 * @param {import('./town-inputs.mjs').Inputs} inputs
 * @param {Population} base
 * @param {Float64Array} residents
 */
function exposureOfTowns({ rows }, base, residents) {
  const exposure = new Float64Array(AGES);
  for (const row of rows('poland/urban-population.csv')) {
    const age = Number(row.age);
    if (age < 85) exposure[age] = Number(row.value);
    else for (let one = 85; one < AGES; one++) exposure[one] = (Number(row.value) * residents[one]) / base.count({ ages: '85+' });
  }
  return exposure;
}

/**
 * @param {any[]} rows
 * @param {(value: number, ages: string) => number} persons
 */
function ageTotals(rows, persons) {
  return rows.map((row) => {
    const [from, to] = row.age_group.split('-').map(Number);
    return { from, to, total: persons(Number(row.value), row.age_group) };
  });
}
