import { fail } from '../../language/error.js';
import { bindFormula, shortened } from './bind-formula.js';
import { computeExpression } from './compute-expression.js';
import type { Expression, Formula, FormulaReference } from './expression.js';
import { type FormulaQuantity, type FormulaScope, formulaScope } from './formula-scope.js';
import { formulaUnit } from './formula-unit.js';
import { parseFormula } from './parse-formula.js';
import { parseUnit, RATIO, sameDimension, type Unit, unitText } from './unit.js';

/** One operation of a formula: what was put together and what came of it. */
export interface FormulaStep {
  readonly expression: Expression;
  /** What was put together, in basic units, in the order of the formula. */
  readonly given: readonly number[];
  /** In basic units. */
  readonly result: number;
  /** The name of the formula the step belongs to, where it is one that the formula names. */
  readonly of?: string;
}

/** What a formula names, and its value there. */
export interface FormulaSource {
  readonly reference: FormulaReference;
  readonly quantity: FormulaQuantity;
}

/** The value of a formula and how it came about. */
export interface FormulaResult {
  readonly formula: Formula;
  /** In {@link FormulaResult.unit}. */
  readonly value: number;
  /** As asked for, else in basic units: 'persons', 'ratio', 'PLN/years'. */
  readonly unit: string;
  /** The figures it was computed from, each once. */
  readonly inputs: readonly FormulaSource[];
  readonly steps: readonly FormulaStep[];
}

/** What a formula is to be given in. */
export interface EvaluateFormulaOptions {
  /** E.g. 'percent' or 'per 1000'. Default: basic units. */
  readonly unit?: string;
}

/**
 * The value of a formula, with every operation on the way. Units are checked: persons and places do not add up, percent are
 * hundredths, a month is a twelfth of a year.
 *
 * @param text - A formula as text or already read, see {@link parseFormula}.
 * @param scope - What its names stand for. Default: nothing, for formulas of numbers.
 * @throws {RangeError} If the formula cannot be read, names what is not known, puts together what does not measure the same, or
 *   if a denominator is 0 or a figure is missing.
 * @example
 * const scope = formulaScope({ 'children[rewitalizacja]': { value: 16, unit: 'children' }, children: { value: 54, unit: 'children' } });
 * evaluateFormula('children[rewitalizacja] / children', scope, { unit: 'percent' }).value.toFixed(1); // => '29.6'
 */
export function evaluateFormula(
  text: string | Formula,
  scope: FormulaScope = formulaScope({}),
  { unit }: EvaluateFormulaOptions = {},
): FormulaResult {
  const formula = typeof text === 'string' ? parseFormula(text) : text;
  const bound = bindFormula(formula, scope);
  const basic = formulaUnit(bound);
  const { factor } = unit === undefined ? basic : requireUnit(formula, basic, unit);
  const steps: FormulaStep[] = [];
  const inputs: FormulaSource[] = [];
  const values = new Map<string, Float64Array>();
  const compute = (expression: Expression, of?: string): Float64Array =>
    computeExpression(expression, {
      valuesOf: (reference) => values.get(reference.text) ?? Float64Array.of(),
      seen: (operation, given, [result]) =>
        steps.push({ expression: operation, given: given.map(([value]) => value), result, ...(of === undefined ? {} : { of }) }),
    });
  for (const [name, input] of bound.inputs) {
    switch (input.kind) {
      case 'quantity':
        values.set(name, Float64Array.of(requireValue(formula, name, input.quantity) * parseUnit(input.quantity.unit).factor));
        inputs.push(input);
        break;
      case 'formula':
        values.set(name, compute(input.formula.expression, name));
        break;
      case 'draws':
        drawsGiven(name);
    }
  }
  const [value] = compute(formula.expression);
  return { formula, value: value / factor, unit: unit ?? unitText(basic), inputs, steps };
}

/**
 * The unit a formula is asked in, where it measures the same.
 *
 * @throws {RangeError} If it does not.
 */
export function requireUnit(formula: Formula, basic: Unit, asked: string): Unit {
  const unit = parseUnit(asked);
  if (sameDimension(unit, basic)) return unit;
  const [given, wanted] = [unitText(basic), unitText(unit)];
  const hint = sameDimension(unit, RATIO) ? '' : `, np. 1 [${wanted}/${given}]`;
  return fail(
    `Formuła „${shortened(formula.text)}” daje ${given}, a podana jednostka to ${asked} (${wanted}); zmień jednostkę albo dopisz przelicznik${hint}`,
    `Formula "${shortened(formula.text)}" gives ${given}, and the unit stated is ${asked} (${wanted}); change the unit or add a conversion${hint.replace('np.', 'e.g.')}`,
  );
}

/**
 * The value of a figure that a formula needs.
 *
 * @throws {RangeError} If it is missing; with the reason.
 */
export function requireValue(formula: Formula, name: string, { value, note }: FormulaQuantity): number {
  if (value !== null && Number.isFinite(value)) return value;
  return fail(
    `Formuła „${shortened(formula.text)}”: brak wartości „${name}”${note === undefined ? '' : ` (${note})`}; brak danych to nie zero. Uzupełnij ją w danych`,
    `Formula "${shortened(formula.text)}": the value of "${name}" is missing${note === undefined ? '' : ` (${note})`}; missing is not zero. Add it to the data`,
  );
}

function drawsGiven(name: string): never {
  return fail(
    `evaluateFormula: „${name}” ma wiele losowań; użyj evaluateFormulaDraws()`,
    `evaluateFormula: "${name}" has many draws; use evaluateFormulaDraws()`,
  );
}
