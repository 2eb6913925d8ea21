import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Population } from '../../src/population/population.js';
import { type BaseUncertainty, startingPeople } from '../../src/projection/starting-people.js';

const GROUPS = { width: 1, count: 10 };
const about = { date: '2022-12-31', areas: ['a', 'b'], ageGroups: GROUPS, source: 'test' };
const CELLS = 2 * GROUPS.count;

const populations = fc
  .array(fc.integer({ min: 0, max: 400 }), { minLength: 2 * CELLS, maxLength: 2 * CELLS })
  .map((counts) => new Population(about, Float64Array.from(counts)));
/** A second estimate of the same totals: people moved from some ages to others within each area. */
const variants = populations.chain((population) =>
  fc.tuple(fc.array(fc.nat(CELLS - 1), { minLength: 30, maxLength: 30 }), fc.constant(population)).map(([places, main]) => {
    const counts = main.counts.slice();
    for (const offset of [0, CELLS]) {
      for (let move = 0; move + 1 < places.length; move += 2) {
        const [from, to] = [offset + places[move], offset + places[move + 1]];
        const moved = Math.min(counts[from], 9);
        counts[from] -= moved;
        counts[to] += moved;
      }
    }
    return { main, alternative: new Population(about, counts) };
  }),
);
const within: BaseUncertainty = { kind: 'within-groups', groups: { female: ['0-3', '4-6'], male: ['0-3', '4+'] }, spread: 0.1 };

const column = (people: Float64Array, draw: number, draws: number): number[] =>
  Array.from({ length: people.length / draws }, (_, cell) => people[cell * draws + draw]);
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

test('a base that is sure begins every draw', () => {
  fc.assert(
    fc.property(populations, (population) => {
      const people = startingPeople(population, undefined, { seed: 1, draws: 3 });
      for (let draw = 0; draw < 3; draw++) expect(column(people, draw, 3)).toEqual(Array.from(population.counts));
    }),
  );
});

describe('between two estimates', () => {
  test('whole people, none below 0, the total of every area kept', () => {
    fc.assert(
      fc.property(variants, fc.integer({ min: 0, max: 1000 }), ({ main, alternative }, seed) => {
        const people = startingPeople(main, { kind: 'variants', alternative, spread: 0.7 }, { seed, draws: 3 });
        expect(people.every((persons) => Number.isInteger(persons) && persons >= 0)).toBe(true);
        for (let draw = 0; draw < 3; draw++) {
          const now = column(people, draw, 3);
          for (const place of [0, 1])
            expect(total(now.slice(place * CELLS, (place + 1) * CELLS))).toBe(main.count({ areas: about.areas[place] }));
        }
      }),
    );
  });

  test('the draws lie on the line through both, the main estimate in their middle', () => {
    const main = new Population(about, new Float64Array(2 * CELLS).fill(100));
    const alternative = new Population(
      about,
      main.counts.map((persons, cell) => persons + (cell % 2 === 0 ? 10 : -10)),
    );
    const draws = 2000;
    const people = startingPeople(main, { kind: 'variants', alternative, spread: Math.SQRT1_2 }, { seed: 4, draws, people: 'expected' });
    const first = people.subarray(0, draws);
    const mean = total(Array.from(first)) / draws;
    const deviation = Math.sqrt(total(Array.from(first, (persons) => (persons - mean) ** 2)) / (draws - 1));
    expect(Math.abs(mean - 100)).toBeLessThan(0.5);
    expect(Math.abs(deviation / (10 * Math.SQRT1_2) - 1)).toBeLessThan(0.05);
    for (let draw = 0; draw < 20; draw++) expect(people[draws + draw] - 100).toBeCloseTo(100 - people[draw], 9);
  });

  test('another population is no second estimate', () => {
    const main = new Population(about, new Float64Array(2 * CELLS));
    const alternative = new Population({ ...about, date: '2021-12-31' }, main.counts);
    expect(() => startingPeople(main, { kind: 'variants', alternative, spread: 0.5 }, { seed: 1, draws: 1 })).toThrow(
      'nie pasują do siebie',
    );
  });
});

describe('within counted groups', () => {
  test('whole people, every group kept in every draw, ages outside the groups as they are', () => {
    fc.assert(
      fc.property(populations, fc.integer({ min: 0, max: 1000 }), (population, seed) => {
        const draws = 2;
        const people = startingPeople(population, within, { seed, draws });
        expect(people.every((persons) => Number.isInteger(persons) && persons >= 0)).toBe(true);
        for (let draw = 0; draw < draws; draw++) {
          const now = new Population(about, Float64Array.from(column(people, draw, draws)));
          for (const areas of about.areas) {
            for (const ages of ['0-3', '4-6', '7', '8', '9+'])
              expect(now.count({ areas, ages, sex: 'female' })).toBe(population.count({ areas, ages, sex: 'female' }));
            for (const ages of ['0-3', '4+'])
              expect(now.count({ areas, ages, sex: 'male' })).toBe(population.count({ areas, ages, sex: 'male' }));
          }
        }
      }),
    );
  });

  test('the share of an age differs by the spread stated, and chance adds its own', () => {
    const main = new Population(about, new Float64Array(2 * CELLS).fill(100));
    const draws = 3000;
    const deviation = (people: 'whole' | 'expected'): number => {
      const first = Array.from(startingPeople(main, within, { seed: 9, draws, people }).subarray(0, draws));
      const mean = total(first) / draws;
      expect(Math.abs(mean - 100)).toBeLessThan(1);
      return Math.sqrt(total(first.map((persons) => (persons - mean) ** 2)) / (draws - 1));
    };
    // Four ages of equal size: a share of 1/4 has the variance (1/4)(3/4) / (1 + 4 / 0.1²), here in persons of 400.
    const share = 400 * Math.sqrt(0.1875 / (1 + 400));
    expect(Math.abs(deviation('expected') / share - 1)).toBeLessThan(0.05);
    const chance = 400 * 0.1875;
    expect(Math.abs(deviation('whole') / Math.sqrt(share * share + chance) - 1)).toBeLessThan(0.05);
  });

  test('groups that overlap are named', () => {
    const wrong: BaseUncertainty = { ...within, groups: { female: ['0-4', '4-6'], male: [] } };
    const main = new Population(about, new Float64Array(2 * CELLS).fill(1));
    expect(() => startingPeople(main, wrong, { seed: 1, draws: 1 })).toThrow('0-4, 4-6 zachodzą na siebie');
  });
});

test('more draws, other areas and another first draw change no number', () => {
  fc.assert(
    fc.property(populations, fc.integer({ min: 0, max: 1000 }), (population, seed) => {
      const long = startingPeople(population, within, { seed, draws: 4 });
      const rest = startingPeople(population, within, { seed, draws: 3, firstDraw: 1 });
      expect(column(rest, 0, 3)).toEqual(column(long, 1, 4));
      const alone = new Population({ ...about, areas: ['b'] }, population.counts.slice(CELLS));
      expect(column(startingPeople(alone, within, { seed, draws: 1 }), 0, 1)).toEqual(column(long, 0, 4).slice(CELLS));
    }),
  );
});
