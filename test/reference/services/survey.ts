/**
 * Reference cases of surveys, each worked by hand.
 */

/**
 * Five answers on a scale from 1 to 5, one of weight 2: Σw = 6, mean (2·5 + 4 + 4 + 3 + 2) / 6 = 23/6 = 3.8333 (Hájek);
 * m = 6² / (2² + 4·1²) = 36/8 = 4.5 (Kish). Squares of the deviations times 36: 2·49 + 1 + 1 + 25 + 121 = 246, variance 246 / (36·6) = 1.13889;
 * standard error √(1.13889 / 3.5) = 0.570436. Degrees of freedom 3.5. Of 8 who were asked, 5 answered: 3/8 did not.
 */
export const SCORES = {
  values: [5, 4, 4, 3, 2],
  weights: [2, 1, 1, 1, 1],
  mean: 23 / 6,
  effective: 4.5,
  standardError: 0.570436,
  degrees: 3.5,
  invited: 8,
  nonResponse: 3 / 8,
};

/**
 * Two published scores of one question: 20 people with mean 4 and deviation 1, 30 with mean 3 and deviation 1.2, on a scale from 1 to 5.
 * Mean (80 + 90) / 50 = 3.4. Within: (19·1 + 29·1.44) / 50 = 1.2152; between: (20·0.36 + 30·0.16) / 50 = 0.24; variance 1.4552, that of the
 * 50 answers themselves. Standard error √(1.4552 / 49) = 0.172332.
 */
export const PUBLISHED = { n: [20, 30], means: [4, 3], sds: [1, 1.2], mean: 3.4, standardError: 0.172332 };

/**
 * 31 of 50 say yes, Wilson's interval at 95%: z² = 3.841459, z²/n = 0.0768292; middle (0.62 + 0.0384146) / 1.0768292 = 0.611438; half
 * (1.959964 / 1.0768292) √(0.62·0.38/50 + 0.0768292/200) = 0.129934.
 */
export const YES = { share: 0.62, n: 50, low: 0.611438 - 0.129934, high: 0.611438 + 0.129934 };

/**
 * Differences of two shares with the intervals that Newcombe (1998), Statistics in Medicine 17, table II prints for method 10: 56/70 - 48/80,
 * 9/10 - 3/10, 10/10 - 0/10.
 */
export const NEWCOMBE: readonly (readonly [part: number, of: number, otherPart: number, otherOf: number, low: number, high: number])[] = [
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [10, 10, 0, 10, 0.6075, 1],
];
