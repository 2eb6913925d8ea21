/** A distribution of whole numbers: its probabilities from the first one on, and its moments. */
export interface CountDistribution {
  readonly first: number;
  readonly probabilities: Float64Array;
  readonly mean: number;
  readonly variance: number;
}

/**
 * The probabilities of counts from the ratios of neighbours, outwards from the mode and scaled to 1: no factorials, nothing
 * of what the samplers use. Probabilities below 1e-18 of the mode's are left out.
 *
 * @param ratio - P(k + 1) / P(k).
 * @param mode - The most probable count, or one near it.
 */
export function fromRatios(ratio: (k: number) => number, mode: number): CountDistribution {
  const up = [1];
  for (let k = mode, p = ratio(k); p > 1e-18; k++, p *= ratio(k)) up.push(p);
  const down: number[] = [];
  for (let k = mode - 1, p = 1; k >= 0; k--) {
    p /= ratio(k);
    if (!(p > 1e-18)) break;
    down.push(p);
  }
  const first = mode - down.length;
  const weights = Float64Array.from([...down.reverse(), ...up]);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const probabilities = weights.map((weight) => weight / total);
  const mean = probabilities.reduce((sum, p, i) => sum + p * (i - down.length), mode);
  const variance = probabilities.reduce((sum, p, i) => sum + p * (first + i - mean) ** 2, 0);
  return { first, probabilities, mean, variance };
}

/** Binomial: (n - k) p / ((k + 1) (1 - p)). */
export function binomialDistribution(n: number, p: number): CountDistribution {
  return fromRatios((k) => ((n - k) * p) / ((k + 1) * (1 - p)), Math.floor((n + 1) * p));
}

/** Poisson: m / (k + 1). */
export function poissonDistribution(mean: number): CountDistribution {
  return fromRatios((k) => mean / (k + 1), Math.floor(mean));
}

/** Negative binomial: (k + size) / (k + 1) times mean / (mean + size). */
export function negativeBinomialDistribution(mean: number, size: number): CountDistribution {
  const share = mean / (mean + size);
  return fromRatios((k) => ((k + size) / (k + 1)) * share, Math.max(0, Math.floor(((size - 1) * mean) / size)));
}

/** Hypergeometric: (own - k) (drawn - k) / ((k + 1) (others - drawn + k + 1)). */
export function hypergeometricDistribution(own: number, others: number, drawn: number): CountDistribution {
  const mode = Math.floor(((drawn + 1) * (own + 1)) / (own + others + 2));
  return fromRatios((k) => ((own - k) * (drawn - k)) / ((k + 1) * (others - drawn + k + 1)), mode);
}
