import { type Expression, referenceOf } from '../formula/expression.js';
import { parseUnit, sameDimension } from '../formula/unit.js';
import type { ClaimInput } from './claim.js';
import { namesIn, quotientsIn, replaced, withNames } from './expression-parts.js';

/** Another way in which a number may have been computed by mistake. */
export interface Alternative {
  readonly kind: 'divisor' | 'swapped' | 'other-figure' | 'points' | 'decimal';
  readonly expression: Expression;
  /** Ids of what was taken and of what should have been, where the mistake is of that kind. */
  readonly taken?: string;
  readonly instead?: string;
  /** By which power of ten a decimal sign is off. */
  readonly factor?: number;
}

/** Figures an alternative may take: those of the formula, and those of the whole audit. */
export interface AlternativeFigures {
  readonly own: ReadonlyMap<string, ClaimInput>;
  readonly all: readonly ClaimInput[];
}

/**
 * Every mistake of a kind that people make with a formula: dividing by another figure, as the end value or another total; two
 * figures of one kind in each other's place; the same quantity of another year or area; points for percent; a decimal sign off.
 * Those within the formula come first.
 */
export function alternativesTo(expression: Expression, { own, all }: AlternativeFigures): Alternative[] {
  const others = all.filter(({ id, value }) => value !== null && !own.has(id));
  return [
    ...divisors(expression, own, [...own.values()]),
    ...swaps(expression, own),
    ...points(expression, own),
    ...otherFigures(expression, own, others),
    ...divisors(
      expression,
      own,
      others.filter((other) => isBeside(other, [...own.values()])),
    ),
    ...[10, 100, 1000, 0.1, 0.01, 0.001].map((factor): Alternative => ({ kind: 'decimal', factor, expression: times(expression, factor) })),
  ];
}

/** From the same place and time as a figure of the formula: only then would one be taken for another. */
function isBeside({ date, unit }: ClaimInput, own: readonly ClaimInput[]): boolean {
  return own.some((one) => one.date === date && one.unit === unit);
}

function divisors(expression: Expression, own: ReadonlyMap<string, ClaimInput>, candidates: readonly ClaimInput[]): Alternative[] {
  return quotientsIn(expression).flatMap((quotient) => {
    const under = namesIn(quotient.right).flatMap((name) => own.get(name) ?? []);
    return candidates
      .filter((one) => !under.includes(one) && under.some((other) => alike(one, other)))
      .map((one): Alternative => {
        const expressionNow = replaced(expression, quotient, { ...quotient, right: nameOf(one, quotient.at) });
        return { kind: 'divisor', expression: expressionNow, taken: one.id, instead: under.map(({ id }) => id).join(', ') };
      });
  });
}

function swaps(expression: Expression, own: ReadonlyMap<string, ClaimInput>): Alternative[] {
  const inputs = [...own.values()];
  return inputs.flatMap((one, place) =>
    inputs
      .slice(place + 1)
      .filter((other) => alike(one, other))
      .map(
        (other): Alternative => ({
          kind: 'swapped',
          expression: withNames(expression, (name) => (name === one.id ? other.id : name === other.id ? one.id : name)),
          taken: other.id,
          instead: one.id,
        }),
      ),
  );
}

function otherFigures(expression: Expression, own: ReadonlyMap<string, ClaimInput>, others: readonly ClaimInput[]): Alternative[] {
  return [...own.values()].flatMap((one) =>
    others
      .filter(({ quantity }) => quantity === one.quantity)
      .map(
        (other): Alternative => ({
          kind: 'other-figure',
          expression: withNames(expression, (name) => (name === one.id ? other.id : name)),
          taken: other.id,
          instead: one.id,
        }),
      ),
  );
}

/** (after - before) / before of two percentages, written as after - before; and the other way round. */
function points(expression: Expression, own: ReadonlyMap<string, ClaimInput>): Alternative[] {
  if (![...own.values()].every(({ unit }) => unit === 'percent') || expression.kind !== 'binary') return [];
  const { operator, left, right, at } = expression;
  if (operator === '/' && left.kind === 'binary' && left.operator === '-') return [{ kind: 'points', expression: left }];
  return operator === '-' ? [{ kind: 'points', expression: { kind: 'binary', operator: '/', left: expression, right, at } }] : [];
}

function alike(one: ClaimInput, other: ClaimInput): boolean {
  return sameDimension(parseUnit(one.unit), parseUnit(other.unit));
}

function nameOf({ id }: ClaimInput, at: number): Expression {
  return { kind: 'name', reference: referenceOf(id, []), at };
}

function times(expression: Expression, factor: number): Expression {
  return { kind: 'binary', operator: '*', left: { kind: 'number', value: factor, at: 0 }, right: expression, at: 0 };
}
