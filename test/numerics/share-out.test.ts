import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOut } from '../../src/index.js';
import { runs } from '../laws/arbitraries.js';

test('shareOut() divides the whole total, within one of the exact share, nothing to a weight of 0', () => {
  const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e6, noNaN: true })), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(
      weights.filter((all) => all.some((weight) => weight > 0)),
      fc.integer({ min: 0, max: 1_000_000 }),
      (shares, total) => {
        const parts = shareOut(total, shares);
        const all = shares.reduce((sum, share) => sum + share, 0);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        parts.forEach((part, place) => {
          expect(Number.isInteger(part) && part >= 0).toBe(true);
          expect(Math.abs(part - (total * shares[place]) / all)).toBeLessThanOrEqual(1 + 1e-6);
          if (shares[place] === 0) expect(part).toBe(0);
        });
      },
    ),
    runs,
  );
});

test('shareOut() names what it cannot divide', () => {
  expect(() => shareOut(1.5, [1])).toThrow(/1.5 do podziału/);
  expect(() => shareOut(2, [0, 0])).toThrow(/suma wag 0/);
  expect(() => shareOut(2, [1, -1])).toThrow(/waga -1 na miejscu 1/);
});
