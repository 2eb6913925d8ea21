import { fail } from '../language/error.js';
import type { Message } from '../language/language.js';
import type { Population } from '../population/population.js';
import type { Rates } from '../rates/rates.js';
import { runDraws } from './kernel/run-draws.js';
import { drawPaths } from './paths.js';
import { project } from './project.js';
import type { SimulateOptions } from './simulate.js';
import { Simulation } from './simulation.js';
import { startingPeople } from './starting-people.js';
import { NO_UNCERTAINTY } from './uncertainty.js';

/**
 * Simulations of one population under many rates, one after the other: what does not depend on the rates – who lives there in
 * each draw, how far each draw's levels deviate – is drawn once. Each result equals that of `simulate()` to the last bit.
 *
 * @param population - The base, of one area, whole people.
 * @param options - As for `simulate()`.
 * @returns A function of the rates; what it throws is what `simulate()` throws.
 * @throws {RangeError} If the number of draws is not a whole one from 1, a word is unknown, or people are not whole where chance decides.
 * @example
 * const base = new Population({ date: '2022-12-31', areas: ['rumia'], ageGroups: { width: 1, count: 3 }, source: 'GUS' }, Float64Array.of(5, 4, 3, 5, 4, 3));
 * const alive = Float64Array.of(1, 1, 1);
 * const rates = new Rates(base.ageGroups, new Map([[2023, { survival: { female: alive, male: alive }, fertility: Float64Array.of(0, 0, 0), sexRatioAtBirth: 1.06, migration: { kind: 'none' as const } }]]));
 * const simulated = simulator(base, { until: 2023, seed: 1, draws: 10 });
 * simulated(rates).sum().median().at(2023); // => 24
 */
export function simulator(population: Population, options: SimulateOptions): (rates: Rates) => Simulation {
  const { until, draws = 1000, seed, uncertainty = NO_UNCERTAINTY, people = 'whole', timing = 'even', title = TITLE } = options;
  check(population, draws, people);
  const [area] = population.areas;
  let drawn: { readonly years: readonly number[]; readonly paths: ReturnType<typeof drawPaths>; readonly start: Float64Array } | undefined;
  return (rates) => {
    const expected = project(population, rates, { until, timing, title });
    const years = expected.years.slice(1);
    // Only the rates say how long a step is.
    if (drawn === undefined || drawn.years.join() !== years.join()) {
      const paths = drawPaths(uncertainty, { seed, area, base: population.year, years, draws });
      drawn = { years, paths, start: startingPeople(population, uncertainty.base, { seed, draws, people }) };
    }
    const { paths, start } = drawn;
    const cells = [start];
    const { held } = runDraws({ start, draws, years, rates, paths, people, timing, seed, area }, (now) => {
      cells.push(now.cells.slice());
    });
    return new Simulation({ expected, people: cells, draws, seed, uncertainty, held, heldShifts: paths.heldShifts });
  };
}

const TITLE: Message = { pl: 'Symulacja', en: 'Simulation' };

function check(population: Population, draws: number, people: 'whole' | 'expected'): void {
  if (!Number.isInteger(draws) || draws < 1) {
    fail(`simulate: ${draws} losowań; oczekiwano liczby całkowitej od 1`, `simulate: ${draws} draws; expected a whole number from 1`);
  }
  if (people !== 'whole' && people !== 'expected') {
    fail(
      `simulate: people to „${String(people)}”; oczekiwano whole albo expected`,
      `simulate: people is "${String(people)}"; expected whole or expected`,
    );
  }
  if (people === 'whole' && population.counts.some((persons) => !Number.isInteger(persons))) {
    fail(
      "simulate: ludność wyjściowa nie jest w całych osobach; zaokrąglij ją albo wybierz people: 'expected'",
      "simulate: the base population is not in whole people; round it or choose people: 'expected'",
    );
  }
}
