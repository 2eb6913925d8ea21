import { evaluateIndicator } from '../../indicators/evaluate-indicator.js';
import { Evaluation } from '../../indicators/evaluation.js';
import { dutyStates } from '../../indicators/monitoring.js';
import { fail } from '../../language/error.js';
import { requireNumber } from '../../language/require-given.js';
import { baseYears } from '../../report/town/base-years.js';
import type { Town } from '../town.js';
import { TownForecast } from './town-forecast.js';
import { townScopes } from './town-scopes.js';

/** Which year, and how the forecast is made. */
export interface EvaluateTownOptions {
  /** Calendar year evaluated: what was counted at its end. */
  readonly year: number;
  /** Year the forecast is made from. Default: the last with a population and rates known then that lies before the year. */
  readonly base?: number;
  /** Default: 1000. */
  readonly draws?: number;
  /** Default: 1. */
  readonly seed?: number;
}

/**
 * The indicators of a town in a year: what was counted, the path to each target, the forecast made at the time, the probability of
 * meeting the target, what would have to be true for it, and what the duties of monitoring ask for.
 *
 * What nobody has counted stays missing; it is never 0. The forecast knows only the population and rates of its base year; figures of
 * services are those of the folder up to then where the service can tell them apart (foster care), else all.
 *
 * @param town - The town as read from its folder, with the table `indicators`.
 * @throws {RangeError} If the town has no indicators or no base year before the year; if a formula names what the town does not have.
 * @example
 * const { results } = evaluateTown(readTown('data/rumia'), { year: 2019, draws: 50 });
 * const places = results.find(({ indicator }) => indicator.id === 'day_form_places_ra');
 * [places.status, places.path.toFixed(1)]; // => ['no-data', '51.4']
 */
export function evaluateTown(town: Town, { year, base, draws = 1000, seed = 1 }: EvaluateTownOptions): Evaluation {
  requireNumber({ where: 'evaluateTown', name: 'year', value: year }, 1900, 2200);
  const {
    indicators,
    monitoring: { duties, activities },
  } = town;
  if (indicators.length === 0) {
    fail(
      `evaluateTown: folder ${town.folder} nie ma tabeli indicators; dodaj ją według wzoru z data/rumia/indicators.csv`,
      `evaluateTown: the folder ${town.folder} has no table indicators; add one after the model of data/rumia/indicators.csv`,
    );
  }
  const from = base ?? baseYears(town).findLast((one) => one < year);
  const deadlines = indicators.flatMap(({ target }) => (target === undefined ? [] : [target.year]));
  const forecast =
    from === undefined ? undefined : new TownForecast(town, { base: from, until: Math.max(year, from + 1, ...deadlines), draws, seed });
  const scopes = townScopes(town, forecast);
  return new Evaluation({
    town: town.name,
    year,
    base: from,
    draws,
    seed,
    results: indicators.map((indicator) => evaluateIndicator({ ...indicator, source: town.source(indicator.source).title }, year, scopes)),
    duties: dutyStates(duties, activities, year),
    activities,
    areaNames: new Map(town.areas.areas.map(({ id, name }) => [id, name])),
  });
}
