import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Expression, evaluateFormula, formulaScope, KohortaError, parseFormula, printFormula } from '../../src/engine.js';
import { runs } from './arbitraries.js';

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.double({ min: 0, max: 1e6, noNaN: true }).map((value): Expression => ({ kind: 'number', value: value + 0, at: 0 })),
  fc.integer({ min: 0, max: 1000 }).map((value): Expression => ({ kind: 'number', value, at: 0 })),
  fc.constantFrom(...['a', 'b']).map((name): Expression => ({ kind: 'name', reference: { name, qualifiers: [], text: name }, at: 0 })),
);

const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 6, depthSize: 'medium' },
    leaf,
    fc.record({ kind: fc.constant('negate' as const), of: tie('expression'), at: fc.constant(0) }),
    fc.record({
      kind: fc.constant('power' as const),
      base: tie('expression'),
      exponent: fc.integer({ min: -3, max: 3 }),
      at: fc.constant(0),
    }),
    fc.record({
      kind: fc.constant('binary' as const),
      operator: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const),
      left: tie('expression'),
      right: tie('expression'),
      at: fc.constant(0),
    }),
    fc.record({
      kind: fc.constant('call' as const),
      name: fc.constantFrom('min', 'max', 'sum', 'mean'),
      given: fc.array(tie('expression'), { minLength: 1, maxLength: 3 }),
      at: fc.constant(0),
    }),
  ),
}));

const scope = formulaScope({ a: { value: 3, unit: 'ratio' }, b: { value: -0.25, unit: 'ratio' } });

/** The value, or the reason why there is none. */
function outcome(compute: () => number): number | string {
  try {
    return compute();
  } catch (error) {
    if (error instanceof KohortaError) return error.text.en;
    throw error;
  }
}

test('a formula that is printed and read again has the same value', () => {
  fc.assert(
    fc.property(expression, (tree) => {
      const text = printFormula(tree);
      fc.pre(text.length <= 2000);
      const direct = outcome(() => evaluateFormula({ text, expression: tree, references: parseFormula(text).references }, scope).value);
      expect(outcome(() => evaluateFormula(text, scope).value)).toEqual(direct);
      expect(printFormula(parseFormula(text).expression)).toBe(text);
    }),
    runs,
  );
});

test('any text is read or refused with an error that helps, never with another', () => {
  const texts = fc.oneof(
    fc.string({ maxLength: 60, unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('1', '2.5', 'a', 'b', '+', '-', '*', '/', '^', '(', ')', ',', 'min', '[x]', ' '), { maxLength: 30 })
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const value = outcome(() => evaluateFormula(text, scope).value);
      expect(typeof value === 'string' ? value.length : Number.isFinite(value)).toBeTruthy();
    }),
    runs,
  );
});
