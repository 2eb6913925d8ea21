// The part of the engine that computes indicators; see engine.ts.

export type { Alternative } from './indicators/audit/alternatives.js';
export { type AuditedClaim, auditClaims, type ClaimsAudit } from './indicators/audit/audit-claims.js';
export { type AuditDetails, type AuditDetailsOptions, auditDetails } from './indicators/audit/audit-details.js';
export { auditDetailsTable } from './indicators/audit/audit-details-table.js';
export { type AuditTableOptions, auditTable } from './indicators/audit/audit-table.js';
export type {
  Better,
  Claim,
  ClaimConsequence,
  ClaimInput,
  Claims,
  ConsequenceInterval,
  Relation,
  Rounding,
} from './indicators/audit/claim.js';
export { type ClaimFlag, type ClaimFlagKind, FLAG_NAMES } from './indicators/audit/claim-flag.js';
export type { ComputedConsequence } from './indicators/audit/consequences.js';
export type { Explanation } from './indicators/audit/judge-claim.js';
export type { NeededValue } from './indicators/audit/needed-values.js';
export type { NumberRange } from './indicators/audit/number-range.js';
export { VERDICT_NAMES, VERDICTS, type Verdict, type VerdictName } from './indicators/audit/verdict.js';
export {
  type CompareVintagesOptions,
  compareVintages,
  type Vintage,
  type VintageCause,
  type VintageComparison,
  type VintageFactor,
} from './indicators/compare-vintages.js';
export {
  evaluateIndicator,
  type IndicatorForecast,
  type IndicatorResult,
  type IndicatorScopes,
  type IndicatorValue,
} from './indicators/evaluate-indicator.js';
export { Evaluation, type EvaluationParts } from './indicators/evaluation.js';
export { type Explainable, type ExplainOptions, explain } from './indicators/explain/explain.js';
export { ExplainedNumber, type ExplainedNumberParts } from './indicators/explain/explained-number.js';
export {
  type EvaluateFormulaOptions,
  evaluateFormula,
  type FormulaResult,
  type FormulaSource,
  type FormulaStep,
} from './indicators/formula/evaluate-formula.js';
export { type EvaluateFormulaDrawsOptions, evaluateFormulaDraws } from './indicators/formula/evaluate-formula-draws.js';
export type { Expression, Formula, FormulaOperator, FormulaReference } from './indicators/formula/expression.js';
export { FORMULA_FUNCTIONS, type FormulaFunction } from './indicators/formula/formula-functions.js';
export { FORMULA_LIMITS } from './indicators/formula/formula-limits.js';
export {
  type FormulaDraws,
  type FormulaInput,
  type FormulaQuantity,
  type FormulaScope,
  formulaScope,
} from './indicators/formula/formula-scope.js';
export { formulaSteps } from './indicators/formula/formula-steps.js';
export { parseFormula } from './indicators/formula/parse-formula.js';
export { type Leaf, printFormula } from './indicators/formula/print-formula.js';
export type { Baseline, Direction, Frequency, Indicator, IndicatorGroup, Milestone, PathKind } from './indicators/indicator.js';
export { type IndicatorStatus, indicatorStatus, STATUS_SIGNS, type StatusCase, type StatusSign } from './indicators/indicator-status.js';
export {
  ACTIVITY_STATES,
  type Activity,
  type ActivityState,
  activitiesTable,
  DUTY_FREQUENCIES,
  type DutyFrequency,
  type DutyState,
  dutiesTable,
  dutyStates,
  type MonitoringDuty,
} from './indicators/monitoring.js';
export { pathValue } from './indicators/path-value.js';
export { type PooledCount, pooledCount } from './indicators/pooled-count.js';
export { type RequiredInput, type RequiredInputsOptions, requiredInputs } from './indicators/required-input.js';
export { type SamplingInterval, samplingInterval } from './indicators/sampling-interval.js';
