import type { Message } from '../language/language.js';
import { numberColumn, shareColumn, YEAR_COLUMN } from '../tables/columns.js';
import { type Cell, Table } from '../tables/table.js';
import type { Method } from './method.js';

/** One past forecast of one year, both ways. */
export interface RateTrial {
  /** Last year that was known. */
  readonly origin: number;
  readonly yearsAhead: number;
  readonly truth: number;
  /** The series forecast on its own. */
  readonly plain: number;
  /** The rate forecast, times the people there really were. */
  readonly rate: number;
  /** The rate forecast, times the people forecast from their own past. */
  readonly rateOfForecast: number;
}

/** Which way was nearer to the truth in the past. */
export interface RateBacktest {
  readonly trials: readonly RateTrial[];
  /** Mean absolute errors, in the unit of the series; NaN where there are no trials. */
  readonly errors: { readonly plain: number; readonly rate: number; readonly rateOfForecast: number };
  /** `unclear` where there are fewer than 6 trials or the errors differ by less than a twentieth. */
  readonly better: 'rate' | 'plain' | 'unclear';
}

/** What {@link backtestRate} tries. */
export interface BacktestRateOptions {
  readonly method: Method;
  /** Furthest year ahead. */
  readonly yearsAhead: number;
}

const FEWEST_VALUES = 4;
const FEWEST_TRIALS = 6;
const CLEAR = 0.05;

/**
 * Stands in every past year that had 4 years before it, forecasts the years after it both ways, and compares with the truth.
 *
 * The people of those years are taken as they were, as if their projection had been right; by the side it is shown what their own
 * past would have said. The truth lies between: a projection by cohorts knows more than the past alone.
 *
 * @param years - One by one.
 * @param values - The series.
 * @param people - The population in the same years, above 0.
 * @example
 * const years = [2015, 2016, 2017, 2018, 2019, 2020, 2021];
 * const people = Float64Array.of(100, 110, 100, 120, 90, 130, 80);
 * backtestRate(years, people.map((count) => count / 10), people, { method: naive, yearsAhead: 3 }).better; // => 'rate'
 */
export function backtestRate(
  years: readonly number[],
  values: Float64Array,
  people: Float64Array,
  { method, yearsAhead }: BacktestRateOptions,
): RateBacktest {
  const rates = values.map((value, place) => value / people[place]);
  const trials: RateTrial[] = [];
  for (let known = FEWEST_VALUES; known < years.length; known++) {
    const ahead = Math.min(yearsAhead, years.length - known);
    const [plain, rate, count] = [values, rates, people].map((all) => method.fit(all.slice(0, known)).outlook(ahead).means);
    for (let place = 0; place < ahead; place++) {
      trials.push({
        origin: years[known - 1],
        yearsAhead: place + 1,
        truth: values[known + place],
        plain: plain[place],
        rate: rate[place] * people[known + place],
        rateOfForecast: rate[place] * count[place],
      });
    }
  }
  const error = (way: 'plain' | 'rate' | 'rateOfForecast'): number =>
    trials.reduce((total, trial) => total + Math.abs(trial[way] - trial.truth), 0) / trials.length;
  const errors = { plain: error('plain'), rate: error('rate'), rateOfForecast: error('rateOfForecast') };
  return { trials, errors, better: betterOf(errors, trials.length) };
}

function betterOf({ plain, rate }: RateBacktest['errors'], trials: number): RateBacktest['better'] {
  const least = Math.min(plain, rate);
  if (trials < FEWEST_TRIALS || Math.abs(plain - rate) <= CLEAR * Math.max(plain, rate)) return 'unclear';
  return least === rate ? 'rate' : 'plain';
}

/**
 * The mean absolute errors of both ways by years ahead, with what the way by the rate gains.
 *
 * @param unit - Of the series.
 * @param digits - After the decimal sign.
 * @example
 * const none = { trials: [], errors: { plain: Number.NaN, rate: Number.NaN, rateOfForecast: Number.NaN }, better: 'unclear' as const };
 * rateBacktestTable(none, { pl: 'osoby', en: 'persons' }, 1).rows.length; // => 0
 */
export function rateBacktestTable({ trials }: RateBacktest, unit: Message, digits: number): Table {
  const aheads = [...new Set(trials.map(({ yearsAhead }) => yearsAhead))].sort((one, other) => one - other);
  const error = (name: string, pl: string, en: string): Table['columns'][number] => ({ ...numberColumn(name, pl, en, digits), unit });
  return new Table(
    [
      { ...YEAR_COLUMN, name: 'years_ahead', title: { pl: 'Lat naprzód', en: 'Years ahead' } },
      { ...numberColumn('trials', 'Prób', 'Trials', 0) },
      error('error_plain', 'Błąd: sam szereg', 'Error: the series alone'),
      error('error_rate', 'Błąd: wskaźnik × ludność, jaka była', 'Error: rate × the people there were'),
      error(
        'error_rate_of_forecast',
        'Błąd: wskaźnik × ludność z jej własnej przeszłości',
        'Error: rate × people forecast from their past',
      ),
      shareColumn('gain', 'Zysk ze wskaźnika', 'Gain from the rate'),
    ],
    aheads.map((ahead): Cell[] => {
      const same = trials.filter(({ yearsAhead }) => yearsAhead === ahead);
      const mean = (way: 'plain' | 'rate' | 'rateOfForecast'): number =>
        same.reduce((total, trial) => total + Math.abs(trial[way] - trial.truth), 0) / same.length;
      const plain = mean('plain');
      return [ahead, same.length, plain, mean('rate'), mean('rateOfForecast'), plain > 0 ? 1 - mean('rate') / plain : null];
    }),
    { title: { pl: 'Błędy prognoz z lat minionych', en: 'Errors of forecasts made in past years' } },
  );
}
