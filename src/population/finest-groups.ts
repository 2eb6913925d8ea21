import type { AgeTotal } from './graduate.js';

/**
 * The narrowest groups of ages that published ones give: of 0-9, 0-14 and 10-19 also 10-14 and 15-19, by difference.
 *
 * Each group says how many more people are below its end than below its beginning; what is known of one limit makes the
 * other known.
 *
 * @param groups - Published groups, which may overlap; the widest covers all ages.
 * @param lastAge - The last single age, which stands for the open group. Default: 100.
 * @returns Groups that follow one another from 0 to the last age; empty if the groups do not cover all ages.
 * @example
 * finestGroups([{ from: 0, to: 100, total: 9 }, { from: 0, to: 17, total: 3 }]); // => [{ from: 0, to: 17, total: 3 }, { from: 18, to: 100, total: 6 }]
 */
export function finestGroups(groups: readonly AgeTotal[], lastAge = 100): AgeTotal[] {
  const below = new Map([[0, 0]]);
  for (let before = 0; before < below.size; ) {
    before = below.size;
    for (const { from, to, total } of groups) {
      const end = Math.min(to, lastAge) + 1;
      const [low, high] = [below.get(from), below.get(end)];
      if (low !== undefined && high === undefined) below.set(end, low + total);
      if (low === undefined && high !== undefined) below.set(from, high - total);
    }
  }
  if (!below.has(lastAge + 1)) return [];
  const limits = [...below].sort(([a], [b]) => a - b);
  return limits.slice(1).map(([end, count], place) => ({ from: limits[place][0], to: end - 1, total: count - limits[place][1] }));
}
