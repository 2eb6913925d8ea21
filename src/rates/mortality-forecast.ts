import { fail } from '../language/error.js';
import { exp } from '../numerics/exp.js';
import type { AgeGroups } from '../population/ages.js';
import { SEX_NAMES, SEXES, type Sex } from '../population/sex.js';
import { Draws } from '../series/draws.js';
import { YEAR_COLUMN } from '../tables/columns.js';
import { Table } from '../tables/table.js';
import { abridgedLifeTable } from './abridged-life-table.js';
import type { JumpOff } from './forecast-mortality.js';
import { graduateDeathRates } from './graduate-death-rates.js';
import type { LeeCarter } from './lee-carter.js';
import { type LifeTable, lifeTable } from './life-table.js';
import type { BySex } from './rates.js';
import { survivalRatios } from './survival.js';

/** Parts of a forecast. */
export interface MortalityForecastParts {
  readonly model: LeeCarter;
  readonly jumpOff: JumpOff;
  /** The year from which the index changes. */
  readonly start: number;
  readonly years: readonly number[];
  /** Change of the index since the start: one array per year, one number per draw. */
  readonly change: Readonly<Record<Sex, readonly Float64Array[]>>;
  readonly seed: number;
}

/** How group rates become a life table. */
export interface ForecastTableOptions {
  /** Which future. Default: the middle one, with no deviation from the drift. */
  readonly draw?: number;
  /** People of the open age group by five years of age, as in {@link abridgedLifeTable}; they keep their proportions. */
  readonly people?: BySex;
}

/**
 * Death rates of years to come, in the middle and in draws. Made by `forecastMortality()`.
 *
 * @example
 * const rates = [Float64Array.of(0.02, 0.2), Float64Array.of(0.01, 0.1)];
 * const fit = leeCarter({ years: [1990, 2000], ageStarts: [0, 1], deathRates: { female: rates, male: rates } });
 * forecastMortality(fit, { until: 2002, seed: 1, draws: 5 }).years; // => [2001, 2002]
 */
export class MortalityForecast {
  readonly model: LeeCarter;
  readonly years: readonly number[];
  /** Number of draws. */
  readonly draws: number;
  readonly seed: number;
  readonly #jumpOff: JumpOff;
  readonly #start: number;
  readonly #change: Readonly<Record<Sex, readonly Float64Array[]>>;

  constructor({ model, jumpOff, start, years, change, seed }: MortalityForecastParts) {
    this.model = model;
    this.years = years;
    this.draws = change.female[0].length;
    this.seed = seed;
    this.#jumpOff = jumpOff;
    this.#start = start;
    this.#change = change;
  }

