import type { Method } from './method.js';
import { ses } from './ses.js';

/**
 * The classical theta method: simple exponential smoothing, and half the slope of the regression line through all years.
 *
 * @see Assimakopoulos & Nikolopoulos (2000), The theta model, International Journal of Forecasting 16; Hyndman & Billah (2003),
 * Unmasking the Theta method, ibid. 19 (this form, with the variance of smoothing).
 * @example
 * theta.fit(Float64Array.of(5, 5, 5)).outlook(2).means; // => [5, 5]
 */
export const theta: Method = {
  id: 'theta',
  title: { pl: 'metoda theta', en: 'theta method' },
  fit(values) {
    const fit = ses.fit(values);
    const alpha = fit.components.find(({ id }) => id === 'alpha')?.value ?? 1;
    const half = slopeOf(values) / 2;
    // Smoothing lags behind a trend by this many years, less where there are few.
    const lagAfter = (years: number): number => (1 - powerOf(1 - alpha, years)) / alpha;
    return {
      get fitted() {
        return fit.fitted.map((value, year) => value + half * lagAfter(year));
      },
      get components() {
        return [...fit.components, { id: 'slope', title: { pl: 'zmiana na rok', en: 'change a year' }, value: half }];
      },
      outlook: (yearsAhead) => {
        const { means, variances } = fit.outlook(yearsAhead);
        const lag = lagAfter(values.length);
        return { means: means.map((mean, ahead) => mean + half * (ahead + lag)), variances };
      },
    };
  },
};

/** Of the least-squares line through the values. */
function slopeOf(values: Float64Array): number {
  const middle = (values.length - 1) / 2;
  let [products, squares] = [0, 0];
  values.forEach((value, year) => {
    products += (year - middle) * (value - values[0]);
    squares += (year - middle) * (year - middle);
  });
  return products / squares;
}

/** By multiplication: the operator differs between engines. */
function powerOf(base: number, exponent: number): number {
  let power = 1;
  for (let factor = 0; factor < exponent; factor++) power *= base;
  return power;
}
