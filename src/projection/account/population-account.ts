import type { GaussianState } from '../../numerics/gaussian-state.js';
import { log } from '../../numerics/log.js';
import { sum } from '../../numerics/sum.js';
import { SINGLE_AGES } from '../../population/ages.js';
import { bySex } from '../../population/by-sex.js';
import { lifeTable } from '../../rates/life-table.js';
import type { BySex } from '../../rates/rates.js';
import { survivalRatios } from '../../rates/survival.js';
import { AGES, FERTILITY_CELL, MIGRATION_GROUPS, peopleCell, rateCell } from './account-cells.js';
import { ACCOUNT_SETTINGS, type AccountSettings } from './account-settings.js';
import { beginAccount } from './begin-account.js';
import { COUNTED_WIDTH, type CountedPeople } from './counted-people.js';
import { firstEstimate } from './first-estimate.js';
import { type NationalFigures, ofYear } from './national-record.js';
import { advanceAccount, observeCounts, type YearRates } from './year-of-account.js';

/** Migration groups of 20-24 to 35-39, at which most people move. */
const MOBILE: readonly [first: number, last: number] = [2, 5];

/**
 * What can be said of an area from the counts up to a year: its people by single age, its net migration by age, its
 * fertility, and how uncertain each of them is.
 *
 * Every cohort is seen in several counts, and passes from one five-year group to the next: what a group gains and loses says
 * how large the single ages at its ends are, and what mortality and ageing do not explain is migration. Both are estimated
 * together, by a Kalman filter whose state is the people of every sex and single age, a rate of net migration for each of 13
 * age groups of both sexes, and fertility as a multiple of that of the country. Nothing known later is used.
 *
 * Assumptions: mortality of the country; net migration per person changes slowly and resembles that of neighbouring ages.
 * Limits: ages 0-14 and 70+ are known in one sum only. Data needed: counts of at least one year by five-year group and the
 * record of the country.
 *
 * @see Wheldon et al. (2013), Reconstructing past populations with uncertainty from fragmentary data, JASA 108; Bryant & Zhang
 * (2018), Bayesian Demographic Estimation and Forecasting, ch. 9 (demographic accounts).
 */
export interface PopulationAccount {
  /** The last year counted. */
  readonly year: number;
  readonly base: string;
  /** The state of the filter; not to be changed. */
  readonly state: GaussianState;
}

/**
 * Begins the account of an area with its first count.
 *
 * @param counted - Of the area.
 * @param region - All areas together, of the same day.
 * @param country - The country by single age on the same day.
 */
export function openAccount(
  counted: CountedPeople,
  region: CountedPeople,
  country: BySex,
  settings: AccountSettings = ACCOUNT_SETTINGS,
): PopulationAccount {
  const state = beginAccount(firstEstimate(counted, country), gradientRates(counted, region, settings.gradient), settings);
  observeCounts(state, counted);
  return { year: counted.year, base: counted.base, state };
}

/** The account a year later, with the count of that year. */
export function continueAccount(
  { base, state }: PopulationAccount,
  counted: CountedPeople,
  rates: YearRates,
  settings: AccountSettings = ACCOUNT_SETTINGS,
): PopulationAccount {
  const next = state.copy();
  advanceAccount(next, rates, settings, counted.base !== base);
  observeCounts(next, counted);
  return { year: counted.year, base: counted.base, state: next };
}

/**
 * The country's rates of a year, as an account is continued with.
 *
 * @throws {RangeError} If the record has no rates of the year.
 */
export function yearRates(figures: NationalFigures, year: number): YearRates {
  const rates = ofYear(figures.mortality, year, 'deaths');
  return {
    survival: bySex((sex) => survivalRatios(lifeTable(rates[sex], { sex }), SINGLE_AGES)),
    fertility: ofYear(figures.fertility, year, 'fertility'),
  };
}

/** People by sex and single age as the account has them, never below 0. */
export function peopleOf({ state }: PopulationAccount): BySex {
  return bySex((sex) => state.mean.slice(peopleCell(sex, 0), peopleCell(sex, 0) + AGES).map((persons) => Math.max(0, persons)));
}

/** Net migration per person and year, by sex and migration group. */
export function ratesOf({ state }: PopulationAccount): BySex {
  return bySex((sex) => state.mean.slice(rateCell(sex, 0), rateCell(sex, 0) + MIGRATION_GROUPS));
}

/** Births per woman as a multiple of the country's. */
export function fertilityOf({ state }: PopulationAccount): number {
  return state.mean[FERTILITY_CELL];
}

/**
 * Rates of net migration that one count suggests: where an area has more people of 30-34 than of 25-29, compared with the
 * region, a share of the difference is taken for people who moved there in five years.
 */
function gradientRates(counted: CountedPeople, region: CountedPeople, gradient: number): BySex {
  const relative = (group: number): number => {
    const of = ({ groups }: CountedPeople): number => groups.female[group] + groups.male[group];
    return log(of(counted) / of(region));
  };
  const rates = Float64Array.from({ length: MIGRATION_GROUPS }, (_, group) =>
    group < MOBILE[0] || group > MOBILE[1] ? 0 : (gradient * (relative(group - 1) - relative(group - 2))) / COUNTED_WIDTH,
  );
  return { female: rates, male: rates.slice() };
}

/** The counts of several areas together. */
export function sumOfCounts(counts: readonly CountedPeople[]): CountedPeople {
  const [first] = counts;
  return {
    year: first.year,
    base: first.base,
    total: bySex((sex) => sum(counts.map(({ total }) => total[sex]))),
    groups: bySex((sex) => first.groups[sex].map((_, group) => sum(counts.map(({ groups }) => groups[sex][group])))),
  };
}
