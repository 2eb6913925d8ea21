/**
 * One size of `npm run bench:services`: simulates the town of the folder, divides it into areas, computes every service in each, and
 * prints what it took as one line of JSON. A process of its own, so that its peak of memory is its own.
 */
import { readTown, simulate, splitIntoAreas, TOWN_SERVICES, townServices } from '../../dist/index.js';

const [folder, from, until, draws, areaCount] = process.argv.slice(2);
const town = readTown(folder);
const started = performance.now();
let last = started;
/** @type {Record<string, number>} */
const seconds = {};
const lap = (/** @type {string} */ name) => {
  const now = performance.now();
  seconds[name] = (now - last) / 1000;
  last = now;
};

const rates = town.rates({ vintage: from, until: Number(until) });
const options = { until: Number(until), draws: Number(draws), seed: 1, uncertainty: town.uncertainty({ vintage: from }) };
const simulation = divided();
/** The town as one is needed no longer once it is divided. */
function divided() {
  const city = simulate(town.population(Number(from)), rates, options);
  lap('simulate');
  const split = splitIntoAreas(city, town.subareas()).simulation;
  lap('splitIntoAreas');
  return split;
}
const leaves = simulation.expected.base.areas.slice(0, Number(areaCount));
const results = TOWN_SERVICES.flatMap((id) => {
  const made = townServices(town, simulation, { services: [id], areas: leaves, rates });
  lap(id);
  return made;
});
const values = results
  .flatMap(({ quantities }) => [...quantities.values()])
  .reduce((sum, { count, years }) => sum + count * years.length, 0);
const { user, system } = process.cpuUsage();
process.stdout.write(
  JSON.stringify({
    draws: simulation.draws,
    years: [simulation.years[0], simulation.years.at(-1)],
    heldFrom: rates.heldFrom,
    areas: leaves,
    services: TOWN_SERVICES.length,
    values,
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: (user + system) / 1e6,
    // Node gives kilobytes.
    peakBytes: process.resourceUsage().maxRSS * 1024,
    of: seconds,
  }),
);
