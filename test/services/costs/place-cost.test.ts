import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annuity } from '../../../src/services/costs/annuity.js';
import { costSteps, nextPlaceCost } from '../../../src/services/costs/next-place-cost.js';
import { openingYear } from '../../../src/services/costs/opening.js';
import { COST_PARTS, placeCost } from '../../../src/services/costs/place-cost.js';
import { PAYERS, splitFunding } from '../../../src/services/costs/split-funding.js';
import { DAY_HOME, DAY_HOME_COST } from '../../reference/services/costs.js';
import { anyLedger } from './any-ledger.js';

const LAWS = { numRuns: 1000 };

test('placeCost() reproduces the day home worked by hand', () => {
  const cost = placeCost(DAY_HOME);
  expect(cost.posts.get('carer')).toBe(DAY_HOME_COST.carers);
  expect(cost.posts.get('manager')).toBe(DAY_HOME_COST.manager);
  for (const part of COST_PARTS) expect(cost.parts[part]).toBeCloseTo(DAY_HOME_COST.parts[part], 6);
  expect(cost.total).toBeCloseTo(DAY_HOME_COST.total, 6);
  expect(cost.perPlace).toBeCloseTo(DAY_HOME_COST.perPlace, 6);
  expect(cost.perOccupiedPlace).toBeCloseTo(DAY_HOME_COST.perOccupiedPlace, 6);
  expect(cost.perPersonDay).toBeCloseTo(DAY_HOME_COST.perPersonDay, 9);
  expect(cost.perPersonHour).toBeCloseTo(DAY_HOME_COST.perPersonHour, 9);
  expect(placeCost(DAY_HOME, { wages: 1.25, prices: 1.1 }).total).toBeCloseTo(DAY_HOME_COST.totalTwoYearsLater, 6);
});

test('the next place costs its materials while the crew suffices, and a post where it does not', () => {
  expect(nextPlaceCost(DAY_HOME)).toBeCloseTo(DAY_HOME_COST.place21, 6);
  expect(nextPlaceCost(DAY_HOME, { places: 24 })).toBeCloseTo(DAY_HOME_COST.place25, 6);
  expect(costSteps(DAY_HOME, { from: 23, to: 25 }).values('next').map(Number).map(Math.round)).toEqual([4000, 76_000, 4000]);
});

test('splitFunding() reproduces who pays, worked by hand', () => {
  const { paid, above } = splitFunding(DAY_HOME, placeCost(DAY_HOME), { year: 2022 });
  for (const payer of PAYERS) expect(paid[payer]).toBeCloseTo(DAY_HOME_COST.paid[payer], 6);
  expect(above).toBe(0);
  expect(splitFunding(DAY_HOME, placeCost(DAY_HOME), { year: 2024 }).paid.eu).toBe(0);
});

test('annuity() reproduces the factor of 30 years at 4%: 17.2920 (tables of present value of annuities)', () => {
  expect(1 / annuity(1, 30, 0.04)).toBeCloseTo(17.292, 4);
});

test('a service that opens in July and fills in a year is half open and an eighth full in its first year', () => {
  const opening = { from: '2022-07', rampMonths: 12 };
  expect(openingYear(opening, 2021)).toEqual({ open: 0, filled: 0, isFirst: false });
  // Full months: 6 of 12, on average a quarter full: 6 / 12 x 1 / 4.
  expect(openingYear(opening, 2022)).toEqual({ open: 0.5, filled: 0.125, isFirst: true });
  // Half a year from one half to full, then half a year full: (0.75 + 1) / 2.
  expect(openingYear(opening, 2023)).toEqual({ open: 1, filled: 0.875, isFirst: false });
  expect(openingYear(opening, 2024).filled).toBe(1);
  const cost = placeCost({ ...DAY_HOME, opening: { ...opening, startCost: 50_000 } }, { year: 2022 });
  // (270,000 + 94,000) / 2 + 80,000 / 8 + 50,000
  expect(cost.total).toBeCloseTo(242_000, 6);
  expect(placeCost({ ...DAY_HOME, opening }, { year: 2021 })).toMatchObject({ total: 0, perPlace: null, perOccupiedPlace: null });
});

test('law: an occupied place never costs less than an available one, and the next place never less than nothing', () => {
  fc.assert(
    fc.property(anyLedger(), fc.integer({ min: 0, max: 8 }), (ledger, after) => {
      const year = ledger.baseYear + after;
      const { perPlace, perOccupiedPlace } = placeCost(ledger, { year });
      if (perPlace !== null && perOccupiedPlace !== null) expect(perOccupiedPlace).toBeGreaterThanOrEqual(perPlace * (1 - 1e-12));
      expect(nextPlaceCost(ledger, { year })).toBeGreaterThanOrEqual(0);
    }),
    LAWS,
  );
});

test('law: who pays adds up to the cost, and nobody pays less than nothing', () => {
  fc.assert(
    fc.property(anyLedger(), (ledger) => {
      const cost = placeCost(ledger);
      const { paid } = splitFunding(ledger, cost, { year: ledger.baseYear });
      const all = PAYERS.reduce((sum, payer) => sum + paid[payer], 0);
      expect(Math.abs(all - cost.total)).toBeLessThanOrEqual(1e-9 * cost.total);
      for (const payer of PAYERS) expect(paid[payer]).toBeGreaterThanOrEqual(-1e-9 * cost.total);
    }),
    LAWS,
  );
});

test('law: cost is linear in wages and prices apart', () => {
  fc.assert(
    fc.property(
      anyLedger(),
      fc.double({ min: 0.5, max: 4, noNaN: true }),
      fc.double({ min: 0.5, max: 4, noNaN: true }),
      (ledger, wages, prices) => {
        const base = placeCost(ledger);
        const rest = base.total - base.parts.staff;
        expect(placeCost(ledger, { wages, prices }).total).toBeCloseTo(base.parts.staff * wages + rest * prices, 2);
      },
    ),
    LAWS,
  );
});

test('a figure outside its range is named', () => {
  expect(() => placeCost({ ...DAY_HOME, occupancy: 1.2 })).toThrow(/occupancy = 1\.2/);
  expect(() => placeCost({ ...DAY_HOME, places: Number.NaN })).toThrow(/places = NaN/);
  expect(() => placeCost({ ...DAY_HOME, opening: { from: '2022', rampMonths: 0 } })).toThrow(/2022-04/);
});
