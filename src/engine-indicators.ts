// The part of the engine that computes indicators; see engine.ts.

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
