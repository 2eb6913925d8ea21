import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graduate } from '../../src/index.js';

const widths = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 2, maxLength: 12 });

test('graduate() keeps every group total and is never negative', () => {
  fc.assert(
    fc.property(widths, fc.infiniteStream(fc.double({ min: 0, max: 1000, noNaN: true })), (sizes, totals) => {
      let from = 0;
      const groups = sizes.map((size) => {
        const group = { from, to: from + size - 1, total: totals.next().value ?? 0 };
        from += size;
        return group;
      });
      const single = graduate(groups);
      expect(single).toHaveLength(from);
      expect(Math.min(...single)).toBeGreaterThanOrEqual(0);
      for (const group of groups) {
        const total = single.subarray(group.from, group.to + 1).reduce((sum, one) => sum + one, 0);
        expect(Math.abs(total - group.total)).toBeLessThanOrEqual(1e-9 * (1 + group.total));
      }
    }),
    { numRuns: 200 },
  );
});

test('graduate() leaves an even population even, and rates even where they are', () => {
  expect(
    Array.from(
      graduate([
        { from: 0, to: 4, total: 50 },
        { from: 5, to: 9, total: 50 },
      ]),
    ),
  ).toEqual(new Array(10).fill(10));
  const exposure = Float64Array.from({ length: 10 }, (_, age) => 100 + age);
  const total = (from: number, to: number): number => 0.1 * exposure.subarray(from, to + 1).reduce((sum, one) => sum + one, 0);
  const events = graduate(
    [
      { from: 0, to: 4, total: total(0, 4) },
      { from: 5, to: 9, total: total(5, 9) },
    ],
    { exposure },
  );
  events.forEach((one, age) => {
    expect(one / exposure[age]).toBeCloseTo(0.1, 12);
  });
});

test('graduate() is smoother across the limit of two groups than the step it starts from', () => {
  const single = graduate([
    { from: 0, to: 4, total: 50 },
    { from: 5, to: 9, total: 100 },
  ]);
  expect(single[5] - single[4]).toBeLessThan(5);
  expect(single[5]).toBeGreaterThan(single[4]);
});

test('graduate() names the group that leaves a gap, is negative, or has events and nobody in it', () => {
  expect(() =>
    graduate([
      { from: 0, to: 4, total: 1 },
      { from: 6, to: 9, total: 1 },
    ]),
  ).toThrow('grupa 6-9; oczekiwano grupy od wieku 5');
  expect(() => graduate([{ from: 0, to: 4, total: -1 }])).toThrow('suma grupy 0-4 to -1');
  expect(() => graduate([{ from: 0, to: 1, total: 1 }], { exposure: new Float64Array(2) })).toThrow(
    'w grupie 0-1 jest 1 zdarzeń, a nikt w niej nie żyje',
  );
});
