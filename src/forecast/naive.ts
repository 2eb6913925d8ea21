import type { Method } from './method.js';
import { yearlyChanges } from './yearly-changes.js';

/**
 * The last value stays.
 *
 * @example
 * naive.fit(Float64Array.of(3, 5, 4)).outlook(2).means; // => [4, 4]
 */
export const naive: Method = {
  id: 'naive',
  title: { pl: 'ostatnia wartość', en: 'last value' },
  fit(values) {
    const last = values[values.length - 1];
    const changes = yearlyChanges(values);
    return {
      fitted: values.map((_, place) => (place === 0 ? Number.NaN : values[place - 1])),
      components: [{ id: 'level', title: { pl: 'poziom', en: 'level' }, value: last }],
      outlook: (yearsAhead) => ({
        means: new Float64Array(yearsAhead).fill(last),
        variances: Float64Array.from({ length: yearsAhead }, (_, ahead) => (ahead + 1) * changes.meanSquare),
      }),
    };
  },
};
