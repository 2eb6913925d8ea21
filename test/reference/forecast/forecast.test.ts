import { expect, test } from 'vitest';
import { bestSmoothing, type SmoothingSearch } from '../../../src/forecast/best-smoothing.js';
import { drift } from '../../../src/forecast/drift.js';
import { smoothingWith } from '../../../src/forecast/given-smoothing.js';
import { smooth, smoothedValues } from '../../../src/forecast/smoothing.js';
import { theta } from '../../../src/forecast/theta.js';
import { type ReferenceTable, readReference } from '../read-reference.js';

const SERIES = [
  [112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 131, 139, 152],
  [30, 34, 33, 39, 44, 41, 47, 52, 50, 55],
  [9.5, 9.1, 8.8, 9.0, 8.1, 7.7, 7.9, 7.2, 7.0, 6.6, 6.7, 6.1],
].map((values) => Float64Array.from(values));

function rowsOf(table: ReferenceTable): Record<string, number>[] {
  return Array.from(table['series'], (_, row) => Object.fromEntries(Object.entries(table).map(([name, column]) => [name, column[row]])));
}

function six(row: Readonly<Record<string, number>>, name: string): number[] {
  return [1, 2, 3, 4, 5, 6].map((ahead) => row[`${name}${ahead}`]);
}

function expectClose(actual: ArrayLike<number>, expected: readonly number[], relative = 1e-6): void {
  expected.forEach((value, place) => {
    expect(Math.abs(actual[place] - value)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(value)));
  });
}

test.each(rowsOf(readReference('smoothing.csv', import.meta.url)))(
  'smoothing of series $series with alpha $alpha, beta $beta, phi $phi is that of ets() of R from the same start',
  (row) => {
    const { alpha, beta, phi, level, slope } = row;
    const values = SERIES[row['series'] - 1];
    const fit = smoothingWith({ alpha, beta, phi }, { level, slope }).fit(values);
    const { means, variances } = fit.outlook(6);
    expectClose(means, six(row, 'mean'));
    expectClose(
      variances.map((variance) => Math.sqrt(variance / variances[0])),
      six(row, 'sd'),
    );
    expectClose(fit.fitted.subarray(-1), [row['lastFitted']]);
    // The start with the least squared errors is that of R's least squares, and no worse than that of its optimiser.
    const best = smooth(values, { alpha, beta, phi });
    expectClose([best.firstLevel, best.firstSlope, best.squaredErrors], [row['bestLevel'], row['bestSlope'], row['bestSse']]);
    expect(best.squaredErrors).toBeLessThanOrEqual(row['sse'] * (1 + 1e-9));
  },
);

test.each(rowsOf(readReference('optimum.csv', import.meta.url)))(
  'the search finds the optimum of HoltWinters() of R from the same start in series $series',
  (row) => {
    const values = SERIES[row['series'] - 1];
    const level: SmoothingSearch = [[1e-4, 1], [0], [0]];
    const trend: SmoothingSearch = [[1e-4, 1], [0, 1], [1]];
    const errorsFrom =
      (start: number, firstLevel: number, firstSlope: number) => (of: Float64Array, parameters: Parameters<typeof smooth>[1]) =>
        smoothedValues(of.subarray(start), parameters, firstLevel, firstSlope).reduce(
          (sum, value, year) => sum + (of[year + start] - value) ** 2,
          0,
        );
    const one = errorsFrom(1, values[0], 0);
    const two = errorsFrom(2, values[1], values[1] - values[0]);
    expectClose([one(values, bestSmoothing(values, level, one))], [row['sse1']]);
    // optim() of R stops at a worse place in one of the three.
    expect(two(values, bestSmoothing(values, trend, two))).toBeLessThanOrEqual(row['sse2'] * (1 + 1e-6));
  },
);

test.each(rowsOf(readReference('trends.csv', import.meta.url)))('drift and theta of series $series are those of R', (row) => {
  const values = SERIES[row['series'] - 1];
  const ahead = drift.fit(values).outlook(6);
  expectClose(ahead.means, six(row, 'drift'));
  expectClose(ahead.variances.map(Math.sqrt), six(row, 'driftSd'));
  expectClose(theta.fit(values).outlook(6).means, six(row, 'theta'));
  // thetaf() starts from what its optimiser found, and keeps alpha at most 0.9999.
  expectClose(theta.fit(values).outlook(6).means, six(row, 'thetaf'), 1e-3);
});
