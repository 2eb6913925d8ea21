import { expect, test } from 'vitest';
import { exp } from '../../src/numerics/exp.js';
import { log } from '../../src/numerics/log.js';
import { log1p } from '../../src/numerics/log-1p.js';
import { logGamma } from '../../src/numerics/log-gamma.js';
import { normalQuantile } from '../../src/numerics/normal-quantile.js';
import { stream } from '../../src/numerics/stream.js';
import { uniform } from '../../src/numerics/uniform.js';

const { POSITIVE_INFINITY: infinity, NaN: missing, MIN_VALUE: smallest, MAX_VALUE: largest } = Number;
const numbers = stream(1, { module: 'arguments', area: 'test', year: 0, draw: 0 });

/** Two ulp: this engine's own functions are wrong by up to one as well. */
const NEAR = 2 ** -51;

test('exp() at its limits', () => {
  const limits = [0, -0, infinity, -infinity, missing, 709.782712893384, 709.7827128933841, -745.1332191019411, -745.1332191019413];
  expect(limits.map(exp)).toEqual([1, 1, infinity, 0, missing, 1.7976931348622732e308, infinity, smallest, 0]);
  expect(exp(-1e-320)).toBe(1);
  // Numbers below the normal ones are rounded once.
  expect(exp(-740)).toBe(Math.exp(-740));
});

test('log() at its limits', () => {
  expect([0, -0, 1, infinity, -1, -infinity, missing].map(log)).toEqual([-infinity, -infinity, 0, infinity, missing, missing, missing]);
  expect(log(smallest)).toBe(-744.4400719213812);
  expect(log(largest)).toBe(709.782712893384);
});

test('log1p() at its limits', () => {
  expect([-1, -2, infinity, missing, largest].map(log1p)).toEqual([-infinity, missing, infinity, missing, 709.782712893384]);
  expect([0, -0].map((x) => Object.is(log1p(x), x))).toEqual([true, true]);
});

test('logGamma() at its limits', () => {
  expect([0, -1, missing, infinity, 1, 2].map(logGamma)).toEqual([
    missing,
    missing,
    missing,
    infinity,
    expect.closeTo(0, 13),
    expect.closeTo(0, 13),
  ]);
  expect(exp(logGamma(21))).toBeCloseTo(2432902008176640000, -6);
});

test('normalQuantile() at its limits', () => {
  expect([0, 1, 0.5, -0.1, 1.1, missing].map(normalQuantile)).toEqual([-infinity, infinity, 0, missing, missing, missing]);
  expect(normalQuantile(2 ** -10)).toBe(-normalQuantile(1 - 2 ** -10));
});

test('exp() agrees with the engine at a million random arguments', () => {
  let worst = 0;
  for (let i = 0; i < 1_000_000; i++) {
    const x = i % 2 === 0 ? 1400 * uniform(numbers) - 700 : 4 * uniform(numbers) - 2;
    worst = Math.max(worst, Math.abs(exp(x) / Math.exp(x) - 1));
  }
  expect(worst).toBeLessThan(NEAR);
});

test('log() agrees with the engine at a million random arguments', () => {
  let worst = 0;
  for (let i = 0; i < 1_000_000; i++) {
    const x = i % 2 === 0 ? Math.exp(1400 * uniform(numbers) - 700) : 0.5 + uniform(numbers);
    worst = Math.max(worst, Math.abs(log(x) / Math.log(x) - 1));
  }
  expect(worst).toBeLessThan(NEAR);
});
