/** Whether implementations computed the same: the test of the benchmark. */

/** @typedef {import('./workloads.mjs').Workload} Workload */

/**
 * What differs between the figures of two implementations, in words; empty where they agree.
 *
 * Expected numbers agree to 1e-9 relative. Of whole people the means and the variances of the draws, of drawn quantiles the
 * median and the distance of the quartiles, lie within five standard errors of each other.
 *
 * @param {Workload['agreement']} kind
 * @param {readonly (number | null)[]} one
 * @param {readonly (number | null)[]} other
 * @param {number} draws
 * @returns {string[]}
 */
export function disagreements(kind, one, other, draws) {
  const [a, b] = [one, other].map((figures) => figures.map((figure) => figure ?? Number.NaN));
  if (a.length === 0 || a.length !== b.length) return [`${a.length} / ${b.length}`];
  switch (kind) {
    case 'expected':
      return a.flatMap((value, i) => within(`${i}`, value, b[i], 1e-9 * Math.abs(b[i])));
    case 'whole':
      return pairs(a).flatMap(([mean, variance], i) => {
        const [theirMean, theirVariance] = pairs(b)[i];
        return [
          ...within(`mean ${i}`, mean, theirMean, 5 * Math.sqrt((variance + theirVariance) / draws)),
          // Of a normal sample the variance has a relative standard error of √(2 / (n - 1)).
          ...within(`variance ${i}`, variance, theirVariance, 5 * Math.sqrt(2) * theirVariance * Math.sqrt(2 / (draws - 1))),
        ];
      });
    case 'quantiles7':
      return quantilesDiffer(a, b, { draws, count: 7, lower: 2 });
    case 'quantiles9':
      return quantilesDiffer(a, b, { draws, count: 9, lower: 3 });
  }
}

/**
 * Standard errors of a normal sample's median, 1.2533 sd/√n, and of the distance of its quartiles, 1.573 sd/√n.
 *
 * @param {readonly number[]} a
 * @param {readonly number[]} b
 * @param {{ draws: number, count: number, lower: number }} options - `lower`: the place of the lower quartile.
 */
function quantilesDiffer(a, b, { draws, count, lower }) {
  return Array.from({ length: a.length / count }, (_, row) => row * count).flatMap((start) => {
    const [q1, median, q3] = [lower, lower + 1, lower + 2].map((place) => a[start + place]);
    const [theirQ1, theirMedian, theirQ3] = [lower, lower + 1, lower + 2].map((place) => b[start + place]);
    const error = (5 * Math.sqrt(2) * (theirQ3 - theirQ1)) / 1.349 / Math.sqrt(draws);
    return [
      ...within(`median ${start / count}`, median, theirMedian, 1.2533 * error),
      ...within(`quartiles ${start / count}`, q3 - q1, theirQ3 - theirQ1, 1.573 * error),
    ];
  });
}

/**
 * @param {string} name
 * @param {number} value
 * @param {number} expected
 * @param {number} tolerance
 */
function within(name, value, expected, tolerance) {
  // One path has no variance; both say so.
  if (Number.isNaN(value) && Number.isNaN(expected)) return [];
  return Math.abs(value - expected) <= tolerance ? [] : [`${name}: ${value} / ${expected} (±${tolerance})`];
}

/** @param {readonly number[]} values */
function pairs(values) {
  return Array.from({ length: values.length / 2 }, (_, i) => [values[2 * i], values[2 * i + 1]]);
}
