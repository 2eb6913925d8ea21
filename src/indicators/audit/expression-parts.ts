import { type Expression, referenceOf } from '../formula/expression.js';

/** A quotient in a formula. */
export type Quotient = Extract<Expression, { readonly kind: 'binary' }>;

/** The parts an expression is put together from. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'name':
      return [];
    case 'negate':
      return [expression.of];
    case 'power':
      return [expression.base];
    case 'call':
      return expression.given;
    case 'binary':
      return [expression.left, expression.right];
  }
}

/** The names in an expression, each once. */
export function namesIn(expression: Expression): string[] {
  if (expression.kind === 'name') return [expression.reference.text];
  return [...new Set(partsOf(expression).flatMap(namesIn))];
}

/** Every quotient in an expression. */
export function quotientsIn(expression: Expression): Quotient[] {
  const inside = partsOf(expression).flatMap(quotientsIn);
  return expression.kind === 'binary' && expression.operator === '/' ? [expression, ...inside] : inside;
}

/** The terms of a sum or difference, in order; the expression itself where it is none. */
export function termsOf(expression: Expression): Expression[] {
  if (expression.kind === 'binary' && (expression.operator === '+' || expression.operator === '-')) {
    return [...termsOf(expression.left), ...termsOf(expression.right)];
  }
  return [expression];
}

/** The expression with another name wherever one stands. */
export function withNames(expression: Expression, nameFor: (name: string) => string): Expression {
  const renamed = (one: Expression): Expression =>
    one.kind === 'name' ? { ...one, reference: referenceOf(nameFor(one.reference.text), []) } : one;
  return rebuilt(expression, renamed);
}

/** The expression with one part of it, told by identity, replaced. */
export function replaced(expression: Expression, part: Expression, by: Expression): Expression {
  return rebuilt(expression, (one) => (one === part ? by : one));
}

/** The expression with each part as `change` makes it, from the top; what was changed is not entered again. */
function rebuilt(expression: Expression, change: (one: Expression) => Expression): Expression {
  const changed = change(expression);
  if (changed !== expression) return changed;
  const inner = (one: Expression): Expression => rebuilt(one, change);
  switch (expression.kind) {
    case 'number':
    case 'name':
      return expression;
    case 'negate':
      return { ...expression, of: inner(expression.of) };
    case 'power':
      return { ...expression, base: inner(expression.base) };
    case 'call':
      return { ...expression, given: expression.given.map(inner) };
    case 'binary':
      return { ...expression, left: inner(expression.left), right: inner(expression.right) };
  }
}
