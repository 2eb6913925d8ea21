import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reconcile } from '../../../src/forecast/reconcile/reconcile.js';
import { sumsOf } from '../../../src/forecast/reconcile/sums-of.js';
import { sampleForecasts } from '../../forecast/reconcile/sample-forecasts.js';
import { readReference } from '../read-reference.js';

const expected = readReference('reconciled.csv', import.meta.url);
const errors = readReference('residuals.csv', import.meta.url);
const hierarchy = sumsOf({ Total: ['A', 'B'], A: ['AA', 'AB', 'AC'], B: ['BA', 'BB'] });
/** In the order of make-reference.py. */
const NODES = Object.keys(errors);
const residuals = new Map(NODES.map((id) => [id, errors[id]]));
const METHODS = ['ols', 'wls-structural', 'wls-variances', 'shrinkage'] as const;

test.each(METHODS)('reconcile() by %s is what explicit inverses in numpy give', (method) => {
  const forecasts = sampleForecasts(Object.fromEntries(NODES.map((id, node) => [id, [[expected['forecast'][node]]]])));
  const { draws } = reconcile(forecasts, hierarchy, { method, residuals });
  NODES.forEach((id, node) => {
    expect(draws.get(id)?.at(2030)[0]).toBeCloseTo(expected[method][node], 9);
  });
});

test.each(METHODS)('where a part would fall below 0, %s is what scipy.optimize.nnls gives', (method) => {
  const forecasts = sampleForecasts(Object.fromEntries(NODES.map((id, node) => [id, [[expected['low'][node]]]])));
  const { draws } = reconcile(forecasts, hierarchy, { method, residuals });
  NODES.forEach((id, node) => {
    expect(draws.get(id)?.at(2030)[0]).toBeCloseTo(expected[`low-${method}`][node], 9);
  });
});

test('the shrinkage intensity is that of Schaefer and Strimmer', () => {
  const forecasts = sampleForecasts(Object.fromEntries(NODES.map((id, node) => [id, [[expected['forecast'][node]]]])));
  const text = readFileSync(new URL('reconciled.csv', import.meta.url), 'utf8');
  const intensity = Number(/shrinkage intensity (\S+)/.exec(text)?.[1]);
  expect(reconcile(forecasts, hierarchy, { residuals }).shrinkage).toBeCloseTo(intensity, 12);
});
