import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AreaTree } from '../../src/areas/area-tree.js';
import { Population } from '../../src/population/population.js';
import { simulate } from '../../src/projection/simulate.js';
import type { Simulation } from '../../src/projection/simulation.js';
import { splitIntoAreas } from '../../src/projection/subareas/split-into-areas.js';
import type { Subareas } from '../../src/projection/subareas/subareas.js';
import { Rates } from '../../src/rates/rates.js';
import { type Case, cases, runs } from './arbitraries.js';

/** A random case with few enough people that each of them can be dealt. */
const small: fc.Arbitrary<Case> = cases(['none', 'flows']).map(({ population, steps, timing }) => {
  const { ageGroups, areas, date } = population;
  const counts = population.counts.map((persons) => Math.round(Math.min(persons, 400)));
  const fewer = steps.map((step) =>
    step.migration.kind === 'flows'
      ? {
          ...step,
          migration: {
            ...step.migration,
            arrivals: {
              female: step.migration.arrivals.female.map((persons) => Math.min(persons, 60)),
              male: step.migration.arrivals.male.map((persons) => Math.min(persons, 60)),
            },
          },
        }
      : step,
  );
  return { population: new Population({ date, areas, ageGroups, source: 'law' }, counts), steps: fewer, timing };
});

function simulateCase(
  { population, steps, timing }: Case,
  draws: number,
  seed: number,
  people: 'whole' | 'expected' = 'whole',
): Simulation {
  const { ageGroups, year } = population;
  const rates = new Rates(ageGroups, new Map(steps.map((step, index) => [year + (index + 1) * ageGroups.width, step])));
  return simulate(population, rates, { until: year + steps.length * ageGroups.width, timing, draws, seed, people });
}

function treeOf(leaves: readonly string[]): AreaTree {
  return new AreaTree([
    { id: 'a', name: 'Miasto', kind: 'city', parent: null, teryt: null },
    ...leaves.map((id) => ({ id, name: `Część ${id}`, kind: 'unit' as const, parent: 'a', teryt: null })),
  ]);
}

/** One to four parts; the sizes of all but the last known, sure or not, some of nobody; or known by events or snapshots. */
const parts = fc.record({
  sizes: fc.array(fc.record({ share: fc.constantFrom(0, 0.001, 0.05, 0.12, 0.3), isSure: fc.boolean() }), { maxLength: 3 }),
  by: fc.constantFrom('totals', 'events', 'snapshots'),
  isTilted: fc.boolean(),
});

function subareasOf(
  { population }: Case,
  { sizes, by, isTilted }: { sizes: readonly { share: number; isSure: boolean }[]; by: string; isTilted: boolean },
): Subareas {
  const leaves = [...sizes.map((_, place) => `a-${place}`), 'a-rest'];
  const common = { tree: treeOf(leaves), city: 'a', leaves };
  const { ageGroups, year, date } = population;
  const everybody = Math.max(1, population.count());
  if (by === 'totals') {
    return {
      ...common,
      totals: {
        totals: sizes.map(({ share, isSure }, place) => ({
          area: `a-${place}`,
          year: year - 3,
          persons: {
            distribution: isSure ? 'fixed' : 'trapezoid',
            low: share * everybody * 0.9,
            likely: share * everybody,
            high: share * everybody * 1.1,
          },
          cityPersons: everybody,
        })),
        shares: [],
        growthDeviation: 0.002,
        ...(isTilted ? { ageTilt: [{ ages: { from: 0, to: ageGroups.width - 1 }, loading: -0.3 }] } : {}),
      },
    };
  }
  // Registers know some of the people, and of some cells nobody.
  const snapshot = (at: string, of: (cell: number) => number): Population =>
    new Population(
      { date: at, areas: leaves, ageGroups, source: 'law' },
      Float64Array.from({ length: leaves.length * population.counts.length }, (_, cell) => of(cell)),
    );
  const snapshots = [snapshot(`${year - ageGroups.width}-12-31`, (cell) => cell % 7), snapshot(date, (cell) => (cell * 5) % 11)];
  const events = leaves.map((_, area) => 4 + ((area * 13) % 9));
  return by === 'snapshots'
    ? { ...common, snapshots }
    : {
        ...common,
        snapshots,
        events: [
          { kind: 'deaths', counted: events, expected: events.map(() => 6) },
          { kind: 'arrivals', counted: events, expected: events.map(() => 9) },
        ],
      };
}

