import type { Indicator } from '../../../indicators/indicator.js';
import type { Language } from '../../../language/language.js';
import type { PeopleQuery } from '../../../population/population.js';
import type { Simulation } from '../../../projection/simulation.js';
import type { Scenario } from '../../../scenarios/scenario.js';
import type { TownModel } from '../../../scenarios/town-model.js';
import type { Draws } from '../../../series/draws.js';
import type { ServiceResult } from '../../../services/service.js';
import type { ExplorerState } from '../../state.js';

/** One scenario, computed as far as somebody has asked. */
export interface ComputedScenario {
  readonly name: string;
  readonly scenario: Scenario;
  /** Of the town; of its parts where one of them is chosen. */
  readonly simulation: Simulation;
  /** The part of the town that is chosen; empty for all of it. */
  readonly where: Pick<PeopleQuery, 'areas'>;
  /** People of the chosen area. */
  sum(ages: string): Draws;
  /** A service in the chosen area. */
  service(id: string): ServiceResult;
}

/** What a view is made of. */
export interface ViewInput {
  readonly state: ExplorerState;
  readonly language: Language;
  /** Room for a chart, pixels. */
  readonly width: number;
  readonly model: TownModel;
  /** The town's indicators. */
  readonly indicators: readonly Indicator[];
  readonly active: ComputedScenario;
  readonly base: ComputedScenario;
  /** Every scenario of the page, in their order. */
  readonly all: () => readonly ComputedScenario[];
}
