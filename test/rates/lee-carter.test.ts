import { expect, test } from 'vitest';
import { exp } from '../../src/numerics/exp.js';
import { leeCarter, type SexesTogether } from '../../src/rates/lee-carter.js';
import { leeCarterTable } from '../../src/rates/lee-carter-table.js';
import { lifeTable } from '../../src/rates/life-table.js';
import { randomWalk } from '../../src/rates/random-walk.js';
import { textsOf } from '../texts-of.js';
import { deathRatesOf, yearlyLifeExpectancy } from './poland.js';

test('yearly life expectancy is met by the index, for common sexes in the mean of both', () => {
  const yearly = yearlyLifeExpectancy(2000, 2010);
  const { history, level, response, index, years } = leeCarter(deathRatesOf(), { yearly });
  expect(years).toEqual(yearly.years);
  const lived = (sex: 'female' | 'male', i: number): number =>
    lifeTable(
      level[sex].map((value, age) => exp(value + response[sex][age] * index[sex][i])),
      { sex, ageStarts: history.ageStarts },
    ).lifeExpectancy[0];
  years.forEach((_, i) => {
    const both = yearly.lifeExpectancy.female[i] + yearly.lifeExpectancy.male[i];
    expect(lived('female', i) + lived('male', i)).toBeCloseTo(both, 9);
  });
});

test('years left out leave both the rates and the index', () => {
  const fit = leeCarter(deathRatesOf(), { leaveOut: [2020, 2021], yearly: yearlyLifeExpectancy(2015, 2023) });
  expect(fit.years).toEqual([2015, 2016, 2017, 2018, 2019, 2022, 2023]);
  expect(fit.level).toEqual(leeCarter(deathRatesOf(), { leaveOut: [2020] }).level);
});

test('the drift may come from later years than the deviation', () => {
  const yearly = yearlyLifeExpectancy(1960, 2010);
  const all = leeCarter(deathRatesOf(), { yearly });
  const late = leeCarter(deathRatesOf(), { yearly, driftFrom: 1990 });
  expect(late.walk.female.standardDeviation).toBe(all.walk.female.standardDeviation);
  expect(late.walk.female.drift).toBeLessThan(1.5 * all.walk.female.drift);
  expect(leeCarterTable(late).rows[0].slice(0, 3)).toEqual(['both', 1990, 2010]);
  expect(leeCarterTable(leeCarter(deathRatesOf(), { sexes: 'apart' })).values('sex')).toEqual(['female', 'male']);
});

test('a random walk of unequal steps: a departure of 1 in ten years out of thirty', () => {
  // Departures from the drift of 0: 1, -1, 0; 2 / (30 - 300 / 30) is the variance of a year.
  const walk = randomWalk([1980, 1990, 2000, 2010], Float64Array.of(0, 1, 0, 0));
  expect(walk.drift).toBe(0);
  expect(walk.standardDeviation).toBeCloseTo(Math.sqrt(0.1), 14);
  expect(walk.driftError).toBeCloseTo(Math.sqrt(0.1 / 30), 14);
});

test('one step gives a drift and no deviation', () => {
  expect(randomWalk([2000, 2010], Float64Array.of(0, -5))).toEqual({ drift: -0.5, standardDeviation: 0, driftError: 0, steps: 1 });
});

test('rates of 0, missing years and unknown words are refused', () => {
  const history = deathRatesOf([2010, 2024]);
  const rates = history.deathRates.female.map((row) => row.map((rate, age) => (age === 3 ? 0 : rate)));
  expect(textsOf(() => leeCarter({ ...history, deathRates: { ...history.deathRates, female: rates } })).en).toBe(
    'leeCarter: 2010, female, age 10: 0 (19 numbers); expected 19 numbers above 0; merge age groups without deaths',
  );
  expect(textsOf(() => leeCarter(history, { leaveOut: [2010] })).en).toBe(
    'leeCarter: leaving out 2010 leaves 1 years; expected at least two',
  );
  expect(textsOf(() => leeCarter(history, { sexes: 'both' as string as SexesTogether })).en).toContain('expected apart or common');
  expect(textsOf(() => leeCarter({ ...history, years: [2024, 2010] })).en).toContain('expected at least two, rising');
  expect(textsOf(() => randomWalk([2000], Float64Array.of(1))).en).toContain('at least two');
});

test('a life expectancy out of reach is refused', () => {
  const lifeExpectancy = { female: Float64Array.of(0.001), male: Float64Array.of(0.001) };
  expect(textsOf(() => leeCarter(deathRatesOf([2010, 2024]), { yearly: { years: [2010], lifeExpectancy } })).en).toContain(
    'no index gives the life expectancy of 0.001 in 2010',
  );
});
