import { bestSmoothing } from './best-smoothing.js';
import { smoothingMethod } from './given-smoothing.js';
import type { Method } from './method.js';

/**
 * Holt's linear trend: a level and a slope that follow the values, with the parameters that make the sum of squared one-step
 * errors least. The slope goes on for ever, which few series of people do: of the methods the least reliable far ahead.
 *
 * @see Holt (1957), reprinted in International Journal of Forecasting 20 (2004).
 * @example
 * holt.fit(Float64Array.of(5, 7, 9, 11)).outlook(2).means.map(Math.round); // => [13, 15]
 */
export const holt: Method = smoothingMethod('holt', { pl: 'trend Holta', en: 'Holt trend' }, (values) =>
  bestSmoothing(values, [[1e-4, 1], [1e-4, 1], [1]]),
);
