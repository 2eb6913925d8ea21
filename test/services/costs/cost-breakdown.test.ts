import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costBreakdown, costBreakdownTable, placeCost } from '../../../src/engine.js';
import { DAY_HOME, DAY_HOME_COST } from '../../reference/services/costs.js';
import { anyLedger } from './any-ledger.js';

test('costBreakdown() reproduces the day home worked by hand, part by part, with the numbers behind each', () => {
  const { parts, total } = costBreakdown(DAY_HOME);
  expect(total).toBeCloseTo(DAY_HOME_COST.perOccupiedPlace, 6);
  // 216,000 and 54,000 of wages, 60,000, 80,000, 24,000 and 10,000, each for 16 places.
  expect(parts.map(({ id, amount }) => [id, amount])).toEqual([
    ['staff carer', 13_500],
    ['staff manager', 3375],
    ['premises', 3750],
    ['materials', 5000],
    ['overhead', 1500],
    ['capital', 625],
  ]);
  expect(parts[0].formula.pl).toBe('3,75 (etaty) × 12 × 4\u00a0000 zł × 1,2 / 16 (miejsca)');
  expect(costBreakdownTable(costBreakdown(DAY_HOME)).values('part').at(-1)).toBe('total');
});

test('a year in which nobody is there has no cost of a place', () => {
  const opening = { from: '2024-01', rampMonths: 0 };
  expect(() => costBreakdown({ ...DAY_HOME, opening }, { year: 2023 })).toThrow(/w 2023 r\. nikt nie korzysta z usługi „Dom dzienny/);
});

test('law: the parts add up to the cost of an occupied place', () => {
  fc.assert(
    fc.property(anyLedger(), fc.double({ min: 0.5, max: 3, noNaN: true }), (ledger, wages) => {
      const options = { year: 2030, wages, prices: 1.2 };
      const { parts, total } = costBreakdown(ledger, options);
      const all = parts.reduce((sum, { amount }) => sum + amount, 0);
      expect(Math.abs(all - total)).toBeLessThanOrEqual(1e-9 * (total + 1));
      expect(total).toBe(placeCost(ledger, options).perOccupiedPlace);
    }),
    { numRuns: 500 },
  );
});
