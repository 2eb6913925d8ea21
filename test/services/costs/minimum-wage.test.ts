import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CostIndices, costIndices, patchedWages, placeCost, raisedWages, serviceCost } from '../../../src/engine.js';
import { RAISED } from '../../reference/services/minimum-wage.js';
import { anyLedger } from './any-ledger.js';
import { LEDGER, series } from './sample-ledger.js';

/** 2021 is there for the carer's wage, which the ledger gives in the money of that year. */
const KNOWN = { wages: series('wages', 2021, [3200, 4000, 4400, 5000, 6000]), prices: series('prices', 2021, [80, 100, 105, 110, 110]) };
const indices = (years: readonly number[]): CostIndices => costIndices(KNOWN, { baseYear: 2022, years, draws: 3 });
const MINIMUM = series('minimum', 2022, RAISED.minimum);

test('a minimum wage above the carer’s raises her, and her alone; worked by hand', () => {
  const { quantities } = serviceCost(LEDGER, { indices: indices([2022, 2023, 2024, 2025]), minimumWage: MINIMUM });
  const at = (id: string, year: number): number => quantities.get(id)?.median().at(year) ?? Number.NaN;
  expect(at('raised_by_minimum_wage', 2022)).toBe(0);
  expect(at('cost', 2022)).toBeCloseTo(444_000, 6);
  expect(at('raised_by_minimum_wage', 2023)).toBeCloseTo(RAISED.by2023, 6);
  expect(at('raised_by_minimum_wage', 2024)).toBeCloseTo(RAISED.by2024, 6);
  expect(at('cost', 2024)).toBeCloseTo(RAISED.total2024, 6);
  expect(at('raised_by_minimum_wage', 2025)).toBeCloseTo(RAISED.by2025, 6);
  expect(quantities.get('cost')?.notes.map(({ pl }) => pl)).toContain('Płace podniesione do płacy minimalnej: carer (2023, 2024, 2025)');
});

test('the shock is seen in the cost of a place and of the next one, and prices stay as they are', () => {
  const years = [2022, 2023, 2024];
  const [without, raised] = [undefined, MINIMUM].map((minimumWage) =>
    serviceCost(LEDGER, { indices: indices(years), ...(minimumWage === undefined ? {} : { minimumWage }) }),
  );
  const of = (result: typeof without, id: string, year: number): number => result.quantities.get(id)?.at(year)[0] ?? Number.NaN;
  expect(of(raised, 'cost_per_place', 2024) - of(without, 'cost_per_place', 2024)).toBeCloseTo(RAISED.by2024 / 20, 6);
  expect(of(raised, 'cost_per_place', 2022)).toBe(of(without, 'cost_per_place', 2022));
  expect(of(raised, 'cost_of_next_place', 2024)).toBe(of(without, 'cost_of_next_place', 2024));
  expect(of(raised, 'posts', 2024)).toBe(of(without, 'posts', 2024));
  expect(without.quantities.has('raised_by_minimum_wage')).toBe(false);
});

test('a change during a year counts for its months; worked by hand', () => {
  const known = series('minimum', 2023, [3490]);
  const patch = (from: string, value: number) => ({ from, value, status: 'planned' as const, source: 'illustration' });
  expect(patchedWages(known, [patch('2023-07', 3600)]).at(2023)).toBeCloseTo(RAISED.fromJuly, 9);
  expect(patchedWages(known, [patch('2023-10', 3700), patch('2023-07', 3600)]).at(2023)).toBeCloseTo(RAISED.fromJulyAndOctober, 9);
  // Until the change of 2024, what held at the end of 2023.
  expect(patchedWages(known, [patch('2023-07', 3600), patch('2024-07', 4000)]).at(2024)).toBeCloseTo(3800, 9);
  expect(patchedWages(known, [patch('2025-01', 4666)]).observations.map(({ year, status }) => [year, status])).toEqual([
    [2023, 'published'],
    [2025, 'planned'],
  ]);
  expect(() => patchedWages(known, [patch('2025-07', 5000)])).toThrow(/nie wiadomo, ile wynosiła płaca przed 2025-07/);
  expect(() => patchedWages(known, [patch('2025', 5000)])).toThrow(/oczekiwano roku i miesiąca/);
});

test('law: a minimum never makes a service cheaper, nothing changes below the lowest wage, and prices never move', () => {
  fc.assert(
    fc.property(anyLedger(), fc.double({ min: 0, max: 30_000, noNaN: true }), (ledger, minimum) => {
      const [before, after] = [placeCost(ledger), placeCost(raisedWages(ledger, minimum))];
      expect(after.total).toBeGreaterThanOrEqual(before.total);
      expect({ ...after.parts, staff: 0 }).toEqual({ ...before.parts, staff: 0 });
      if (ledger.staff.every(({ wage }) => wage >= minimum)) expect(after).toEqual(before);
      for (const { wage } of raisedWages(ledger, minimum).staff) expect(wage).toBeGreaterThanOrEqual(minimum);
    }),
    { numRuns: 1000 },
  );
});