  /**
   * Death rates per person-year by the age groups of the history.
   *
   * @param year - A year of the forecast.
   * @param draw - Which future; left out: the middle one.
   * @throws {RangeError} If there is no such year or draw.
   */
  rates(sex: Sex, year: number, draw?: number): Float64Array {
    const { history, level, response, index, walk } = this.model;
    const drawn = this.#change[sex][this.#place(year)];
    const change = draw === undefined ? walk[sex].drift * (year - this.#start) : drawn[draw];
    if (change === undefined) {
      fail(
        `MortalityForecast.rates: nie ma losowania ${draw}; jest ich ${this.draws}, od 0`,
        `MortalityForecast.rates: there is no draw ${draw}; there are ${this.draws}, from 0`,
      );
    }
    if (this.#jumpOff === 'observed') {
      const last = history.deathRates[sex][history.years.length - 1];
      return last.map((rate, age) => rate * exp(response[sex][age] * change));
    }
    const now = index[sex][index[sex].length - 1] + change;
    return level[sex].map((value, age) => exp(value + response[sex][age] * now));
  }

  /**
   * Life table by single age, from graduated group rates.
   *
   * @throws {RangeError} As {@link graduateDeathRates}.
   */
  lifeTable(sex: Sex, year: number, options: ForecastTableOptions = {}): LifeTable {
    return lifeTable(graduateDeathRates(this.#abridged(sex, year, options), { sex }), { sex });
  }

  /**
   * Survival ratios of a year for `Rates`, single ages 0 to 100 and over.
   *
   * @throws {RangeError} As {@link MortalityForecast.lifeTable}.
   */
  survival(year: number, options: ForecastTableOptions = {}): BySex {
    const ages: AgeGroups = { width: 1, count: 101 };
    return {
      female: survivalRatios(this.lifeTable('female', year, options), ages),
      male: survivalRatios(this.lifeTable('male', year, options), ages),
    };
  }

  /**
   * Life expectancy at birth in every draw, from the age groups.
   *
   * @param sex - Whose.
   * @param options - The people of the open age group; without them its life expectancy is the inverse of its rate.
   */
  lifeExpectancy(sex: Sex, { people }: Pick<ForecastTableOptions, 'people'> = {}): Draws {
    const known = people === undefined ? {} : { people };
    const lived = (year: number, draw: number): number => this.#abridged(sex, year, { draw, ...known }).lifeExpectancy[0];
    return new Draws({
      description: {
        id: `e0-${sex}`,
        title: {
          pl: `Przeciętne trwanie życia, ${SEX_NAMES[sex].pl}`,
          en: `Life expectancy at birth, ${SEX_NAMES[sex].en}`,
        },
        unit: { pl: 'lata', en: 'years' },
        digits: 2,
      },
      years: this.years,
      statuses: this.years.map(() => 'projected'),
      source: `kohorta: Lee-Carter, ${this.draws} draws, seed ${this.seed}`,
      values: this.years.map((year) => Float64Array.from({ length: this.draws }, (_, draw) => lived(year, draw))),
    });
  }

  /**
   * Life expectancy at birth of women and men: median and the band of 80%, one row a year.
   *
   * @param options - The people of the open age group, as in {@link MortalityForecast.lifeExpectancy}.
   */
  table(options: Pick<ForecastTableOptions, 'people'> = {}): Table {
    const summaries = SEXES.flatMap((sex) => {
      const lived = this.lifeExpectancy(sex, options);
      const { low, high } = lived.band(0.8);
      const { pl, en } = SEX_NAMES[sex];
      return [
        { series: lived.median(), name: `median_${sex}`, title: { pl: `${pl}: mediana`, en: `${en}: median` } },
        { series: low, name: `low_80_${sex}`, title: { pl: `${pl}: 80% od`, en: `${en}: 80% from` } },
        { series: high, name: `high_80_${sex}`, title: { pl: `${pl}: 80% do`, en: `${en}: 80% to` } },
      ];
    });
    return new Table(
      [
        YEAR_COLUMN,
        ...summaries.map(({ name, title }) => ({ name, title, type: 'number' as const, digits: 2, unit: { pl: 'lata', en: 'years' } })),
      ],
      this.years.map((year) => [year, ...summaries.map(({ series }) => series.at(year))]),
      { title: { pl: 'Przeciętne trwanie życia: prognoza', en: 'Life expectancy at birth: forecast' } },
    );
  }

  #abridged(sex: Sex, year: number, { draw, people }: ForecastTableOptions): LifeTable {
    const { ageStarts } = this.model.history;
    return abridgedLifeTable(
      this.rates(sex, year, draw),
      people === undefined ? { sex, ageStarts } : { sex, ageStarts, people: people[sex] },
    );
  }

  #place(year: number): number {
    const place = this.years.indexOf(year);
    if (place >= 0) return place;
    return fail(
      `MortalityForecast: nie ma roku ${year}; są ${this.years[0]}-${this.years.at(-1)}`,
      `MortalityForecast: there is no year ${year}; there are ${this.years[0]}-${this.years.at(-1)}`,
    );
  }
}
