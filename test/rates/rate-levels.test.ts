import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SINGLE_AGES } from '../../src/population/ages.js';
import { lifeTable } from '../../src/rates/life-table.js';
import { rateLevels } from '../../src/rates/rate-levels.js';
import { survivalRatios } from '../../src/rates/survival.js';

const none = new Float64Array(101);

test('rateLevels() gives the life expectancy of the life table the survival ratios come from', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e-3, noNaN: true }), fc.double({ min: 0.05, max: 0.11, noNaN: true }), (level, slope) => {
      const table = (factor: number) =>
        lifeTable(
          Float64Array.from({ length: 101 }, (_, age) => level * factor * Math.exp(slope * age)),
          { sex: 'female' },
        );
      const survival = { female: survivalRatios(table(1), SINGLE_AGES), male: survivalRatios(table(1.5), SINGLE_AGES) };
      const levels = rateLevels({ survival, fertility: none, sexRatioAtBirth: 1.06, migration: { kind: 'none' } }, SINGLE_AGES);
      expect(levels.lifeExpectancy.female / table(1).lifeExpectancy[0]).toBeCloseTo(1, 11);
      expect(levels.lifeExpectancy.male / table(1.5).lifeExpectancy[0]).toBeCloseTo(1, 11);
    }),
  );
});

test('rateLevels() sums fertility over the years of a group, and arrivals over both sexes', () => {
  const two = Float64Array.of(0.5, 0.5);
  const flows = {
    kind: 'flows',
    arrivals: { female: Float64Array.of(1, 2), male: Float64Array.of(3, 4) },
    departureRates: { female: two, male: two },
  } as const;
  const rates = { survival: { female: two, male: two }, fertility: Float64Array.of(0, 0.1), sexRatioAtBirth: 1.06, migration: flows };
  expect(rateLevels(rates, { width: 5, count: 2 })).toMatchObject({ totalFertility: 0.5, arrivals: 10 });
  expect(rateLevels({ ...rates, migration: { kind: 'none' } }, { width: 5, count: 2 }).arrivals).toBeNull();
});
