import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type ValidateWppOptions, validateWpp } from '../../../src/sources/validate-wpp.js';
import { readWpp } from '../../../src/sources/wpp.js';
import { wppValidationJson } from '../../../src/sources/wpp-summary.js';

const country = readWpp(fileURLToPath(new URL('.', import.meta.url)));

/** Largest error of the total to 2050 and to 2100, mean and largest error by age: percent, two digits. */
function figures(options: ValidateWppOptions): string[] {
  const { years, ageErrorPercent } = validateWpp(country, options).errors;
  const largest = (until: number): number =>
    Math.max(...years.filter(({ year }) => year <= until).map((error) => Math.abs(error.totalPercent)));
  return [largest(2050), largest(2100), ageErrorPercent.mean, ageErrorPercent.max].map((value) => value.toFixed(2));
}

describe('the medium variant for Poland (WPP 2024), 2025-2100', () => {
  test.each([1, 5] as const)(
    'project() in steps of %i years stays within the bars: 0.1% to 2050, 0.3% to 2100, 0.7% by age',
    (stepYears) => {
      const validation = validateWpp(country, { stepYears });
      expect(validation.errors.years.map(({ year }) => year)).toEqual(Array.from({ length: 15 }, (_, i) => 2030 + 5 * i));
      for (const { year, totalPercent } of validation.errors.years) {
        expect(Math.abs(totalPercent), String(year)).toBeLessThan(year <= 2050 ? 0.1 : 0.3);
      }
      expect(validation.errors.ageErrorPercent.mean).toBeLessThan(0.7);
      expect(Object.keys(wppValidationJson(validation).totalErrorPercent)).toEqual(['2030', '2050', '2100']);
    },
  );

  test('the first two steps, before errors add up, are within 0.02% of the total', () => {
    for (const stepYears of [1, 5] as const) {
      const { years } = validateWpp(country, { stepYears }).errors;
      for (const { year, totalPercent } of years.slice(0, 2)) expect(Math.abs(totalPercent), String(year)).toBeLessThan(0.02);
    }
  });

  test('the figures of the doc comment of validateWpp() are still true', () => {
    expect([figures({}), figures({ timing: 'end' }), figures({ stepYears: 1 })]).toEqual([
      ['0.02', '0.14', '0.31', '1.69'],
      ['0.01', '0.14', '0.34', '1.67'],
      ['0.03', '0.05', '0.09', '0.48'],
    ]);
  });

  test("lifeTable() reproduces all 60 of the UN's life expectancies at birth, 1950-2100, to 0.001 years", () => {
    const differences = country.lifeExpectancy.map(({ computed, published }) => Math.abs(computed - published));
    expect(differences).toHaveLength(60);
    expect(Math.max(...differences)).toBeLessThan(0.001);
  });
});
