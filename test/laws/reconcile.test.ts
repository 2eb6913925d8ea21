import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Hierarchy } from '../../src/forecast/reconcile/hierarchy.js';
import { type ReconcileOptions, reconcile } from '../../src/forecast/reconcile/reconcile.js';
import { sumsOf } from '../../src/forecast/reconcile/sums-of.js';
import type { Series } from '../../src/series/series.js';
import { sampleForecasts } from '../forecast/reconcile/sample-forecasts.js';
import { runs } from './arbitraries.js';

interface Case {
  readonly hierarchy: Hierarchy;
  /** By node, in two draws of one year. */
  readonly base: readonly (readonly number[])[];
  readonly options: ReconcileOptions;
}

/** Trees of two levels of totals, and tables of rows and columns, which add up in two ways. */
const hierarchies = fc.oneof(
  fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }).map((sizes) =>
    sumsOf({
      all: sizes.map((_, i) => `g${i}`),
      ...Object.fromEntries(sizes.map((size, i) => [`g${i}`, Array.from({ length: size }, (_, j) => `g${i}.${j}`)])),
    }),
  ),
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).map(([rows, columns]) => {
    const cells = Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => `${i}x${j}`));
    return sumsOf({
      all: cells.map((_, i) => `row${i}`),
      ...Object.fromEntries(cells.map((row, i) => [`row${i}`, row])),
      ...Object.fromEntries(Array.from({ length: columns }, (_, j) => [`column${j}`, cells.map((row) => row[j])])),
    });
  }),
);

const methods = fc.constantFrom('bottom-up', 'ols', 'wls-structural', 'wls-variances', 'shrinkage' as const);
const amounts = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e6, noNaN: true }), fc.double({ min: -100, max: 100, noNaN: true }));

const cases: fc.Arbitrary<Case> = hierarchies.chain((hierarchy) => {
  const ofNodes = <Value>(one: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
    fc.array(one, { minLength: hierarchy.nodes.length, maxLength: hierarchy.nodes.length });
  return fc.record({
    hierarchy: fc.constant(hierarchy),
    base: ofNodes(fc.tuple(amounts, amounts)),
    options: fc.record({
      method: methods,
      residuals: ofNodes(fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 6, maxLength: 6 })).map(
        (errors) => new Map<string, Series | Float64Array>(hierarchy.nodes.map((id, node) => [id, Float64Array.from(errors[node])])),
      ),
    }),
  });
});

function valuesOf({ hierarchy, base, options }: Case): readonly (readonly number[])[] {
  const forecasts = sampleForecasts(Object.fromEntries(hierarchy.nodes.map((id, node) => [id, [base[node]]])));
  const { draws } = reconcile(forecasts, hierarchy, options);
  return hierarchy.nodes.map((id) => Array.from(draws.get(id)?.at(2030) ?? []));
}

function sizeOf(values: readonly (readonly number[])[]): number {
  return Math.max(1, ...values.flat().map(Math.abs));
}

test('reconciled forecasts add up in every draw, to the last bit where totals nest, and none is below 0', () => {
  fc.assert(
    fc.property(cases, (one) => {
      const values = valuesOf(one);
      const { hierarchy } = one;
      const at = (id: string, draw: number): number => values[hierarchy.nodes.indexOf(id)][draw];
      for (const id of hierarchy.nodes) {
        for (const draw of [0, 1]) {
          expect(at(id, draw)).toBeGreaterThanOrEqual(0);
          const parts = hierarchy.partsOf(id);
          if (parts.length > 0) expect(at(id, draw)).toBe(parts.reduce((total, part) => total + at(part, draw), 0));
          const leaves = hierarchy.leavesIn(id).reduce((total, count, leaf) => total + count * at(hierarchy.leaves[leaf], draw), 0);
          expect(Math.abs(leaves - at(id, draw))).toBeLessThanOrEqual(1e-9 * sizeOf(values));
        }
      }
    }),
    runs,
  );
});

test('whole numbers add up exactly, and each leaf is within 1 of what it was', () => {
  fc.assert(
    fc.property(cases, fc.nat(), (one, seed) => {
      const { hierarchy } = one;
      const before = valuesOf(one);
      const values = valuesOf({ ...one, options: { ...one.options, whole: { seed } } });
      hierarchy.nodes.forEach((id, node) => {
        const isNested = hierarchy.nodes.every((other) => hierarchy.totalsOf(other).length <= 1);
        for (const draw of [0, 1]) {
          expect(Number.isInteger(values[node][draw]) && values[node][draw] >= 0).toBe(true);
          const sum = hierarchy
            .leavesIn(id)
            .reduce((total, count, leaf) => total + count * values[hierarchy.nodes.indexOf(hierarchy.leaves[leaf])][draw], 0);
          expect(sum).toBe(values[node][draw]);
          if (isNested || hierarchy.leaves.includes(id)) expect(Math.abs(values[node][draw] - before[node][draw])).toBeLessThan(1 + 1e-6);
        }
      });
    }),
    runs,
  );
});

test('forecasts that add up and are not below 0 stay as they are', () => {
  fc.assert(
    fc.property(cases, (one) => {
      const { hierarchy } = one;
      const leaves = [0, 1].map((draw) =>
        Float64Array.from(hierarchy.leaves, (id) => Math.abs(one.base[hierarchy.nodes.indexOf(id)][draw])),
      );
      const sums = leaves.map((values) => hierarchy.sumUp(values));
      const base = hierarchy.nodes.map((_, node) => sums.map((values) => values[node]));
      const values = valuesOf({ ...one, base });
      values.flat().forEach((value, place) => {
        expect(Math.abs(value - base.flat()[place])).toBeLessThanOrEqual(1e-9 * sizeOf(base));
      });
    }),
    runs,
  );
});

test('bottom-up keeps the leaves', () => {
  fc.assert(
    fc.property(cases, (one) => {
      const values = valuesOf({ ...one, options: { method: 'bottom-up' } });
      for (const id of one.hierarchy.leaves) {
        const node = one.hierarchy.nodes.indexOf(id);
        expect(values[node]).toEqual(one.base[node].map((value) => Math.max(0, value)));
      }
    }),
    runs,
  );
});

test('no forecasts that add up are nearer, in the sum of squares that ordinary least squares makes least', () => {
  fc.assert(
    fc.property(cases, fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 }), (one, shifts) => {
      const { hierarchy, base } = one;
      const values = valuesOf({ ...one, options: { method: 'ols' } });
      const distance = (some: ArrayLike<number>): number => base.reduce((total, own, node) => total + (some[node] - own[0]) ** 2, 0);
      const best = Float64Array.from(values, (own) => own[0]);
      const near = hierarchy.sumUp(hierarchy.leaves.map((id, leaf) => Math.max(0, best[hierarchy.nodes.indexOf(id)] + shifts[leaf])));
      expect(distance(best)).toBeLessThanOrEqual(distance(near) + 1e-9 * sizeOf(base) ** 2);
    }),
    runs,
  );
});
