import type { Population } from '../population/population.js';
import type { Sex } from '../population/sex.js';
import type { LifeTable } from '../rates/life-table.js';
import type { BySex } from '../rates/rates.js';

/** A country of the UN's World Population Prospects: its medium variant and the assumptions it was made from. */
export interface WppCountry {
  /** Three-letter country code, e.g. 'POL'. */
  readonly iso3: string;
  /** The medium variant by sex and five-year age group, the base first; persons on 1 July. */
  readonly medium: readonly Population[];
  /** What the UN assumes for each step from one population to the next. */
  readonly steps: readonly WppStep[];
  /** Life expectancy at birth of every period of the death rates: computed here, and as the UN publishes it. */
  readonly lifeExpectancy: readonly LifeExpectancyCheck[];
}

/** The assumptions of one step of five years, by five-year age group. */
export interface WppStep {
  /** Year in which the step ends. */
  readonly year: number;
  readonly lifeTables: Readonly<Record<Sex, LifeTable>>;
  /** Live births per woman and year. */
  readonly fertility: Float64Array;
  /** Boys born per girl. */
  readonly sexRatioAtBirth: number;
  /** Arrivals less departures in the step by the age at the time of moving, persons. */
  readonly netMigration: BySex;
}

/** One life expectancy at birth, computed from death rates and published; years. */
export interface LifeExpectancyCheck {
  readonly period: string;
  readonly sex: Sex;
  readonly computed: number;
  readonly published: number;
}
