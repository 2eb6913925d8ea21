import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '../../src/numerics/sum.js';
import { runs } from './arbitraries.js';

test('sum() of whole numbers with large opposite terms is exact, in any order', () => {
  const numbers = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 50 });
  fc.assert(
    fc.property(numbers, fc.double({ min: 1e15, max: 1e18, noNaN: true }), (values, large) => {
      const exact = Number(values.reduce((total, value) => total + BigInt(value), 0n));
      expect(sum([large, ...values, -large])).toBe(exact);
      expect(sum([-large, ...values.toReversed(), large])).toBe(exact);
    }),
    runs,
  );
});
