import { expect, test } from 'vitest';
import { sum } from '../../src/numerics/sum.js';
import { fitRogersCastro } from '../../src/rates/fit-rogers-castro.js';
import { ROGERS_CASTRO_STANDARD, rogersCastro } from '../../src/rates/rogers-castro.js';
import { textsOf } from '../texts-of.js';
import { movesOf2024 } from './poland.js';

test.each([7, 9, 11, 13] as const)(
  'with %d parameters the moves within Poland in 2024 are met to 0.2%, in seven age groups',
  (parameters) => {
    const { moves, people } = movesOf2024();
    const fit = fitRogersCastro(moves, { people, parameters });
    expect(fit.relativeError).toBeLessThan(0.002);
    // The Poles who move most are 27 to 31 years old.
    const rates = rogersCastro(fit.parameters);
    const busiest = rates.indexOf(Math.max(...rates));
    expect(busiest).toBeGreaterThanOrEqual(27);
    expect(busiest).toBeLessThanOrEqual(31);
  },
);

test('a schedule of eleven parameters is found from its single ages', () => {
  const truth = { ...ROGERS_CASTRO_STANDARD, mu2: 22, retirement: { a3: 0.004, mu3: 65, alpha3: 0.4, lambda3: 0.3 } };
  const people = new Float64Array(101).fill(1e6);
  const rates = rogersCastro(truth);
  const moves = Array.from(rates, (rate, age) => ({ from: age, to: age, moves: 1e6 * rate }));
  const fit = fitRogersCastro(moves, { people, parameters: 11 });
  expect(fit.relativeError).toBeLessThan(0.01);
  expect(fit.parameters.mu2).toBeCloseTo(22, 0);
  expect(fit.parameters.retirement?.mu3).toBeCloseTo(65, 0);
});

test('a schedule is scaled to its level', () => expect(sum(rogersCastro(ROGERS_CASTRO_STANDARD, { level: 0.7 }))).toBeCloseTo(0.7, 14));

test('what cannot be is refused', () => {
  const { moves, people } = movesOf2024();
  expect(textsOf(() => rogersCastro({ ...ROGERS_CASTRO_STANDARD, a2: -1 })).en).toContain('a2 is -1');
  expect(textsOf(() => rogersCastro(ROGERS_CASTRO_STANDARD, { ages: 0 })).en).toContain('0 ages');
  expect(textsOf(() => fitRogersCastro(moves.slice(0, 3), { people })).en).toContain('3 age groups');
  expect(textsOf(() => fitRogersCastro(moves, { people: people.slice(0, 50) })).en).toContain('ages from 0 to 49');
  expect(textsOf(() => fitRogersCastro(moves, { people, parameters: 8 as number as 7 })).en).toContain('expected 7, 9, 11 or 13');
});
