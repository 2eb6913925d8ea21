// Written by scripts/forecast/learn-few-values.mjs from demographic-annual.csv (weight 2), social-annual.csv (weight 2), other-annual.csv (weight 0.5), tourism-annual.csv (weight 0.25).

/** Shares of the values to come that lie inside. */
export const FEW_VALUES_LEVELS: readonly number[] = [0.2, 0.5, 0.8, 0.9, 0.95, 0.99];

/** By year ahead (from 1) and level: size of the logarithm of the ratio to the only value. */
export const ONE_VALUE_WIDTHS: readonly (readonly number[])[] = [
  [0.00944, 0.041, 0.132, 0.231, 0.364, 0.884],
  [0.0145, 0.0612, 0.203, 0.346, 0.511, 1.09],
  [0.02, 0.0768, 0.262, 0.445, 0.633, 1.22],
  [0.0245, 0.0911, 0.307, 0.528, 0.746, 1.35],
  [0.0291, 0.104, 0.356, 0.597, 0.836, 1.46],
  [0.0337, 0.117, 0.405, 0.652, 0.904, 1.52],
  [0.0381, 0.134, 0.457, 0.699, 0.941, 1.62],
  [0.0422, 0.147, 0.511, 0.775, 1.03, 1.72],
  [0.0451, 0.161, 0.569, 0.843, 1.1, 1.82],
  [0.0459, 0.172, 0.621, 0.901, 1.17, 1.92],
];

/** The same for two values, in multiples of the scale of two. */
export const TWO_VALUES_WIDTHS: readonly (readonly number[])[] = [
  [0.321, 1.1, 2.77, 4.36, 6.39, 13.5],
  [0.492, 1.66, 4.17, 6.32, 8.9, 17.5],
  [0.684, 2.07, 5.34, 8.03, 11.1, 20.9],
  [0.835, 2.47, 6.23, 9.5, 13, 24.4],
  [0.965, 2.82, 7.15, 10.7, 14.3, 26.4],
  [1.11, 3.16, 8, 11.7, 15.6, 28.6],
  [1.21, 3.58, 9.04, 13.2, 17.3, 31.2],
  [1.39, 4.01, 10.2, 14.5, 18.7, 33],
  [1.41, 4.29, 11.1, 15.4, 20.1, 34.6],
  [1.42, 4.63, 11.9, 16.4, 21.4, 36.7],
];
