import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesFor, preschool, sum } from '../../../src/index.js';
import { INPUTS_BY_HAND, projectionOf, simulationOf } from './sample-preschool.js';

const runs = { numRuns: 1000, seed: 20261122 };
const children = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 4, maxLength: 4 });
const years = [2015, 2016, 2017, 2024];

test('more children never means fewer applicants', () => {
  fc.assert(
    fc.property(children, children, fc.constantFrom(...years.slice(1)), (some, more, year) => {
      const demand = (numbers: readonly number[]): number =>
        preschool(projectionOf([{ year, children: { town: numbers } }]), INPUTS_BY_HAND)
          .quantities.get('demand')
          ?.at(year)[0] ?? Number.NaN;
      expect(demand(some.map((number, age) => number + more[age]))).toBeGreaterThanOrEqual(demand(some) - 1e-9);
    }),
    runs,
  );
});

test('in every draw the areas add up to the town, those with a place and those refused to the applicants, and whole is whole', () => {
  fc.assert(
    fc.property(children, children, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 1e6 }), (a, b, places, seed) => {
      const people = simulationOf(
        years.map((year) => ({ year, children: { a, b } })),
        { draws: 3, seed },
      );
      const units = [
        { id: 'one', name: 'one', places: [{ from: 2010, places: 200 }], choice: { a: 3, b: 1 } },
        { id: 'two', name: 'two', places: [{ from: 2016, places }], choice: { a: 1, b: 3 } },
      ];
      const { quantities, demandByArea } = preschool(people, { ...INPUTS_BY_HAND, units });
      const draws = (name: string, year: number): Float64Array => quantities.get(name)?.at(year) ?? new Float64Array();
      for (const year of years) {
        for (let draw = 0; draw < 3; draw++) {
          const [asked, placed, refused, empty, seats] = ['demand', 'attending', 'refused', 'empty', 'capacity'].map(
            (name) => draws(name, year)[draw],
          );
          expect(sum([...demandByArea.values()].map((one) => one.at(year)[draw]))).toBe(asked);
          expect(placed + refused).toBe(asked);
          expect(placed + empty).toBe(seats);
          expect(refused).toBeGreaterThanOrEqual(draws('shortage', year)[draw]);
          expect(Number.isInteger(asked)).toBe(true);
        }
      }
    }),
    { ...runs, numRuns: 200 },
  );
});

test('places for every area on its own leave nobody without, in as many draws as were asked for', () => {
  fc.assert(
    fc.property(children, children, fc.double({ min: 0.1, max: 0.95, noNaN: true }), (a, b, probability) => {
      const result = preschool(simulationOf([{ year: 2024, children: { a, b } }], { draws: 20 }), INPUTS_BY_HAND);
      const [town, ...areas] = placesFor(result, { probability }).values('places').map(Number);
      const demands = [...result.demandByArea.values()].map((one) => one.at(2024));
      const share = (enough: (draw: number) => boolean): number =>
        Array.from({ length: 20 }, (_, draw) => enough(draw)).filter(Boolean).length / 20;
      expect(share((draw) => demands.every((one, area) => one[draw] <= areas[area]))).toBeGreaterThanOrEqual(probability - 1e-9);
      expect(share((draw) => sum(demands.map((one) => one[draw])) <= town)).toBeGreaterThanOrEqual(probability - 1e-9);
      expect(sum(areas)).toBeGreaterThanOrEqual(town);
    }),
    { ...runs, numRuns: 300 },
  );
});
