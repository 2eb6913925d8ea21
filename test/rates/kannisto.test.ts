import { expect, test } from 'vitest';
import { cumulatedHazard, fitKannisto, kannistoHazard, kannistoLifeExpectancy } from '../../src/rates/kannisto.js';
import { textsOf } from '../texts-of.js';

const model = { level: -1.9, slope: 0.11 };

test('the fit finds the line its rates lie on', () => {
  const ageStarts = [65, 70, 75, 80, 85];
  const rates = Float64Array.from(ageStarts, (age) => kannistoHazard(model, age + 2.5));
  const found = fitKannisto(rates, { ageStarts });
  expect(found.level).toBeCloseTo(model.level, 10);
  expect(found.slope).toBeCloseTo(model.slope, 10);
});

test('with people the level is that at which they die at the open rate', () => {
  const ageStarts = [65, 70, 75, 80, 85];
  const rates = Float64Array.from(ageStarts, (age) => kannistoHazard(model, age + 2.5));
  rates[4] = 0.15;
  const people = Float64Array.of(60, 30, 10);
  const found = fitKannisto(rates, { ageStarts, people });
  const dying = people.map((persons, i) => persons * kannistoHazard(found, 87.3 + 5 * i));
  expect(dying.reduce((all, one) => all + one) / 100).toBeCloseTo(0.15, 10);
});

test('the hazard added up is the integral of the hazard', () => {
  let integral = 0;
  for (let i = 0; i < 1000; i++) integral += kannistoHazard(model, 85 + (i + 0.5) / 100) / 100;
  expect(cumulatedHazard(model, 85, 95)).toBeCloseTo(integral, 7);
});

test('with a hardly rising hazard life expectancy is its inverse', () => {
  expect(kannistoLifeExpectancy({ level: 0, slope: 1e-9 }, 85)).toBeCloseTo(2, 5);
});

test('rates that do not rise with age are refused', () => {
  expect(textsOf(() => fitKannisto(Float64Array.of(0.2, 0.1, 0.3), { ageStarts: [70, 75, 80] })).en).toContain('their rates do not rise');
  expect(textsOf(() => fitKannisto(Float64Array.of(0.2, 0.3), { ageStarts: [70, 75] })).en).toContain('there are 1 closed age groups');
});

test('an open rate that no hazard gives, and people who are none, are refused', () => {
  const rates = Float64Array.of(0.05, 0.08, 3);
  const ageStarts = [75, 80, 85];
  expect(textsOf(() => fitKannisto(rates, { ageStarts, people: Float64Array.of(1) })).en).toContain('no level of mortality');
  expect(textsOf(() => fitKannisto(rates, { ageStarts, people: Float64Array.of(0, 0) })).en).toContain(
    'people of the open age group are 0, 0',
  );
});
