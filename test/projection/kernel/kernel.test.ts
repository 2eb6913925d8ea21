import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileAssembly } from '../../../scripts/build-kernel.mjs';
import { javascriptKernel } from '../../../src/projection/kernel/javascript-kernel.js';
import type { Kernel } from '../../../src/projection/kernel/kernel.js';
import { BLOCK } from '../../../src/projection/kernel/layout.js';
import { type DrawsJob, runDrawsOn } from '../../../src/projection/kernel/run-draws.js';
import { wasmKernel } from '../../../src/projection/kernel/wasm-kernel.js';
import type { Paths } from '../../../src/projection/paths.js';
import { ROOT } from '../../house/source.js';
import { cases, runs } from '../../laws/arbitraries.js';
import { projectCase } from '../../laws/project-case.js';
import { jobOf, jobs } from './random-job.js';

/** What a kernel makes of a job. */
interface Outcome {
  readonly held: number;
  readonly cells: readonly Float64Array[];
}

/** The cells of all years, and what was held. */
function outcome(job: DrawsJob, kernel: Kernel | undefined): Outcome {
  if (kernel === undefined) throw new Error('there is no WebAssembly');
  const cells: Float64Array[] = [];
  const { held } = runDrawsOn(kernel, job, (now) => {
    cells.push(now.cells.slice());
  });
  return { held, cells };
}

const bytes = (cells: readonly Float64Array[]): string => cells.map((one) => Buffer.from(one.buffer).toString('base64')).join();

test('WebAssembly and JavaScript give the same bits, in expected numbers and in whole people', () => {
  fc.assert(
    fc.property(jobs, (job) => {
      const reference = outcome(job, javascriptKernel());
      const fast = outcome(job, wasmKernel());
      expect(bytes(fast.cells)).toBe(bytes(reference.cells));
      expect(fast.held).toBe(reference.held);
    }),
    { numRuns: 5 * runs.numRuns },
  );
});

const sure = (draws: number, steps: number): Paths => {
  const all = (value: number): Float64Array[] => Array.from({ length: steps }, () => new Float64Array(draws).fill(value));
  return {
    fertility: all(1),
    fertilityShift: all(0),
    mortality: all(1),
    arrivals: all(1),
    arrivalsShift: all(0),
    departures: all(1),
    heldShifts: 0,
  };
};

test('with factors of 1 the expected people of every draw are those of project(), to the last bit', () => {
  fc.assert(
    fc.property(cases(['none', 'flows']), fc.integer({ min: 1, max: 5 }), (one, draws) => {
      const job = jobOf(one, { draws, seed: 1, people: 'expected', paths: sure(draws, one.steps.length) });
      const { populations } = projectCase(one);
      for (const kernel of [javascriptKernel(), wasmKernel()]) {
        const { cells, held } = outcome(job, kernel);
        expect(held).toBe(0);
        cells.forEach((now, step) => {
          populations[step + 1].counts.forEach((persons, cell) => {
            expect(Array.from(now.subarray(cell * draws, (cell + 1) * draws))).toEqual(new Array(draws).fill(persons));
          });
        });
      }
    }),
    runs,
  );
});

test('how many draws are advanced together changes no byte', () => {
  fc.assert(
    fc.property(jobs, fc.integer({ min: 1, max: 8 }), (job, size) => {
      expect(bytes(outcome(job, javascriptKernel(size)).cells)).toBe(bytes(outcome(job, javascriptKernel()).cells));
    }),
    runs,
  );
});

