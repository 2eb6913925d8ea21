import { fileURLToPath } from 'node:url';
import { Population } from '../../src/population/population.js';
import type { AreaJob } from '../../src/projection/areas/area-job.js';
import type { Uncertainty } from '../../src/projection/uncertainty.js';
import { Rates } from '../../src/rates/rates.js';

/** The entry of a worker as it is installed: a worker cannot run the sources. */
export const ENTRY: URL = new URL('../../dist/workers/node-worker-entry.js', import.meta.url);

/** The module of `simulateAreas()` as it is installed. */
export const INSTALLED: string = fileURLToPath(new URL('../../dist/workers/simulate-areas.js', import.meta.url));

const COUNT = 11;

const UNSURE: Uncertainty = {
  fertility: { level: 0.2, step: 0.1, persistence: 1, shift: { level: 1, step: 0, persistence: 0 } },
  mortality: { level: 0.1, step: 0.05, persistence: 0.9 },
  arrivals: { level: 0.3, step: 0.2, persistence: 0.5 },
  departures: { level: 0.1, step: 0.1, persistence: 0 },
};

/** Small areas of their own sizes, every third of which is not sure of its base. */
export function makeJobs(count: number): AreaJob[] {
  return Array.from({ length: count }, (_, area) => makeJob(`area ${area}`, area));
}

/** One of them. */
export function makeJob(id: string, size: number): AreaJob {
  const ageGroups = { width: 1, count: COUNT };
  const people = (more: number): Population => {
    const counts = Float64Array.from({ length: 2 * COUNT }, (_, cell) => 40 + 7 * size + (cell % 5) + more);
    return new Population({ date: '2022-12-31', areas: [id], ageGroups, source: 'test' }, counts);
  };
  const survival = Float64Array.from({ length: COUNT }, (_, age) => 1 - 0.004 * age * age);
  const arrivals = new Float64Array(COUNT).fill(0.7 + size);
  const leaving = new Float64Array(COUNT).fill(0.02);
  const step = {
    survival: { female: survival, male: survival },
    fertility: Float64Array.from({ length: COUNT }, (_, age) => (age >= 4 && age <= 7 ? 0.3 : 0)),
    sexRatioAtBirth: 1.06,
    migration: {
      kind: 'flows' as const,
      arrivals: { female: arrivals, male: arrivals },
      departureRates: { female: leaving, male: leaving },
    },
  };
  const rates = new Rates(ageGroups, new Map([2023, 2024, 2025].map((year) => [year, step])));
  const base = size % 3 === 0 ? { base: { kind: 'variants' as const, alternative: people(5), spread: 0.7 } } : {};
  return { population: people(0), rates, uncertainty: { ...UNSURE, ...base } };
}
