import { fail } from '../../language/error.js';
import type { BoundFormula, BoundInput } from './bind-formula.js';
import type { Expression, Formula } from './expression.js';
import { functionOf } from './formula-functions.js';
import { printFormula } from './print-formula.js';
import { multiplied, parseUnit, RATIO, raised, sameDimension, type Unit, unitText } from './unit.js';

/** The unit of a value; undefined for the number 0, which fits every unit. */
type MaybeUnit = Unit | undefined;

/**
 * The unit of what a formula gives, in basic units. Adding, comparing and sharing only what measures the same is checked on
 * the way; 0 fits every unit.
 *
 * @throws {RangeError} If persons are added to places and the like; if a function is given what it cannot take.
 * @example
 * const bound = bindFormula(parseFormula('users / people'), formulaScope({ users: { value: 103, unit: 'persons' }, people: { value: 728, unit: 'persons' } }));
 * formulaUnit(bound).powers.size; // => 0
 */
export function formulaUnit({ formula, inputs }: BoundFormula): Unit {
  const known = new Map<string, Unit>();
  for (const [text, input] of inputs) known.set(text, inputUnit(input, known));
  const { powers } = unitOf(formula.expression, formula, known) ?? RATIO;
  return { factor: 1, powers };
}

function inputUnit(input: BoundInput, known: ReadonlyMap<string, Unit>): Unit {
  switch (input.kind) {
    case 'quantity':
      return parseUnit(input.quantity.unit);
    case 'draws':
      return parseUnit(input.draws.unit ?? input.draws.draws.description.unit.en);
    case 'formula':
      return unitOf(input.formula.expression, input.formula, known) ?? RATIO;
  }
}

function unitOf(expression: Expression, formula: Formula, known: ReadonlyMap<string, Unit>): MaybeUnit {
  const inner = (one: Expression): MaybeUnit => unitOf(one, formula, known);
  switch (expression.kind) {
    case 'number':
      if (expression.unit !== undefined) return parseUnit(expression.unit);
      return expression.value === 0 ? undefined : RATIO;
    case 'name':
      return known.get(expression.reference.text);
    case 'negate':
      return inner(expression.of);
    case 'power':
      return raised(inner(expression.base) ?? RATIO, expression.exponent);
    case 'call':
      return callUnit(expression, inner);
    case 'binary': {
      const left = inner(expression.left);
      const right = inner(expression.right);
      switch (expression.operator) {
        case '*':
          return multiplied(left ?? RATIO, right ?? RATIO);
        case '/':
          return multiplied(left ?? RATIO, right ?? RATIO, -1);
        default:
          return alike(expression, expression.left, left, expression.right, right);
      }
    }
  }
}

function callUnit(call: Extract<Expression, { kind: 'call' }>, inner: (one: Expression) => MaybeUnit): MaybeUnit {
  const { alike: count, years = false, result } = functionOf(call.name);
  const units = call.given.map(inner);
  let unit: MaybeUnit = units[0];
  call.given.forEach((given, place) => {
    if (place === 0) return;
    if (place < count) unit = alike(call, call.given[0], unit, given, units[place]);
    else requireNumberOf(call, given, units[place], years);
  });
  return result === 'ratio' ? RATIO : unit;
}

function alike(whole: Expression, left: Expression, leftUnit: MaybeUnit, right: Expression, rightUnit: MaybeUnit): MaybeUnit {
  if (leftUnit === undefined) return rightUnit;
  if (rightUnit === undefined || sameDimension(leftUnit, rightUnit)) return leftUnit;
  const [l, r] = [unitText(leftUnit), unitText(rightUnit)];
  return fail(
    `Formuła: w „${printFormula(whole)}” wartość „${printFormula(left)}” ma jednostkę ${l}, a „${printFormula(right)}” ${r}; tak łączyć można tylko to, co mierzy to samo. Przelicznik zapisz z jednostką, np. 1 [${l}/${r}]`,
    `Formula: in "${printFormula(whole)}" the value "${printFormula(left)}" is in ${l} and "${printFormula(right)}" in ${r}; only what measures the same goes together so. Write a conversion with its unit, e.g. 1 [${l}/${r}]`,
  );
}

function requireNumberOf(call: Expression, given: Expression, unit: MaybeUnit, years: boolean): void {
  if (unit === undefined || sameDimension(unit, RATIO) || (years && sameDimension(unit, parseUnit('years')))) return;
  const pl = years ? 'liczby lat' : 'liczby bez jednostki';
  const en = years ? 'a number of years' : 'a number without a unit';
  fail(
    `Formuła: w „${printFormula(call)}” wartość „${printFormula(given)}” ma jednostkę ${unitText(unit)}; oczekiwano ${pl}`,
    `Formula: in "${printFormula(call)}" the value "${printFormula(given)}" is in ${unitText(unit)}; expected ${en}`,
  );
}
