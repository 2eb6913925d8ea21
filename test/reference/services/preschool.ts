/**
 * Preschool demand by hand, for rules that hold in 2015 and from 2017 and round shares.
 *
 * Counted year 2015: 100 children of each age 3, 4, 5 and 6; 300 attend and 60 are refused, so 360 apply.
 * Shares with a right to a place: 0.8 at 3, 0.9 at 4, 1 at 5, 1 at 6; without a right half as many; at school 0.2.
 *
 * 2015: age 3 has no right (open since 2009), 4 has, 5 is obliged, 6 is at school:
 *   100 x 0.8 x 0.5 + 100 x 0.9 + 100 x 1 + 100 x 0.2 = 40 + 90 + 100 + 20 = 250 of the town's children.
 *   Level: 360 / 250 = 1.44; 110 applicants are from elsewhere (44 for every 100 of the town's own).
 * 2016: six-year-olds are obliged again: 40 + 90 + 100 + 100 = 330 own; all from elsewhere keep coming: 330 x 1.44 = 475.2.
 * 2017: three-year-olds have a right: 80 + 90 + 100 + 100 = 370 own; x 1.44 = 532.8. With half of those from elsewhere:
 *   370 x (1 + 0.44 / 2) = 370 x 1.22 = 451.4.
 * Places: 300 in 2015; 20 more from 2017. Shortage: 60; 175.2; 212.8.
 */
export const PRESCHOOL_BY_HAND = {
  attending: 300,
  refused: 60,
  shares: { at3: 0.8, at4: 0.9, at5: 1, at6: 1, atSchool: 0.2, withoutRight: 0.5 },
  newPlaces: { from: 2017, places: 20 },
  demand: { 2015: 360, 2016: 475.2, 2017: 532.8 },
  demandWithHalfFromElsewhere: { 2017: 451.4 },
  shortage: { 2015: 60, 2016: 175.2, 2017: 212.8 },
} as const;

/**
 * Enrolment by hand. Two areas, two preschools. Area A: 60 children, all choose the first (50 places); area B: 40 children, all
 * choose the second (100 places). 10 of A are refused while 60 places stand empty. Half of them take a place in the second:
 * 5 are refused for good, 55 places stay empty.
 */
export const ENROLMENT_BY_HAND = {
  applicants: [60, 40],
  seats: [50, 100],
  choice: [
    [1, 0],
    [0, 1],
  ],
  acceptElsewhere: 0.5,
  filled: [50, 45],
  refused: [5, 0],
  empty: 55,
} as const;

/**
 * Rumia with two invented preschools, 2015. 1,699 + 167 = 1,866 applied. First choices 1,400 : 466, so 1,400 ask the first, which has 1,000
 * places: 400 are turned away. Half of them ask where places are free: 200 go to the second, which then has 466 + 200 of its 900.
 * Refused 200, while 900 - 666 = 234 places stand empty; the totals alone would say that 34 places are left and nobody is refused.
 */
export const TWO_PRESCHOOLS = {
  units: [
    { name: 'Wymyślone A', area: 'rumia-zagorze', places: 1000, firstChoices: 1400 },
    { name: 'Wymyślone B', area: 'rumia-reszta', places: 900, firstChoices: 466 },
  ],
  filled: [1000, 666],
  refused: 200,
  empty: 234,
};
