import { fail } from '../language/error.js';
import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';
import { normal } from '../numerics/normal.js';
import { stream } from '../numerics/stream.js';
import { Draws } from '../series/draws.js';
import type { SeriesDescription } from '../series/series.js';
import { type LevelPath, levelAt } from './level-path.js';

/** How far and how often to forecast, and what the level is called. */
export interface ForecastLevelOptions {
  readonly until: number;
  /** The same seed gives the same bytes. A whole number from 0. */
  readonly seed: number;
  /** Number of futures. Default: 1,000. */
  readonly draws?: number;
  /** Name of the population in the stream of random numbers. Default: 'polska'. */
  readonly area?: string;
  /** What the level is. Default: total fertility, children per woman. */
  readonly description?: SeriesDescription;
}

/** Children per woman. */
export const TOTAL_FERTILITY: SeriesDescription = {
  id: 'tfr',
  title: { pl: 'Współczynnik dzietności', en: 'Total fertility rate' },
  unit: { pl: 'dzieci na kobietę', en: 'children per woman' },
  digits: 2,
};

/**
 * Forecasts a level in draws around its damped path: the logarithm of each year departs from it by surprises that stay
 * (`random-walk`) or fade as the path does (`ar1`).
 *
 * Assumptions: those of {@link fitLevelPath}; the median is the damped path. Limitations: the long-run level is as uncertain as whoever
 * stated it; run the forecast for several. Data needed: a fitted path.
 *
 * @throws {RangeError} If the horizon is not after the start, or draws are not a whole number from 1.
 * @see Lee & Tuljapurkar (1994), JASA 89.
 * @example
 * const path = fitLevelPath([2019, 2020, 2021, 2022, 2023], Float64Array.of(1.2, 1.2, 1.2, 1.2, 1.2), { longRun: 1.2 });
 * Math.round(forecastLevel(path, { until: 2030, seed: 1, draws: 3 }).median().at(2030) * 1e9) / 1e9; // => 1.2
 */
export function forecastLevel(
  path: LevelPath,
  { until, seed, draws = 1000, area = 'polska', description = TOTAL_FERTILITY }: ForecastLevelOptions,
): Draws {
  const { year: start } = path.start;
  if (!Number.isInteger(until) || until <= start || !Number.isInteger(draws) || draws < 1) {
    fail(
      `forecastLevel: do roku ${until}, losowań ${draws}; oczekiwano roku po ${start} i liczby całkowitej od 1`,
      `forecastLevel: until ${until}, ${draws} draws; expected a year after ${start} and a whole number from 1`,
    );
  }
  const years = Array.from({ length: until - start }, (_, i) => start + 1 + i);
  const middle = years.map((year) => log(levelAt(path, year)));
  const values = years.map(() => new Float64Array(draws));
  const kept = path.errors === 'ar1' ? path.persistence : 1;
  const numbers = stream(seed, { module: `path of ${description.id}`, area, year: start, draw: 0 });
  for (let draw = 0; draw < draws; draw++) {
    let [departure, surprise] = [0, 0];
    years.forEach((year, i) => {
      numbers.restart(year, draw);
      surprise = path.momentum * surprise + path.standardDeviation * normal(numbers);
      departure = kept * departure + surprise;
      values[i][draw] = exp(middle[i] + departure);
    });
  }
  return new Draws({
    description,
    years,
    values,
    statuses: years.map(() => 'projected'),
    source: `kohorta: damped path to ${path.longRun}, ${draws} draws, seed ${seed}`,
  });
}
