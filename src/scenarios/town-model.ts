import type { Message } from '../language/language.js';
import type { Population } from '../population/population.js';
import type { Subareas } from '../projection/subareas/subareas.js';
import type { Uncertainty } from '../projection/uncertainty.js';
import type { Rates } from '../rates/rates.js';
import type { TownServiceInputs } from '../services/town-service-inputs.js';

/**
 * Everything a town's future is computed from, as values: no folder is needed any more. Made by `townModel()`, changed by
 * `applyScenario()`, run by `runModel()`, carried as text by `modelToJson()`.
 */
export interface TownModel {
  /** Id of the town. */
  readonly town: string;
  readonly name: string;
  /** Parts of the town, by id. */
  readonly parts: readonly { readonly id: string; readonly name: string }[];
  /** How the town is divided into parts; left out where its folder does not say. */
  readonly subareas?: Subareas;
  /** Last year it can be run to. */
  readonly until: number;
  /** The people it begins with, of the whole town. */
  readonly population: Population;
  readonly rates: Rates;
  readonly uncertainty: Uncertainty;
  readonly services: TownServiceInputs;
  /** What a reader of any result must know of the assumptions. */
  readonly notes: readonly Message[];
}
