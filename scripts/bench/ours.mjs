/**
 * The workloads by kohorta itself, one line of JSON as from peer.c. Run as:
 * node ours.mjs WORKLOAD MODEL REPETITIONS [AREAS SEED]
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../ensure.mjs';
import { AGES, CELLS, FACTORS } from './model.mjs';
import { BASE_YEAR, UNCERTAINTY } from './uncertainty.mjs';

const [workload, path, repetitions = '1', areas = '1', seed = '1'] = process.argv.slice(2);

// By URL, so that the type check of this script does not need a build.
const load = (/** @type {string} */ name) => import(new URL(`dist/${name}.js`, pathToFileURL(ROOT)).href);
const [{ areaSimulator, drawPaths, Population, project, Rates, simulateAreas, SINGLE_AGES }, { runDraws }, { RowQuantiles }] =
  await Promise.all(['engine', 'projection/kernel/run-draws', 'numerics/row-quantiles'].map(load));

const SEVEN = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];
const NINE = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975];
const THREE = [0.1, 0.5, 0.9];
const HEADLINES = [
  [0, 100],
  [0, 2],
  [3, 6],
  [7, 14],
  [65, 100],
  [85, 100],
];
const ALL_AREAS = 2477;
const COUNTIES = 380;

const file = readFileSync(path);
const data = new Float64Array(file.buffer, file.byteOffset, file.byteLength / 8);
let at = 4;
const take = (/** @type {number} */ count) => {
  at += count;
  return data.slice(at - count, at);
};
const [boys, draws, years] = data;
const base = take(CELLS);
const survival = take(CELLS);
at += CELLS;
const fertility = take(AGES);
const arrivals = take(CELLS).map((half) => 2 * half);
const departures = take(CELLS).map((half) => 1 - (1 - half) ** 2);
const calendar = Array.from({ length: years }, (_, step) => BASE_YEAR + 1 + step);
const factors = Object.fromEntries(FACTORS.map((name) => [name, calendar.map(() => take(draws))]));

/** @typedef {{ fertility?: number, mortality?: number, scale?: number }} Levels */

/**
 * The rates of every year; `scale` makes a town of another size.
 *
 * @param {Levels} [levels]
 */
function ratesOf({ fertility: births = 1, mortality = 1, scale = 1 } = {}) {
  const bySex = (/** @type {Float64Array} */ cells) => ({ female: cells.slice(0, AGES), male: cells.slice(AGES) });
  const step = {
    survival: bySex(mortality === 1 ? survival : survival.map((share) => 1 - (1 - share) * mortality)),
    fertility: births === 1 ? fertility : fertility.map((rate) => rate * births),
    sexRatioAtBirth: boys / (1 - boys),
    migration: { kind: 'flows', arrivals: bySex(arrivals.map((persons) => persons * scale)), departureRates: bySex(departures) },
  };
  return new Rates(SINGLE_AGES, new Map(calendar.map((year) => [year, step])));
}

/** A part of the draws of the file. */
function pathsOf(/** @type {number} */ first, /** @type {number} */ end) {
  const zeros = new Float64Array(end - first);
  const none = calendar.map(() => zeros);
  const parts = FACTORS.map((name) => [name, factors[name].map((step) => step.subarray(first, end))]);
  return { ...Object.fromEntries(parts), fertilityShift: none, arrivalsShift: none, heldShifts: 0 };
}

/** The draws in parts that stay in the cache for all their years. */
function partsOf(/** @type {number} */ size) {
  return Array.from({ length: Math.ceil(draws / size) }, (_, i) => {
    const firstDraw = i * size;
    const end = Math.min(draws, firstDraw + size);
    return { firstDraw, draws: end - firstDraw, paths: pathsOf(firstDraw, end), start: base };
  });
}

/** Adds cells draw by draw, four rows in one walk. */
function addUp(/** @type {Float64Array} */ cells, /** @type {number} */ count, /** @type {readonly number[]} */ rows) {
  const total = new Float64Array(count);
  let next = 0;
  for (; next + 4 <= rows.length; next += 4) {
    const [a, b, c, d] = rows.slice(next, next + 4).map((row) => row * count);
    for (let j = 0; j < count; j++) total[j] += cells[a + j] + cells[b + j] + (cells[c + j] + cells[d + j]);
  }
  for (; next < rows.length; next++) for (let j = 0; j < count; j++) total[j] += cells[rows[next] * count + j];
  return total;
}

/** @param {number} first @param {number} last @param {readonly number[]} [sexes] */
function rowsOf(first, last, sexes = [0, 1]) {
  return sexes.flatMap((sex) => Array.from({ length: last - first + 1 }, (_, i) => sex * AGES + first + i));
}

const parts = workload === 'W5' ? [] : partsOf(512);
const PARTS = [rowsOf(0, 100, [0]), rowsOf(0, 100), rowsOf(0, 0), rowsOf(85, 100)];

/** K and N: people at the end, mean and variance of some sums. */
function kernel(/** @type {'expected' | 'whole'} */ people, /** @type {number} */ ownSeed) {
  const rates = ratesOf();
  const sums = PARTS.map(() => new Float64Array(draws));
  for (const part of parts) {
    const job = { ...part, years: calendar, rates, people, seed: ownSeed, area: 'town' };
    runDraws(job, (/** @type {{ step: number, cells: Float64Array }} */ { step, cells }) => {
      if (step < years - 1) return;
      for (const [i, rows] of PARTS.entries()) sums[i].set(addUp(cells, part.draws, rows), part.firstDraw);
    });
  }
  return sums.flatMap((values) => {
    const mean = values.reduce((sum, value) => sum + value / draws, 0);
    return [mean, values.reduce((sum, value) => sum + (value - mean) ** 2 / (draws - 1), 0)];
  });
}

