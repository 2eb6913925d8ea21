import { averagedSmoothing } from './averaged-smoothing.js';
import { averagedTheta } from './averaged-theta.js';
import { drift } from './drift.js';
import type { Fit, Method, Outlook } from './method.js';
import { mean, median } from './middle.js';
import { naive } from './naive.js';
import { onLogs } from './on-logs.js';

/** Up to this many years the median of all methods is taken, … */
const SHORT = 10;
/** … and from this many the mean of those that learn; in between a blend of both. */
const LONG = 15;

const LEARNERS: readonly Method[] = [averagedSmoothing, onLogs(averagedSmoothing), onLogs(averagedTheta)];
/** The order matters to nothing but the components. */
const MEMBERS: readonly Method[] = [...LEARNERS, naive, drift];

/** A fit of the automatic forecast with what its parts say. */
export interface AutomaticFit extends Fit {
  readonly members: readonly { readonly method: Method; readonly fit: Fit }[];
  /** How much of the forecast is the mean of the methods that learn; the rest is the median of all. */
  readonly learning: number;
}

/**
 * The best of the methods by measurement on 2,444 series of other places: of few years the median of five forecasts (last
 * value, mean change, exponential smoothing on the values and on their logarithms, theta on logarithms), of many years the
 * mean of the three that learn from all years.
 *
 * @see Makridakis, Spiliotis & Assimakopoulos (2020), The M4 competition, International Journal of Forecasting 36 (combinations win).
 * @example
 * automatic.fit(Float64Array.of(10, 11, 12, 13)).outlook(1).means.length; // => 1
 */
export const automatic: Omit<Method, 'fit'> & { fit(values: Float64Array): AutomaticFit } = {
  id: 'automatic',
  title: { pl: 'prognoza automatyczna', en: 'automatic forecast' },
  fit(values) {
    const members = MEMBERS.map((method) => ({ method, fit: method.fit(values) }));
    const learning = Math.min(1, Math.max(0, (values.length - SHORT) / (LONG - SHORT)));
    const blend = (numbers: readonly number[]): number =>
      learning * mean(numbers.slice(0, LEARNERS.length)) + (1 - learning) * median(numbers);
    return {
      members,
      learning,
      get fitted() {
        const all = members.map(({ fit }) => fit.fitted);
        return values.map((_, place) => blend(all.map((fitted) => fitted[place])));
      },
      get components() {
        return members[0].fit.components;
      },
      outlook: (yearsAhead) =>
        blended(
          members.map(({ fit }) => fit.outlook(yearsAhead)),
          blend,
        ),
    };
  },
};

/** The variance is the geometric mean of those on the values and on the logarithms, the one of which is often too wide. */
function blended(outlooks: readonly Outlook[], blend: (numbers: readonly number[]) => number): Outlook {
  const [plain, logs] = outlooks;
  return {
    means: plain.means.map((_, ahead) => blend(outlooks.map(({ means }) => means[ahead]))),
    variances: plain.variances.map((variance, ahead) => Math.sqrt(variance) * Math.sqrt(logs.variances[ahead])),
  };
}
