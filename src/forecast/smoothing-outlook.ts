import type { Outlook } from './method.js';
import type { Smoothed, SmoothingParameters } from './smoothing.js';

/**
 * What smoothing expects of the years ahead, h = 1, 2, …: the level and the slope damped h times; variance
 * σ² (1 + Σ c(j)²), c(j) = α + β (φ + … + φ^j), j < h.
 *
 * @param variance - σ² of the one-step errors.
 * @see Hyndman, Koehler, Ord & Snyder (2008), Forecasting with exponential smoothing, table 6.1.
 * @example
 * smoothingOutlook({ level: 4, slope: 1 }, { alpha: 0.5, beta: 0.1, phi: 0.5 }, 0, 2).means; // => [4.5, 4.75]
 */
export function smoothingOutlook(
  { level, slope }: Pick<Smoothed, 'level' | 'slope'>,
  parameters: SmoothingParameters,
  variance: number,
  yearsAhead: number,
): Outlook {
  const outlook = { means: new Float64Array(yearsAhead), variances: new Float64Array(yearsAhead) };
  lookAhead(level, slope, parameters, variance, outlook);
  return outlook;
}

/**
 * As {@link smoothingOutlook}, into arrays that are there already.
 *
 * @param outlook - Receives means and variances.
 * @example
 * const outlook = { means: new Float64Array(2), variances: new Float64Array(2) };
 * lookAhead(4, 1, { alpha: 0.5, beta: 0.1, phi: 0.5 }, 0, outlook);
 * outlook.means; // => [4.5, 4.75]
 */
export function lookAhead(
  level: number,
  slope: number,
  { alpha, beta, phi }: SmoothingParameters,
  variance: number,
  { means, variances }: Outlook,
): void {
  let power = 1;
  let damped = 0;
  let spread = 1;
  for (let ahead = 0; ahead < means.length; ahead++) {
    power *= phi;
    damped += power;
    means[ahead] = level + slope * damped;
    variances[ahead] = variance * spread;
    const weight = alpha + beta * damped;
    spread += weight * weight;
  }
}
