import { project } from '../projection/project.js';
import type { Projection } from '../projection/projection.js';
import { type ProjectionErrors, projectionErrors } from '../projection/projection-errors.js';
import type { MigrationTiming } from '../projection/step.js';
import type { WppCountry } from './wpp-country.js';
import { type WppStepYears, wppInput } from './wpp-rates.js';

/** What to change in the recomputation. */
export interface ValidateWppOptions {
  /** Length of a step in years. Default: 5, the detail of the published tables. */
  readonly stepYears?: WppStepYears;
  /** When people move within a step. Default: 'even', as the UN. */
  readonly timing?: MigrationTiming;
}

/** A recomputed medium variant and how far it is from the UN's. */
export interface WppValidation {
  readonly projection: Projection;
  /** Errors by five-year age group up to 89: the oldest groups of a small country are a few people. */
  readonly errors: ProjectionErrors;
}

/**
 * Projects a country of World Population Prospects from the UN's own rates and compares the result with the UN's
 * medium variant.
 *
 * Poland, 2025-2100, revision 2024; largest error of the total to 2050, to 2100, mean and largest absolute error by
 * sex and five-year age group (ages 0-89, all years), percent:
 *
 * | method | to 2050 | to 2100 | mean by age | largest |
 * |---|---|---|---|---|
 * | five-year steps | 0.02 | 0.14 | 0.31 | 1.69 |
 * | the same, all move at the end of the step | 0.01 | 0.14 | 0.34 | 1.67 |
 * | the same, the dying live half of every interval | 0.06 | 0.11 | 0.35 | 1.58 |
 * | one-year steps | 0.03 | 0.05 | 0.09 | 0.48 |
 *
 * What is left in five-year steps are births: the UN counts them year by year, a five-year step from the women at its
 * two ends, up to 1.1% more or less where large and small cohorts of mothers follow one another. One-year steps, as
 * the projection of a town takes them, do without most of it. That the dying live half of every interval (a total
 * nearer in 2100, since its life expectancy, 0.04 years too low on average, offsets the births) is not chosen, because
 * the a(x) of `lifeTable()` reproduce the UN's life expectancy itself.
 *
 * @param country - As read by `readWpp()`.
 * @throws {RangeError} As `project()`.
 * @example
 * const { errors } = validateWpp(readWpp('test/reference/wpp-poland'), { stepYears: 1 });
 * errors.ageErrorPercent.mean < 0.1; // => true
 */
export function validateWpp(country: WppCountry, { stepYears = 5, timing = 'even' }: ValidateWppOptions = {}): WppValidation {
  const { base, rates } = wppInput(country, stepYears);
  const later = country.medium.slice(1);
  const projection = project(base, rates, {
    until: later[later.length - 1].year,
    timing,
    title: { pl: 'Wariant średni ONZ, przeliczony', en: "The UN's medium variant, recomputed" },
  });
  return { projection, errors: projectionErrors(projection, later, { ages: '0-89' }) };
}