function addsUp(city: Simulation, split: Simulation, tolerance: number): void {
  const areas = split.expected.base.areas.length;
  for (const year of city.years) {
    const [whole, some] = [city.peopleAt(year), split.peopleAt(year)];
    for (let place = 0; place < whole.length; place++) {
      let total = 0;
      for (let area = 0; area < areas; area++) {
        const persons = some[area * whole.length + place];
        if (!(persons >= 0)) throw new Error(`${persons} people in ${year}, area ${area}, place ${place}`);
        total += persons;
      }
      if (!(Math.abs(total - whole[place]) <= tolerance * Math.max(1, whole[place])))
        throw new Error(`${total} people in the areas, ${whole[place]} in the city, ${year}, place ${place}`);
    }
  }
}

test('areas add up to the city in every cell, year and draw, and nobody is fewer than none', () => {
  fc.assert(
    fc.property(small, parts, fc.nat(1e6), (one, how, seed) => {
      const city = simulateCase(one, 3, seed);
      addsUp(city, splitIntoAreas(city, subareasOf(one, how)).simulation, 0);
    }),
    runs,
  );
});

test('so do expected numbers, but for rounding', () => {
  fc.assert(
    fc.property(small, parts, fc.nat(1e6), (one, how, seed) => {
      const city = simulateCase(one, 2, seed, 'expected');
      addsUp(city, splitIntoAreas(city, subareasOf(one, how), { people: 'expected' }).simulation, 1e-9);
    }),
    runs,
  );
});

test('the same seed gives the same people, and another draw changes none of them', () => {
  fc.assert(
    fc.property(small, parts, fc.nat(1e6), (one, how, seed) => {
      const subareas = subareasOf(one, how);
      const [two, three] = [2, 3].map((draws) => splitIntoAreas(simulateCase(one, draws, seed), subareas).simulation);
      const again = splitIntoAreas(simulateCase(one, 3, seed), subareas).simulation;
      for (const year of two.years) {
        expect(again.peopleAt(year)).toEqual(three.peopleAt(year));
        const [fewer, more] = [two.peopleAt(year), three.peopleAt(year)];
        for (let row = 0; row < fewer.length / 2; row++) {
          for (let draw = 0; draw < 2; draw++)
            if (fewer[row * 2 + draw] !== more[row * 3 + draw]) throw new Error(`row ${row}, draw ${draw}`);
        }
      }
    }),
    runs,
  );
});

test('one area is the city', () => {
  fc.assert(
    fc.property(small, fc.constantFrom('totals', 'events', 'snapshots'), fc.nat(1e6), (one, by, seed) => {
      const city = simulateCase(one, 2, seed);
      const { simulation } = splitIntoAreas(city, subareasOf(one, { sizes: [], by, isTilted: false }));
      for (const year of city.years) expect([...simulation.peopleAt(year)]).toEqual([...city.peopleAt(year)]);
    }),
    runs,
  );
});

test('a cohort of an area changes only as people come and go: without moves nobody changes area', () => {
  fc.assert(
    fc.property(small, parts, fc.nat(1e6), (one, how, seed) => {
      const still = { ...one, steps: one.steps.map((step) => ({ ...step, migration: { kind: 'none' as const } })) };
      const city = simulateCase(still, 2, seed);
      const { simulation } = splitIntoAreas(city, subareasOf(still, { ...how, by: 'totals' }));
      const { count, width } = one.population.ageGroups;
      for (const year of city.years.slice(1)) {
        const [before, after] = [simulation.peopleAt(year - width), simulation.peopleAt(year)];
        for (let row = 0; row < after.length / 2; row++) {
          if (row % count === 0 || row % count === count - 1) continue;
          for (let draw = 0; draw < 2; draw++) if (after[row * 2 + draw] > before[(row - 1) * 2 + draw]) throw new Error(`row ${row}`);
        }
      }
    }),
    runs,
  );
});
