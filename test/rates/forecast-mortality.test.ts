import { describe, expect, test } from 'vitest';
import { SEXES } from '../../src/population/sex.js';
import { forecastMortality, type JumpOff } from '../../src/rates/forecast-mortality.js';
import { leeCarter } from '../../src/rates/lee-carter.js';
import { rateLevels } from '../../src/rates/rate-levels.js';
import { Rates } from '../../src/rates/rates.js';
import { textsOf } from '../texts-of.js';
import { deathRatesOf, oldPeople, valueAt, yearlyLifeExpectancy } from './poland.js';

const EPIDEMIC = [2020, 2021, 2022];
const fitted = leeCarter(deathRatesOf(), { leaveOut: EPIDEMIC, yearly: yearlyLifeExpectancy(1960, 2023), driftFrom: 1990 });

describe('left-out years of Poland', () => {
  test('3, 6 and 9 years ahead the error is 0.37 years, and the band of 80% holds 75 to 85%', () => {
    let [held, squares, count] = [0, 0, 0];
    for (let start = 2000; start <= 2016; start++) {
      const history = deathRatesOf([1980, 1990, 2000, 2010].filter((year) => year <= start));
      const model = leeCarter(history, { yearly: yearlyLifeExpectancy(1960, start), driftFrom: 1990 });
      const forecast = forecastMortality(model, { until: start + 9, seed: 1, draws: 200, jumpOff: 'fitted' });
      const truth = yearlyLifeExpectancy(start, 2019);
      for (const sex of SEXES) {
        const lived = forecast.lifeExpectancy(sex);
        const { low, high } = lived.band(0.8);
        for (const lead of [3, 6, 9].filter((years) => start + years <= 2019)) {
          const actual = truth.lifeExpectancy[sex][lead];
          const year = start + lead;
          held += actual >= valueAt(low, year) && actual <= valueAt(high, year) ? 1 : 0;
          squares += (valueAt(lived.median(), year) - actual) ** 2;
          count++;
        }
      }
    }
    expect(count).toBe(84);
    expect(Math.sqrt(squares / count)).toBeCloseTo(0.37, 1);
    expect(held / count).toBeGreaterThanOrEqual(0.75);
    expect(held / count).toBeLessThanOrEqual(0.85);
  });
});

test('the observed jump-off goes on from the last rates, the fitted one from the model', () => {
  const [observed, model] = (['observed', 'fitted'] as const).map((jumpOff) =>
    forecastMortality(fitted, { until: 2030, seed: 1, draws: 1, jumpOff }),
  );
  expect([observed.years[0], model.years[0]]).toEqual([2025, 2024]);
  const last = fitted.history.deathRates.male[5];
  observed.rates('male', 2025).forEach((rate, age) => {
    expect(Math.abs(rate / last[age] - 1)).toBeLessThan(0.1);
  });
});

test('the same seed gives the same draws, and more draws change none of the first', () => {
  const few = forecastMortality(fitted, { until: 2030, seed: 7, draws: 3 });
  const many = forecastMortality(fitted, { until: 2040, seed: 7, draws: 6 });
  for (const draw of [0, 1, 2]) expect(many.rates('female', 2030, draw)).toEqual(few.rates('female', 2030, draw));
});

test('survival ratios are rates of a projection, with the life expectancy of the life table', () => {
  const forecast = forecastMortality(fitted, { until: 2030, seed: 1, draws: 5 });
  const people = oldPeople();
  const survival = forecast.survival(2030, { people });
  const rates = new Rates(
    { width: 1, count: 101 },
    new Map([[2030, { survival, fertility: new Float64Array(101), sexRatioAtBirth: 1.06, migration: { kind: 'none' } }]]),
  );
  const levels = rateLevels(rates.at(2030), rates.ageGroups);
  for (const sex of SEXES) {
    expect(levels.lifeExpectancy[sex]).toBeCloseTo(forecast.lifeTable(sex, 2030, { people }).lifeExpectancy[0], 9);
  }
  expect(levels.lifeExpectancy.female).toBeGreaterThan(82.26);
});

test('life expectancy comes in draws, with a table', () => {
  const forecast = forecastMortality(fitted, { until: 2026, seed: 1, draws: 50 });
  expect(forecast.lifeExpectancy('male').count).toBe(50);
  expect(forecast.table().values('year')).toEqual([2025, 2026]);
  expect(valueAt(forecast.lifeExpectancy('male', { people: oldPeople() }).median(), 2025)).toBeLessThan(
    valueAt(forecast.lifeExpectancy('male').median(), 2025),
  );
});

test('what cannot be is refused', () => {
  expect(textsOf(() => forecastMortality(fitted, { until: 2024, seed: 1 })).en).toBe(
    'forecastMortality: until 2024, 1000 draws; expected a year after 2024 and a whole number from 1',
  );
  expect(textsOf(() => forecastMortality(fitted, { until: 2030, seed: 1, jumpOff: 'last' as string as JumpOff })).en).toContain(
    'jumpOff "last"',
  );
  const forecast = forecastMortality(fitted, { until: 2026, seed: 1, draws: 2 });
  expect(textsOf(() => forecast.rates('male', 2026, 2)).en).toBe('MortalityForecast.rates: there is no draw 2; there are 2, from 0');
  expect(textsOf(() => forecast.rates('male', 2031)).en).toBe('MortalityForecast: there is no year 2031; there are 2025-2026');
});
