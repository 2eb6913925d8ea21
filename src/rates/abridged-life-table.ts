import { fail } from '../language/error.js';
import type { Sex } from '../population/sex.js';
import { fitKannisto, kannistoLifeExpectancy } from './kannisto.js';
import { type LifeTable, lifeTable } from './life-table.js';
import type { InfantRule } from './separation-factors.js';

/**
 * What is done about the last, open age group.
 *
 * - `observed`: its life expectancy is the inverse of its death rate. True for a stationary population; where the group grows
 *   fast its people are younger than that and live on too long: half a year at 85 in Poland in 2024.
 * - `kannisto`: its people die by the old-age hazard of {@link fitKannisto}; with `people` at the level of the group's own rate.
 */
export type OpenAge = 'observed' | 'kannisto';

/** How death rates by age group become a life table. */
export interface AbridgedLifeTableOptions {
  readonly sex: Sex;
  /** Exact age at which each interval begins. Default: 0, 1, 5, 10, ... */
  readonly ageStarts?: readonly number[];
  /** Default: 'andreev-kingkade'. */
  readonly infants?: InfantRule;
  /** Default: 'kannisto' when `people` are given, else 'observed'. */
  readonly openAge?: OpenAge;
  /** People of the open age group by five years of age (85-89, 90-94, ..., the last open): only their proportions count. */
  readonly people?: Float64Array;
}

/**
 * The ages of an abridged life table: 0, 1, 5, 10, ...
 *
 * @param count - Number of intervals, the open one included.
 * @example
 * abridgedAges(5); // => [0, 1, 5, 10, 15]
 */
export function abridgedAges(count: number): number[] {
  return Array.from({ length: count }, (_, i) => (i < 2 ? i : 5 * (i - 1)));
}

/**
 * A period life table from death rates of ages 0, 1-4, 5-9, ..., with a choice for the open age.
 *
 * With `people` it gives Statistics Poland's life expectancy at birth of 2024 from its rates of 85+ to 0.08 years, at 15, 30, 45
 * and 60 to 0.1; with the inverse of the open rate it is 0.27 (women) and 0.15 (men) too long.
 *
 * Assumptions: a(x) of {@link lifeTable}; in the open age the chosen rule. Limitations: rates printed per 100,000 without
 * decimals move life expectancy by less than 0.01 years. Data needed: death rates by group; for 'kannisto' at least two closed
 * groups from age 65.
 *
 * @param deathRates - m(x) per person-year, one per interval, the last open and above 0.
 * @returns A life table; with 'kannisto' the rate of its open interval is the inverse of the life expectancy there.
 * @throws {RangeError} As {@link lifeTable} and {@link fitKannisto}; if `people` are given with 'observed'.
 * @see Preston, Heuveline & Guillot (2001), Demography, ch. 3; Horiuchi & Coale (1982), A simple equation for estimating the
 * expectation of life at old ages, Population Studies 36, on open groups that are not stationary.
 * @example
 * const rates = Float64Array.of(0.004, 0.0002, 0.0001, 0.0001, 0.01);
 * abridgedLifeTable(rates, { sex: 'male' }).ageStarts; // => [0, 1, 5, 10, 15]
 */
export function abridgedLifeTable(
  deathRates: Float64Array,
  {
    sex,
    ageStarts = abridgedAges(deathRates.length),
    infants = 'andreev-kingkade',
    people,
    openAge = people === undefined ? 'observed' : 'kannisto',
  }: AbridgedLifeTableOptions,
): LifeTable {
  const table = lifeTable(deathRates, { sex, ageStarts, infants });
  if (openAge === 'observed') {
    if (people === undefined) return table;
    fail(
      "abridgedLifeTable: podano people, a openAge to 'observed', które ich nie używa; usuń jedno z nich",
      "abridgedLifeTable: people are given, but openAge is 'observed', which does not use them; leave one out",
    );
  }
  if (openAge !== 'kannisto') {
    fail(
      `abridgedLifeTable: openAge „${String(openAge)}”; oczekiwano observed albo kannisto`,
      `abridgedLifeTable: openAge "${String(openAge)}"; expected observed or kannisto`,
    );
  }
  const last = deathRates.length - 1;
  const hazard = fitKannisto(deathRates, people === undefined ? { ageStarts } : { ageStarts, people });
  const corrected = deathRates.map((rate, i) => (i === last ? 1 / kannistoLifeExpectancy(hazard, ageStarts[last]) : rate));
  return lifeTable(corrected, { sex, ageStarts, infants });
}
