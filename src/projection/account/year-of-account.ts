import type { GaussianState, LinearRow } from '../../numerics/gaussian-state.js';
import { sum } from '../../numerics/sum.js';
import { SEXES } from '../../population/sex.js';
import type { BySex } from '../../rates/rates.js';
import {
  ACCOUNT_SIZE,
  AGES,
  agesOfGroup,
  FERTILITY_CELL,
  MIGRATION_GROUPS,
  migrationGroup,
  peopleCell,
  peopleCells,
  rateCell,
} from './account-cells.js';
import type { AccountSettings } from './account-settings.js';
import { varyRates } from './begin-account.js';
import { COUNTED_GROUPS, COUNTED_WIDTH, type CountedPeople, FIRST_COUNTED_AGE, FIRST_OLD_AGE } from './counted-people.js';

/** The country's rates of one year. */
export interface YearRates {
  /** Survival ratios by single age, those born in the year first. */
  readonly survival: BySex;
  /** Births per woman of single ages 0..100. */
  readonly fertility: Float64Array;
}

/** Share of girls among the born at 106 boys per 100 girls. */
const GIRLS = 100 / 206;
/** Deaths and moves of a year per person of an age, for the part of chance in whole people. */
const EVENTS_PER_PERSON = 0.02;

/** Brings an account from one year's end to the next: births, deaths, ageing and net migration at the end of the year. */
export function advanceAccount(
  state: GaussianState,
  { survival, fertility }: YearRates,
  settings: AccountSettings,
  isNewCensus: boolean,
): void {
  const { mean } = state;
  const next = mean.slice();
  const rows: LinearRow[] = [];
  // Births to the women of the beginning and, a year older, of the end; half of each.
  const mothers = Array.from({ length: AGES - 1 }, (_, age) => age).filter((age) => fertility[age] + fertility[age + 1] > 0);
  const perWoman = mothers.map((age) => (fertility[age] + fertility[age + 1] * survival.female[age + 1]) / 2);
  const expected = sum(mothers.map((age, i) => perWoman[i] * mean[peopleCell('female', age)]));
  for (const sex of SEXES) {
    for (let age = 0; age < AGES; age++) {
      const rate = rateCell(sex, migrationGroup(age));
      const [cells, factors] = origins();
      const stayed = age === 0 ? expected * mean[FERTILITY_CELL] * factors[0] : sum(cells.map((cell, i) => mean[cell] * factors[i]));
      const staying = 1 + mean[rate];
      next[peopleCell(sex, age)] = stayed * staying;
      rows.push(
        age === 0
          ? {
              target: peopleCell(sex, 0),
              from: [...mothers.map((mother) => peopleCell('female', mother)), FERTILITY_CELL, rate],
              factors: [
                ...perWoman.map((births) => births * mean[FERTILITY_CELL] * factors[0] * staying),
                expected * factors[0] * staying,
                stayed,
              ],
            }
          : { target: peopleCell(sex, age), from: [...cells, rate], factors: [...factors.map((factor) => factor * staying), stayed] },
      );

      function origins(): [cells: number[], factors: number[]] {
        const alive = survival[sex][age];
        if (age === 0) return [[], [alive * (sex === 'female' ? GIRLS : 1 - GIRLS)]];
        if (age < AGES - 1) return [[peopleCell(sex, age - 1)], [alive]];
        return [
          [peopleCell(sex, age - 1), peopleCell(sex, age)],
          [alive, alive],
        ];
      }
    }
  }
  state.advance(rows, next);
  addYear(state, settings, isNewCensus);
}

/** What a year adds to the errors, and a new census. */
function addYear(state: GaussianState, settings: AccountSettings, isNewCensus: boolean): void {
  const { mean, covariance } = state;
  const vary = (cells: readonly number[], share: number): void =>
    state.addVariance(
      cells,
      cells.map((cell) => mean[cell] * share),
    );
  const everybody = peopleCells(0, AGES - 1);
  for (const cell of everybody) {
    const own = settings.yearlyOfAge * mean[cell];
    covariance[cell * (ACCOUNT_SIZE + 1)] += own * own + EVENTS_PER_PERSON * Math.max(0, mean[cell]);
  }
  for (let group = 0; group < MIGRATION_GROUPS; group++) vary(peopleCells(...agesOfGroup(group)), settings.yearly);
  vary(everybody, settings.yearly);
  vary(peopleCells(0, 0), settings.births);
  covariance[FERTILITY_CELL * (ACCOUNT_SIZE + 1)] += settings.fertilityChange * settings.fertilityChange;
  varyRates(state, {
    level: settings.change,
    byAge: settings.change,
    bySex: 0.3 * settings.change,
    neighbours: settings.neighbours,
  });
  if (!isNewCensus) return;
  vary(everybody, settings.census);
  for (let group = 0; group < MIGRATION_GROUPS; group++) vary(peopleCells(...agesOfGroup(group)), settings.censusByGroup);
  for (const cell of everybody) vary([cell], settings.censusByAge);
}

/** Persons by which a count may be wrong: it is one of whole people. */
const COUNT_VARIANCE = 1;

/** Makes an account agree with what was counted. */
export function observeCounts(state: GaussianState, counted: CountedPeople): void {
  for (const sex of SEXES) {
    for (let group = 0; group < COUNTED_GROUPS; group++) {
      const from = FIRST_COUNTED_AGE + COUNTED_WIDTH * group;
      state.observeSum(peopleCells(from, from + COUNTED_WIDTH - 1, [sex]), counted.groups[sex][group], COUNT_VARIANCE);
    }
    const rest = [...peopleCells(0, FIRST_COUNTED_AGE - 1, [sex]), ...peopleCells(FIRST_OLD_AGE, AGES - 1, [sex])];
    state.observeSum(rest, counted.total[sex] - sum(counted.groups[sex]), COUNT_VARIANCE);
  }
}
