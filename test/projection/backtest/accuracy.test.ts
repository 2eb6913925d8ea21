import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accuracyOf, type BacktestCase, crps } from '../../../src/index.js';
import { scoredCase } from '../../../src/projection/backtest/backtest-case.js';

const caseOf = (forecast: number, actual: number, draws?: Float64Array): BacktestCase =>
  scoredCase({
    method: 'm',
    area: 'a',
    group: 'total',
    origin: 2015,
    lead: 3,
    base: 'A',
    forecast,
    actual,
    ...(draws === undefined ? {} : { draws }),
  });

describe('measures worked by hand', () => {
  // forecast  counted  error  share
  //      110      100    +10  +10%
  //      190      200    -10   -5%
  //      300      300      0    0
  //      440      400    +40  +10%
  const cases = [caseOf(110, 100), caseOf(190, 200), caseOf(300, 300), caseOf(440, 400)];
  const measured = accuracyOf(cases);

  test('MPE is the mean of the shares: (10 - 5 + 0 + 10) / 4 = 3.75%', () => expect(measured.mpe).toBeCloseTo(0.0375, 14));
  test('MedAPE is the middle of 0, 5, 10, 10: 7.5%', () => expect(measured.medape).toBeCloseTo(0.075, 14));
  test('WMAPE is (10 + 10 + 0 + 40) / 1000 = 6%', () => expect(measured.wmape).toBeCloseTo(0.06, 14));
  test('RMSE is √((100 + 100 + 0 + 1600) / 4) = √450', () => expect(measured.rmse).toBeCloseTo(Math.sqrt(450), 12));
  test('CRPS of points is the mean absolute error: 60 / 4', () => expect(measured.crps).toBe(15));
  test('there is no coverage without bands', () => expect(measured.coverage).toEqual([null, null, null]));
});

test('crps() of 1, 2, 4 for 2: mean distance (1 + 0 + 2) / 3 less (1 + 3 + 2) / (3 · 2) = 0', () => {
  expect(crps(Float64Array.of(4, 1, 2), 2)).toBeCloseTo(0, 14);
  expect(crps(Float64Array.of(4, 1, 2), 7)).toBeCloseTo((6 + 5 + 3) / 3 - 1, 14);
});

test('coverage counts the values inside each band', () => {
  // Draws 0..100: bands 25-75, 10-90, 2.5-97.5.
  const draws = Float64Array.from({ length: 101 }, (_, i) => i);
  expect(accuracyOf([50, 80, 95, 99].map((actual) => caseOf(50, actual, draws))).coverage).toEqual([0.25, 0.5, 0.75]);
});

describe('laws', () => {
  const persons = fc.double({ min: 1, max: 1e6, noNaN: true });
  const pairs = fc.array(fc.tuple(persons, persons), { minLength: 1, maxLength: 20 });

  test('a perfect forecast scores 0', () =>
    fc.assert(
      fc.property(fc.array(persons, { minLength: 1, maxLength: 20 }), (values) => {
        const { mpe, medape, wmape, rmse, crps: score } = accuracyOf(values.map((value) => caseOf(value, value)));
        expect([mpe, medape, wmape, rmse, score]).toEqual([0, 0, 0, 0, 0]);
      }),
    ));

  test('shares do not depend on the unit, RMSE and CRPS grow with it', () =>
    fc.assert(
      fc.property(pairs, fc.double({ min: 0.01, max: 100, noNaN: true }), (values, unit) => {
        const one = accuracyOf(values.map(([forecast, actual]) => caseOf(forecast, actual)));
        const other = accuracyOf(values.map(([forecast, actual]) => caseOf(forecast * unit, actual * unit)));
        expect(other.wmape).toBeCloseTo(one.wmape, 9 - Math.ceil(Math.log10(1 + one.wmape)));
        expect(other.rmse / unit / (1 + one.rmse)).toBeCloseTo(one.rmse / (1 + one.rmse), 9);
        expect(other.crps / unit / (1 + one.crps)).toBeCloseTo(one.crps / (1 + one.crps), 9);
      }),
    ));

  test('coverage is a share and grows with the band', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(persons, fc.array(persons, { minLength: 1, maxLength: 30 })), { minLength: 1, maxLength: 10 }),
        (values) => {
          const { coverage } = accuracyOf(values.map(([actual, draws]) => caseOf(draws[0], actual, Float64Array.from(draws))));
          const shares = coverage.map((share) => share ?? -1);
          expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
          expect(shares).toEqual(shares.toSorted((a, b) => a - b));
        },
      ),
    ));

  test('the CRPS of a point is its absolute error, however often it is drawn', () =>
    fc.assert(
      fc.property(persons, persons, fc.integer({ min: 1, max: 9 }), (point, actual, times) => {
        expect(crps(new Float64Array(times).fill(point), actual)).toBeCloseTo(Math.abs(point - actual), 6);
      }),
    ));

  test('the CRPS of all draws is never below 0 when each pair counts, as in the unfair form', () =>
    fc.assert(
      fc.property(fc.array(persons, { minLength: 2, maxLength: 30 }), persons, (draws, actual) => {
        const n = draws.length;
        const pairSum = draws.reduce((all, a) => all + draws.reduce((some, b) => some + Math.abs(a - b), 0), 0);
        const fair = crps(Float64Array.from(draws), actual);
        // Fair = unfair - Σ|a - b| / (2 n² (n - 1)), and the unfair form is an integral of a square.
        expect(fair + pairSum / (2 * n * n * (n - 1))).toBeGreaterThanOrEqual(-1e-6);
      }),
    ));
});
