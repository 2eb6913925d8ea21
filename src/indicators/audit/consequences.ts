import { fail } from '../../language/error.js';
import { poissonInterval } from '../../numerics/poisson-interval.js';
import { shareInterval } from '../../numerics/share-interval.js';
import { parseFormula } from '../formula/parse-formula.js';
import { parseUnit } from '../formula/unit.js';
import type { ClaimConsequence, ClaimInput } from './claim.js';
import { namesIn } from './expression-parts.js';
import { formulaRange } from './formula-range.js';
import { common, type NumberRange } from './number-range.js';

/** A consequence with its number. */
export interface ComputedConsequence {
  readonly consequence: ClaimConsequence;
  /** In the unit of the consequence; null where an input is missing or, of kind 'common', where the formulas exclude each other. */
  readonly value: number | null;
  readonly interval: NumberRange | null;
}

/**
 * The number of a consequence, and how far it may be off.
 *
 * @param inputs - All there are, by id.
 * @throws {RangeError} If a formula cannot be read or computed.
 */
export function computeConsequence(consequence: ClaimConsequence, inputs: ReadonlyMap<string, ClaimInput>): ComputedConsequence {
  const { factor } = parseUnit(consequence.unit);
  const parts = formulasOf(consequence).map((text) => {
    const { expression } = parseFormula(text);
    return { expression, own: new Map(namesIn(expression).flatMap((name): [string, ClaimInput][] => entry(inputs, name))) };
  });
  if (parts.some(({ own }) => [...own.values()].some(({ value }) => value === null))) return { consequence, value: null, interval: null };
  const [{ expression, own }] = parts;
  const { value, range } = formulaRange(expression, own);
  const inUnit = (interval: NumberRange): NumberRange => ({ low: interval.low / factor, high: interval.high / factor });
  switch (consequence.interval) {
    case 'range':
      return { consequence, value: value / factor, interval: range.low < range.high ? inUnit(range) : null };
    case 'poisson': {
      const [low, high] = poissonInterval(value);
      return { consequence, value: value / factor, interval: inUnit({ low, high }) };
    }
    case 'wilson': {
      if (expression.kind !== 'binary' || expression.operator !== '/') return noQuotient(consequence);
      return {
        consequence,
        value: value / factor,
        interval: inUnit(shareInterval(formulaRange(expression.left, own).value, formulaRange(expression.right, own).value)),
      };
    }
    case 'common': {
      const shared = parts
        .map((part) => formulaRange(part.expression, part.own).range)
        .reduce<NumberRange | undefined>((one, other) => (one === undefined ? undefined : common(one, other)), {
          low: Number.NEGATIVE_INFINITY,
          high: Number.POSITIVE_INFINITY,
        });
      if (shared === undefined) return { consequence, value: null, interval: null };
      return { consequence, value: (shared.low + shared.high) / 2 / factor, interval: inUnit(shared) };
    }
  }
}

/**
 * The formulas of a consequence: one, or of kind 'common' several.
 */
export function formulasOf({ formula, interval }: ClaimConsequence): string[] {
  return interval === 'common' ? formula.split(';') : [formula];
}

function entry(inputs: ReadonlyMap<string, ClaimInput>, name: string): [string, ClaimInput][] {
  const input = inputs.get(name);
  return input === undefined ? [] : [[name, input]];
}

function noQuotient({ claim, formula }: ClaimConsequence): never {
  return fail(
    `auditClaims: następstwo stwierdzenia „${claim}” ma przedział Wilsona, a formuła „${formula}” nie jest ilorazem; oczekiwano np. rodziny_obszaru / rodziny_miasta`,
    `auditClaims: the consequence of claim "${claim}" has an interval of Wilson, but the formula "${formula}" is no quotient; expected e.g. families_of_part / families_of_town`,
  );
}
