/**
 * A cooperative, worked by hand; every figure is made up so that it can be checked on paper. Wages and prices do not change.
 *
 *     10,000 hours of care a year. Repairs begin in July 2022 and fill in 12 months: 0.125 of 2022, 0.875 of 2023, then 1.
 *     Care begins in January 2024 and fills in 24 months; 5 carers of 1,200 hours: 6,000 x 1/4 = 1,500 hours in 2024,
 *     6,000 x 3/4 = 4,500 in 2025, then 6,000. Contracts of three years from 2024 on give it 40%, 4,000 hours.
 *     It takes 0, 0, 1,500, 4,000, 4,000, 4,000; the town the rest.
 *     An hour costs the town 50 and 45 from the cooperative; starting costs 20,000 for repairs and 30,000 for care.
 *
 *     2022  10,000 x 50 + 20,000                    = 520,000   against 500,000:  +20,000
 *     2023  10,000 x 50                             = 500,000                          0
 *     2024  8,500 x 50 + 1,500 x 45 + 30,000        = 522,500                    +22,500
 *     2025  6,000 x 50 + 4,000 x 45                 = 480,000                    -20,000
 */
export const COOPERATIVE = {
  years: [2022, 2023, 2024, 2025, 2026, 2027],
  repairs: [0.125, 0.875, 1, 1, 1, 1],
  capacity: [0, 0, 1500, 4500, 6000, 6000],
  given: [0, 0, 1500, 4000, 4000, 4000],
  cost: [520_000, 500_000, 522_500, 480_000, 480_000, 480_000],
  difference: [20_000, 0, 22_500, -20_000, -20_000, -20_000],
} as const;
