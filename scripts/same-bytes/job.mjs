/** The simulation every machine is asked for: Rumia from 2022, as plain numbers that JSON carries without loss. */
import { join } from 'node:path';
import { readTown } from '../../dist/index.js';

const UNTIL = 2032;
const DRAWS = 300;

/**
 * @param {string} root - The package's folder.
 */
export function job(root) {
  const town = readTown(join(root, 'data', 'rumia'));
  const population = town.population(2022);
  const rates = town.rates({ vintage: '2022', variant: 'alternative', until: UNTIL });
  const { date, areas, ageGroups, source } = population;
  return {
    description: { date, areas, ageGroups, source },
    counts: [...population.counts],
    ageGroups,
    steps: rates.years.filter((year) => year <= UNTIL).map((year) => /** @type {[number, any]} */ ([year, plain(rates.at(year))])),
    uncertainty: plain(town.uncertainty({ vintage: '2022' })),
    until: UNTIL,
    draws: DRAWS,
  };
}

/** @typedef {ReturnType<typeof job>} Job */

/**
 * @param {unknown} value
 * @returns {any}
 */
function plain(value) {
  return JSON.parse(JSON.stringify(value, (_, part) => (part instanceof Float64Array ? [...part] : part)));
}
