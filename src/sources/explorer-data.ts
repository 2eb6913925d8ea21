import { modelToJson } from '../scenarios/model-json.js';
import type { Scenario } from '../scenarios/scenario.js';
import type { Town } from './town.js';
import { townModel } from './town-model.js';

/** From which year the page computes. */
export interface ExplorerDataOptions {
  /** Base year. */
  readonly from: number;
  /** Ready scenarios to begin with. */
  readonly packs: readonly Scenario[];
}

/**
 * What the explorer carries of a town: its model, its ready scenarios and its indicators, as text.
 *
 * @param town - The town as read from its folder.
 * @throws {RangeError} As `townModel()`.
 */
export function explorerData(town: Town, { from, packs }: ExplorerDataOptions): string {
  return JSON.stringify({ model: modelToJson(townModel(town, { from })), packs, indicators: town.indicators });
}
