import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AgeTotal, finestGroups, graduate, graduateWithin, readRegion, sum } from '../../src/index.js';
import { runs } from '../laws/arbitraries.js';

/** Parts by single age, and limits of groups. */
const areas = fc.record({ ages: fc.integer({ min: 4, max: 20 }), parts: fc.integer({ min: 1, max: 5 }) }).chain(({ ages, parts }) =>
  fc.record({
    people: fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: ages, maxLength: ages }), {
      minLength: parts,
      maxLength: parts,
    }),
    limits: fc.uniqueArray(fc.integer({ min: 1, max: ages - 1 }), { maxLength: 5 }),
  }),
);

function grouped(people: readonly number[], limits: readonly number[]): AgeTotal[] {
  const starts = [0, ...limits.toSorted((a, b) => a - b)];
  return starts.map((from, group) => {
    const to = (starts[group + 1] ?? people.length) - 1;
    return { from, to, total: sum(people.slice(from, to + 1)) };
  });
}

describe('graduateWithin()', () => {
  test('keeps every group of every part and every age of the whole, in whole people', () => {
    fc.assert(
      fc.property(areas, ({ people, limits }) => {
        const whole = Float64Array.from(people[0], (_, age) => sum(people.map((part) => part[age])));
        const parts = people.map((part) => grouped(part, limits));
        const result = graduateWithin(parts, whole);
        result.parts.forEach((ages, part) => {
          expect(ages.every((persons) => Number.isInteger(persons) && persons >= 0)).toBe(true);
          expect(grouped(Array.from(ages), limits)).toEqual(parts[part]);
        });
        expect(whole.map((_, age) => sum(result.parts.map((ages) => ages[age])))).toEqual(whole);
        expect(result.moved).toBeGreaterThanOrEqual(0);
        expect(result.moved).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  test('comes nearer to the counted single ages of the powiats than graduation alone or the pattern of the voivodeship', () => {
    const region = readRegion('data/pomorskie');
    const limits = [10, 15, 18, 20, 30, 40, 45, 50, 60, 65, 70, 80];
    const errors = { within: 0, alone: 0, pattern: 0, chance: 0, people: 0 };
    for (const sex of ['female', 'male'] as const) {
      // Powiats are counted by single age up to 89.
      const truth = region.counties().map(({ id }) => Array.from(region.population(id).byAge(sex).subarray(0, 90)));
      const whole = Float64Array.from(truth[0], (_, age) => sum(truth.map((ages) => ages[age])));
      const groups = truth.map((ages) => grouped(ages, limits));
      const within = graduateWithin(groups, whole).parts;
      const missed = (ages: ArrayLike<number>, county: number): number =>
        sum(truth[county].map((persons, age) => Math.abs(persons - ages[age])));
      groups.forEach((totals, county) => {
        const pattern = totals.flatMap(({ from, to, total }) => {
          const inside = Array.from(whole.subarray(from, to + 1));
          return inside.map((persons) => (persons * total) / sum(inside));
        });
        errors.within += missed(within[county], county);
        errors.alone += missed(graduate(totals), county);
        errors.pattern += missed(pattern, county);
        // Mean distance of a Poisson count from its mean, nearly √(2 mean / π).
        errors.chance += sum(truth[county].map((persons) => Math.sqrt((2 * persons) / Math.PI)));
        errors.people += sum(truth[county]);
      });
    }
    const share = (missed: number): number => Math.round((1000 * missed) / errors.people) / 10;
    const { within, alone, pattern, chance } = errors;
    // Percent of all people.
    expect([within, alone, pattern, chance].map(share)).toEqual([3.3, 4.9, 4.4, 2.9]);
  });

  test.each([
    [[[{ from: 0, to: 1, total: 3 }]], /at ages 0-1 the parts have 3 people, the whole 4/],
    [
      [
        [{ from: 0, to: 1, total: 3 }],
        [
          { from: 0, to: 0, total: 1 },
          { from: 1, to: 1, total: 0 },
        ],
      ],
      /Sopot has the groups 0-0, 1-1, Reda 0-1; use the same groups/,
    ],
    [[], /give at least one part/],
  ])('says what is wrong with %j', (parts, message) => {
    expect(() => graduateWithin(parts, Float64Array.of(2, 2), { names: ['Reda', 'Sopot'] })).toThrow(
      expect.objectContaining({ text: expect.objectContaining({ en: expect.stringMatching(message) }) }),
    );
  });
});

test('finestGroups() takes overlapping groups apart and says nothing where ages are left out', () => {
  const published = [
    { from: 0, to: 100, total: 100 },
    { from: 0, to: 9, total: 10 },
    { from: 0, to: 14, total: 16 },
    { from: 10, to: 19, total: 11 },
    { from: 18, to: 44, total: 40 },
    { from: 0, to: 17, total: 19 },
  ];
  expect(finestGroups(published).map(({ from, to, total }) => `${from}-${to}: ${total}`)).toEqual([
    '0-9: 10',
    '10-14: 6',
    '15-17: 3',
    '18-19: 2',
    '20-44: 38',
    '45-100: 41',
  ]);
  expect(finestGroups([{ from: 0, to: 9, total: 10 }])).toEqual([]);
});
