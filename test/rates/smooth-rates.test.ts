import { expect, test } from 'vitest';
import { poisson } from '../../src/numerics/poisson.js';
import { stream } from '../../src/numerics/stream.js';
import { sum } from '../../src/numerics/sum.js';
import { rogersCastro } from '../../src/rates/rogers-castro.js';
import { smoothRates } from '../../src/rates/smooth-rates.js';
import { textsOf } from '../texts-of.js';

const exposure = Float64Array.from({ length: 101 }, (_, age) => (age < 70 ? 700 : 700 - 22 * (age - 70)));
const truth = rogersCastro();
const numbers = stream(1, { module: 'moves', area: 'town', year: 2024, draw: 0 });
const events = truth.map((rate, age) => poisson(numbers, rate * exposure[age]));

test('of a small town, smoothing takes most of the noise away', () => {
  const { rates, effectiveParameters } = smoothRates(events, { exposure });
  const errorOf = (found: Float64Array): number => sum(found.map((rate, age) => Math.abs(rate - truth[age]) * exposure[age]));
  expect(errorOf(rates)).toBeLessThan(0.6 * errorOf(events.map((one, age) => one / exposure[age])));
  expect(effectiveParameters).toBeGreaterThan(4);
  expect(effectiveParameters).toBeLessThan(30);
});

test.each([1, 100, 1e5])('with smoothness %d the events and their mean age are kept', (smoothness) => {
  const { rates } = smoothRates(events, { exposure, smoothness });
  const expected = rates.map((rate, age) => rate * exposure[age]);
  expect(sum(expected) / sum(events)).toBeCloseTo(1, 9);
  expect(sum(expected.map((one, age) => one * age)) / sum(events.map((one, age) => one * age))).toBeCloseTo(1, 9);
});

test('much smoothness leaves an exponential curve, with two free numbers', () => {
  const { rates, effectiveParameters } = smoothRates(events, { exposure, smoothness: 1e9 });
  expect(effectiveParameters).toBeCloseTo(2, 2);
  expect(rates[60] / rates[50]).toBeCloseTo(rates[20] / rates[10], 2);
});

test('what cannot be is refused', () => {
  expect(textsOf(() => smoothRates(events, { exposure: exposure.slice(1) })).en).toContain('101 counts of events and 100 of people');
  expect(textsOf(() => smoothRates(events, { exposure, smoothness: 0 })).en).toContain('smoothness 0');
  expect(textsOf(() => smoothRates(Float64Array.of(1, 1, 1), { exposure: Float64Array.of(1, 0, 1) })).en).toContain(
    'people wherever there are events',
  );
});
