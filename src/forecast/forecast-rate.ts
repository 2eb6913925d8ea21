import { fail } from '../language/error.js';
import { Draws } from '../series/draws.js';
import { type Observation, Series } from '../series/series.js';
import { automatic } from './automatic.js';
import { bridgeGaps } from './bridge-gaps.js';
import { type ForecastOptions, forecast } from './forecast.js';
import { knownValues, type ValueLimits } from './known-values.js';
import { backtestRate } from './rate-backtest.js';
import { RateForecast } from './rate-forecast.js';

/** The people a rate refers to. */
export interface RatePopulation {
  /** How many there were. */
  readonly history: Series;
  /** How many there will be, e.g. `simulation.sum({ ages: '85+' })`. */
  readonly projection: Draws;
}

/** How a series is forecast by a rate: as by `forecast()`; the draws are as many as those of the population. */
export interface ForecastRateOptions extends Omit<ForecastOptions, 'draws'> {
  /** Furthest year ahead that is tried in past years. Default: 3. */
  readonly backtestYears?: number;
}

/** Lowest and highest count as limits of the result, not of the rate. */
const RATE_LIMITS = { lowest: 0, whole: false } as const;

/**
 * Forecasts a series as a rate times a projected population, e.g. users of home care as users per person aged 85 or more times
 * people of that age: draw by draw, so that both uncertainties are in the result. Trials in past years say whether the
 * rate or the series alone was nearer to the truth.
 *
 * The rate of a year is the series over the population of that year; years in which one of them is missing are missing.
 *
 * Assumptions: the rate and the population err independently. Limits: what else the series depends on is all in the rate.
 *
 * @param series - What is forecast; no value below 0.
 * @param population - Counts above 0, and draws of all years ahead.
 * @throws {RangeError} If no year has both, a population is not above 0, the draws end too early, or as `forecast()`.
 * @example
 * const description = { id: '85+', title: { pl: '85+', en: '85+' }, unit: { pl: 'osoby', en: 'persons' } };
 * const of = (numbers: number[]) => new Series(description, numbers.map((value, place) => ({ year: 2018 + place, value, status: 'counted' as const, source: 'S1' })));
 * const projection = new Draws({ description, years: [2023], values: [Float64Array.of(190, 200, 210)], statuses: ['projected'], source: 'plan' });
 * const population = { history: of([100, 110, 120, 130, 140]), projection };
 * forecastRate(of([10, 11, 12, 13, 14]), population, { until: 2023, seed: 1 }).rate.median().at(2023); // => 0.1
 */
export function forecastRate(series: Series, { history, projection }: RatePopulation, options: ForecastRateOptions): RateForecast {
  if (!(series instanceof Series && history instanceof Series && projection instanceof Draws)) {
    fail(
      'forecastRate: oczekiwano szeregu i { history: Series, projection: Draws }',
      'forecastRate: expected a series and { history: Series, projection: Draws }',
    );
  }
  const { lowest, highest, whole, backtestYears = 3, ...rest } = options;
  const limits: ValueLimits = { ...given({ highest, whole }), lowest: Math.max(0, lowest ?? 0) };
  const plain = forecast(series, { ...rest, ...limits, draws: projection.count });
  const rates = ratesOf(series, history);
  const last = rates.observations[rates.observations.length - 1].year;
  const end = plain.years[plain.years.length - 1];
  const { yearsAhead: _, until: __, ...shared } = rest;
  const rate = forecast(rates, { ...shared, ...RATE_LIMITS, until: end, draws: projection.count });
  const years = plain.years.filter((year) => year > last);
  const absent = years.find((year) => !projection.years.includes(year));
  if (absent !== undefined) {
    fail(
      `forecastRate: prognoza ludności nie ma roku ${absent}; ma lata ${projection.years[0]}–${projection.years[projection.years.length - 1]}. Wydłuż ją albo podaj wcześniejszy rok końcowy (until)`,
      `forecastRate: the population projection has no year ${absent}; it has ${projection.years[0]}–${projection.years[projection.years.length - 1]}. Lengthen it or give an earlier last year (until)`,
    );
  }
  const known = knownValues(rates);
  const people = known.years.map((year) => Number(history.at(year)));
  const backtest = backtestRate(
    Array.from({ length: known.years[known.years.length - 1] - known.years[0] + 1 }, (__, place) => known.years[0] + place),
    bridgeGaps(
      known.years,
      known.values.map((value, place) => value * people[place]),
    ).values,
    bridgeGaps(known.years, Float64Array.from(people)).values,
    { method: rest.method ?? automatic, yearsAhead: backtestYears },
  );
  return new RateForecast({ series, history, projection, rate, plain, backtest, years, limits });
}

/** Limits that were given: an option that is there must not be undefined. */
function given({ highest, whole }: { readonly highest: number | undefined; readonly whole: boolean | undefined }): ValueLimits {
  return { ...(highest === undefined ? {} : { highest }), ...(whole === undefined ? {} : { whole }) };
}

/** The series over the population, of the years that have both. */
function ratesOf(series: Series, population: Series): Series {
  const { years } = knownValues(series, { lowest: 0 });
  const counted = knownValues(population);
  const observations = years.flatMap((year): Observation[] => {
    const place = counted.years.indexOf(year);
    if (place < 0) return [];
    const people = counted.values[place];
    if (!(people > 0)) {
      fail(
        `forecastRate: ludność w ${year} r. to ${people}; oczekiwano liczby większej od 0`,
        `forecastRate: the population of ${year} is ${people}; expected a number above 0`,
      );
    }
    return [{ year, value: Number(series.at(year)) / people, status: 'computed', source: sourceOf(series, year) }];
  });
  if (observations.length === 0) {
    fail(
      `forecastRate: szereg „${series.description.id}” i ludność nie mają ani jednego wspólnego roku historii; podaj ludność z lat ${years.join(', ')}`,
      `forecastRate: series "${series.description.id}" and the population have no year of history in common; give the population of ${years.join(', ')}`,
    );
  }
  const { id, title, unit } = series.description;
  const { description } = population;
  return new Series(
    {
      id: `${id} per ${description.id}`,
      title: { pl: `${title.pl} na osobę (${description.title.pl})`, en: `${title.en} per person (${description.title.en})` },
      unit: { pl: `${unit.pl} na osobę`, en: `${unit.en} per person` },
    },
    observations,
  );
}

function sourceOf(series: Series, year: number): string {
  return series.observations.find((observation) => observation.year === year)?.source ?? '';
}
