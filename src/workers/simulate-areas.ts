import { fail } from '../language/error.js';
import type { Population } from '../population/population.js';
import type { AreaJob } from '../projection/areas/area-job.js';
import { AreaQuantiles } from './area-quantiles.js';
import { AreaSums } from './area-sums.js';
import type { AreaWorker } from './area-worker.js';
import type { ChunkResult } from './compute-chunk.js';
import { nodeWorker } from './node-worker.js';
import { packArea } from './packed-area.js';
import { type AreasOptions, planAreas } from './plan-areas.js';
import { type Pool, thisThread, workerPool } from './pool.js';
import type { AreasPlan } from './simulate-area.js';

/** How far, how often, of whom, and in how many threads. */
export interface SimulateAreasOptions extends AreasOptions {
  /** Areas to be added up draw by draw: ids by the name of the sum. */
  readonly sums?: Readonly<Record<string, readonly string[]>>;
  /** Threads besides this one; 0 computes in this one. Default: 0. */
  readonly workers?: number;
  /** Starts a worker. Default: one of Node.js; a browser gives its own by `webWorker()`. */
  readonly startWorker?: () => AreaWorker;
}

/** Areas of a chunk at most; neighbours in the same sums are added up where they are computed. */
const LONGEST_CHUNK = 12;

/**
 * Many areas, each simulated as `simulate()` does it and reduced to quantiles at once, so that memory does not grow with
 * their number; and sums of areas, added up draw by draw.
 *
 * Results come one by one, in the order of the areas, a sum after the last of its areas; they are the same bytes for any
 * number of workers. Expected numbers are kept to 2^-24 of a person, so that areas and groups add up to their sums exactly, in
 * whatever order, up to 5 × 10^8 people. A sum holds memory from its first area to its last: areas of one county together ask
 * for least.
 *
 * Assumptions: areas are independent of each other but for what their rates have in common.
 *
 * @param jobs - Areas with one base year and the same age groups; a generator makes them as they are needed.
 * @throws {RangeError} If an area cannot be simulated, with its id; two have one id or differ in base year or age groups; areas
 * of a sum do not come; or an option is not one of its values.
 * @example
 * const people = (area: string) => new Population({ date: '2022-12-31', areas: [area], ageGroups: { width: 1, count: 3 }, source: 'GUS' }, Float64Array.of(5, 4, 3, 5, 4, 3));
 * const alive = Float64Array.of(1, 1, 1);
 * const rates = new Rates(people('a').ageGroups, new Map([[2023, { survival: { female: alive, male: alive }, fertility: Float64Array.of(0, 0, 0), sexRatioAtBirth: 1.06, migration: { kind: 'none' as const } }]]));
 * const jobs = ['a', 'b'].map((area) => ({ population: people(area), rates }));
 * const areas = simulateAreas(jobs, { until: 2023, seed: 1, draws: 10, quantiles: [0.5], sums: { both: ['a', 'b'] } });
 * const first = await areas.next();
 * first.done !== true && first.value.at(2023, 'total')[0]; // => 24
 */
export async function* simulateAreas(
  jobs: Iterable<AreaJob> | AsyncIterable<AreaJob>,
  options: SimulateAreasOptions,
): AsyncGenerator<AreaQuantiles, void, undefined> {
  const { workers = 0, startWorker = nodeWorker } = options;
  if (!(Number.isInteger(workers) && workers >= 0)) {
    fail(
      `simulateAreas: wątków ${workers}; oczekiwano liczby całkowitej od 0`,
      `simulateAreas: ${workers} workers; expected a whole number from 0`,
    );
  }
  let run: Run | undefined;
  const underWay: Sent[] = [];
  let chunk: AreaJob[] = [];
  const seen = new Set<string>();
  try {
    for await (const job of jobs) {
      const id = idOf(job);
      if (seen.has(id)) fail(`simulateAreas: obszar „${id}” podano dwa razy`, `simulateAreas: area "${id}" is given twice`);
      seen.add(id);
      run ??= begin(job.population, options, () => Array.from({ length: workers }, () => startWorker()));
      requireAlike(job, run);
      if (chunk.length > 0 && !belongs(chunk, job, run.sums)) {
        underWay.push(send(chunk, run));
        chunk = [];
        while (underWay.length > run.pool.places) yield* receive(underWay, run);
      }
      chunk.push(job);
    }
    if (run === undefined) return;
    if (chunk.length > 0) underWay.push(send(chunk, run));
    while (underWay.length > 0) yield* receive(underWay, run);
    run.sums.requireComplete();
  } finally {
    run?.pool.stop();
  }
}

/** A run that has begun. */
interface Run {
  readonly plan: AreasPlan;
  readonly base: Population;
  readonly sums: AreaSums;
  readonly pool: Pool;
  /** Memory of sums that have been added up, to be used again. */
  readonly spare: Float64Array[];
}

/** A chunk under way. */
interface Sent {
  readonly ids: readonly string[];
  readonly result: Promise<ChunkResult>;
}

function begin(base: Population, options: SimulateAreasOptions, start: () => AreaWorker[]): Run {
  const plan = planAreas('simulateAreas', base, options);
  const pool = (): Pool => {
    const started = start();
    return started.length === 0 ? thisThread(plan) : workerPool(plan, started);
  };
  return { plan, base, sums: new AreaSums(plan, options.sums ?? {}), pool: pool(), spare: [] };
}

/** Whether an area may be computed together with those before it. */
function belongs(chunk: readonly AreaJob[], job: AreaJob, sums: AreaSums): boolean {
  const own = sums.namesOf(idOf(job));
  // Without a sum there is nothing to gain from being together.
  return own.length > 0 && chunk.length < LONGEST_CHUNK && own.join('\n') === sums.namesOf(idOf(chunk[0])).join('\n');
}

function send(chunk: readonly AreaJob[], { plan, sums, pool, spare }: Run): Sent {
  const areas = chunk.map((job) => packArea(job, plan.years.slice(1)));
  const result = pool.compute({ areas, ...sums.roleOf(idOf(chunk[0]), chunk.length) }, spare.pop());
  // Whoever fails first is heard when it is its turn; the others must not be called unheard.
  result.catch(() => undefined);
  return { ids: chunk.map(idOf), result };
}

/** The results of the oldest chunk under way. */
async function* receive(underWay: Sent[], { plan, sums, spare }: Run): AsyncGenerator<AreaQuantiles> {
  const oldest = underWay.shift();
  if (oldest === undefined) return;
  const found = await oldest.result;
  for (const [place, id] of oldest.ids.entries()) {
    const { years, groups, probabilities } = plan;
    yield new AreaQuantiles({ id, kind: 'area', years, groups: groups.names, probabilities, ...found.areas[place] });
  }
  yield* sums.add(oldest.ids[0], found);
  if (found.atoms !== undefined) spare.push(found.atoms);
}

function idOf({ population }: AreaJob): string {
  return population.areas[0];
}

function requireAlike({ population, rates }: AreaJob, { base }: Run): void {
  const [id] = population.areas;
  const same = (one: { readonly width: number; readonly count: number }): boolean =>
    one.width === base.ageGroups.width && one.count === base.ageGroups.count;
  if (population.areas.length === 1 && population.date === base.date && same(population.ageGroups) && same(rates.ageGroups)) return;
  fail(
    `simulateAreas: obszar „${id}” ma inny dzień, inne grupy wieku albo więcej niż jeden obszar; oczekiwano takich jak w pierwszym: ${base.date}`,
    `simulateAreas: area "${id}" has another day, other age groups or more than one area; expected those of the first: ${base.date}`,
  );
}