test('a run can be split: a draw has the same numbers alone as among others', () => {
  fc.assert(
    fc.property(jobs, fc.nat(), (job, pick) => {
      const column = pick % job.draws;
      const only = (table: Float64Array): Float64Array => table.filter((_, place) => place % job.draws === column);
      const { heldShifts, ...tables } = job.paths;
      const paths: Paths = {
        heldShifts,
        fertility: tables.fertility.map(only),
        fertilityShift: tables.fertilityShift.map(only),
        mortality: tables.mortality.map(only),
        arrivals: tables.arrivals.map(only),
        arrivalsShift: tables.arrivalsShift.map(only),
        departures: tables.departures.map(only),
      };
      const alone = { ...job, draws: 1, firstDraw: (job.firstDraw ?? 0) + column, start: only(job.start), paths };
      expect(bytes(outcome(alone, wasmKernel()).cells)).toBe(bytes(outcome(job, wasmKernel()).cells.map(only)));
    }),
    runs,
  );
});

test('more draws than a block are the same in both kernels, also where the last block is not full', () => {
  const [one] = fc.sample(cases(['flows']), { numRuns: 1, seed: 4 });
  const draws = 2 * BLOCK + 33;
  const factors = sure(draws, one.steps.length);
  const paths = { ...factors, mortality: factors.mortality.map((all) => all.map((_, draw) => 0.9 + (0.2 * draw) / draws)) };
  for (const people of ['whole', 'expected'] as const) {
    const job = jobOf(one, { draws, seed: 3, people, paths });
    expect(bytes(outcome(job, wasmKernel()).cells)).toBe(bytes(outcome(job, javascriptKernel()).cells));
  }
});

test('both kernels refuse what a sampler cannot take, in the same words', () => {
  const [one] = fc.sample(cases(['flows']), { numRuns: 1, seed: 4 });
  const factors = sure(1, one.steps.length);
  const paths = { ...factors, arrivals: factors.arrivals.map((all) => all.map(() => 1e12)) };
  const job = jobOf(one, { draws: 1, seed: 3, people: 'whole', paths });
  const words = [javascriptKernel(), wasmKernel()].map((kernel) => {
    try {
      return String(outcome(job, kernel).held);
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  });
  expect(words[0]).toContain('poisson: średnia');
  expect(words[1]).toContain('poisson: średnia');
});

test('sums of rows have the same bits in both kernels, and are those of the cells they are made of', () => {
  fc.assert(
    fc.property(jobs, fc.array(fc.array(fc.nat(), { maxLength: 12 }), { maxLength: 4 }), fc.boolean(), (job, picks, rounded) => {
      const cells = 2 * job.rates.ageGroups.count;
      const rows = picks.map((pick) => pick.map((one) => one % cells));
      const sums = { rows, rounding: rounded ? 402653184 : 0 };
      const seen = [javascriptKernel(), wasmKernel()].map((kernel) => {
        const found: (readonly [number, Float64Array])[] = [];
        if (kernel === undefined) return found;
        runDrawsOn(kernel, { ...job, sums }, (now) => {
          found.push([now.year, now.sums.slice()]);
          rows.forEach((some, sum) => {
            for (let draw = 0; draw < job.draws; draw++) {
              const plain = some.reduce((all, row) => all + now.cells[row * job.draws + draw], 0);
              const error = Math.abs(now.sums[sum * job.draws + draw] - plain);
              expect(error).toBeLessThanOrEqual((rounded ? 2 ** -25 : 0) + 1e-14 * plain);
            }
          });
        });
        return found;
      });
      expect(seen[0]).toHaveLength(job.years.length + 1);
      expect(seen[1]).toEqual(seen[0]);
    }),
    runs,
  );
});

test('draws that begin alike need one column of people', () => {
  fc.assert(
    fc.property(jobs, (job) => {
      const column = Float64Array.from({ length: job.start.length / job.draws }, (_, cell) => job.start[cell * job.draws]);
      for (const kernel of [javascriptKernel(), wasmKernel()]) {
        expect(bytes(outcome({ ...job, start: column }, kernel).cells)).toBe(bytes(outcome(job, kernel).cells));
      }
    }),
    runs,
  );
});

test('what is compiled is what the sources say', async () => {
  for (const [path, text] of Object.entries(await compileAssembly(ROOT))) expect(readFileSync(join(ROOT, path), 'utf8'), path).toBe(text);
});
