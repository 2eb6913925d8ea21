import { fail } from '../language/error.js';
import type { Message } from '../language/language.js';
import { type Band, Draws } from '../series/draws.js';
import { QUALITY_NAMES } from '../series/quality-names.js';
import { Series, type SeriesDescription } from '../series/series.js';
import { numberColumn, YEAR_COLUMN } from '../tables/columns.js';
import { QUALITIES, type Quality } from '../tables/status.js';
import { type Cell, Table } from '../tables/table.js';
import { type ExplainForecastOptions, explainForecast } from './explain-forecast.js';
import { forecastProbabilities } from './forecast-draws.js';
import { forecastNotes } from './forecast-notes.js';
import { heldWithin } from './held-within.js';
import type { IntervalConstants } from './interval-constants.js';
import { type Component, type Method, residuals } from './method.js';
import { type BandOrigin, type Predictive, predictive } from './predictive.js';
import type { PreparedHistory } from './prepare-history.js';

/** What a forecast was made with; the defaults are filled in. */
export interface ForecastSettings {
  readonly years: readonly number[];
  readonly method: Method;
  readonly constants: IntervalConstants;
  readonly seed: number;
  readonly draws: number;
  readonly driverShare: number;
  readonly area?: string;
  readonly lowest?: number;
  readonly highest?: number;
  readonly whole?: boolean;
  readonly driver?: string;
  readonly spikes?: 'keep' | 'weigh-down';
}

/**
 * What is expected of the years after the last known value, as a distribution for each of them. Made by `forecast()`.
 *
 * @example
 * const observations = [31, 34, 33, 36, 38].map((value, place) => ({ year: 2018 + place, value, status: 'counted' as const, source: 'S1' }));
 * const places = new Series({ id: 'places', title: { pl: 'Miejsca', en: 'Places' }, unit: { pl: 'miejsca', en: 'places' } }, observations);
 * const made = forecast(places, { yearsAhead: 2, seed: 1, whole: true });
 * made.draws().at(2024).every(Number.isInteger); // => true
 */
export class Forecast {
  /** What was forecast, as it was given. */
  readonly series: Series;
  /** Its history as the method saw it. */
  readonly history: PreparedHistory;
  readonly settings: ForecastSettings;
  /** The years ahead, rising one by one. */
  readonly years: readonly number[];
  readonly method: Method;
  /** What the widths of the bands were learned from. */
  readonly constants: IntervalConstants;
  /** What kind of knowledge the width of the bands rests on. */
  readonly origin: BandOrigin;
  readonly #predictive: Predictive;
  #draws: Draws | undefined;
  #held = { low: 0, high: 0 };

  constructor(series: Series, history: PreparedHistory, settings: ForecastSettings) {
    this.series = series;
    this.history = history;
    this.settings = settings;
    this.years = settings.years;
    this.method = settings.method;
    const { method, constants, whole = false } = settings;
    const unit = whole ? 1 : 10 ** -(series.description.digits ?? 0);
    this.#predictive = predictive(history, { method, constants, yearsAhead: this.years.length, whole, unit });
    this.constants = this.#predictive.constants;
    this.origin = this.#predictive.origin;
  }

  /** The value that each year is below with the given probability, from 0 to 1. */
  quantile(probability: number): Series {
    if (!(probability > 0 && probability < 1)) {
      fail(
        `Forecast.quantile: prawdopodobieństwo ${probability}; oczekiwano liczby między 0 a 1`,
        `Forecast.quantile: probability ${probability}; expected a number between 0 and 1`,
      );
    }
    return this.#series(this.years.map((_, ahead) => this.#within(this.#predictive.quantile(ahead, probability))));
  }

  /** The value that each year is below with probability one half: what the method expects. */
  median(): Series {
    return this.quantile(0.5);
  }

  /**
   * The band that holds the value of each year with a probability, as often below as above it.
   *
   * @param level - The probability, between 0 and 1. Default: 0.8.
   * @throws {RangeError} If it is not between 0 and 1.
   */
  band(level = 0.8): Band {
    if (!(level > 0 && level < 1)) {
      fail(
        `Forecast.band: udział ${level}; oczekiwano liczby między 0 a 1, np. 0,8`,
        `Forecast.band: share ${level}; expected a number between 0 and 1, such as 0.8`,
      );
    }
    return { level, low: this.quantile((1 - level) / 2), high: this.quantile((1 + level) / 2) };
  }

  /**
   * Equally likely futures, for services, costs and indicators. The same seed gives the same draws; a forecast with more draws
   * begins with the same ones.
   */
  draws(): Draws {
    this.#draws ??= this.#drawn();
    return this.#draws;
  }

