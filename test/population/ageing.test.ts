import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageing, ageingOf, medianAge, Population } from '../../src/index.js';

const population = (counts: Float64Array): Population => new Population({ date: '2022-12-31', areas: ['rumia'], source: 'test' }, counts);
const anyCounts = fc.float64Array({ minLength: 202, maxLength: 202, min: 1, max: 5000, noNaN: true });

test('ageingOf() splits everybody into the three economic ages of Statistics Poland', () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const one = ageingOf(population(counts));
      expect(one.preWorking + one.working + one.postWorking).toBeCloseTo(one.total, 6);
      expect(one.from65).toBeGreaterThanOrEqual(one.from75);
      expect(one.from75).toBeGreaterThanOrEqual(one.from80);
      expect(one.from80).toBeGreaterThanOrEqual(one.from85);
    }),
    { numRuns: 100 },
  );
});

test('ageingOf() counts women from 60 and men from 65 as of post-working age', () => {
  const counts = new Float64Array(202);
  counts[60] = 7; // women aged 60
  counts[101 + 60] = 5; // men aged 60
  counts[101 + 65] = 3; // men aged 65
  const one = ageingOf(population(counts));
  expect([one.working, one.postWorking]).toEqual([5, 10]);
});

test('ageingOf() counts women aged 45-64 as carers, and people of both sexes aged 80+ as those they care for', () => {
  const counts = new Float64Array(202);
  for (const age of [44, 65]) counts[age] = 100; // women just outside
  for (const age of [45, 64]) counts[age] = 6; // women
  for (const age of [45, 50, 64]) counts[101 + age] = 50; // men
  counts[80] = 3; // women
  counts[101 + 99] = 1; // men
  expect(ageingOf(population(counts)).carersPerOldest).toBe(3);
});

test('medianAge() lies where half are younger, and does not depend on how many there are', () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const people = population(counts);
      const median = medianAge(people);
      const age = Math.floor(median);
      const younger = age === 0 ? 0 : people.count({ ages: `0-${age - 1}` });
      const inside = people.count({ ages: age >= 100 ? '100+' : String(age) });
      expect(younger + inside * (median - age)).toBeCloseTo(people.count() / 2, 4);
      expect(medianAge(population(counts.map((count) => 2 * count)))).toBeCloseTo(median, 9);
    }),
    { numRuns: 100 },
  );
});

test('medianAge() of nobody is missing, not 0', () => {
  expect(medianAge(population(new Float64Array(202)))).toBeNaN();
});

test('ageing() gives shares of the total and one row per population', () => {
  const table = ageing([population(new Float64Array(202).fill(1)), population(new Float64Array(202).fill(2))]);
  expect(table.values('share_85')).toEqual([32 / 202, 32 / 202]);
  expect(table.values('total')).toEqual([202, 404]);
});
