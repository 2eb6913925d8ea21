import { formatNumber } from '../../language/format.js';
import { currentLanguage, type Language, type LanguageOptions } from '../../language/language.js';
import type { FormulaResult, FormulaStep } from './evaluate-formula.js';

/** Digits that count, of a number that is not whole. */
const SIGNIFICANT = 4;

/**
 * The arithmetic of a formula step by step, as a reader would write it: '16 / 54 ≈ 0.2963'. What is rounded for display has
 * the sign ≈. Units are the basic ones: percent are hundredths.
 *
 * @param result - Of `evaluateFormula()`.
 * @returns One line for each operation, in the order of computing; a formula that the formula names begins with its name.
 * @example
 * formulaSteps(evaluateFormula('16 / (16 + 38)'), { language: 'en' }); // => ['16 + 38 = 54', '16 / 54 ≈ 0.2963']
 */
export function formulaSteps({ steps }: FormulaResult, { language = currentLanguage() }: LanguageOptions = {}): string[] {
  return steps.map((step) => {
    const result = formatted(step.result, language);
    const name = step.of === undefined ? '' : `${step.of}: `;
    return `${name}${operationText(step, language)} ${isExact(step.result) ? '=' : '≈'} ${result}`;
  });
}

function operationText({ expression, given }: FormulaStep, language: Language): string {
  const values = given.map((value) => formatted(value, language));
  const [left, right] = values;
  switch (expression.kind) {
    case 'negate':
      return `−${signed(given[0], left)}`;
    case 'power':
      return `${signed(given[0], left)}^${expression.exponent}`;
    case 'binary':
      return `${left} ${expression.operator === '*' ? '×' : expression.operator === '-' ? '−' : expression.operator} ${signed(given[1], right)}`;
    case 'call':
      return `${expression.name}(${values.join('; ')})`;
    default:
      return values.join(' ');
  }
}

/** A negative number after an operator stands in parentheses. */
function signed(value: number, text: string): string {
  return value < 0 ? `(${text})` : text;
}

/**
 * A number of any size with the digits that count: whole as it is, else four of them.
 *
 * @example
 * formatted(0.29629, 'en'); // => '0.2963'
 */
export function formatted(value: number, language: Language): string {
  return formatNumber(value, { digits: digitsOf(value), language });
}

function isExact(value: number): boolean {
  return Number(value.toFixed(digitsOf(value))) === value;
}

function digitsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  let digits = SIGNIFICANT - 1;
  for (let size = Math.abs(value); size >= 10 && digits > 0; size /= 10) digits--;
  for (let size = Math.abs(value); size < 1 && size > 0 && digits < 12; size *= 10) digits++;
  // No more digits than the number has.
  while (digits > 0 && Number(value.toFixed(digits - 1)) === value) digits--;
  return digits;
}
