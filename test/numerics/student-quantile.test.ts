import fc from 'fast-check';
import { expect, test } from 'vitest';
import { incompleteBeta } from '../../src/numerics/incomplete-beta.js';
import { normalQuantile } from '../../src/numerics/normal-quantile.js';
import { studentQuantile } from '../../src/numerics/student-quantile.js';
import { runs } from '../laws/arbitraries.js';

/** NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, upper critical values of Student's t, to three digits. */
const NIST: readonly (readonly [degrees: number, at95: number, at975: number, at995: number])[] = [
  [1, 6.314, 12.706, 63.657],
  [2, 2.92, 4.303, 9.925],
  [3, 2.353, 3.182, 5.841],
  [5, 2.015, 2.571, 4.032],
  [10, 1.812, 2.228, 3.169],
  [30, 1.697, 2.042, 2.75],
  [100, 1.66, 1.984, 2.626],
];

test.each(NIST)("studentQuantile() gives the critical values of NIST's table, %d degrees", (degrees, ...values) => {
  for (const [place, probability] of [0.95, 0.975, 0.995].entries())
    expect(studentQuantile(probability, degrees)).toBeCloseTo(values[place], 3);
});

test('one and two degrees have a closed form: tan(π (p - 1/2)) and (2p - 1) √(2 / (4 p (1 - p)))', () => {
  for (const p of [0.001, 0.02, 0.3, 0.5, 0.6, 0.9, 0.999]) {
    const one = Math.tan(Math.PI * (p - 0.5));
    const two = (2 * p - 1) * Math.sqrt(2 / (4 * p * (1 - p)));
    expect(Math.abs(studentQuantile(p, 1) - one)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(one)));
    expect(Math.abs(studentQuantile(p, 2) - two)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(two)));
  }
});

test('with many degrees it is that of the normal distribution; its ends are infinite, what is no probability has none', () => {
  expect(studentQuantile(0.975, 1e6)).toBeCloseTo(normalQuantile(0.975), 5);
  expect([studentQuantile(0, 3), studentQuantile(1, 3)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  expect([studentQuantile(1.1, 3), studentQuantile(0.5, 0), incompleteBeta(-1, 2, 2)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
});

test('law: incompleteBeta() is a probability that grows with x, and I_x(a, b) = 1 - I_{1-x}(b, a)', () => {
  const parameter = fc.double({ min: 0.1, max: 1000, noNaN: true });
  // Nearer to the ends, 1 - x is no longer what is left of 1.
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(share, share, parameter, parameter, (x, y, a, b) => {
      const [less, more] = [Math.min(x, y), Math.max(x, y)].map((one) => incompleteBeta(one, a, b));
      expect(less).toBeGreaterThanOrEqual(0);
      expect(more).toBeLessThanOrEqual(1 + 1e-12);
      expect(less).toBeLessThanOrEqual(more + 1e-12);
      expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 9);
    }),
    runs,
  );
});
