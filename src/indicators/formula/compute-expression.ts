import { fail } from '../../language/error.js';
import type { Expression, FormulaReference } from './expression.js';
import { functionOf } from './formula-functions.js';
import { printFormula } from './print-formula.js';
import { parseUnit } from './unit.js';

/** Where the values of names come from, and who wants to see each operation. */
export interface ComputeOptions {
  /** The values of a name in basic units: one, or one per draw. */
  readonly valuesOf: (reference: FormulaReference) => Float64Array;
  /** Called after each operation and function with what it was given and what it gave. */
  readonly seen?: (expression: Expression, given: readonly Float64Array[], result: Float64Array) => void;
}

/**
 * The values of an expression in basic units: one, or one per draw where a name has draws.
 *
 * @throws {RangeError} If a denominator is 0, a function has no value or a number becomes too large; with the part of the
 *   formula and in how many draws.
 * @example
 * computeExpression(parseFormula('1 / 4').expression, { valuesOf: () => Float64Array.of() }); // => [0.25]
 */
export function computeExpression(expression: Expression, options: ComputeOptions): Float64Array {
  const { valuesOf, seen } = options;
  if (expression.kind === 'number') {
    return Float64Array.of(expression.unit === undefined ? expression.value : expression.value * parseUnit(expression.unit).factor);
  }
  if (expression.kind === 'name') return valuesOf(expression.reference);
  const given = partsOf(expression).map((part) => computeExpression(part, options));
  const result = combined(expression, given);
  seen?.(expression, given, result);
  return result;
}

type Operation = Exclude<Expression, { readonly kind: 'number' | 'name' }>;

/** The parts that an operation puts together. */
function partsOf(operation: Operation): readonly Expression[] {
  switch (operation.kind) {
    case 'negate':
      return [operation.of];
    case 'power':
      return [operation.base];
    case 'binary':
      return [operation.left, operation.right];
    case 'call':
      return operation.given;
  }
}

function combined(operation: Operation, given: readonly Float64Array[]): Float64Array {
  const compute = computation(operation, given);
  const length = Math.max(1, ...given.map((values) => values.length));
  const result = new Float64Array(length);
  const values = new Array<number>(given.length).fill(0);
  for (let draw = 0; draw < length; draw++) {
    for (let place = 0; place < given.length; place++) values[place] = given[place].length === 1 ? given[place][0] : given[place][draw];
    result[draw] = compute(values);
  }
  if (!result.every(Number.isFinite)) noValue(operation, given, result);
  return result;
}

function computation(operation: Operation, given: readonly Float64Array[]): (values: readonly number[]) => number {
  switch (operation.kind) {
    case 'negate':
      return ([value]) => -value;
    case 'power': {
      const { base, exponent } = operation;
      if (exponent < 0) requireNot0(operation, base, given[0]);
      return ([value]) => power(value, exponent);
    }
    case 'call':
      return functionOf(operation.name).compute;
    case 'binary':
      switch (operation.operator) {
        case '+':
          return ([left, right]) => left + right;
        case '-':
          return ([left, right]) => left - right;
        case '*':
          return ([left, right]) => left * right;
        case '/':
          requireNot0(operation, operation.right, given[1]);
          return ([left, right]) => left / right;
      }
  }
}

/** By multiplying, which gives the same bits everywhere. */
function power(value: number, exponent: number): number {
  let result = 1;
  for (let step = 0; step < Math.abs(exponent); step++) result *= value;
  return exponent < 0 ? 1 / result : result;
}

function requireNot0(operation: Operation, denominator: Expression, values: Float64Array): void {
  const zeros = values.filter((value) => value === 0).length;
  if (zeros === 0) return;
  const [whole, part] = [printFormula(operation), printFormula(denominator)];
  const inDraws = inDrawsOf(zeros, values.length);
  fail(
    `Formuła: w „${whole}” mianownik „${part}” wynosi 0${inDraws.pl}; ilorazu nie ma. Wybierz inny mianownik albo obszar, w którym nie jest zerem`,
    `Formula: in "${whole}" the denominator "${part}" is 0${inDraws.en}; there is no ratio. Choose another denominator or an area where it is not zero`,
  );
}

function noValue(operation: Operation, given: readonly Float64Array[], result: Float64Array): never {
  const wrong = result.findIndex((value) => !Number.isFinite(value));
  const inDraws = inDrawsOf(result.filter((value) => !Number.isFinite(value)).length, result.length);
  const values = given.map((one) => (one.length === 1 ? one[0] : one[wrong])).join('; ');
  const needs = operation.kind === 'call' ? functionOf(operation.name).needs : undefined;
  return fail(
    `Formuła: „${printFormula(operation)}” nie ma wartości${inDraws.pl} (${values}); oczekiwano ${needs?.pl ?? 'mniejszych liczb'}`,
    `Formula: "${printFormula(operation)}" has no value${inDraws.en} (${values}); expected ${needs?.en ?? 'smaller numbers'}`,
  );
}

function inDrawsOf(wrong: number, all: number): { readonly pl: string; readonly en: string } {
  return all === 1 ? { pl: '', en: '' } : { pl: ` w ${wrong} z ${all} losowań`, en: ` in ${wrong} of ${all} draws` };
}
