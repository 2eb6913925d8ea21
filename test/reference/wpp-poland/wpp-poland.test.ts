import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { validateWpp } from '../../../src/sources/validate-wpp.js';
import { readWpp } from '../../../src/sources/wpp.js';
import { wppValidationJson } from '../../../src/sources/wpp-summary.js';

const extract = readWpp(fileURLToPath(new URL('.', import.meta.url)));

describe('the first two steps of the medium variant for Poland (WPP 2024)', () => {
  test('project() in five-year steps is within 0.01% of the total and 0.25% by age on average', () => {
    const { errors } = validateWpp(extract);
    for (const { year, totalPercent } of errors.years) expect(Math.abs(totalPercent), String(year)).toBeLessThan(0.01);
    expect(errors.ageErrorPercent.mean).toBeLessThan(0.25);
  });

  test('project() in one-year steps is within 0.02% of the total and 0.1% by age on average', () => {
    const { errors } = validateWpp(extract, { stepYears: 1 });
    for (const { year, totalPercent } of errors.years) expect(Math.abs(totalPercent), String(year)).toBeLessThan(0.02);
    expect(errors.ageErrorPercent.mean).toBeLessThan(0.1);
  });

  test("lifeTable() reproduces the UN's life expectancy at birth, 1950-2100, to 0.001 years", () => {
    expect(extract.lifeExpectancy).toHaveLength(10);
    for (const { period, sex, computed, published } of extract.lifeExpectancy) {
      expect(Math.abs(computed - published), `${period} ${sex}`).toBeLessThan(0.001);
    }
  });
});

const folder = join(process.env['KOHORTA_REFERENCE'] ?? '', 'wpp-poland');
const reason = process.env['KOHORTA_REFERENCE'] === undefined ? 'KOHORTA_REFERENCE is not set' : `there is no ${folder}`;
const isThere = process.env['KOHORTA_REFERENCE'] !== undefined && existsSync(folder);

describe(isThere ? 'the full medium variant for Poland' : `the full medium variant for Poland (skipped: ${reason})`, () => {
  test.skipIf(!isThere)('project() stays within the bars: 0.1% to 2050, 0.3% to 2100, 0.7% by age', () => {
    const validation = validateWpp(readWpp(folder));
    for (const { year, totalPercent } of validation.errors.years) {
      expect(Math.abs(totalPercent), String(year)).toBeLessThan(year <= 2050 ? 0.1 : 0.3);
    }
    expect(validation.errors.ageErrorPercent.mean).toBeLessThan(0.7);
    expect(Object.keys(wppValidationJson(validation).totalErrorPercent)).toEqual(['2030', '2050', '2100']);
  });

  test.skipIf(!isThere)('the figures of the doc comment of validateWpp() are still true', () => {
    const country = readWpp(folder);
    const figures = ([{}, { timing: 'end' }, { stepYears: 1 }] as const).map((options) => {
      const { years, ageErrorPercent } = validateWpp(country, options).errors;
      const largest = (until: number): number =>
        Math.max(...years.filter(({ year }) => year <= until).map((error) => Math.abs(error.totalPercent)));
      return [largest(2050), largest(2100), ageErrorPercent.mean, ageErrorPercent.max].map((value) => value.toFixed(2));
    });
    expect(figures).toEqual([
      ['0.02', '0.14', '0.31', '1.69'],
      ['0.01', '0.14', '0.34', '1.67'],
      ['0.03', '0.05', '0.09', '0.48'],
    ]);
  });

  test.skipIf(!isThere)("lifeTable() reproduces all 60 of the UN's life expectancies at birth to 0.001 years", () => {
    const differences = readWpp(folder).lifeExpectancy.map(({ computed, published }) => Math.abs(computed - published));
    expect(differences).toHaveLength(60);
    expect(Math.max(...differences)).toBeLessThan(0.001);
  });
});