  /** What a reader must know of the history, the band and the limits. */
  get notes(): readonly Message[] {
    this.draws();
    return forecastNotes(this, this.#held);
  }

  /** The worst quality in the history; weak where there are fewer than 3 values. */
  get quality(): Quality {
    const known = this.series.observations.filter(({ year }) => this.history.years.includes(year));
    const few: Quality = this.history.years.length < 3 ? 'weak' : 'ok';
    return QUALITIES[Math.max(...[few, ...known.map(({ quality = 'ok' }) => quality)].map((one) => QUALITIES.indexOf(one)))];
  }

  /** What is left of each known value when the method has said what it expected; missing where it expected nothing. */
  residuals(): Series {
    const { values, years } = this.history;
    const left = residuals(this.#predictive.fit, values.length > 1 ? values : Float64Array.of(values[0], values[0]));
    const value = (year: number): number => left[year - years[0]];
    const source = this.#source();
    return new Series(
      this.series.description,
      years.map((year) => ({
        year,
        value: Number.isNaN(value(year)) || values.length === 1 ? null : value(year),
        status: 'computed',
        source,
      })),
    );
  }

  /** Levels, slopes, parameters and weights that the fit found. */
  components(): readonly Component[] {
    return this.#predictive.fit.components;
  }

  /**
   * The forecast in plain sentences: what it rests on, what it says, how wide the band is and why, what would change it.
   *
   * @param options - Whether the series is a rate of people already.
   */
  explain({ perPerson = false }: Pick<ExplainForecastOptions, 'perPerson'> = {}): readonly Message[] {
    return explainForecast(this, { perPerson, narrowed: this.#narrowed() });
  }

  /**
   * Median and bands, one row a year.
   *
   * @param levels - Shares inside the bands. Default: 0.5, 0.8 and 0.95.
   */
  table(levels: readonly number[] = [0.5, 0.8, 0.95]): Table {
    const { title, unit } = this.series.description;
    const median = this.median();
    const bands = levels.map((level) => ({ percent: Math.round(100 * level), ...this.band(level) }));
    const column = (name: string, pl: string, en: string): Table['columns'][number] => ({
      ...numberColumn(name, pl, en, this.digits),
      unit,
    });
    return new Table(
      [
        YEAR_COLUMN,
        column('median', 'Mediana', 'Median'),
        ...bands.flatMap(({ percent }) => [
          column(`low_${percent}`, `${percent}%: od`, `${percent}%: from`),
          column(`high_${percent}`, `${percent}%: do`, `${percent}%: to`),
        ]),
      ],
      this.years.map((year): Cell[] => [year, median.at(year), ...bands.flatMap(({ low, high }) => [low.at(year), high.at(year)])]),
      { title, source: this.#about() },
    );
  }

  /** Digits after the decimal sign when shown: enough for three digits in all. */
  get digits(): number {
    const { description } = this.series;
    if (description.digits !== undefined) return description.digits;
    if (this.settings.whole || description.unit.en === 'persons') return 0;
    const level = this.history.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return level === 0 ? 0 : (Array.from({ length: 7 }, (_, digits) => digits).find((digits) => level * 10 ** digits >= 100) ?? 7);
  }

  /** By what share the 80% band of the last year would be narrower if the next value came in as expected. */
  #narrowed(): number | undefined {
    const { years, values, variants } = this.history;
    const [next] = this.years;
    const last = this.years.length - 1;
    if (this.origin !== 'pooled' || last === 0) return undefined;
    const longer = (numbers: Float64Array): Float64Array => Float64Array.of(...numbers, this.#predictive.quantile(0, 0.5));
    const history = {
      ...this.history,
      // As many years as now: the widths of longer series were learned from other series and would hide what the year says.
      years: [...years.slice(1), next],
      values: longer(values),
      variants: variants.map(({ up, down }) => ({ up: longer(up), down: longer(down) })),
    };
    const { method, constants, whole = false } = this.settings;
    const later = predictive(history, { method, constants, yearsAhead: last, whole, unit: 1 });
    const [now, then] = [
      { of: this.#predictive, ahead: last },
      { of: later, ahead: last - 1 },
    ].map(({ of, ahead }) => of.quantile(ahead, 0.9) - of.quantile(ahead, 0.1));
    return 1 - then / now;
  }

  #drawn(): Draws {
    const { seed, area = '', draws, driver, driverShare } = this.settings;
    const { id } = this.series.description;
    const options = { seed, id, area, years: this.years, draws, driverShare };
    const values = forecastProbabilities(driver === undefined ? options : { ...options, driver }).map((probabilities, ahead) =>
      probabilities.map((probability) => {
        const value = this.#predictive.quantile(ahead, probability);
        if (value < this.#lowest) this.#held.low++;
        if (value > this.#highest) this.#held.high++;
        return this.#within(value);
      }),
    );
    return new Draws({
      description: { ...this.#description(), digits: this.digits },
      years: this.years,
      values,
      statuses: this.years.map(() => 'projected'),
      source: this.#source(),
      notes: forecastNotes(this, this.#held),
      quality: this.quality,
    });
  }

  get #lowest(): number {
    return this.settings.lowest ?? (this.settings.whole ? 0 : Number.NEGATIVE_INFINITY);
  }

  get #highest(): number {
    return this.settings.highest ?? Number.POSITIVE_INFINITY;
  }

  #within(value: number): number {
    return heldWithin(value, { whole: this.settings.whole ?? false, lowest: this.#lowest, highest: this.#highest });
  }

  #series(values: readonly number[]): Series {
    const quality = this.quality;
    const source = this.#source();
    return new Series(
      this.#description(),
      values.map((value, ahead) => ({
        year: this.years[ahead],
        value,
        status: 'projected',
        source,
        ...(quality === 'ok' ? {} : { quality }),
      })),
    );
  }

  #description(): SeriesDescription {
    return this.series.description;
  }

  #source(): string {
    return [...new Set(this.series.observations.map(({ source }) => source))].join('; ');
  }

  #about(): Message {
    const name = QUALITY_NAMES[this.quality];
    const quality = this.quality === 'ok' ? [] : [{ pl: `Jakość: ${name.pl}`, en: `Quality: ${name.en}` }];
    const all = [{ pl: this.#source(), en: this.#source() }, ...quality, ...this.notes];
    return { pl: all.map(({ pl }) => pl).join('. '), en: all.map(({ en }) => en).join('. ') };
  }
}
