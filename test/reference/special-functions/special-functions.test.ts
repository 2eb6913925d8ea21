import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exp } from '../../../src/numerics/exp.js';
import { log } from '../../../src/numerics/log.js';
import { log1p } from '../../../src/numerics/log-1p.js';
import { logGamma } from '../../../src/numerics/log-gamma.js';
import { normalQuantile } from '../../../src/numerics/normal-quantile.js';
import { stirlingRest } from '../../../src/numerics/stirling-rest.js';

interface ReferenceValue {
  readonly x: number;
  /** The nearest 64-bit number, what it lacks, and the distance of the 64-bit numbers there. */
  readonly value: number;
  readonly rest: number;
  readonly ulp: number;
}

const rows = readFileSync(new URL('special-functions.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(3);

test('exp() is right to 0.9 ulp', () => expect(worst('exp', (one) => errorOf(exp, one) / one.ulp)).toBeLessThan(0.9));

test('log() is right to 0.8 ulp', () => expect(worst('log', (one) => errorOf(log, one) / one.ulp)).toBeLessThan(0.8));

test('log1p() is right to 1.5 ulp', () => expect(worst('log1p', (one) => errorOf(log1p, one) / one.ulp)).toBeLessThan(1.5));

test('logGamma() is right to 2e-15 of 10 or of the value', () => {
  expect(worst('log_gamma', (one) => errorOf(logGamma, one) / Math.max(10, Math.abs(one.value)))).toBeLessThan(2e-15);
});

test('normalQuantile() is right to 2e-15 of the value', () => {
  expect(worst('normal_quantile', (one) => errorOf(normalQuantile, one) / Math.abs(one.value))).toBeLessThan(2e-15);
});

test('stirlingRest() is right to 1e-16', () => {
  expect(worst('stirling_rest', (one) => errorOf(stirlingRest, one))).toBeLessThan(1e-16);
});

/** The largest error over all reference values of a function. */
function worst(name: string, error: (one: ReferenceValue) => number): number {
  const own = rows.filter((row) => row.startsWith(`${name},`)).map(referenceOf);
  expect(own.length).toBeGreaterThan(50);
  return Math.max(...own.map(error));
}

function referenceOf(row: string): ReferenceValue {
  const [x, value, rest, ulp] = row.split(',').slice(1).map(Number);
  return { x, value, rest, ulp };
}

function errorOf(f: (x: number) => number, { x, value, rest }: ReferenceValue): number {
  return Math.abs(f(x) - value - rest);
}
