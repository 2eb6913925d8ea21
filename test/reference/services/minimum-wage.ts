/**
 * The day home of `costs.ts` under a minimum wage, worked by hand; every figure is made up so that it can be checked on paper.
 *
 *     Average wage 4,000 / 4,400 / 5,000 in 2022 / 2023 / 2024: index 1, 1.1, 1.25. Prices 100 / 105 / 110.
 *     Minimum wage 3,000 / 4,620 / 5,400; the carer earns 4,000, the manager 6,000 in 2022.
 *
 *     2022  3,000 is below both: nothing is raised; the home costs 444,000.
 *     2023  the carer would earn 4,000 x 1.1 = 4,400, the minimum is 4,620: raised by 220 a month, on 3.75 posts with 20% on-costs
 *               220 x 12 x 3.75 x 1.2                          =  11,880
 *           the manager has 6,600: not raised.
 *     2024  the carer would earn 5,000, the minimum is 5,400: 400 x 12 x 3.75 x 1.2 = 21,600; the manager has 7,500.
 *           in all 270,000 x 1.25 + 174,000 x 1.1 + 21,600 = 337,500 + 191,400 + 21,600 = 550,500
 *     2025  wages x 1.5 (6,000): the minimum keeps its part of the average wage, 5,400 / 5,000 = 1.08: 6,480;
 *               the carer would earn 6,000: 480 x 12 x 3.75 x 1.2 = 25,920
 *
 * A minimum of 3,490 that becomes 3,600 in July is (6 x 3,490 + 6 x 3,600) / 12 = 3,545 in the year; with 3,700 from October on,
 * (6 x 3,490 + 3 x 3,600 + 3 x 3,700) / 12 = 3,570.
 */
export const RAISED = {
  minimum: [3000, 4620, 5400],
  by2023: 11_880,
  by2024: 21_600,
  total2024: 550_500,
  by2025: 25_920,
  fromJuly: 3545,
  fromJulyAndOctober: 3570,
} as const;
