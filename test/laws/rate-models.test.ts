import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exp } from '../../src/numerics/exp.js';
import { monotoneSpline } from '../../src/numerics/monotone-spline.js';
import { sum } from '../../src/numerics/sum.js';
import { abridgedAges, abridgedLifeTable } from '../../src/rates/abridged-life-table.js';
import { FERTILITY_PARAMETERS, fertilitySchedule } from '../../src/rates/fertility-schedule.js';
import { forecastMortality } from '../../src/rates/forecast-mortality.js';
import { graduateDeathRates } from '../../src/rates/graduate-death-rates.js';
import { graduateFertility } from '../../src/rates/graduate-fertility.js';
import { leeCarter } from '../../src/rates/lee-carter.js';
import { fitLevelPath, levelAt } from '../../src/rates/level-path.js';
import { lifeTable } from '../../src/rates/life-table.js';
import { meanAgeAtBirth } from '../../src/rates/mean-age-at-birth.js';
import { reshapeFertility } from '../../src/rates/reshape-fertility.js';
import { rogersCastro } from '../../src/rates/rogers-castro.js';
import { smoothRates } from '../../src/rates/smooth-rates.js';
import { runs, sexes } from './arbitraries.js';

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const arrays = (one: fc.Arbitrary<number>, minLength: number, maxLength = minLength): fc.Arbitrary<Float64Array> =>
  fc.array(one, { minLength, maxLength }).map((values) => Float64Array.from(values));

/** Abridged death rates of a population: a Gompertz line of old age with noise on it. */
const abridged = fc
  .record({ open: between(-2.5, -1), slope: between(0.07, 0.12), noise: arrays(between(-0.1, 0.1), 19), infants: between(0.001, 0.1) })
  .map(({ open, slope, noise, infants }) =>
    noise.map((one, i) => (i === 0 ? infants : exp(open + slope * (abridgedAges(19)[i] - 85) + one))),
  );

const groups = arrays(fc.oneof(fc.constant(0), between(0.0001, 0.3)), 2, 8).map((rates) =>
  Array.from(rates, (rate, i) => ({ from: 15 + 5 * i, to: 19 + 5 * i, rate })),
);

test('graduated death rates are not negative, survivors never rise, and those of the abridged table are kept', () => {
  fc.assert(
    fc.property(abridged, sexes, fc.constantFrom('observed' as const, 'kannisto' as const), (deathRates, sex, openAge) => {
      const table = abridgedLifeTable(deathRates, { sex, openAge });
      const rates = graduateDeathRates(table, { sex });
      expect(rates.every((rate) => rate >= 0)).toBe(true);
      const single = lifeTable(rates, { sex });
      for (let age = 1; age <= 100; age++) expect(single.survivors[age]).toBeLessThanOrEqual(single.survivors[age - 1]);
      table.ageStarts.forEach((age, i) => {
        expect(Math.abs(single.survivors[age] - table.survivors[i])).toBeLessThan(1e-13);
      });
    }),
    runs,
  );
});

test('a monotone spline passes through its points and never falls', () => {
  fc.assert(
    fc.property(arrays(fc.oneof(fc.constant(0), between(0, 10)), 2, 9), arrays(between(0.1, 5), 9), (rises, widths) => {
      let [place, value] = [0, 0];
      const points = Array.from(rises, (rise, i) => {
        place += widths[i];
        value += rise;
        return [place, value] as const;
      });
      const curve = monotoneSpline(
        Float64Array.from(points, ([x]) => x),
        Float64Array.from(points, ([, y]) => y),
      );
      for (const [x, y] of points) expect(Math.abs(curve(x) - y)).toBeLessThan(1e-12 * Math.max(1, y));
      const [start] = points[0];
      let before = curve(start);
      for (let step = 1; step <= 50; step++) {
        const now = curve(start + ((place - start) * step) / 50);
        expect(now).toBeGreaterThanOrEqual(before - 1e-12 * Math.max(1, value));
        before = now;
      }
    }),
    runs,
  );
});

test('graduated fertility keeps every group and is never negative', () => {
  fc.assert(
    fc.property(groups, (given) => {
      const rates = graduateFertility(given);
      expect(rates.every((rate) => rate >= 0)).toBe(true);
      for (const { from, to, rate } of given) expect(Math.abs(sum(rates.subarray(from - 15, to - 14)) / 5 - rate)).toBeLessThan(1e-14);
    }),
    runs,
  );
});

