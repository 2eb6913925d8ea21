import type { ServiceResult } from './service.js';

/**
 * The years a plan speaks of: the first of a service, those so many years ahead of it, and the last.
 *
 * @param horizons - Years ahead, e.g. 3 and 7.
 * @example
 * const users = new Draws({ description: { id: 'users', title: { pl: 'Korzystający', en: 'Users' }, unit: { pl: 'osoby', en: 'persons' } }, years: [2022, 2025, 2030], values: [Float64Array.of(1), Float64Array.of(1), Float64Array.of(1)], statuses: ['computed', 'projected', 'projected'], source: 'plan' });
 * planningYears({ id: 'home-care', title: { pl: 'Usługi', en: 'Care' }, area: 'rumia', quantities: new Map([['users', users]]), inputs: [], missing: [] }, [3]); // => [2022, 2025, 2030]
 */
export function planningYears({ quantities }: ServiceResult, horizons: readonly number[]): number[] {
  const years = [...new Set([...quantities.values()].flatMap((draws) => draws.years))].sort((a, b) => a - b);
  const wanted = new Set([years[0], ...horizons.map((ahead) => years[0] + ahead), years.at(-1)]);
  return years.filter((year) => wanted.has(year));
}
