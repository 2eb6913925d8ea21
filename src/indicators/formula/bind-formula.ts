import { fail } from '../../language/error.js';
import type { Formula, FormulaReference } from './expression.js';
import { FORMULA_LIMITS } from './formula-limits.js';
import type { FormulaDraws, FormulaInput, FormulaQuantity, FormulaScope } from './formula-scope.js';
import { nearestName } from './nearest-name.js';
import { parseFormula } from './parse-formula.js';

/** What a name of a formula stands for, with the formula where it is one. */
export type BoundInput =
  | { readonly kind: 'quantity'; readonly reference: FormulaReference; readonly quantity: FormulaQuantity }
  | { readonly kind: 'draws'; readonly reference: FormulaReference; readonly draws: FormulaDraws }
  | { readonly kind: 'formula'; readonly reference: FormulaReference; readonly formula: Formula };

/** A formula and what each of its names stands for, also the names of the formulas it names. */
export interface BoundFormula {
  readonly formula: Formula;
  /** By the text of the reference; a formula stands after those it names. */
  readonly inputs: ReadonlyMap<string, BoundInput>;
}

/**
 * Looks up every name of a formula, and of the formulas it names.
 *
 * @throws {RangeError} If a name is not known, with the one most like it; if formulas name each other in a circle; if a formula
 *   cannot be read.
 * @example
 * const scope = formulaScope({ need: 'attending + refused', attending: { value: 1699, unit: 'children' }, refused: { value: 167, unit: 'children' } });
 * [...bindFormula(parseFormula('refused / need'), scope).inputs.keys()]; // => ['refused', 'attending', 'need']
 */
export function bindFormula(formula: Formula, scope: FormulaScope): BoundFormula {
  const inputs = new Map<string, BoundInput>();
  bind(formula, scope, inputs, []);
  return { formula, inputs };
}

function bind(formula: Formula, scope: FormulaScope, inputs: Map<string, BoundInput>, above: readonly string[]): void {
  for (const reference of formula.references) {
    if (above.includes(reference.text)) circle([...above.slice(above.indexOf(reference.text)), reference.text]);
    if (inputs.has(reference.text)) continue;
    const input = scope.resolve(reference) ?? unknown(formula, reference, scope.names);
    inputs.set(
      reference.text,
      boundInput(reference, input, (inner) => {
        const path = [...above, reference.text];
        if (path.length > FORMULA_LIMITS.depth) tooDeep(path);
        bind(inner, scope, inputs, path);
      }),
    );
  }
}

function boundInput(reference: FormulaReference, input: FormulaInput, bindInner: (formula: Formula) => void): BoundInput {
  if (typeof input === 'string') {
    const formula = parseFormula(input);
    bindInner(formula);
    return { kind: 'formula', reference, formula };
  }
  return 'draws' in input ? { kind: 'draws', reference, draws: input } : { kind: 'quantity', reference, quantity: input };
}

function circle(path: readonly string[]): never {
  const shown = path.join(' → ');
  return fail(
    `Formuły nazywają się w kółko: ${shown}; jedna z nich musi mieć wartość`,
    `Formulas name each other in a circle: ${shown}; one of them must have a value`,
  );
}

function tooDeep(path: readonly string[]): never {
  return fail(
    `Więcej niż ${FORMULA_LIMITS.depth} formuł jedna w drugiej, od „${path[0]}”; skróć łańcuch`,
    `More than ${FORMULA_LIMITS.depth} formulas one inside the other, from "${path[0]}"; shorten the chain`,
  );
}

function unknown(formula: Formula, { text }: FormulaReference, names: readonly string[]): never {
  const nearest = nearestName(text, names);
  const [pl, en] =
    nearest === undefined
      ? [`są: ${list(names, 'żadne')}`, `there are: ${list(names, 'none')}`]
      : [`może „${nearest}”?`, `"${nearest}" perhaps?`];
  return fail(
    `Formuła „${shortened(formula.text)}”: nie ma wielkości „${text}”; ${pl}`,
    `Formula "${shortened(formula.text)}": there is no quantity "${text}"; ${en}`,
  );
}

/** Names listed in an error. */
const LISTED = 20;

function list(names: readonly string[], none: string): string {
  if (names.length === 0) return none;
  return names.length > LISTED ? `${names.slice(0, LISTED).join(', ')}, …` : names.join(', ');
}

/** Characters of a formula shown in an error. */
const SHOWN = 120;

/**
 * A formula as an error shows it.
 *
 * @example
 * shortened('16 / 54'); // => '16 / 54'
 */
export function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
