/** A name in a formula, with what narrows it: `children_in_foster_care[rumia-zagorze, 2015]`. */
export interface FormulaReference {
  /** E.g. 'children_in_foster_care'. */
  readonly name: string;
  /** What stands in brackets, in the order written: an area, a year, an age group. */
  readonly qualifiers: readonly string[];
  /** The whole as it is always written, so that the same reference has the same text. */
  readonly text: string;
}

/** The operators between two values. */
export type FormulaOperator = '+' | '-' | '*' | '/';

/** What a formula says, as a tree; `at` is the place in its text, from 0. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number /** E.g. 'persons/place'. */; readonly unit?: string; readonly at: number }
  | { readonly kind: 'name'; readonly reference: FormulaReference; readonly at: number }
  | { readonly kind: 'negate'; readonly of: Expression; readonly at: number }
  | { readonly kind: 'power'; readonly base: Expression; readonly exponent: number; readonly at: number }
  | {
      readonly kind: 'binary';
      readonly operator: FormulaOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly at: number;
    }
  | { readonly kind: 'call'; readonly name: string; readonly given: readonly Expression[]; readonly at: number };

/** A formula that was read: its text, its tree and the names it needs. */
export interface Formula {
  readonly text: string;
  readonly expression: Expression;
  /** Each once, in the order in which they first stand. */
  readonly references: readonly FormulaReference[];
}

/**
 * A reference from its parts.
 *
 * @example
 * referenceOf('children', ['rumia', '2015']).text; // => 'children[rumia, 2015]'
 */
export function referenceOf(name: string, qualifiers: readonly string[]): FormulaReference {
  return { name, qualifiers, text: qualifiers.length === 0 ? name : `${name}[${qualifiers.join(', ')}]` };
}
