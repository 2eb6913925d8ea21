import { expect, test } from 'vitest';
import { step } from '../../../src/projection/step.js';
import type { StepRates } from '../../../src/rates/rates.js';
import { ratiosOfPersonYears } from '../../../src/rates/survival.js';
import { readReference } from '../read-reference.js';

const sweden = readReference('sweden-1993.csv', import.meta.url);
const survival = ratiosOfPersonYears(
  sweden['person_years_Lx'].map((years) => years / 100_000),
  5,
);
const rates: StepRates = {
  survival: { female: survival, male: survival },
  fertility: sweden['asfr'],
  sexRatioAtBirth: 1.05,
  migration: { kind: 'net', persons: { female: sweden['net_migrants_5_years'], male: sweden['net_migrants_5_years'] } },
};
const result = step({ female: sweden['population_1993'], male: sweden['population_1993'] }, rates, { width: 5 });
const rounded = (values: Float64Array): number[] => Array.from(values, Math.round);

test('step() reproduces every age group of women in Preston et al. (2001), box 6.2', () => {
  expect(rounded(result.population.female)).toEqual(Array.from(sweden['population_1998_female']));
});

test('step() reproduces every age group of men', () => {
  expect(rounded(result.population.male)).toEqual(Array.from(sweden['population_1998_male']));
});

test('step() reproduces the births by age of mother', () => {
  expect(rounded(result.birthsByMother)).toEqual(Array.from(sweden['births_by_mother_age_5_years']));
});

test('step() reproduces the totals of rounded cells', () => {
  const total = (values: Float64Array): number => rounded(values).reduce((a, b) => a + b);
  expect([total(result.population.female), total(result.population.male)]).toEqual([4_507_581, 4_522_529]);
});
