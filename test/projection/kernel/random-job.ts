import fc from 'fast-check';
import type { DrawsJob } from '../../../src/projection/kernel/run-draws.js';
import type { Paths } from '../../../src/projection/paths.js';
import { Rates } from '../../../src/rates/rates.js';
import { type Case, cases } from '../../laws/arbitraries.js';

/** A random case with random paths: factors often 1, often such that a share has to be held, shifts often 0. */
export const jobs: fc.Arbitrary<DrawsJob> = fc
  .record({
    one: cases(['none', 'flows']),
    draws: fc.integer({ min: 1, max: 9 }),
    firstDraw: fc.integer({ min: 0, max: 1e6 }),
    seed: fc.integer({ min: 0, max: 2 ** 50 }),
    people: fc.constantFrom<'whole' | 'expected'>('whole', 'expected'),
    shifts: fc.boolean(),
    numbers: fc.infiniteStream(
      fc.oneof(fc.constant(1), fc.double({ min: 0.5, max: 1.5, noNaN: true }), fc.double({ min: 0, max: 8, noNaN: true })),
    ),
  })
  .map(({ one, draws, firstDraw, seed, people, shifts, numbers }) => {
    const next = (): number => Number(numbers.next().value);
    const tables = (of: () => number): Float64Array[] => one.steps.map(() => Float64Array.from({ length: draws }, of));
    const shift = (): number => (shifts ? Math.max(-3, Math.min(3, (next() - 1) * 2)) : 0);
    const paths: Paths = {
      fertility: tables(next),
      fertilityShift: tables(shift),
      mortality: tables(next),
      arrivals: tables(next),
      arrivalsShift: tables(shift),
      departures: tables(next),
      heldShifts: 0,
    };
    return jobOf(one, { draws, firstDraw, seed, people, paths });
  });

/** The draws of a case. */
export function jobOf(
  { population, steps, timing }: Case,
  { draws, people = 'expected', ...rest }: Pick<DrawsJob, 'draws' | 'firstDraw' | 'seed' | 'people' | 'paths'>,
): DrawsJob {
  const { ageGroups, year } = population;
  const years = steps.map((_, step) => year + (step + 1) * ageGroups.width);
  const start = new Float64Array(population.counts.length * draws);
  population.counts.forEach((persons, cell) => {
    start.fill(people === 'whole' ? Math.round(persons) : persons, cell * draws, (cell + 1) * draws);
  });
  return {
    ...rest,
    start,
    draws,
    people,
    years,
    rates: new Rates(ageGroups, new Map(steps.map((step, i) => [years[i], step]))),
    timing,
    area: 'a',
  };
}
