import type { AreaJob } from '../projection/areas/area-job.js';
import type { Rates } from '../rates/rates.js';
import { AreaQuantiles } from './area-quantiles.js';
import { type AreasOptions, planAreas } from './plan-areas.js';
import { advanceArea, drawFutures } from './simulate-area.js';
import { roomForQuantiles, summariser } from './summarise-draws.js';

/**
 * Simulates one area again and again with other rates, as a slider asks for: what does not change - the base and the factors of
 * every draw - is drawn once, so that two results differ by nothing but the rates.
 *
 * @param job - The base, and what is uncertain; the rates come with each question.
 * @param options - How far, how often, whom to count.
 * @returns A function from rates, as for `simulate()`, to the quantiles; the same numbers as from `simulateAreas()`.
 * @throws {RangeError} If an option is not one of its values.
 * @example
 * const population = new Population({ date: '2022-12-31', areas: ['a'], ageGroups: { width: 1, count: 3 }, source: 'GUS' }, Float64Array.of(5, 4, 3, 5, 4, 3));
 * const ratesOf = (survival: number) => {
 *   const alive = Float64Array.of(survival, survival, survival);
 *   return new Rates(population.ageGroups, new Map([[2023, { survival: { female: alive, male: alive }, fertility: Float64Array.of(0, 0, 0), sexRatioAtBirth: 1.06, migration: { kind: 'none' as const } }]]));
 * };
 * const simulated = areaSimulator({ population }, { until: 2023, seed: 1, draws: 10, quantiles: [0.5], people: 'expected' });
 * [1, 0.5].map((survival) => simulated(ratesOf(survival)).at(2023, 'total')[0]); // => [24, 12]
 */
export function areaSimulator(job: Omit<AreaJob, 'rates'>, options: AreasOptions): (rates: Rates) => AreaQuantiles {
  const plan = planAreas('areaSimulator', job.population, options);
  const { years, groups, probabilities } = plan;
  const [id] = job.population.areas;
  const futures = drawFutures(plan, job);
  const { heldShifts } = futures.paths;
  const summarise = summariser(plan);
  return (rates) => {
    const quantiles = roomForQuantiles(plan);
    const held = advanceArea(plan, futures, { area: id, rates }, (atoms, year) => summarise(atoms, quantiles, year));
    return new AreaQuantiles({ id, kind: 'area', years, groups: groups.names, probabilities, quantiles, held, heldShifts });
  };
}
