import type { Expression } from './expression.js';

/** How strongly each kind of expression holds together, least first. */
const TIGHTNESS = { sum: 1, product: 2, sign: 3, power: 4, value: 5 } as const;

/**
 * A formula as text, with no more parentheses than it needs; read again it gives the same.
 *
 * @param expression - The tree of a formula.
 * @param write - Writes a number or a name. Default: as in a formula.
 * @example
 * printFormula(parseFormula('(refused)/((attending+refused))').expression); // => 'refused / (attending + refused)'
 */
export function printFormula(expression: Expression, write: (leaf: Leaf) => string = leafText): string {
  const inside = (inner: Expression, least: number): string => {
    const text = printFormula(inner, write);
    return tightness(inner) < least ? `(${text})` : text;
  };
  switch (expression.kind) {
    case 'number':
    case 'name':
      return write(expression);
    case 'negate':
      return `-${inside(expression.of, TIGHTNESS.power)}`;
    case 'power':
      return `${inside(expression.base, TIGHTNESS.value)}^${expression.exponent}`;
    case 'call':
      return `${expression.name}(${expression.given.map((one) => printFormula(one, write)).join(', ')})`;
    case 'binary': {
      const own = tightness(expression);
      return `${inside(expression.left, own)} ${expression.operator} ${inside(expression.right, own + 1)}`;
    }
  }
}

/** A number or a name of a formula. */
export type Leaf = Extract<Expression, { readonly kind: 'number' | 'name' }>;

function leafText(leaf: Leaf): string {
  if (leaf.kind === 'name') return leaf.reference.text;
  return leaf.unit === undefined ? String(leaf.value) : `${leaf.value} [${leaf.unit}]`;
}

function tightness(expression: Expression): number {
  switch (expression.kind) {
    case 'binary':
      return expression.operator === '+' || expression.operator === '-' ? TIGHTNESS.sum : TIGHTNESS.product;
    case 'negate':
      return TIGHTNESS.sign;
    case 'power':
      return TIGHTNESS.power;
    default:
      return TIGHTNESS.value;
  }
}
