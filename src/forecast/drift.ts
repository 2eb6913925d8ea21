import type { Method } from './method.js';
import { yearlyChanges } from './yearly-changes.js';

/**
 * The mean yearly change goes on: the line through the first and the last value.
 *
 * @see Hyndman & Athanasopoulos (2021), Forecasting: principles and practice, 3rd ed., section 5.2.
 * @example
 * drift.fit(Float64Array.of(3, 4, 7)).outlook(2).means; // => [9, 11]
 */
export const drift: Method = {
  id: 'drift',
  title: { pl: 'średnia zmiana', en: 'drift' },
  fit(values) {
    const last = values[values.length - 1];
    const count = values.length - 1;
    const { mean, meanSquare } = yearlyChanges(values);
    const variance = (count * Math.max(0, meanSquare - mean * mean)) / Math.max(1, count - 1);
    return {
      fitted: values.map((_, place) => (place === 0 ? Number.NaN : values[place - 1] + mean)),
      components: [
        { id: 'level', title: { pl: 'poziom', en: 'level' }, value: last },
        { id: 'slope', title: { pl: 'zmiana na rok', en: 'change a year' }, value: mean },
      ],
      outlook: (yearsAhead) => ({
        means: Float64Array.from({ length: yearsAhead }, (_, ahead) => last + (ahead + 1) * mean),
        // The mean change is itself uncertain.
        variances: Float64Array.from({ length: yearsAhead }, (_, ahead) => variance * (ahead + 1) * (1 + (ahead + 1) / count)),
      }),
    };
  },
};
