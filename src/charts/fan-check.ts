import { fail } from '../language/error.js';
import type { Draws } from '../series/draws.js';
import type { Series } from '../series/series.js';
import { BAND_OPACITIES } from './fan-layers.js';
import type { TrendLimit } from './trend-plan.js';

/** Stops if the draws are of one year only or not all numbers. */
export function checkDraws(draws: Draws, caller = 'fan'): void {
  const { years } = draws;
  if (years.length < 2) {
    fail(
      `${caller}: losowania obejmują tylko rok ${years.join()}; oczekiwano co najmniej dwóch lat`,
      `${caller}: the draws are of ${years.join()} only; expected at least two years`,
    );
  }
  const year = years.find((one) => !draws.at(one).every(Number.isFinite));
  if (year !== undefined) {
    const draw = draws.at(year).findIndex((value) => !Number.isFinite(value));
    fail(
      `${caller}: losowanie ${draw} w roku ${year} to ${draws.at(year)[draw]}; oczekiwano liczb`,
      `${caller}: draw ${draw} of ${year} is ${draws.at(year)[draw]}; expected numbers`,
    );
  }
}

/** Stops if there are no levels, more than can be told apart, or two of one name. */
export function checkLevels(levels: readonly number[], caller = 'fan'): void {
  const most = BAND_OPACITIES.length;
  // Bands are named by their whole percent.
  const different = new Set(levels.map((level) => Math.round(100 * level))).size;
  if (levels.length < 1 || levels.length > most || different < levels.length) {
    fail(
      `${caller}: levels to [${levels.join(', ')}]; oczekiwano od 1 do ${most} różnych udziałów, np. [0.5, 0.8, 0.95]`,
      `${caller}: levels are [${levels.join(', ')}]; expected 1 to ${most} different shares, such as [0.5, 0.8, 0.95]`,
    );
  }
}

/** Stops if what stands beside the draws cannot be drawn with them. */
export function checkBeside(draws: Draws, counted: Series | undefined, limits: readonly TrendLimit[], caller = 'fan'): void {
  const { unit } = draws.description;
  const other = counted?.description.unit;
  if (other !== undefined && other.pl !== unit.pl) {
    fail(
      `${caller}: wartości policzone mają inną jednostkę („${other.pl}”) niż losowania („${unit.pl}”)`,
      `${caller}: the counts have another unit ("${other.en}") than the draws ("${unit.en}")`,
    );
  }
  const limit = limits.find(({ value }) => !Number.isFinite(value));
  if (limit !== undefined) {
    fail(
      `${caller}: próg „${limit.label.pl}” to ${limit.value}; oczekiwano liczby`,
      `${caller}: the limit "${limit.label.en}" is ${limit.value}; expected a number`,
    );
  }
}
