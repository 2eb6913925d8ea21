import { expect, test } from 'vitest';
import { binomialLogRatio } from '../../src/numerics/binomial-log-ratio.js';
import { poissonLogProbability } from '../../src/numerics/poisson-log-probability.js';
import { binomialDistribution, type CountDistribution, poissonDistribution } from './exact-probabilities.js';

/** The probability of a count, down to 1e-12: there a wrong step of a rejection shows that no sample would. */
function likely({ first, probabilities }: CountDistribution): { readonly count: number; readonly probability: number }[] {
  return Array.from(probabilities, (probability, i) => ({ count: first + i, probability })).filter(
    ({ probability }) => probability > 1e-12,
  );
}

test.each([10, 10.3, 17, 100, 5000, 1e6])('poissonLogProbability() with mean %d', (mean) => {
  for (const { count, probability } of likely(poissonDistribution(mean))) {
    expect(Math.abs(poissonLogProbability(count, mean) - Math.log(probability))).toBeLessThan(1e-12 + 1e-14 * mean);
  }
});

test.each([
  [20, 0.5],
  [21, 0.48],
  [40, 0.25],
  [300, 0.035],
  [1000, 0.5],
  [10_000, 0.3],
  [1_000_000, 0.01],
])('binomialLogRatio() of %d trials with probability %d', (trials, p) => {
  const counts = likely(binomialDistribution(trials, p));
  const mode = Math.floor((trials + 1) * p);
  const atMode = counts.find(({ count }) => count === mode)?.probability ?? Number.NaN;
  for (const { count, probability } of counts) {
    expect(Math.abs(binomialLogRatio(count, trials, p) - Math.log(probability / atMode))).toBeLessThan(1e-12 + 1e-14 * trials);
  }
});
