import fc from 'fast-check';
import type { CostLedger } from '../../../src/engine.js';

const amount = (max: number): fc.Arbitrary<number> => fc.double({ min: 0, max, noNaN: true });

/** Any ledger a cost can be computed from. */
export function anyLedger(): fc.Arbitrary<CostLedger> {
  return fc.record({
    service: fc.constant('day-home'),
    provider: fc.constant('any'),
    sector: fc.constant('public' as const),
    title: fc.constant({ pl: 'Dom', en: 'Home' }),
    baseYear: fc.constant(2022),
    places: fc.integer({ min: 1, max: 200 }),
    occupancy: fc.double({ min: 0.01, max: 1, noNaN: true }),
    openDays: fc.integer({ min: 1, max: 366 }),
    openHours: fc.integer({ min: 1, max: 24 }),
    productiveHours: fc.integer({ min: 1000, max: 2000 }),
    onCosts: amount(0.5),
    staff: fc
      .array(
        fc.record({
          role: fc.constantFrom('carer', 'nurse', 'manager'),
          title: fc.constant({ pl: 'rola', en: 'role' }),
          placesPerPost: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.double({ min: 0.5, max: 40, noNaN: true })),
          minimum: fc.integer({ min: 0, max: 4 }),
          wage: amount(20_000),
        }),
        { maxLength: 3 },
      )
      .map((staff) => [...new Map(staff.map((one) => [one.role, one])).values()]),
    premises: amount(1e6),
    overhead: amount(1e6),
    materialsPerUserDay: amount(200),
    capital: fc.record({ outlay: amount(1e7), years: fc.integer({ min: 1, max: 60 }), rate: amount(0.2) }),
    opening: fc.record({
      from: fc.constantFrom('2020-01', '2022-04', '2023-12'),
      rampMonths: fc.integer({ min: 0, max: 48 }),
      startCost: amount(1e5),
    }),
    funding: fc.record({
      feePerUserMonth: amount(3000),
      stateGrantPerPlaceMonth: amount(1000),
      stateGrantMaxShare: amount(1),
      euShare: amount(1),
      euUntil: fc.integer({ min: 2020, max: 2030 }),
    }),
  });
}
