import { poissonInterval } from '../numerics/poisson-interval.js';
import { shareInterval } from '../numerics/share-interval.js';
import type { FormulaResult } from './formula/evaluate-formula.js';
import type { Expression } from './formula/expression.js';
import { parseUnit } from './formula/unit.js';

/** How far chance may have moved a counted value. */
export interface SamplingInterval {
  /** In the unit of the value. */
  readonly low: number;
  readonly high: number;
  readonly method: 'Poisson' | 'Wilson';
  /** The count that chance has moved: people or families. */
  readonly count: number;
}

/**
 * The 95% interval of an indicator that counts people or families: exact Poisson for a count and for a count per something,
 * Wilson for a part of the same count. Places, money and documents are decided on, and have none.
 *
 * @param result - Of `evaluateFormula()`.
 * @returns Undefined where chance has no part in the value, or the formula is neither a count nor one count over another.
 * @example
 * const scope = formulaScope({ 'care[area]': { value: 16, unit: 'children' }, care: { value: 54, unit: 'children' } });
 * const { low, high } = samplingInterval(evaluateFormula('care[area] / care', scope, { unit: 'percent' }));
 * [low, high].map((one) => one.toFixed(1)); // => ['19.1', '42.8']
 */
export function samplingInterval(result: FormulaResult): SamplingInterval | undefined {
  const { expression } = result.formula;
  const over = countOf(expression, result);
  if (over !== undefined) return scaled(over, result.value, 'Poisson', poissonInterval(over));
  if (expression.kind !== 'binary' || expression.operator !== '/') return undefined;
  const part = countOf(expression.left, result);
  if (part === undefined) return undefined;
  const whole = countOf(expression.right, result);
  const isPart =
    whole !== undefined &&
    expression.left.kind === 'name' &&
    expression.right.kind === 'name' &&
    expression.left.reference.name === expression.right.reference.name &&
    part <= whole &&
    whole > 0;
  if (!isPart) return scaled(part, result.value, 'Poisson', poissonInterval(part));
  const { low, high } = shareInterval(part, whole);
  return scaled(part, result.value, 'Wilson', [low * whole, high * whole]);
}

/** The limits of the count in the unit of the value. Of 0 the value says nothing of its unit: there is no interval. */
function scaled(
  count: number,
  value: number,
  method: SamplingInterval['method'],
  [low, high]: readonly [number, number],
): SamplingInterval | undefined {
  if (count === 0) return undefined;
  return { low: (value * low) / count, high: (value * high) / count, method, count };
}

/** A whole count of people or families that the expression names. */
function countOf(expression: Expression, { inputs }: FormulaResult): number | undefined {
  if (expression.kind !== 'name') return undefined;
  const found = inputs.find(({ reference }) => reference.text === expression.reference.text);
  if (found === undefined || found.quantity.value === null) return undefined;
  const { factor, powers } = parseUnit(found.quantity.unit);
  const isCounted = factor === 1 && powers.size === 1 && (powers.get('persons') === 1 || powers.get('families') === 1);
  return isCounted && Number.isInteger(found.quantity.value) ? found.quantity.value : undefined;
}
