import { bestSmoothing } from './best-smoothing.js';
import { smoothingMethod } from './given-smoothing.js';
import type { Method } from './method.js';

/**
 * The damped trend: as Holt's, but of the slope between 80 and 98 per cent is left each year.
 *
 * @see Gardner & McKenzie (1985), Forecasting trends in time series, Management Science 31.
 * @example
 * dampedHolt.fit(Float64Array.of(5, 5, 5, 5)).outlook(2).means.map(Math.round); // => [5, 5]
 */
export const dampedHolt: Method = smoothingMethod('damped-holt', { pl: 'tłumiony trend Holta', en: 'damped Holt trend' }, (values) =>
  bestSmoothing(values, [
    [1e-4, 1],
    [1e-4, 1],
    [0.8, 0.98],
  ]),
);
