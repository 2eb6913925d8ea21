import { fail } from '../../language/error.js';
import { requireGiven } from '../../language/require-given.js';
import { type Expression, type Formula, type FormulaOperator, type FormulaReference, referenceOf } from './expression.js';
import { formulaFault } from './formula-fault.js';
import { requireFunction } from './formula-functions.js';
import { FORMULA_LIMITS } from './formula-limits.js';
import { type Token, tokens } from './tokens.js';
import { parseUnit } from './unit.js';

const OPERATORS: readonly FormulaOperator[] = ['+', '-', '*', '/'];
/** How strongly the operators bind; the power binds most and stands apart, its exponent being a whole number. */
const BINDING: Readonly<Record<FormulaOperator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };
const SIGN_BINDING = 3;

/**
 * Reads a formula: numbers, names, + - * / ^, parentheses and functions. A name may be narrowed in brackets, to an area, a
 * year or an age group; a number may have a unit there.
 *
 * @param text - E.g. 'refused / (attending + refused)', 'people[85+] / people[65+]', 'refused - 50 [children]'.
 * @throws {RangeError} If it cannot be read, is longer or deeper than {@link FORMULA_LIMITS}, or names a function that there is
 *   not: with the place.
 * @see Pratt (1973), Top down operator precedence, POPL.
 * @example
 * parseFormula('refused / (attending + refused)').references.map(({ text }) => text); // => ['refused', 'attending']
 */
export function parseFormula(text: string): Formula {
  requireGiven(typeof text === 'string', {
    where: 'parseFormula',
    name: 'text',
    value: text,
    expected: { pl: "tekstu, np. '16 / 54'", en: "a text such as '16 / 54'" },
  });
  if (text.length > FORMULA_LIMITS.length) {
    fail(
      `Formuła ma ${text.length} znaków; najwięcej ${FORMULA_LIMITS.length}. Podziel ją na formuły z nazwami`,
      `The formula has ${text.length} characters; at most ${FORMULA_LIMITS.length}. Split it into formulas with names`,
    );
  }
  const reader = new Reader(text);
  const expression = reader.formula();
  return { text, expression, references: [...reader.references.values()] };
}

