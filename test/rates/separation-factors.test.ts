import { expect, test } from 'vitest';
import { separationFactors } from '../../src/rates/separation-factors.js';

const infant = (rate: number, sex: 'female' | 'male', rule: 'andreev-kingkade' | 'coale-demeny'): number =>
  separationFactors(Float64Array.of(rate, 0.001, 0.5), [0, 1, 5], sex, rule)[0];

test.each([
  [0.01, 'female', 0.14903 - 2.05527 * 0.01],
  [0.05, 'female', 0.04667 + 3.88089 * 0.05],
  [0.1, 'female', 0.31411],
  [0.01, 'male', 0.14929 - 1.99545 * 0.01],
  [0.05, 'male', 0.02832 + 3.26021 * 0.05],
  [0.1, 'male', 0.29915],
] as const)('a(0) at a death rate of %d, %s, follows Andreev & Kingkade (2015)', (rate, sex, years) => {
  expect(infant(rate, sex, 'andreev-kingkade')).toBeCloseTo(years, 12);
});

test.each([
  [0.05, 'female', 0.053 + 2.8 * 0.05],
  [0.2, 'female', 0.35],
  [0.05, 'male', 0.045 + 2.684 * 0.05],
  [0.2, 'male', 0.33],
] as const)('a(0) at a death rate of %d, %s, can follow the West model (Preston et al. 2001, table 3.3)', (rate, sex, years) => {
  expect(infant(rate, sex, 'coale-demeny')).toBeCloseTo(years, 12);
});

test.each([
  [0.05, 'female', 1.522 - 1.518 * 0.05],
  [0.2, 'female', 1.361],
  [0.05, 'male', 1.651 - 2.816 * 0.05],
  [0.2, 'male', 1.352],
] as const)('a(1-4) at an infant death rate of %d, %s, follows the West model', (rate, sex, years) => {
  expect(separationFactors(Float64Array.of(rate, 0.001, 0.5), [0, 1, 5], sex, 'andreev-kingkade')[1]).toBeCloseTo(years, 12);
});

test('five-year intervals from 15 follow Greville; the last closed one looks back, younger ones die in the middle', () => {
  const rates = Float64Array.of(0.004, 0.001, 0.001, 0.001, 0.002, 0.004, 0.3);
  const years = separationFactors(rates, [0, 1, 5, 10, 15, 20, 25], 'male', 'andreev-kingkade');
  expect(years[3]).toBe(2.5);
  expect(years[4]).toBeCloseTo(2.5 - (25 / 12) * (0.002 - Math.log(4) / 10), 12);
  expect(years[5]).toBeCloseTo(2.5 - (25 / 12) * (0.004 - Math.log(2) / 5), 12);
  expect(years[6]).toBe(1 / 0.3);
});

test('without deaths next to it, an interval takes its middle', () => {
  const years = separationFactors(
    Float64Array.of(0.004, 0.001, 0, 0, 0.002, 0.004, 0.3),
    [0, 1, 5, 10, 15, 20, 25],
    'male',
    'andreev-kingkade',
  );
  expect(years[4]).toBe(2.5);
});

test("where Greville's formula leaves the interval, its middle is taken", () => {
  const years = separationFactors(
    Float64Array.of(0.004, 0.001, 0.001, 1e-9, 0.002, 0.19, 0.3),
    [0, 1, 5, 10, 15, 20, 25],
    'male',
    'andreev-kingkade',
  );
  expect(years[4]).toBe(2.5);
});