test('reshaped fertility has the total and the mean age asked for, and is never negative', () => {
  fc.assert(
    fc.property(between(0.5, 3), between(-2, 2), between(2, 5), (totalFertility, shift, b) => {
      const rates = fertilitySchedule('hadwiger', Float64Array.of(1.4, b, 29));
      const meanAge = meanAgeAtBirth(rates) + shift;
      const moved = reshapeFertility(rates, { totalFertility, meanAge });
      expect(moved.every((rate) => rate >= 0)).toBe(true);
      expect(sum(moved)).toBeCloseTo(totalFertility, 11);
      expect(meanAgeAtBirth(moved)).toBeCloseTo(meanAge, 8);
    }),
    runs,
  );
});

test('fertility and migration schedules add up to their level', () => {
  expect(FERTILITY_PARAMETERS.gamma[0]).toBe('R');
  fc.assert(
    fc.property(between(0.1, 5), between(2.5, 6), between(24, 33), between(3, 20), (total, b, c, shape) => {
      expect(sum(fertilitySchedule('hadwiger', Float64Array.of(total, b, c), { from: 1, to: 150 })) / total).toBeCloseTo(1, 4);
      expect(sum(fertilitySchedule('gamma', Float64Array.of(total, shape, 15 / shape, 13), { from: 1, to: 150 })) / total).toBeCloseTo(
        1,
        3,
      );
      expect(sum(rogersCastro(undefined, { level: total })) / total).toBeCloseTo(1, 12);
    }),
    runs,
  );
});

test('constant death rates are forecast as constants, in every draw', () => {
  fc.assert(
    fc.property(abridged, abridged, fc.constantFrom('apart' as const, 'common' as const), (female, male, together) => {
      const history = {
        years: [1990, 2000, 2024],
        ageStarts: abridgedAges(19),
        deathRates: { female: [female, female, female], male: [male, male, male] },
      };
      const forecast = forecastMortality(leeCarter(history, { sexes: together }), { until: 2030, seed: 1, draws: 2 });
      for (const draw of [undefined, 0, 1]) {
        forecast.rates('male', 2030, draw).forEach((rate, age) => {
          expect(Math.abs(rate / male[age] - 1)).toBeLessThan(1e-9);
        });
      }
    }),
    runs,
  );
});

test('rates that fall by one factor a year at every age go on falling by it', () => {
  fc.assert(
    fc.property(abridged, between(0.01, 0.05), (last, fall) => {
      const years = [1990, 2000, 2007, 2024];
      const rates = years.map((year) => last.map((rate) => rate * exp(fall * (2024 - year))));
      const model = leeCarter({ years, ageStarts: abridgedAges(19), deathRates: { female: rates, male: rates } });
      const forecast = forecastMortality(model, { until: 2034, seed: 1, draws: 1 });
      forecast.rates('female', 2034).forEach((rate, age) => {
        expect(Math.abs(rate / (last[age] * exp(-10 * fall)) - 1)).toBeLessThan(1e-9);
      });
    }),
    runs,
  );
});

test('a level that never changed stays where it is when that is its long run', () => {
  fc.assert(
    fc.property(between(0.5, 8), between(0, 1), (level, persistence) => {
      const path = fitLevelPath([2019, 2020, 2021, 2022, 2023], new Float64Array(5).fill(level), { longRun: level, persistence });
      expect(path.standardDeviation).toBe(0);
      expect(Math.abs(levelAt(path, 2060) / level - 1)).toBeLessThan(1e-14);
    }),
    runs,
  );
});

test('smoothed rates are above 0 and keep all events', () => {
  fc.assert(
    fc.property(arrays(fc.nat({ max: 30 }), 5, 20), between(1, 1000), (events, smoothness) => {
      fc.pre(events.filter((one) => one > 0).length >= 3);
      const exposure = events.map((_, age) => 100 + age);
      const { rates } = smoothRates(events, { exposure, smoothness });
      expect(rates.every((rate) => rate > 0)).toBe(true);
      expect(sum(rates.map((rate, age) => rate * exposure[age])) / sum(events)).toBeCloseTo(1, 8);
    }),
    runs,
  );
});
