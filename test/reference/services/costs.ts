/**
 * A day home, worked by hand; every figure is made up so that it can be checked on paper.
 *
 *     20 places, 80% taken: 16 users; 250 days of 8 hours; a post is at work 1,600 hours a year.
 *     coverage          250 x 8 / 1,600                        = 1.25 posts to keep one on duty
 *     carers            max(2, ceil(20 / 8) = 3) x 1.25        = 3.75 posts
 *     manager           max(1, 0) x (250 x 4) / 1,600          = 0.625 posts (on duty 4 hours a day)
 *     wages             3.75 x 12 x 4,000 x 1.2                = 216,000
 *                       0.625 x 12 x 6,000 x 1.2               =  54,000
 *     premises                                                 =  60,000
 *     overhead                                                 =  24,000
 *     materials         20 x 16 x 250                          =  80,000
 *     building          300,000 over 30 years without interest =  10,000
 *     in all                                                   = 444,000
 *     per place         444,000 / 20                           =  22,200
 *     per occupied      444,000 / 16                           =  27,750
 *     per person-day    444,000 / 4,000                        =     111
 *     per person-hour   111 / 8                                =      13.875
 *     21st place        ceil(21 / 8) = 3 as before: materials 20 x 0.8 x 250 = 4,000
 *     25th place        ceil(25 / 8) = 4: 1.25 x 12 x 4,000 x 1.2 + 4,000    = 76,000
 *
 * Two years later, wages x 1.25 and prices x 1.1:
 *
 *     270,000 x 1.25 = 337,500;  174,000 x 1.1 = 191,400;  in all 528,900;  in prices of the base year 528,900 / 1.1 = 480,818.18
 *
 * Who pays in the base year: users 100 x 12 x 16 = 19,200; EU 10% = 44,400; state min(400 x 12 x 20 = 96,000, 50% = 222,000) = 96,000;
 * the town 444,000 - 159,600 = 284,400.
 */
import type { CostLedger } from '../../../src/engine.js';

export const DAY_HOME: CostLedger = {
  service: 'day-home',
  provider: 'illustration',
  sector: 'public',
  title: { pl: 'Dom dzienny (przykład)', en: 'Day home (illustration)' },
  baseYear: 2022,
  places: 20,
  occupancy: 0.8,
  openDays: 250,
  openHours: 8,
  productiveHours: 1600,
  onCosts: 0.2,
  staff: [
    { role: 'carer', title: { pl: 'opiekun', en: 'carer' }, placesPerPost: 8, minimum: 2, wage: 4000 },
    {
      role: 'manager',
      title: { pl: 'kierownik', en: 'manager' },
      placesPerPost: Number.POSITIVE_INFINITY,
      minimum: 1,
      hours: 4,
      wage: 6000,
    },
  ],
  premises: 60_000,
  overhead: 24_000,
  materialsPerUserDay: 20,
  capital: { outlay: 300_000, years: 30, rate: 0 },
  funding: { feePerUserMonth: 100, stateGrantPerPlaceMonth: 400, stateGrantMaxShare: 0.5, euShare: 0.1, euUntil: 2023 },
};

/** The figures of the comment above. */
export const DAY_HOME_COST = {
  carers: 3.75,
  manager: 0.625,
  parts: { staff: 270_000, premises: 60_000, materials: 80_000, overhead: 24_000, capital: 10_000, start: 0 },
  total: 444_000,
  perPlace: 22_200,
  perOccupiedPlace: 27_750,
  perPersonDay: 111,
  perPersonHour: 13.875,
  place21: 4000,
  place25: 76_000,
  totalTwoYearsLater: 528_900,
  paid: { users: 19_200, eu: 44_400, state: 96_000, town: 284_400 },
} as const;
