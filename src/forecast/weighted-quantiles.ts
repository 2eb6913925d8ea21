/**
 * The smallest values up to which shares of the whole weight lie.
 *
 * @param values - In any order, at least one.
 * @param weights - One per value, not below 0.
 * @param shares - From 0 to 1.
 * @example
 * weightedQuantiles([3, 1, 2], [1, 1, 2], [0.5, 1]); // => [2, 3]
 */
export function weightedQuantiles(values: readonly number[], weights: readonly number[], shares: readonly number[]): readonly number[] {
  const order = values.map((_, place) => place).sort((one, other) => values[one] - values[other]);
  const running = new Float64Array(order.length);
  let total = 0;
  order.forEach((place, rank) => {
    total += weights[place];
    running[rank] = total;
  });
  // Sums of weights miss a share by rounding only.
  return shares.map(
    (share) =>
      values[
        order[
          Math.max(
            0,
            running.findIndex((sum) => sum >= share * total * (1 - 1e-12)),
          )
        ]
      ],
  );
}
