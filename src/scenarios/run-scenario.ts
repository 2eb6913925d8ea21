import { fail } from '../language/error.js';
import { simulate } from '../projection/simulate.js';
import type { Simulation } from '../projection/simulation.js';
import { computeServices } from '../services/compute-services.js';
import type { ServiceResult } from '../services/service.js';
import { applyScenario } from './apply-scenario.js';
import type { Scenario } from './scenario.js';
import type { TownModel } from './town-model.js';

/** How far and how often to run, and which services to compute. */
export interface RunOptions {
  /** Number of draws. Default: 1,000. */
  readonly draws?: number;
  /** The same seed gives the same random numbers to every scenario. Default: 1. */
  readonly seed?: number;
  /** Last year. Default: that of the model. */
  readonly until?: number;
  /** Ids of services. Default: all. */
  readonly services?: readonly string[];
  /**
   * Expected numbers, or whole people whom chance decides over, as `simulate()` has them. Default: 'expected', since what a
   * scenario changes is not the chance of single people, and a page that follows a slider has no time to draw it.
   */
  readonly people?: 'expected' | 'whole';
}

/** The future of a town: its people and its services. */
export interface ModelRun {
  readonly simulation: Simulation;
  readonly services: readonly ServiceResult[];
}

/** A scenario and what came of it. */
export interface ScenarioRun extends ModelRun {
  readonly scenario: Scenario;
  /** The assumptions it was run with. */
  readonly model: TownModel;
}

/**
 * Runs a town as its assumptions say: people first, then services.
 *
 * @param model - Made by `townModel()`, perhaps changed by a scenario.
 * @throws {RangeError} If the last year is not after the base or beyond the model; as `simulate()` and `computeServices()`.
 * @example
 * const model = townModel(readTown('data/rumia'), { from: 2022, until: 2024 });
 * runModel(model, { draws: 10, services: [] }).simulation.years; // => [2022, 2023, 2024]
 */
export function runModel(
  model: TownModel,
  { draws = 1000, seed = 1, until = model.until, services, people = 'expected' }: RunOptions = {},
): ModelRun {
  const { population, rates, uncertainty, name } = model;
  if (until > model.until) {
    fail(
      `runModel: ostatni rok ${until}; założenia sięgają ${model.until} r., wybierz wcześniejszy albo zbuduj model z until: ${until}`,
      `runModel: the last year is ${until}; the assumptions reach ${model.until}, choose an earlier one or build the model with until: ${until}`,
    );
  }
  const simulation = simulate(population, rates, { until, draws, seed, uncertainty, people, title: { pl: name, en: name } });
  return { simulation, services: computeServices(model.services, simulation, { rates, ...(services === undefined ? {} : { services }) }) };
}

/**
 * Runs a town as a scenario changes its assumptions. Runs with one seed and as many draws can be compared draw by draw.
 *
 * @param model - Made by `townModel()`.
 * @param scenario - A list of changes; see `readScenario()`.
 * @throws {RangeError} As {@link runModel} and `applyScenario()`.
 * @example
 * const model = townModel(readTown('data/rumia'), { from: 2022, until: 2024 });
 * runScenario(model, BASE_SCENARIO, { draws: 10, services: ['preschool'] }).services[0].id; // => 'preschool'
 */
export function runScenario(model: TownModel, scenario: Scenario, options: RunOptions = {}): ScenarioRun {
  const changed = applyScenario(model, scenario);
  return { scenario, model: changed, ...runModel(changed, options) };
}
