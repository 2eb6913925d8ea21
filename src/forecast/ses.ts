import { bestSmoothing } from './best-smoothing.js';
import { smoothingMethod } from './given-smoothing.js';
import type { Method } from './method.js';

/**
 * Simple exponential smoothing: a level that follows the values, with the weight of the last year that makes the sum of squared
 * one-step errors least.
 *
 * @see Hyndman & Athanasopoulos (2021), Forecasting: principles and practice, 3rd ed., section 8.1.
 * @example
 * ses.fit(Float64Array.of(5, 5, 5)).outlook(2).means; // => [5, 5]
 */
export const ses: Method = smoothingMethod('ses', { pl: 'proste wygładzanie wykładnicze', en: 'simple exponential smoothing' }, (values) =>
  bestSmoothing(values, [[1e-4, 1], [0], [0]]),
);
