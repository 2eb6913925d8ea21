import type { Message } from '../language/language.js';
import { quantiles } from '../numerics/quantiles.js';
import { Draws } from '../series/draws.js';
import { evaluateFormulaDraws } from './formula/evaluate-formula-draws.js';
import type { FormulaReference } from './formula/expression.js';
import type { FormulaScope } from './formula/formula-scope.js';
import { parseFormula } from './formula/parse-formula.js';
import type { Direction, Milestone } from './indicator.js';
import { isAsGood } from './indicator-status.js';

/** What one quantity would have to be for a target to be met, all else as foretold. */
export interface RequiredInput {
  readonly reference: FormulaReference;
  readonly title: Message;
  readonly unit: Message;
  /** The median that is foretold. */
  readonly expected: number;
  /** What the median would have to be; null where no value of this quantity alone is enough. */
  readonly required: number | null;
}

/** What is to be reached, and how safely. */
export interface RequiredInputsOptions {
  readonly direction: Direction;
  readonly target: Milestone;
  /** Probability with which the target is to be met. Default: 0.9. */
  readonly probability?: number;
  /** Unit of the target as the data write it. */
  readonly unit: string;
}

const STEPS = 60;

/**
 * What would have to be true for a target to be met: of each quantity in draws that the formula names, the median it would need
 * if everything else comes as foretold. Each draw of the quantity is moved by the same amount, not below 0.
 *
 * @param text - The formula of the forecast.
 * @param scope - What its names stand for.
 * @returns One for each quantity in draws; null as required value where even 0, or twenty times as much, is not enough.
 * @throws {RangeError} As `evaluateFormulaDraws()`.
 * @example
 * const unit = { pl: 'dzieci', en: 'children' };
 * const demand = new Draws({ description: { id: 'd', title: unit, unit }, years: [2022], values: [Float64Array.of(90, 100, 110)], statuses: ['projected'], source: 'plan' });
 * const scope = formulaScope({ demand: { draws: demand }, places: { value: 80, unit: 'children' } });
 * const [one] = requiredInputs('max(0, demand - places)', scope, { direction: 'less', target: { year: 2022, value: 0 }, unit: 'children' });
 * [one.expected, Math.round(one.required)]; // => [100, 70]
 */
export function requiredInputs(
  text: string,
  scope: FormulaScope,
  { direction, target, probability = 0.9, unit }: RequiredInputsOptions,
): RequiredInput[] {
  const formula = parseFormula(text);
  return formula.references.flatMap((reference): RequiredInput[] => {
    const input = scope.resolve(reference);
    if (input === undefined || typeof input === 'string' || !('draws' in input)) return [];
    const { draws } = input;
    const values = draws.at(target.year);
    const chanceOf = (shift: number): number => {
      const moved = new Draws({ ...partsOf(draws, target.year), values: [values.map((value) => Math.max(0, value + shift))] });
      const changed: FormulaScope = {
        names: scope.names,
        resolve: (other) => (other.text === reference.text ? { ...input, draws: moved } : scope.resolve(other)),
      };
      const description = { id: 'required', title: draws.description.title, unit: { pl: unit, en: unit } };
      const result = evaluateFormulaDraws(formula, changed, { description, years: [target.year] }).at(target.year);
      return result.filter((value) => isAsGood(value, target.value, direction)).length / result.length;
    };
    const [expected] = quantiles(values, [0.5]);
    const shift = shiftFor(chanceOf, probability, { least: -Math.max(...values) + 1e-6, most: 20 * Math.max(1, ...values) });
    return [
      {
        reference,
        title: draws.description.title,
        unit: draws.description.unit,
        expected,
        required: shift === undefined ? null : Math.max(0, expected + shift),
      },
    ];
  });
}

function partsOf(draws: Draws, year: number): ConstructorParameters<typeof Draws>[0] {
  const { description, source, notes, quality } = draws;
  return { description, years: [year], values: [], statuses: ['computed'], source, notes, quality };
}

/** The smallest move in either direction with which the chance is reached; undefined where none is enough. */
function shiftFor(
  chanceOf: (shift: number) => number,
  probability: number,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  // A denominator that becomes 0 on the way has no chance at all.
  const chance = (shift: number): number => {
    try {
      return chanceOf(shift);
    } catch (error) {
      if (error instanceof RangeError) return 0;
      throw error;
    }
  };
  if (chance(0) >= probability) return 0;
  const ends = [least, most].filter((end) => chance(end) >= probability);
  const found = ends.map((end) => {
    let [short, enough] = [0, end];
    for (let step = 0; step < STEPS; step++) {
      const middle = (short + enough) / 2;
      if (chance(middle) >= probability) enough = middle;
      else short = middle;
    }
    return enough;
  });
  return found.toSorted((a, b) => Math.abs(a) - Math.abs(b))[0];
}
