import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { INSTALLED } from './jobs.js';

// Whether a process that uses workers ends. Each runs the package as it is installed.

const JOBS = `
  const { simulateAreas } = await import(${JSON.stringify(INSTALLED)});
  const { nodeWorker } = await import(${JSON.stringify(INSTALLED.replace('simulate-areas', 'node-worker'))});
  const { Population, Rates } = await import(${JSON.stringify(INSTALLED.replace('workers/simulate-areas', 'engine'))});
  const one = new Float64Array(101).fill(0.99);
  const step = { survival: { female: one, male: one }, fertility: new Float64Array(101), sexRatioAtBirth: 1.06, migration: { kind: 'none' } };
  const years = Array.from({ length: 30 }, (_, i) => 2023 + i);
  function* jobs() {
    for (let i = 0; i < 5000; i++) {
      const population = new Population({ date: '2022-12-31', areas: ['a' + i], source: 'test' }, new Float64Array(202).fill(9));
      yield { population, rates: new Rates(population.ageGroups, new Map(years.map((year) => [year, step]))) };
    }
  }
  const options = { until: 2052, seed: 1, draws: 200, workers: 2 };
`;

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** Runs a program to its end; one that hangs is killed, and its signal tells. */
function ended(program: string, onOutput: (kill: (signal: NodeJS.Signals) => void) => void = () => undefined): Promise<Ended> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', JOBS + program], { stdio: ['ignore', 'pipe', 'pipe'] });
  const limit = setTimeout(() => child.kill('SIGKILL'), 15_000);
  let output = '';
  child.stdout.on('data', (part) => {
    output += String(part);
    onOutput((signal) => child.kill(signal));
  });
  child.stderr.on('data', (part) => {
    output += String(part);
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearTimeout(limit);
      resolve({ code, signal, output });
    });
  });
}

test('a run that is read to the third area and left ends the process', async () => {
  const left = await ended(
    `let n = 0; for await (const one of simulateAreas(jobs(), options)) if (++n === 3) break; console.log('read', n);`,
  );
  expect(left).toEqual({ code: 0, signal: null, output: 'read 3\n' });
});

test('a run that nobody goes on reading does not keep the process alive', async () => {
  const left = await ended('const run = simulateAreas(jobs(), options); await run.next(); console.log("one");');
  expect(left).toEqual({ code: 0, signal: null, output: 'one\n' });
});

test('a worker that dies is an error, and the process ends', async () => {
  const dying = new URL(`data:text/javascript,${encodeURIComponent('process.exit(3)')}`);
  const failed = await ended(`
    const startWorker = () => nodeWorker(new URL(${JSON.stringify(dying.href)}));
    try { for await (const one of simulateAreas(jobs(), { ...options, startWorker })); } catch (error) { console.log(error.message); }
  `);
  expect(failed).toMatchObject({ code: 0, signal: null, output: expect.stringContaining('wątek zakończył pracę (3)') });
});

test('Ctrl-C ends the process and its workers at once', async () => {
  const stopped = await ended(`for await (const { id } of simulateAreas(jobs(), options)) if (id === 'a0') console.log('begun');`, (kill) =>
    kill('SIGINT'),
  );
  expect(stopped).toEqual({ code: null, signal: 'SIGINT', output: 'begun\n' });
});
