import type { Fit, Method, Outlook } from './method.js';
import { mean, median } from './middle.js';

/**
 * The mean of several methods: right where each sees a part of the truth.
 *
 * @see Bates & Granger (1969), The combination of forecasts, Operational Research Quarterly 20.
 * @example
 * meanOf([naive, drift]).fit(Float64Array.of(1, 2, 4)).outlook(1).means; // => [4.75]
 */
export function meanOf(methods: readonly Method[]): Method {
  return combination('mean', { pl: 'średnia metod', en: 'mean of methods' }, methods, mean);
}

/**
 * The median of several methods: a method that goes astray has no say.
 *
 * @example
 * medianOf([naive, drift, meanLevel]).fit(Float64Array.of(1, 2, 6)).outlook(1).means; // => [6]
 */
export function medianOf(methods: readonly Method[]): Method {
  return combination('median', { pl: 'mediana metod', en: 'median of methods' }, methods, median);
}

type Combine = (numbers: readonly number[]) => number;

function combination(name: string, title: Method['title'], methods: readonly Method[], combine: Combine): Method {
  return {
    id: `${name}-of-${methods.map(({ id }) => id).join('-')}`,
    title,
    fit: (values) =>
      combinedFit(
        methods.map((method) => method.fit(values)),
        combine,
      ),
  };
}

function combinedFit(fits: readonly Fit[], combine: Combine): Fit {
  return {
    get fitted() {
      const all = fits.map((fit) => fit.fitted);
      return all[0].map((_, place) => combine(all.map((fitted) => fitted[place]).filter((value) => !Number.isNaN(value))));
    },
    get components() {
      return fits.flatMap(({ components }) => components.filter(({ id }) => id === 'level').slice(0, 1)).slice(0, 1);
    },
    outlook: (yearsAhead) =>
      combinedOutlook(
        fits.map((fit) => fit.outlook(yearsAhead)),
        combine,
      ),
  };
}

/** Means combined; variances averaged, with what the methods differ by. */
function combinedOutlook(outlooks: readonly Outlook[], combine: Combine): Outlook {
  const means = outlooks[0].means.map((_, ahead) => combine(outlooks.map((outlook) => outlook.means[ahead])));
  const variances = means.map((middle, ahead) =>
    mean(outlooks.map((outlook) => outlook.variances[ahead] + (outlook.means[ahead] - middle) * (outlook.means[ahead] - middle))),
  );
  return { means, variances };
}
