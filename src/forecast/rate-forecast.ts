import { formatNumber, formatPercent } from '../language/format.js';
import type { Language, Message } from '../language/language.js';
import { type Band, Draws } from '../series/draws.js';
import type { Series } from '../series/series.js';
import { QUALITIES } from '../tables/status.js';
import type { Table } from '../tables/table.js';
import type { Forecast } from './forecast-result.js';
import type { ValueLimits } from './known-values.js';
import { type RateBacktest, rateBacktestTable } from './rate-backtest.js';

/** What a {@link RateForecast} is made of. */
export interface RateForecastParts {
  readonly series: Series;
  readonly history: Series;
  readonly projection: Draws;
  readonly rate: Forecast;
  readonly plain: Forecast;
  readonly backtest: RateBacktest;
  readonly years: readonly number[];
  readonly limits: ValueLimits;
}

/**
 * A series forecast as a rate times a projected population, beside the series forecast alone. Made by `forecastRate()`.
 *
 * @example
 * const description = { id: '85+', title: { pl: '85+', en: '85+' }, unit: { pl: 'osoby', en: 'persons' } };
 * const of = (numbers: number[]) => new Series(description, numbers.map((value, place) => ({ year: 2018 + place, value, status: 'counted' as const, source: 'S1' })));
 * const projection = new Draws({ description, years: [2023], values: [Float64Array.of(190, 200, 210)], statuses: ['projected'], source: 'plan' });
 * const made = forecastRate(of([10, 11, 12, 13, 14]), { history: of([100, 110, 120, 130, 140]), projection }, { until: 2023, seed: 1 });
 * made.draws().count; // => 3
 */
export class RateForecast {
  readonly series: Series;
  /** The population there was. */
  readonly population: Series;
  /** The population there will be. */
  readonly projection: Draws;
  /** The forecast of the rate. */
  readonly rate: Forecast;
  /** The forecast of the series alone. */
  readonly plain: Forecast;
  /** How both ways did in past years. */
  readonly backtest: RateBacktest;
  /** Which way was better in past years; `unclear` where they hardly say. */
  readonly better: RateBacktest['better'];
  readonly years: readonly number[];
  readonly #limits: ValueLimits;
  #draws: Draws | undefined;
  #held = 0;

  constructor({ series, history, projection, rate, plain, backtest, years, limits }: RateForecastParts) {
    this.series = series;
    this.population = history;
    this.projection = projection;
    this.rate = rate;
    this.plain = plain;
    this.backtest = backtest;
    this.better = backtest.better;
    this.years = years;
    this.#limits = limits;
  }

  /** Rate times population, draw by draw. */
  draws(): Draws {
    this.#draws ??= this.#multiplied();
    return this.#draws;
  }

  /** The value that half of the draws do not reach. */
  median(): Series {
    return this.draws().median();
  }

  /**
   * The band that holds a share of the draws.
   *
   * @param level - Share inside, between 0 and 1. Default: 0.8.
   */
  band(level = 0.8): Band {
    return this.draws().band(level);
  }

  /**
   * Median and bands, one row a year.
   *
   * @param levels - Shares inside the bands. Default: 0.5, 0.8 and 0.95.
   */
  table(levels?: readonly number[]): Table {
    return this.draws().table(levels);
  }

  /** The errors of both ways in past years, by years ahead. */
  backtestTable(): Table {
    return rateBacktestTable(this.backtest, this.series.description.unit, this.plain.digits + 1);
  }

  /** In one sentence: which way was nearer to the truth in past years. */
  verdict(): Message {
    const sentence = (language: Language): string => verdictIn(this, language);
    return { pl: sentence('pl'), en: sentence('en') };
  }

  /** The forecast in plain sentences: rate, people, which way was better, and the explanation of the rate. */
  explain(): readonly Message[] {
    const sentence = (language: Language): string => multipliedIn(this, language);
    return [{ pl: sentence('pl'), en: sentence('en') }, this.verdict(), ...this.rate.explain({ perPerson: true })];
  }

