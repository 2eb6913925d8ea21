import { expect, test } from 'vitest';
import { counts } from '../../src/forecast/counts.js';
import { recalibrate } from '../../src/forecast/recalibrate.js';
import { negativeBinomialQuantile } from '../../src/numerics/negative-binomial-quantile.js';

test('negativeBinomialQuantile() is qnbinom() of R', () => {
  // qnbinom(c(.025, .5, .975), size = 3, mu = 12); qpois(c(.025, .5, .975), 400); qnbinom(.9, size = 20, mu = 2000), which is approximate here.
  expect([0.025, 0.5, 0.975].map((p) => negativeBinomialQuantile(p, 12, 3))).toEqual([1, 11, 31]);
  expect([0.025, 0.5, 0.975].map((p) => negativeBinomialQuantile(p, 400, Number.POSITIVE_INFINITY))).toEqual([361, 400, 440]);
  expect(Math.abs(negativeBinomialQuantile(0.9, 2000, 20) - 2593)).toBeLessThanOrEqual(5);
});

test('counts that vary like Poisson counts have a band about as wide as Poisson counts', () => {
  const outlook = counts.fit(Float64Array.of(4, 6, 3, 5, 7, 4, 5, 6, 2, 5)).outlook(1);
  expect(outlook.quantile?.(0, 0.1)).toBe(2);
  expect(outlook.quantile?.(0, 0.9)).toBe(8);
});

test('years of 0 do not prove that nothing can happen', () => {
  const outlook = counts.fit(new Float64Array(4)).outlook(3);
  expect(outlook.quantile?.(2, 0.5)).toBe(0);
  expect(outlook.quantile?.(2, 0.99)).toBeGreaterThan(0);
});

test('recalibrate() keeps the pooled widths where it has fewer than 30 scores, and says where', () => {
  const panel = Array.from({ length: 12 }, (_, series) =>
    Float64Array.from({ length: 9 }, (__, year) => 100 + ((7 * series + 5 * year) % 11)),
  );
  const own = recalibrate(panel, { yearsAhead: 6 });
  // 12 scores a length: the group of 3 years has 12 of each year ahead, that of 6 and 7 years 24.
  expect(own.pooled.filter(({ fewestYears }) => fewestYears === 3).length).toBe(6);
  const wider = recalibrate([...panel, ...panel, ...panel], { yearsAhead: 6 });
  expect(wider.pooled.some(({ fewestYears }) => fewestYears === 3)).toBe(false);
  expect(() => recalibrate([])).toThrow(/panel/);
  expect(() => recalibrate([Float64Array.of(1, Number.NaN)])).toThrow(/0.*1.*NaN/);
});