/** W1: one path. */
function onePath(/** @type {unknown} */ population, /** @type {unknown} */ rates) {
  const { horizon } = project(population, rates, { until: BASE_YEAR + years });
  return PARTS.flatMap((rows) => [rows.reduce((sum, row) => sum + horizon.counts[row], 0), null]);
}

/** W2: factors are drawn, and every cell of every year gets its quantiles. */
function everyCell(/** @type {number} */ ownSeed) {
  const rates = ratesOf();
  const paths = drawPaths(UNCERTAINTY, { seed: ownSeed, area: 'town', base: BASE_YEAR, years: calendar, draws });
  const rows = new RowQuantiles(draws, SEVEN);
  const found = new Float64Array(years * CELLS * SEVEN.length);
  const job = { start: base, draws, years: calendar, rates, paths, people: 'expected', seed: ownSeed, area: 'town' };
  runDraws(job, (/** @type {{ step: number, cells: Float64Array }} */ { step, cells }) => {
    for (let cell = 0; cell < CELLS; cell++) rows.find(cells, cell * draws, found, (step * CELLS + cell) * SEVEN.length);
  });
  const last = found.subarray((years - 1) * CELLS * SEVEN.length);
  return [0, 30, 60, AGES + 85].flatMap((cell) => [...last.subarray(cell * SEVEN.length, (cell + 1) * SEVEN.length)]);
}

/** W3: many areas on two workers. */
async function manyAreas() {
  const jobs = Array.from({ length: Number(areas) }, (_, area) => {
    const scale = (20 + ((area * 37) % 101)) / 100;
    return { area, scale, id: `${area}`.padStart(4, '0') };
  });
  const groups = Object.fromEntries(
    ['female', 'male', undefined].flatMap((sex) =>
      Array.from({ length: 20 }, (_, group) => {
        const ages = group === 19 ? '95+' : `${5 * group}-${5 * group + 4}`;
        return [`${sex ?? 'both'} ${ages}`, sex === undefined ? { ages } : { ages, sex }];
      }),
    ),
  );
  const county = (/** @type {number} */ area) => `county ${Math.floor((area * COUNTIES) / ALL_AREAS)}`;
  /** @type {Record<string, string[]>} */
  const sums = { country: jobs.map(({ id }) => id) };
  for (const { area, id } of jobs) {
    sums[county(area)] ??= [];
    sums[county(area)].push(id);
  }
  function* source() {
    for (const { id, scale } of jobs) {
      const population = new Population(
        { date: `${BASE_YEAR}-12-31`, areas: [id], source: 'bench' },
        base.map((persons) => persons * scale),
      );
      yield { population, rates: ratesOf({ scale }), uncertainty: UNCERTAINTY };
    }
  }
  /** @type {Map<string, number[]>} */
  const kept = new Map();
  for await (const result of simulateAreas(source(), {
    until: BASE_YEAR + years,
    draws,
    seed: Number(seed),
    people: 'expected',
    groups,
    quantiles: NINE,
    sums,
    workers: 2,
  })) {
    if (result.id !== jobs[0].id && result.id !== 'county 0') continue;
    kept.set(
      result.id,
      ['female 0-4', 'both 85-89'].flatMap((group) => [...result.at(BASE_YEAR + years, group)]),
    );
  }
  return [...(kept.get(jobs[0].id) ?? []), ...(kept.get('county 0') ?? [])];
}

/** W5: a slider has been moved. */
function slider() {
  const ages = HEADLINES.map(([first, last]) => (last === 100 ? `${first}+` : `${first}-${last}`));
  const groups = Object.fromEntries(ages.map((some) => [some, { ages: some }]));
  const options = { until: BASE_YEAR + years, draws, seed: 1, people: 'expected', groups, quantiles: THREE };
  const simulated = areaSimulator({ population: town, uncertainty: UNCERTAINTY }, options);
  return (/** @type {number} */ move) => {
    const result = simulated(ratesOf({ fertility: 1 + 0.002 * (move + 1), mortality: 1 - 0.001 * (move + 1) }));
    return ages.flatMap((some) => [...result.at(BASE_YEAR + years, some)]);
  };
}

const town = new Population({ date: `${BASE_YEAR}-12-31`, areas: ['town'], source: 'bench' }, base);
const townRates = ratesOf();

/** @type {Record<string, (i: number) => (number | null)[] | Promise<(number | null)[]>>} */
const RUNS = {
  K: () => kernel('expected', 1),
  KFlows: () => kernel('expected', 1),
  N: (i) => kernel('whole', Number(seed) * 1000 + i + 1),
  W1: () => onePath(town, townRates),
  W2: (i) => everyCell(Number(seed) * 1000 + i + 1),
  W3: manyAreas,
  W5: workload === 'W5' ? slider() : () => [],
};

/** Runs before the first measured one, by which the compiler of Node has made the code fast. */
const UNMEASURED = { K: 3, KFlows: 3, N: 1, W1: 500, W2: 1, W3: 0, W5: 20 }[workload] ?? 0;

const run = RUNS[workload];
for (let i = 0; i < UNMEASURED; i++) await run(i);
const before = process.cpuUsage();
const seconds = [];
/** @type {(number | null)[]} */
let figures = [];
for (let i = 0; i < Number(repetitions); i++) {
  const start = process.hrtime.bigint();
  const found = await run(i);
  seconds.push(Number(process.hrtime.bigint() - start) / 1e9);
  // The moves of the slider differ; all peers show the first.
  if (workload !== 'W5' || i === 0) figures = found;
}
const { user, system } = process.cpuUsage(before);
const peakBytes = process.resourceUsage().maxRSS * 1024;
process.stdout.write(`${JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, peakBytes, figures })}\n`);
