import type { Method } from './method.js';

/**
 * The mean of all years.
 *
 * @example
 * meanLevel.fit(Float64Array.of(3, 5, 4)).outlook(2).means; // => [4, 4]
 */
export const meanLevel: Method = {
  id: 'mean',
  title: { pl: 'średnia wszystkich lat', en: 'mean of all years' },
  fit(values) {
    const mean = values.reduce((total, value) => total + value, 0) / values.length;
    const variance = values.reduce((total, value) => total + (value - mean) * (value - mean), 0) / (values.length - 1);
    return {
      fitted: values.map(() => mean),
      components: [{ id: 'level', title: { pl: 'poziom', en: 'level' }, value: mean }],
      outlook: (yearsAhead) => ({
        means: new Float64Array(yearsAhead).fill(mean),
        variances: new Float64Array(yearsAhead).fill(variance * (1 + 1 / values.length)),
      }),
    };
  },
};
