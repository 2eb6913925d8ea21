// The part of the engine that plays scenarios; see engine.ts.

export { changeRates, type RateChange } from './projection/rate-changes.js';
export { applyScenario } from './scenarios/apply-scenario.js';
export {
  type Assumption,
  type AssumptionKind,
  type AssumptionTarget,
  allowedValues,
  type ChangeInputsOptions,
} from './scenarios/assumption.js';
export { ASSUMPTIONS, assumptionAt, assumptionsTable } from './scenarios/assumptions.js';
export { type CheapestMix, cheapestMix, type MixTrial, type PricedLever } from './scenarios/cheapest-mix.js';
export { checkScenario } from './scenarios/check-scenario.js';
export {
  type CompareScenariosOptions,
  type ComparisonTableOptions,
  compareScenarios,
  MOST_COMPARED,
  ScenarioComparison,
} from './scenarios/compare-scenarios.js';
export {
  type CostEffectiveness,
  type CostEffectivenessOptions,
  costEffectiveness,
  costEffectivenessTable,
  QUADRANT_NAMES,
  type Quadrant,
} from './scenarios/cost-effectiveness.js';
export {
  type Goal,
  type GoalSeekOptions,
  type GoalSeekResult,
  goalSeek,
  goalSeekTable,
  type Lever,
  type Trial,
} from './scenarios/goal-seek.js';
export { modelFromJson, modelToJson } from './scenarios/model-json.js';
export { readScenario } from './scenarios/read-scenario.js';
export { quantityNames, runQuantity } from './scenarios/run-quantity.js';
export { type ModelRun, type RunOptions, runModel, runScenario, type ScenarioRun } from './scenarios/run-scenario.js';
export { BASE_SCENARIO, type Patch, SCENARIO_FORMAT, type Scenario, type ValueInterval } from './scenarios/scenario.js';
export { type Conflict, type ConflictKind, type ConflictModel, scenarioConflicts } from './scenarios/scenario-conflicts.js';
export type { ScenarioFault } from './scenarios/scenario-fields.js';
export { scenarioSchema } from './scenarios/scenario-schema.js';
export { type ScenarioTornadoOptions, scenarioTornado } from './scenarios/scenario-tornado.js';
export { type DiffLine, patchWords, scenarioDiff, scenarioTable } from './scenarios/scenario-words.js';
export type { TownModel } from './scenarios/town-model.js';
export { explainScenario, ScenarioWaterfall, type WaterfallOptions, type WaterfallPart } from './scenarios/waterfall.js';
export { CHANGE_OPERATIONS, type Change, type ChangeOperation, changedIn, changeOf, changeWeight } from './series/change.js';
export { type Changed, type DrawChangesOptions, drawChanges } from './series/draw-changes.js';
