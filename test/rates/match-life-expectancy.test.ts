import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lifeTable, matchLifeExpectancy } from '../../src/index.js';

/** A Gompertz schedule with an infant peak, near Poland's. */
const schedule = Float64Array.from({ length: 101 }, (_, age) => (age === 0 ? 0.004 : 0.00003 * Math.exp(0.095 * age)));

test('matchLifeExpectancy() reaches the life expectancy asked for and keeps the age pattern', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 68, max: 92, noNaN: true }),
      fc.constantFrom('female' as const, 'male' as const),
      (lifeExpectancy, sex) => {
        const factor = matchLifeExpectancy(schedule, { lifeExpectancy, sex });
        expect(
          lifeTable(
            schedule.map((rate) => rate * factor),
            { sex },
          ).lifeExpectancy[0],
        ).toBeCloseTo(lifeExpectancy, 9);
      },
    ),
    { numRuns: 50 },
  );
});

test('matchLifeExpectancy() refuses what no proportional shift reaches, and says what it reaches', () => {
  expect(() => matchLifeExpectancy(schedule, { lifeExpectancy: 30, sex: 'male' })).toThrow(
    /trwanie życia 30 lat; ten wzorzec umieralności sięga od \d/,
  );
});
