import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AreaJob } from '../../src/projection/areas/area-job.js';
import { simulate } from '../../src/projection/simulate.js';
import type { AreaQuantiles } from '../../src/workers/area-quantiles.js';
import { nodeWorker } from '../../src/workers/node-worker.js';
import { type SimulateAreasOptions, simulateAreas } from '../../src/workers/simulate-areas.js';
import { ENTRY, makeJob, makeJobs } from './jobs.js';

const OPTIONS: SimulateAreasOptions = {
  until: 2025,
  seed: 5,
  draws: 300,
  groups: { total: {}, children: { ages: '0-3' }, women: { sex: 'female' }, old: { ages: '8+' } },
  quantiles: [0.1, 0.5, 0.9],
};

const ids = (jobs: readonly AreaJob[]): string[] => jobs.map(({ population }) => population.areas[0]);

async function all(jobs: Iterable<AreaJob>, options: Partial<SimulateAreasOptions> = {}): Promise<AreaQuantiles[]> {
  const found: AreaQuantiles[] = [];
  for await (const one of simulateAreas(jobs, { ...OPTIONS, startWorker: () => nodeWorker(ENTRY), ...options })) found.push(one);
  return found;
}

test('an area has the quantiles of its own simulation', async () => {
  const jobs = makeJobs(3);
  const found = await all(jobs);
  jobs.forEach(({ population, rates, uncertainty }, place) => {
    const alone = simulate(population, rates, { until: 2025, seed: 5, draws: 300, ...(uncertainty === undefined ? {} : { uncertainty }) });
    for (const [group, query] of Object.entries(OPTIONS.groups ?? {})) {
      const draws = alone.sum(query);
      for (const year of [2022, 2025]) {
        expect([...found[place].at(year, group)]).toEqual([0.1, 0.5, 0.9].map((probability) => draws.quantile(probability).at(year)));
      }
    }
    expect(found[place]).toMatchObject({ held: alone.held, heldShifts: alone.heldShifts });
  });
});

test('a sum is added up draw by draw', async () => {
  const jobs = makeJobs(15);
  const found = await all(jobs, { sums: { some: ids(jobs).slice(1, 15) } });
  const [first, ...others] = jobs.slice(1, 15).map(({ population, rates, uncertainty }) => {
    const alone = simulate(population, rates, { until: 2025, seed: 5, draws: 300, ...(uncertainty === undefined ? {} : { uncertainty }) });
    return alone.sum({ ages: '8+' });
  });
  const together = others.reduce((sum, draws) => sum.combine(draws, (one, other) => one + other, sum.description), first);
  const some = found.at(-1);
  expect(some).toMatchObject({ id: 'some', kind: 'sum' });
  expect([...(some?.at(2025, 'old') ?? [])]).toEqual([0.1, 0.5, 0.9].map((probability) => together.quantile(probability).at(2025)));
});

test.each(['whole', 'expected'] as const)('0, 1, 2 and 3 workers give the same bytes of %s people', async (people) => {
  const jobs = makeJobs(17);
  const sums = {
    'all of them': ids(jobs),
    'first county': ids(jobs).slice(0, 5),
    'across counties': ids(jobs).slice(4, 9),
    one: ['area 16'],
  };
  const one = await all(jobs, { people, sums, workers: 0 });
  expect(one.map(({ id }) => id)).toEqual([
    ...ids(jobs).slice(0, 5),
    'first county',
    ...ids(jobs).slice(5, 9),
    'across counties',
    ...ids(jobs).slice(9),
    'all of them',
    'one',
  ]);
  for (const workers of [1, 2, 3]) expect(await all(jobs, { people, sums, workers })).toEqual(one);
});

test('sums of expected numbers are the same bytes in whatever order the areas come', async () => {
  const jobs = makeJobs(6);
  const sums = { everybody: ids(jobs) };
  const one = (await all(jobs, { people: 'expected', sums })).at(-1);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(jobs, { minLength: jobs.length }), async (order) => {
      expect((await all(order, { people: 'expected', sums })).at(-1)).toEqual(one);
    }),
    { numRuns: 5 },
  );
});

test('areas are taken from a generator as they are needed', async () => {
  let made = 0;
  function* source(): Generator<AreaJob> {
    for (; made < 1000; made++) yield makeJob(`area ${made}`, made);
  }
  const seen: string[] = [];
  for await (const { id } of simulateAreas(source(), { ...OPTIONS, workers: 2, startWorker: () => nodeWorker(ENTRY) })) {
    seen.push(id);
    if (seen.length === 3) break;
  }
  expect(seen).toEqual(['area 0', 'area 1', 'area 2']);
  expect(made).toBeLessThan(12);
});

const wrong = (id: string): AreaJob => {
  const job = makeJob(id, 1);
  const none = { female: new Float64Array(11), male: new Float64Array(11) };
  return { ...job, rates: job.rates.map((step) => ({ ...step, migration: { kind: 'net', persons: none } })) };
};

test.each([0, 1, 2])('an area that cannot be simulated is named, with %d workers', async (workers) => {
  const jobs = [...makeJobs(4), wrong('Zła'), ...makeJobs(9).slice(5)];
  await expect(all(jobs, { workers })).rejects.toThrow(/obszar „Zła”: .*migracja w roku 2023 to salda/);
});

test('what cannot be run is said before anything is computed', async () => {
  const jobs = makeJobs(2);
  await expect(all([...jobs, jobs[0]])).rejects.toThrow('obszar „area 0” podano dwa razy');
  await expect(all(jobs, { sums: { powiat: ['area 0', 'nie ma'] } })).rejects.toThrow('sumie „powiat” brakuje obszarów: 1 z 2');
  await expect(all(jobs, { sums: { powiat: ['area 0', 'area 0'] } })).rejects.toThrow('ma któryś dwa razy');
  await expect(all(jobs, { groups: {} })).rejects.toThrow('nie ma ani jednej grupy');
  await expect(all(jobs, { workers: -1 })).rejects.toThrow('wątków -1; oczekiwano liczby całkowitej od 0');
  await expect(all(jobs, { draws: 0 })).rejects.toThrow('0 losowań; oczekiwano liczby całkowitej od 1');
  await expect(all(jobs, { until: 2022 })).rejects.toThrow('horyzont 2022');
  await expect(all(jobs, { until: 2026 })).rejects.toThrow('brak współczynników na rok 2026');
});

test('no areas give no results', async () => {
  expect(await all([])).toEqual([]);
});

test('the quantiles of an area are a table', async () => {
  const [area] = await all(makeJobs(1));
  expect(area.table().columns.map(({ title }) => title.pl)).toEqual(['Rok', 'Grupa', 'Kwantyl 10%', 'Kwantyl 50%', 'Kwantyl 90%']);
  expect(area.table().rows).toHaveLength(16);
  expect(() => area.at(2030, 'total')).toThrow('nie ma roku 2030');
});
