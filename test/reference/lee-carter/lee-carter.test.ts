import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type LeeCarter, leeCarter } from '../../../src/rates/lee-carter.js';
import { deathRatesOf } from '../../rates/poland.js';

/** Values of R's svd(), by case and name. */
const rows = readFileSync(new URL('lee-carter.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(2)
  .map((line) => line.split(','));
const printed = (of: string, name: string): number[] =>
  rows.filter(([row, column]) => row === of && column === name).map(([, , , value]) => Number(value));

const apart = leeCarter(deathRatesOf(), { sexes: 'apart' });
const common = leeCarter(deathRatesOf(), { leaveOut: [2020] });
const cases: readonly [string, LeeCarter, 'female' | 'male'][] = [
  ['women', apart, 'female'],
  ['men', apart, 'male'],
  ['common', common, 'male'],
];

test.each(cases)("leeCarter() of %s is R's singular value decomposition to 1e-11", (name, fit, sex) => {
  const pairs: readonly [string, ArrayLike<number>][] = [
    ['b', fit.response[sex]],
    ['k', fit.index[sex]],
    ['explained', [fit.explained[sex]]],
    ['drift', [fit.walk[sex].drift]],
    ['deviation', [fit.walk[sex].standardDeviation]],
    ['drift_error', [fit.walk[sex].driftError]],
  ];
  for (const [column, values] of pairs) {
    const expected = printed(name, column);
    expect(values.length).toBe(expected.length);
    expected.forEach((value, i) => {
      expect(Math.abs(values[i] - value), `${column} ${i}`).toBeLessThan(1e-11 * Math.max(1, Math.abs(value)));
    });
  }
});

test('the levels are the mean logarithms of each sex', () => {
  for (const [name, fit, sex] of cases.slice(0, 2)) {
    printed(name, 'a').forEach((value, i) => {
      expect(fit.level[sex][i]).toBeCloseTo(value, 12);
    });
  }
});
