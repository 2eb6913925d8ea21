import { GaussianState } from '../../numerics/gaussian-state.js';
import { SEXES } from '../../population/sex.js';
import type { BySex } from '../../rates/rates.js';
import { ACCOUNT_SIZE, AGES, FERTILITY_CELL, MIGRATION_GROUPS, peopleCell, peopleCells, rateCell } from './account-cells.js';
import type { AccountSettings } from './account-settings.js';
import { FIRST_COUNTED_AGE, FIRST_OLD_AGE } from './counted-people.js';
import type { FirstEstimate } from './first-estimate.js';

/** How much the number of children says of fertility today: with it half-way certain, half of their error is common. */
const CHILDREN_TO_FERTILITY = 0.3;

/**
 * What is believed of an area before its changes have been seen: the first estimate of its people, with errors that single
 * ages, children and old people share, and rates of net migration near those given.
 *
 * @param first - People by single age and fertility.
 * @param rates - Expected net migration per person and year, by sex and migration group.
 */
export function beginAccount({ people, fertilityRatio }: FirstEstimate, rates: BySex, settings: AccountSettings): GaussianState {
  const mean = new Float64Array(ACCOUNT_SIZE);
  for (const sex of SEXES) {
    mean.set(people[sex], peopleCell(sex, 0));
    mean.set(rates[sex], rateCell(sex, 0));
  }
  mean[FERTILITY_CELL] = fertilityRatio;
  const state = new GaussianState(mean);
  const vary = (cells: readonly number[], share: (place: number) => number): void =>
    state.addVariance(
      cells,
      cells.map((cell, place) => mean[cell] * share(place)),
    );
  for (let age = 0; age < AGES; age++) {
    for (const sex of SEXES) vary([peopleCell(sex, age)], () => settings.age);
    vary(peopleCells(age, age), () => settings.age);
  }
  const children = peopleCells(0, FIRST_COUNTED_AGE - 1);
  vary([...children, FERTILITY_CELL], (place) => settings.children * (place < children.length ? 1 : CHILDREN_TO_FERTILITY));
  vary([FERTILITY_CELL], () => settings.fertility);
  const middle = (FIRST_COUNTED_AGE - 1) / 2;
  vary(children, (place) => (settings.childrenSlope * ((place % FIRST_COUNTED_AGE) - middle)) / middle);
  vary(peopleCells(FIRST_OLD_AGE, AGES - 1), () => settings.old);
  for (const sex of SEXES) vary(peopleCells(FIRST_OLD_AGE, AGES - 1, [sex]), () => settings.oldBySex);
  varyRates(state, { level: settings.level, byAge: settings.byAge, bySex: settings.bySex, neighbours: settings.neighbours });
  return state;
}

/** How far rates of net migration may move. */
export interface RateVariation {
  readonly level: number;
  readonly byAge: number;
  readonly bySex: number;
  readonly neighbours: number;
}

/** Adds uncertainty to the rates: common to all, of age groups that resemble their neighbours, and of each sex. */
export function varyRates(state: GaussianState, { level, byAge, bySex, neighbours }: RateVariation): void {
  const { covariance } = state;
  for (let one = 0; one < MIGRATION_GROUPS; one++) {
    let shared = byAge * byAge;
    for (let other = one; other < MIGRATION_GROUPS; other++, shared *= neighbours) {
      for (const sex of SEXES) {
        for (const opposite of SEXES) {
          const [a, b] = [rateCell(sex, one), rateCell(opposite, other)];
          covariance[a * ACCOUNT_SIZE + b] += shared + level * level;
          if (other > one) covariance[b * ACCOUNT_SIZE + a] += shared + level * level;
        }
      }
    }
    for (const sex of SEXES) covariance[rateCell(sex, one) * (ACCOUNT_SIZE + 1)] += bySex * bySex;
  }
}
