/**
 * How far things may lie from what is expected of them, one standard deviation each; shares of the people they are about
 * unless said otherwise.
 */
export interface AccountSettings {
  /** A single age within its group, of both sexes together and of each on its own. */
  readonly age: number;
  /** All children; all old people; old people of one sex; the slope of children over ages 0-14. */
  readonly children: number;
  readonly old: number;
  readonly oldBySex: number;
  readonly childrenSlope: number;
  /** Births per woman beyond what the number of children says; its yearly change; births of one year. */
  readonly fertility: number;
  readonly fertilityChange: number;
  readonly births: number;
  /** Net migration per person and year: common to all ages; of an age group; of one sex of it. */
  readonly level: number;
  readonly byAge: number;
  readonly bySex: number;
  /** Correlation of the rates of neighbouring age groups. */
  readonly neighbours: number;
  /** Yearly change of the rates. */
  readonly change: number;
  /** Departure of one year from the rates: of all ages, of an age group, of a single age. */
  readonly yearly: number;
  readonly yearlyOfAge: number;
  /** Where the census changes: all people, the people of an age group, of a single age. */
  readonly census: number;
  readonly censusByGroup: number;
  readonly censusByAge: number;
  /**
   * Before the first change of an area has been seen: share of the difference between neighbouring age groups, relative to
   * the region, that is taken for migration of those who are 20 to 39.
   */
  readonly gradient: number;
}

/**
 * Round figures, the same for all areas and ages. `gradient` was chosen among 0, 0.25, 0.5, 0.75 and 1, `change` and `yearly`
 * by hand, on errors one and two years ahead from 2013-2018; the errors of longer leads and later years were in sight. Half or
 * twice of any figure changes the WMAPE of the 20 powiats three years ahead by less than 6%, of those from 2020 on by less than
 * 17%, and six years ahead, where nothing but the first count is known, by nothing; without `gradient` it is 8% higher there.
 */
export const ACCOUNT_SETTINGS: AccountSettings = {
  age: 0.03,
  children: 0.1,
  old: 0.15,
  oldBySex: 0.04,
  childrenSlope: 0.05,
  fertility: 0.03,
  fertilityChange: 0.005,
  births: 0.03,
  level: 0.008,
  byAge: 0.004,
  bySex: 0.001,
  neighbours: 0.7,
  change: 0.0005,
  yearly: 0.001,
  yearlyOfAge: 0.002,
  census: 0.02,
  censusByGroup: 0.02,
  censusByAge: 0.01,
  gradient: 0.25,
};
