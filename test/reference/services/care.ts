/**
 * Reference cases of care, each worked by hand.
 */

/**
 * Erlang's B(c, A), from the recursion on paper: A = 1: B(0) = 1, B(1) = 1/2, B(2) = (1/2)/(2 + 1/2) = 1/5, B(3) = (1/5)/(3 + 1/5) = 1/16,
 * B(4) = 1/65; A = 2: 2/3, 2/5, 4/19, 2/21.
 */
export const ERLANG_EXACT: readonly (readonly [beds: number, load: number, refused: number])[] = [
  [0, 1, 1],
  [1, 1, 1 / 2],
  [2, 1, 1 / 5],
  [3, 1, 1 / 16],
  [4, 1, 1 / 65],
  [1, 2, 2 / 3],
  [2, 2, 2 / 5],
  [3, 2, 4 / 19],
  [4, 2, 2 / 21],
];

/**
 * The load in erlangs that so many lines carry with so large a share refused, as the Erlang B tables of telephone traffic print it, to
 * three digits (for example ITU-D, Teletraffic Engineering Handbook, table of Erlang's B-formula).
 */
export const ERLANG_TABLE: readonly (readonly [beds: number, refused: number, load: number])[] = [
  [1, 0.01, 0.0101],
  [2, 0.01, 0.153],
  [3, 0.01, 0.455],
  [5, 0.01, 1.361],
  [5, 0.02, 1.657],
  [6, 0.01, 1.909],
  [6, 0.02, 2.276],
  [6, 0.05, 2.96],
  [10, 0.01, 4.461],
  [10, 0.02, 5.084],
];

/**
 * A town of one age group of need, without chance: dependent 1/2 at every age (17% and 65% replaced by 50% and 50%, the odds of
 * women 1). 400 people aged 60+ in 2015, so 200 in need; the family is enough for 3/4, not for 50; 20 are served: 2/5 of them.
 * 600 people in 2022: 300 in need, 75 without enough family. The mean of u is (20 + 1/2) / (50 + 1) = 0.40196, users 30.147.
 * 100 hours each at 10 PLN of 2018; wages 4,000 in 2018, 5,000 in 2022: 30.147 × 100 × 12.5 = 37,684 PLN.
 */
export const SMALL_TOWN = {
  before: 400,
  now: 600,
  need: 300,
  withoutFamily: 75,
  counted: 20,
  users: 75 * (20.5 / 51),
  hours: 100,
  pln: 12.5,
};

/**
 * Waiting list of 110 places, a quarter leaves each year. 2022: 100 asked, 100 served. 2023: 120 asked: 75 stay, new 120 - 75 = 45, free
 * 35, 35 begin: 110 served, 10 wait. 2024: 130 asked: 82.5 stay, 7.5 still wait, new 130 - 90 = 40, free 27.5: 110 served, 20 wait.
 */
export const WAITING = { demand: [100, 120, 130], capacity: 110, users: [100, 110, 110], waiting: [0, 10, 20], starts: [0, 35, 27.5] };

/**
 * A place of 3,320 PLN a month, the town pays 2,441 (pomorskie 2018), the family nothing: income (3,320 - 2,441) / 0.7 = 1,255.71.
 * Wages of 2015 against 2018: 3,899.78 / 4,585.03 = 0.850546; prices 100 / 103.01 = 0.970780. In 2015 the place costs 2,823.81, the
 * resident pays 0.7 × 1,219.02 = 853.32, the town 1,970.50 a month: 650,000 / (12 × 1,970.50) = 27.489 residents.
 */
export const HOMES = { income: 1255.714286, cost2015: 2823.8135, resident2015: 853.3152, town2015: 1970.4983, residents2015: 27.48882 };

/**
 * Spending of 650 thousand in 2015 (mission 71): at 12% 650 × 1.12^3 = 913.2, × 1.12^7 = 1,436.9; at 14% 963.0 and 1,626.5;
 * 2016-2022 above no growth: 650 × (1.12 (1.12^7 - 1) / 0.12 - 7) = 2,794.8; at 14% 3,401.3.
 */
export const PATHS = [
  [913203.2, 1436942.91, 2794800.54],
  [963003.6, 1626474.71, 3401294.1],
] as const;

/** 5 assistants, 1,600 hours, four fifths with people: 6,400 hours; at 10 hours a week 6,400 / 520 = 12.3 people, at 40 3.08. */
export const ASSISTANTS = { hours: 6400, at10: 6400 / 520, at40: 6400 / 2080 };
