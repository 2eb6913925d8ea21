import { powerOfTwo } from '../../numerics/power-of-two.js';
import { computeExpression } from '../formula/compute-expression.js';
import type { Expression } from '../formula/expression.js';
import { parseUnit } from '../formula/unit.js';
import type { ClaimInput } from './claim.js';
import { inputInterval, type NumberRange } from './number-range.js';

/** What a formula gives with the values as they stand, and with everything they may stand for; in basic units. */
export interface FormulaRange {
  readonly value: number;
  readonly range: NumberRange;
}

/** More uncertain inputs than these would take long: each doubles the corners. */
const MOST_UNCERTAIN = 12;

/**
 * The value of a formula, and its least and greatest value over the ranges and rounding intervals of its inputs: from every
 * corner of the box that these make. Exact where the formula only rises or only falls in each input, as sums, products, quotients
 * and powers of positive figures do; each input counts once however often it stands there.
 *
 * @param inputs - By the names of the formula.
 * @throws {RangeError} If a denominator is 0 or an input is missing.
 */
export function formulaRange(expression: Expression, inputs: ReadonlyMap<string, ClaimInput>): FormulaRange {
  const uncertain = [...inputs.values()].filter((input) => inputInterval(input).low < inputInterval(input).high).slice(0, MOST_UNCERTAIN);
  const corners = powerOfTwo(uncertain.length);
  const values = new Map<string, Float64Array>();
  for (const [name, input] of inputs) {
    const { factor } = parseUnit(input.unit);
    const { low, high } = inputInterval(input);
    const place = uncertain.indexOf(input);
    const at = (corner: number): number =>
      place < 0 ? (input.value ?? Number.NaN) : Math.floor(corner / powerOfTwo(place)) % 2 === 0 ? low : high;
    // First the values as they stand, then the corners.
    values.set(
      name,
      Float64Array.from({ length: corners + 1 }, (_, corner) => (corner === 0 ? (input.value ?? Number.NaN) : at(corner - 1)) * factor),
    );
  }
  const all = computeExpression(expression, { valuesOf: ({ text }) => values.get(text) ?? Float64Array.of(Number.NaN) });
  return { value: all[0], range: { low: all.reduce((a, b) => Math.min(a, b)), high: all.reduce((a, b) => Math.max(a, b)) } };
}
