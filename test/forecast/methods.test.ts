import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counts } from '../../src/forecast/counts.js';
import { interval, quantileFunction } from '../../src/forecast/interval.js';
import { residuals } from '../../src/forecast/method.js';
import { naive } from '../../src/forecast/naive.js';
import { onOdds } from '../../src/forecast/on-odds.js';
import { SERIES_METHODS, seriesMethod } from '../../src/forecast/series-methods.js';

/** Methods that work on the values themselves whatever these are: what is added to all values is added to the forecast. */
const ON_LEVEL = SERIES_METHODS.filter(({ id }) => !id.endsWith('-on-logs') && id !== 'automatic' && id !== 'counts');
/** Methods for which a unit is only a unit. */
const ANY_UNIT = SERIES_METHODS.filter(({ id }) => id !== 'counts');

const tame = fc.array(fc.integer({ min: 50, max: 500 }), { minLength: 3, maxLength: 30 }).map((values) => Float64Array.from(values));
const wild = fc
  .array(
    fc.oneof(
      fc.double({ min: -1e120, max: 1e120, noNaN: true }),
      fc.double({ min: -1e-100, max: 1e-100, noNaN: true }),
      fc.integer({ min: -5, max: 5 }),
      fc.constant(0),
    ),
    { minLength: 3, maxLength: 60 },
  )
  .map((values) => Float64Array.from(values));

describe.each(SERIES_METHODS.map((method) => ({ id: method.id, method })))('$id', ({ method }) => {
  test('gives finite numbers for any finite values', () => {
    fc.assert(
      fc.property(wild, (values) => {
        const fit = method.fit(values);
        const outlook = fit.outlook(12);
        const { lows, highs } = interval(values, outlook, 0.95);
        for (const numbers of [outlook.means, outlook.variances, lows, highs])
          expect(Array.from(numbers).every(Number.isFinite)).toBe(true);
        expect(fit.fitted.length).toBe(values.length);
        expect(residuals(fit, values).length).toBe(values.length);
        expect(fit.components.every(({ value }) => Number.isFinite(value))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('has quantiles that never fall with the probability, and bounds that hold', () => {
    fc.assert(
      fc.property(
        tame,
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (values, one, other) => {
          const quantile = quantileFunction(values, method.fit(values).outlook(11), { lowest: 0, highest: 400 });
          for (const ahead of [0, 5, 10]) {
            expect(quantile(ahead, Math.min(one, other))).toBeLessThanOrEqual(quantile(ahead, Math.max(one, other)));
            expect(quantile(ahead, one)).toBeGreaterThanOrEqual(0);
            expect(quantile(ahead, one)).toBeLessThanOrEqual(400);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('looks the same years ahead the same way, however far it looks', () => {
    fc.assert(
      fc.property(tame, (values) => {
        const fit = method.fit(values);
        expect(fit.outlook(3).means).toEqual(fit.outlook(7).means.slice(0, 3));
      }),
      { numRuns: 20 },
    );
  });
});

test.each(ON_LEVEL.map((method) => ({ id: method.id, method })))('$id of shifted values is the shifted forecast', ({ method }) => {
  fc.assert(
    fc.property(tame, fc.integer({ min: -1000, max: 1000 }), (values, shift) => {
      const plain = method.fit(values).outlook(3).means;
      const shifted = method.fit(values.map((value) => value + shift)).outlook(3).means;
      plain.forEach((mean, ahead) => {
        expect(Math.abs(shifted[ahead] - mean - shift)).toBeLessThanOrEqual(1e-3);
      });
    }),
    { numRuns: 40 },
  );
});

test.each(ANY_UNIT.map((method) => ({ id: method.id, method })))(
  '$id in another unit is the forecast in that unit, band and all',
  ({ method }) => {
    fc.assert(
      fc.property(tame, fc.constantFrom(0.001, 0.5, 4, 1000), (values, unit) => {
        const plain = interval(values, method.fit(values).outlook(3), 0.8);
        const inUnit = values.map((value) => value * unit);
        const other = interval(inUnit, method.fit(inUnit).outlook(3), 0.8);
        plain.highs.forEach((high, ahead) => {
          expect(Math.abs(other.highs[ahead] / unit - high)).toBeLessThanOrEqual(1e-4 * Math.max(1, Math.abs(high)));
        });
      }),
      { numRuns: 40 },
    );
  },
);

test.each(ANY_UNIT.map((method) => ({ id: method.id, method })))('$id of what never changes stays there, with no width', ({ method }) => {
  for (const value of [0, -3, 7, 1e6]) {
    const values = new Float64Array(6).fill(value);
    const { lows, highs } = interval(values, method.fit(values).outlook(4), 0.95);
    for (const bound of [...lows, ...highs]) expect(Math.abs(bound - value)).toBeLessThanOrEqual(1e-6 * Math.abs(value));
  }
});

test('counts has whole quantiles from 0, and a mean between the least and the most counted', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 3, maxLength: 30 }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (values, p) => {
        const { means, quantile } = counts.fit(Float64Array.from(values)).outlook(7);
        for (const ahead of [0, 6]) {
          const value = quantile?.(ahead, p) ?? Number.NaN;
          expect(Number.isInteger(value) && value >= 0).toBe(true);
          expect(means[ahead]).toBeLessThanOrEqual(Math.max(...values) + 1);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test.each(ANY_UNIT.map((method) => ({ id: method.id, method: onOdds(method) })))(
  '$id on odds keeps shares from 0 to 1, exact ones too',
  ({ method }) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 0.01, 0.3, 0.5, 0.99, 1), { minLength: 3, maxLength: 20 }), (values) => {
        const { means, variances } = method.fit(Float64Array.from(values)).outlook(10);
        expect(means.every((mean) => mean >= 0 && mean <= 1)).toBe(true);
        expect(variances.every((variance) => variance >= 0 && Number.isFinite(variance))).toBe(true);
      }),
      { numRuns: 30 },
    );
  },
);

test('onOdds() of a share outside 0 to 1 is the method itself', () => {
  expect(
    onOdds(naive)
      .fit(Float64Array.of(0.5, 1.2, 1.1))
      .outlook(1).means,
  ).toEqual(Float64Array.of(1.1));
});

test('interval() says how many bounds were held', () => {
  const values = Float64Array.of(3, 0, 2, 1);
  expect(interval(values, naive.fit(values).outlook(2), 0.95, { lowest: 0 }).held).toBe(2);
});

test('interval() and seriesMethod() say what they cannot use', () => {
  const values = Float64Array.of(3, 0, 2);
  expect(() => interval(values, naive.fit(values).outlook(1), 95)).toThrow(/95.*0\.8|95.*0,8/);
  expect(() => seriesMethod('prophet')).toThrow(/prophet.*automatic, naive/);
});
