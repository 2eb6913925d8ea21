import type { Message } from '../language/language.js';
import type { Method } from './method.js';
import { type SmoothingParameters, smooth, smoothedValues } from './smoothing.js';
import { smoothingOutlook } from './smoothing-outlook.js';

/** Level and slope before the first year. */
export interface SmoothingStart {
  readonly level: number;
  readonly slope: number;
}

/**
 * Exponential smoothing with parameters that are given, not found.
 *
 * @param start - Level and slope before the first year. Default: those with the least sum of squared one-step errors.
 * @see Hyndman, Koehler, Ord & Snyder (2008), Forecasting with exponential smoothing, ch. 2.
 * @example
 * smoothingWith({ alpha: 0.5, beta: 0, phi: 0 }, { level: 10, slope: 0 }).fit(Float64Array.of(12, 11, 13)).outlook(1).means; // => [12]
 */
export function smoothingWith(parameters: SmoothingParameters, start?: SmoothingStart): Method {
  const title = { pl: 'wygładzanie wykładnicze o podanych parametrach', en: 'exponential smoothing with given parameters' };
  return smoothingMethod('smoothing', title, () => parameters, start);
}

/**
 * Exponential smoothing whose parameters a function finds in the values.
 *
 * @param parametersOf - Finds them.
 * @param start - As for {@link smoothingWith}.
 * @example
 * const straight = smoothingMethod('straight', { pl: 'prosta', en: 'line' }, () => ({ alpha: 0.1, beta: 0.01, phi: 1 }));
 * straight.fit(Float64Array.of(1, 2, 3)).outlook(2).means.map(Math.round); // => [4, 5]
 */
export function smoothingMethod(
  id: string,
  title: Message,
  parametersOf: (values: Float64Array) => SmoothingParameters,
  start?: SmoothingStart,
): Method {
  return {
    id,
    title,
    fit(values) {
      const parameters = parametersOf(values);
      const smoothed = start === undefined ? smooth(values, parameters) : smoothedFrom(values, parameters, start);
      const { firstLevel, firstSlope } = smoothed;
      const hasSlope = parameters.phi > 0;
      const estimated = start === undefined ? (hasSlope ? 2 : 1) : 0;
      return {
        get fitted() {
          return smoothedValues(values, parameters, firstLevel, firstSlope);
        },
        get components() {
          return [
            { id: 'level', title: { pl: 'poziom', en: 'level' }, value: smoothed.level },
            ...(hasSlope
              ? [
                  {
                    id: 'slope',
                    title: { pl: 'zmiana w następnym roku', en: 'change in the next year' },
                    value: parameters.phi * smoothed.slope,
                  },
                  {
                    id: 'phi',
                    title: { pl: 'część zmiany, która zostaje po roku', en: 'share of the change left after a year' },
                    value: parameters.phi,
                  },
                  {
                    id: 'beta',
                    title: { pl: 'waga ostatniego roku w zmianie', en: 'weight of the last year in the change' },
                    value: parameters.beta,
                  },
                ]
              : []),
            { id: 'alpha', title: { pl: 'waga ostatniego roku', en: 'weight of the last year' }, value: parameters.alpha },
          ];
        },
        outlook: (yearsAhead) =>
          smoothingOutlook(smoothed, parameters, smoothed.squaredErrors / Math.max(1, values.length - estimated), yearsAhead),
      };
    },
  };
}

function smoothedFrom(values: Float64Array, { alpha, beta, phi }: SmoothingParameters, start: SmoothingStart): ReturnType<typeof smooth> {
  let { level, slope } = start;
  let squaredErrors = 0;
  for (const value of values) {
    const expected = level + phi * slope;
    const error = value - expected;
    squaredErrors += error * error;
    level = expected + alpha * error;
    slope = phi * slope + beta * error;
  }
  return { level, slope, squaredErrors, firstLevel: start.level, firstSlope: start.slope };
}