  #multiplied(): Draws {
    const rates = this.rate.draws();
    const { lowest = 0, highest = Number.POSITIVE_INFINITY, whole = false } = this.#limits;
    const values = this.years.map((year) => {
      const people = this.projection.at(year);
      return rates.at(year).map((rate, draw) => {
        const value = rate * people[draw];
        const held = Math.min(highest, Math.max(lowest, value));
        if (held !== value) this.#held++;
        return whole ? Math.round(held) : held;
      });
    });
    const total = values.length * rates.count;
    const share = (language: Language): string => formatPercent(this.#held / total, { digits: 1, language });
    const held =
      this.#held === 0
        ? []
        : [{ pl: `Granice zatrzymały ${share('pl')} losowanych wartości`, en: `The limits held ${share('en')} of the drawn values` }];
    const { description } = this.population;
    return new Draws({
      description: { ...this.series.description, digits: this.plain.digits },
      years: this.years,
      values,
      statuses: this.years.map(() => 'projected'),
      source: [...new Set([...this.series.observations.map(({ source }) => source), this.projection.source])].join('; '),
      notes: [
        {
          pl: `Prognoza wskaźnika razy prognoza ludności (${description.title.pl})`,
          en: `Forecast rate times projected population (${description.title.en})`,
        },
        ...[...rates.notes, ...this.projection.notes].filter(({ pl }, place, all) => all.findIndex((other) => other.pl === pl) === place),
        ...held,
      ],
      // QUALITIES stand from the best to the worst.
      quality: QUALITIES[Math.max(QUALITIES.indexOf(rates.quality), QUALITIES.indexOf(this.projection.quality))],
    });
  }
}

function multipliedIn({ rate, projection, population, years, series }: RateForecast, language: Language): string {
  const last = years[years.length - 1];
  const { title } = population.description;
  const share = (of: Forecast | Draws): string => formatPercent(halfWidth(of, last), { digits: 0, language });
  return language === 'pl'
    ? `„${series.description.title.pl}” to prognoza wskaźnika na jedną osobę (${title.pl}) razy prognoza ludności, losowanie po losowaniu; w ${last} r. niepewność wskaźnika to ±${share(rate)}, a ludności ±${share(projection)} (z prawdopodobieństwem 80%).`
    : `“${series.description.title.en}” is a forecast rate per person (${title.en}) times the projected population, draw by draw; in ${last} the rate is uncertain by ±${share(rate)} and the population by ±${share(projection)} (with 80% probability).`;
}

/** Half the width of the 80% band as a share of the median. */
function halfWidth(of: Forecast | Draws, year: number): number {
  const { low, high } = of.band(0.8);
  return (Number(high.at(year)) - Number(low.at(year))) / 2 / Number(of.median().at(year));
}

function verdictIn({ backtest, plain }: RateForecast, language: Language): string {
  const { trials, errors, better } = backtest;
  const pl = language === 'pl';
  if (trials.length === 0) {
    return pl
      ? 'Za mało lat, by sprawdzić na przeszłości, czy lepszy jest wskaźnik, czy sam szereg.'
      : 'Too few years to try in the past whether the rate or the series alone is better.';
  }
  const number = (value: number): string => formatNumber(value, { digits: plain.digits + 1, language });
  const figures = pl
    ? `średni błąd ${number(errors.rate)} ze wskaźnika i ${number(errors.plain)} z samego szeregu, prób: ${trials.length}`
    : `mean error ${number(errors.rate)} by the rate and ${number(errors.plain)} by the series alone, trials: ${trials.length}`;
  const known = errors.rateOfForecast <= errors.plain;
  switch (better) {
    case 'rate': {
      const caution = known
        ? ''
        : pl
          ? '. To zasługa znanej liczby ludności: wskaźnik jest tak dobry, jak jej prognoza'
          : '. That is owed to the known number of people: the rate is as good as their projection';
      return pl
        ? `W minionych latach lepszy był wskaźnik razy ludność (${figures})${caution}.`
        : `In past years the rate times the population was better (${figures})${caution}.`;
    }
    case 'plain':
      return pl
        ? `W minionych latach lepsza była prognoza samego szeregu (${figures}): przyjmij ją (plain) zamiast wskaźnika.`
        : `In past years the forecast of the series alone was better (${figures}): take it (plain) instead of the rate.`;
    case 'unclear':
      return pl
        ? `Minione lata nie rozstrzygają, czy lepszy jest wskaźnik, czy sam szereg (${figures}).`
        : `Past years do not decide whether the rate or the series alone is better (${figures}).`;
  }
}
