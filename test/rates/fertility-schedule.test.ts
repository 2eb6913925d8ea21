import { describe, expect, test } from 'vitest';
import { sum } from '../../src/numerics/sum.js';
import { FERTILITY_PARAMETERS, type FertilityModel, fertilitySchedule } from '../../src/rates/fertility-schedule.js';
import { bestFertilitySchedules, fitFertilitySchedule } from '../../src/rates/fit-fertility-schedule.js';
import { graduateFertility } from '../../src/rates/graduate-fertility.js';
import { meanAgeAtBirth } from '../../src/rates/mean-age-at-birth.js';
import { reshapeFertility } from '../../src/rates/reshape-fertility.js';
import { textsOf } from '../texts-of.js';
import { fertilityOf } from './poland.js';

const EXAMPLES: readonly [FertilityModel, Float64Array][] = [
  ['hadwiger', Float64Array.of(1.4, 3.5, 29)],
  ['gamma', Float64Array.of(1.4, 8, 2, 13)],
  ['peristera-kostaki', Float64Array.of(0.09, 29, 6, 8)],
  ['peristera-kostaki-mixture', Float64Array.of(0.08, 30, 6, 7, 0.02, 21, 3)],
];

test.each(EXAMPLES)('%s is fitted back from its own single ages', (model, parameters) => {
  const rates = fertilitySchedule(model, parameters);
  const fit = fitFertilitySchedule(
    Array.from(rates, (rate, i) => ({ from: 15 + i, to: 15 + i, rate })),
    model,
  );
  expect(fit.explained).toBeGreaterThan(1 - 1e-6);
  const again = fertilitySchedule(model, fit.parameters);
  again.forEach((rate, i) => {
    expect(Math.abs(rate - rates[i])).toBeLessThan(1e-4);
  });
});

test.each(EXAMPLES.slice(0, 2))('over all ages %s adds up to its total', (model, parameters) => {
  expect(sum(fertilitySchedule(model, parameters, { from: 1, to: 120 }))).toBeCloseTo(parameters[0], 5);
});

describe('Poland, age groups of five years', () => {
  test.each([1980, 2000, 2010, 2020, 2024])('in %d the best model explains 99.9% and comes before the others', (year) => {
    const fits = bestFertilitySchedules(fertilityOf(year).groups);
    expect(fits.length).toBe(3);
    expect(fits[0].explained).toBeGreaterThan(0.999);
    for (let i = 1; i < fits.length; i++) expect(fits[i].residualDeviation).toBeGreaterThanOrEqual(fits[i - 1].residualDeviation);
  });

  test('in 2024 it is that of Peristera and Kostaki, within 1 birth in 1,000 women', () => {
    const [best] = bestFertilitySchedules(fertilityOf(2024).groups);
    expect(best.model).toBe('peristera-kostaki');
    expect(best.residualDeviation).toBeLessThan(0.001);
  });

  test.each([
    [1980, 0.0175],
    [1990, 0.0175],
    [2000, 0.0175],
    [2010, 0.0175],
    [2020, 0.0175],
    [2024, 0.00175],
  ])('single ages of %d give the printed total fertility within the rounding of the printed rates', (year, rounding) => {
    // Seven groups of five years, each rate rounded to 1 (2024: 0.1) in 1,000; the total itself to 0.001.
    const { groups, total } = fertilityOf(year);
    expect(Math.abs(sum(graduateFertility(groups)) - total)).toBeLessThanOrEqual(rounding + 0.0005);
  });
});

test('fertility by single age keeps every group and is level at both ends', () => {
  const { groups } = fertilityOf(2024);
  const rates = graduateFertility(groups);
  for (const { from, to, rate } of groups) expect(sum(rates.subarray(from - 15, to - 14)) / 5).toBeCloseTo(rate, 15);
  expect(rates[0]).toBeLessThan(0.001);
  expect(rates[34]).toBeLessThan(0.0001);
  expect(meanAgeAtBirth(rates)).toBeCloseTo(30.23, 2);
});

test('a schedule is moved to another mean age and level', () => {
  const rates = graduateFertility(fertilityOf(2024).groups);
  const later = reshapeFertility(rates, { totalFertility: 1.3, meanAge: 31.5 });
  expect(sum(later)).toBeCloseTo(1.3, 12);
  expect(meanAgeAtBirth(later)).toBeCloseTo(31.5, 9);
  expect(reshapeFertility(rates, { totalFertility: sum(rates) })).toEqual(rates);
  expect(sum(reshapeFertility(rates, { totalFertility: 0, meanAge: 31 }))).toBe(0);
});

test('what cannot be is refused', () => {
  expect(textsOf(() => fertilitySchedule('weibull' as string as FertilityModel, Float64Array.of(1))).en).toContain(
    'there are: hadwiger, gamma',
  );
  expect(textsOf(() => fertilitySchedule('hadwiger', Float64Array.of(1.4, -3, 29))).en).toContain(
    `has ${FERTILITY_PARAMETERS.hadwiger.join(', ')}`,
  );
  expect(textsOf(() => fertilitySchedule('hadwiger', Float64Array.of(1.4, 3, 29), { from: 20, to: 15 })).en).toContain(
    'ages from 20 to 15',
  );
  expect(textsOf(() => fitFertilitySchedule([{ from: 15, to: 49, rate: 0.03 }], 'gamma')).en).toContain('1 age groups for the model gamma');
  expect(textsOf(() => bestFertilitySchedules([{ from: 15, to: 49, rate: 0.03 }])).en).toContain('from 3');
  expect(
    textsOf(() =>
      graduateFertility([
        { from: 15, to: 19, rate: 0.01 },
        { from: 21, to: 25, rate: 0.01 },
      ]),
    ).en,
  ).toContain('expected a group from age 20');
  expect(textsOf(() => graduateFertility([])).pl).toContain('nie ma żadnej grupy');
  expect(textsOf(() => meanAgeAtBirth(new Float64Array(3))).en).toContain('there are no births');
  expect(textsOf(() => reshapeFertility(Float64Array.of(0.1, 0.1), { totalFertility: -1 })).en).toContain('-1 children per woman');
  expect(textsOf(() => reshapeFertility(Float64Array.of(0.1, 0.1), { totalFertility: 1, meanAge: 60 })).en).toContain('mean age 60');
});