/** Reads the pieces one by one. */
class Reader {
  readonly references: Map<string, FormulaReference> = new Map();
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #place = 0;
  #nodes = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokens(text);
  }

  formula(): Expression {
    if (this.#tokens[0].kind === 'end') formulaFault(this.#text, 0, 'formuła jest pusta', 'the formula is empty');
    const expression = this.#expression(0);
    if (this.#now.kind !== 'end') this.#unexpected();
    return expression;
  }

  get #now(): Token {
    return this.#tokens[this.#place];
  }

  #expression(binding: number): Expression {
    let left = this.#powered();
    for (;;) {
      const { at } = this.#now;
      const operator = OPERATORS.find((one) => this.#isSign(one));
      if (operator === undefined || BINDING[operator] <= binding) return left;
      this.#place++;
      const right = this.#expression(BINDING[operator]);
      left = this.#counted({ kind: 'binary', operator, left, right, at });
    }
  }

  #powered(): Expression {
    const { at } = this.#now;
    if (this.#take('-')) {
      const of = this.#deeper(at, () => this.#expression(SIGN_BINDING));
      return this.#counted({ kind: 'negate', of, at });
    }
    const base = this.#value();
    const power = this.#now.at;
    return this.#take('^') ? this.#counted({ kind: 'power', base, exponent: this.#exponent(), at: power }) : base;
  }

  #exponent(): number {
    const isNegative = this.#take('-');
    const token = this.#now;
    if (token.kind !== 'number' || !Number.isInteger(token.value) || token.value > 100) {
      return formulaFault(
        this.#text,
        token.at,
        'po ^ oczekiwano liczby całkowitej do 100; średni wzrost roczny liczy cagr(przed, po, lata)',
        'expected a whole number up to 100 after ^; the mean yearly growth is cagr(before, after, years)',
      );
    }
    this.#place++;
    if (this.#isSign('^')) {
      formulaFault(this.#text, this.#now.at, 'dwie potęgi z rzędu; postaw nawiasy', 'two powers in a row; use parentheses');
    }
    return isNegative && token.value !== 0 ? -token.value : token.value;
  }

  #value(): Expression {
    const token = this.#now;
    this.#place++;
    switch (token.kind) {
      case 'number':
        return this.#counted(this.#number(token.value, token.at));
      case 'name':
        return this.#counted(this.#isSign('(') ? this.#call(token.text, token.at) : this.#name(token.text, token.at));
      case 'sign':
        if (token.text === '(') {
          const inner = this.#deeper(token.at, () => this.#expression(0));
          this.#close(token.at);
          return inner;
        }
        break;
    }
    this.#place--;
    return this.#unexpected();
  }

  #number(value: number, at: number): Expression {
    const brackets = this.#now;
    if (brackets.kind !== 'brackets') return { kind: 'number', value, at };
    this.#place++;
    const unit = brackets.text.trim();
    parseUnit(unit);
    return { kind: 'number', value, unit, at };
  }

  #name(name: string, at: number): Expression {
    const brackets = this.#now;
    const qualifiers = brackets.kind === 'brackets' ? brackets.text.split(',').map((one) => one.trim()) : [];
    if (brackets.kind === 'brackets') this.#place++;
    if (qualifiers.includes('')) {
      formulaFault(
        this.#text,
        brackets.at,
        `w nawiasie po „${name}” brakuje obszaru, roku albo grupy wieku`,
        `an area, a year or an age group is missing in the brackets after "${name}"`,
      );
    }
    const reference = referenceOf(name, qualifiers);
    if (!this.references.has(reference.text)) this.references.set(reference.text, reference);
    return { kind: 'name', reference, at };
  }

  #call(name: string, at: number): Expression {
    const open = this.#now.at;
    this.#place++;
    const given = this.#deeper(at, () => {
      const values: Expression[] = [];
      if (!this.#isSign(')')) {
        do values.push(this.#expression(0));
        while (this.#take(','));
      }
      return values;
    });
    this.#close(open);
    requireFunction(this.#text, { name, at, count: given.length });
    return { kind: 'call', name, given, at };
  }

  #close(open: number): void {
    if (this.#take(')')) return;
    if (this.#now.kind === 'end') {
      formulaFault(this.#text, open, 'nawias „(” nie ma końca; dopisz „)”', 'the parenthesis "(" has no end; add ")"');
    }
    this.#unexpected();
  }

  #deeper<Inner>(at: number, read: () => Inner): Inner {
    this.#depth++;
    if (this.#depth > FORMULA_LIMITS.depth) {
      formulaFault(
        this.#text,
        at,
        `więcej niż ${FORMULA_LIMITS.depth} nawiasów jeden w drugim; podziel formułę na formuły z nazwami`,
        `more than ${FORMULA_LIMITS.depth} parentheses one inside the other; split the formula into formulas with names`,
      );
    }
    const inner = read();
    this.#depth--;
    return inner;
  }

  #counted(expression: Expression): Expression {
    this.#nodes++;
    if (this.#nodes > FORMULA_LIMITS.nodes) {
      formulaFault(
        this.#text,
        expression.at,
        `więcej niż ${FORMULA_LIMITS.nodes} liczb, nazw i działań; podziel formułę na formuły z nazwami`,
        `more than ${FORMULA_LIMITS.nodes} numbers, names and operations; split the formula into formulas with names`,
      );
    }
    return expression;
  }

  #isSign(text: string): boolean {
    const token = this.#now;
    return token.kind === 'sign' && token.text === text;
  }

  #take(text: string): boolean {
    if (!this.#isSign(text)) return false;
    this.#place++;
    return true;
  }

  #unexpected(): never {
    const token = this.#now;
    if (token.kind === 'end') {
      return formulaFault(
        this.#text,
        token.at,
        'formuła urywa się; oczekiwano liczby albo nazwy',
        'the formula breaks off; expected a number or a name',
      );
    }
    const [pl, en] =
      this.#place > 0 && token.kind !== 'sign'
        ? ['dwie wartości obok siebie; postaw między nimi działanie', 'two values side by side; put an operator between them']
        : ['oczekiwano liczby, nazwy albo nawiasu', 'expected a number, a name or a parenthesis'];
    return formulaFault(this.#text, token.at, pl, en);
  }
}
