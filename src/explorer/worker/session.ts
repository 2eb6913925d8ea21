import type { Indicator } from '../../indicators/indicator.js';
import type { Simulation } from '../../projection/simulation.js';
import { simulator } from '../../projection/simulator.js';
import { splitIntoAreas } from '../../projection/subareas/split-into-areas.js';
import type { Rates } from '../../rates/rates.js';
import { applyScenario } from '../../scenarios/apply-scenario.js';
import { readScenario } from '../../scenarios/read-scenario.js';
import { BASE_SCENARIO, type Scenario } from '../../scenarios/scenario.js';
import type { TownModel } from '../../scenarios/town-model.js';
import type { Draws } from '../../series/draws.js';
import { computeServices } from '../../services/compute-services.js';
import type { ServiceResult } from '../../services/service.js';
import type { ExplorerState } from '../state.js';
import type { ComputedScenario } from './views/view-input.js';

/** Futures of every scenario, as many as the command line computes. */
export const DRAWS = 1000;
/** The seed that all of them share with the command line. */
export const SEED = 1;

/**
 * The town in the worker: it computes a scenario when somebody asks, and only what was asked. What scenarios have in common – who
 * lives in the town in each draw, and by how much each draw's rates deviate – is drawn once.
 */
export class Session {
  readonly model: TownModel;
  readonly indicators: readonly Indicator[];
  /** By last year and by what of a scenario is drawn. */
  readonly #simulators = new Map<string, (rates: Rates) => Simulation>();
  /** The last scenarios, by their text: most questions change one of four. */
  /** Parts that can be chosen. */
  readonly #areas: ReadonlySet<string>;
  readonly #computed = new Map<string, ComputedScenario>();

  constructor(model: TownModel, indicators: readonly Indicator[]) {
    this.model = model;
    this.#areas = new Set(model.subareas === undefined ? [] : model.parts.map(({ id }) => id));
    this.indicators = indicators;
  }

  /** The town as its folder says. */
  base(state: ExplorerState): ComputedScenario {
    return this.#compute('', BASE_SCENARIO, state);
  }

  /**
   * A scenario of the page.
   *
   * @throws {RangeError} If it has faults, or cannot be applied to the town.
   */
  scenario(place: number, state: ExplorerState): ComputedScenario {
    const { name, scenario } = state.scenarios[place];
    return this.#compute(name, readScenario(scenario, name), state);
  }

  #compute(name: string, scenario: Scenario, { until, area: asked }: ExplorerState): ComputedScenario {
    const area = this.#areas.has(asked) ? asked : '';
    const key = JSON.stringify([name, until, area, scenario.patches]);
    const known = this.#computed.get(key);
    if (known !== undefined) {
      // The one asked for last goes last: the base, which every answer needs, must not be the first to be forgotten.
      this.#computed.delete(key);
      this.#computed.set(key, known);
      return known;
    }
    const changed = applyScenario(this.model, scenario);
    const { subareas } = this.model;
    const town = this.#simulate(changed, until);
    const simulation = area === '' || subareas === undefined ? town : splitIntoAreas(town, subareas, { people: 'expected' }).simulation;
    const where = area === '' ? {} : { areas: area };
    const services = new Map<string, ServiceResult>();
    const sums = new Map<string, Draws>();
    const computed: ComputedScenario = {
      name,
      scenario,
      simulation,
      where,
      sum: (ages) => {
        const found = sums.get(ages) ?? simulation.sum({ ages, ...where });
        sums.set(ages, found);
        return found;
      },
      service: (id) => {
        const options = { rates: changed.rates, services: [id], ...(area === '' ? {} : { areas: [area] }) };
        const found = services.get(id) ?? computeServices(changed.services, simulation, options)[0];
        services.set(id, found);
        return found;
      },
    };
    if (this.#computed.size >= MOST_KEPT) for (const old of [...this.#computed.keys()].slice(0, 1)) this.#computed.delete(old);
    this.#computed.set(key, computed);
    return computed;
  }

  #simulate({ population, rates, uncertainty, name }: TownModel, until: number): Simulation {
    // Certain changes are in the rates; only intervals are drawn.
    const drawn = (uncertainty.changes ?? []).filter(({ changes }) => changes.some(({ low, high }) => low !== high));
    const key = JSON.stringify([until, drawn, uncertainty.shocks]);
    const known = this.#simulators.get(key);
    if (known !== undefined) return known(rates);
    const options = { until, draws: DRAWS, seed: SEED, uncertainty, people: 'expected', title: { pl: name, en: name } } as const;
    const fresh = simulator(population, options);
    if (this.#simulators.size >= MOST_KEPT) this.#simulators.clear();
    this.#simulators.set(key, fresh);
    return fresh(rates);
  }
}

/** Scenarios and sets of random numbers kept: the base, four of the page, and the step before. */
const MOST_KEPT = 6;
