import { type AccountForecast, accountForecast } from '../account/account-forecast.js';
import { ACCOUNT_SETTINGS, type AccountSettings } from '../account/account-settings.js';
import { survivalAhead } from '../account/mortality-ahead.js';
import type { NationalRecord } from '../account/national-record.js';
import { project } from '../project.js';
import type { Projection } from '../projection.js';
import { simulate } from '../simulate.js';
import type { Simulation } from '../simulation.js';
import { AccountShelf } from './account-shelf.js';
import { agesOfStretch, type BandStretch, stretched } from './calibrate.js';
import type { CountHistory } from './count-history.js';
import { type BacktestMethod, type CellForecast, type ForecastCell, type MethodForecast, originOf } from './method.js';
import { linearForecast } from './simple-methods.js';

/** How our own method forecasts. */
export interface AccountMethodOptions {
  /** Draws for the bands; 0 for points alone. Default: 400. */
  readonly draws?: number;
  /** Default: 1. */
  readonly seed?: number;
  readonly settings?: AccountSettings;
  /** How to stretch the bands, of `learnStretch()`. Default: as drawn. */
  readonly stretches?: readonly BandStretch[];
}

/**
 * Our own method: the population account of each area, estimated from all counts up to the origin, carried on by the
 * cohort-component engine, `project()` for the points and `simulate()` for the draws. The total is the mean of the engine's
 * and of the straight line where there is one: equal weights, nothing tuned; draws of the total are moved along.
 *
 * @param record - Of the country.
 * @example
 * accountMethod(new NationalRecord({ births: new Map(), lifeExpectancy: new Map(), people: [], mortality: new Map(), fertility: new Map() })).id; // => 'account'
 */
export function accountMethod(
  record: NationalRecord,
  { draws = 400, seed = 1, settings = ACCOUNT_SETTINGS, stretches = [] }: AccountMethodOptions = {},
): BacktestMethod {
  const keep = new AccountShelf(record, settings);
  return {
    id: 'account',
    name: { pl: 'kohorta', en: 'kohorta' },
    description: {
      pl: 'rachunek ludności powiatu z wszystkich policzonych lat i projekcja kohortowo-składnikowa',
      en: 'population account of the area from all years counted, and the cohort-component projection',
    },
    forecast: (known, until) => {
      const figures = record.until(originOf(known));
      const survival = survivalAhead(figures, originOf(known), until);
      return forecastOf(known, until, stretches, (area) =>
        carryOn(accountForecast(keep.at(known, area), figures, { area, survival }), until),
      );
    },
  };

  function carryOn({ population, rates, uncertainty }: AccountForecast, until: number): AreaForecast {
    return {
      expected: project(population, rates, { until, timing: 'end' }),
      simulation: draws === 0 ? undefined : simulate(population, rates, { until, timing: 'end', draws, seed, uncertainty }),
    };
  }
}

interface AreaForecast {
  readonly expected: Projection;
  readonly simulation: Simulation | undefined;
}

function forecastOf(
  known: CountHistory,
  until: number,
  stretches: readonly BandStretch[],
  make: (area: string) => AreaForecast,
): MethodForecast {
  const areas = new Map(known.areas.map((area) => [area, make(area)]));
  return {
    at: (cell) => {
      const area = areas.get(cell.area);
      return area === undefined || cell.year > until ? undefined : cellOf(known, area, cell, stretches);
    },
  };
}

function cellOf(
  known: CountHistory,
  { expected, simulation }: AreaForecast,
  cell: ForecastCell,
  stretches: readonly BandStretch[],
): CellForecast {
  const engine = expected.at(cell.year).count({ ages: cell.group });
  const line = cell.group === 'total' ? linearForecast(known, cell) : undefined;
  const point = line === undefined ? engine : (engine + line) / 2;
  if (simulation === undefined) return { point };
  const lead = cell.year - originOf(known);
  const stretch = stretches.find((one) => one.ages === agesOfStretch(cell.group) && one.lead === lead)?.stretch ?? 1;
  const drawn = simulation.sum({ ages: cell.group }).at(cell.year);
  return { point, draws: stretched(drawn, engine, stretch).map((persons) => persons + point - engine) };
}
