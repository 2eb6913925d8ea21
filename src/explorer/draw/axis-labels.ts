import type { JsonObject } from '../../charts/spec.js';
import { fail } from '../../language/error.js';
import { formatNumber, formatPercent } from '../../language/format.js';
import type { Language } from '../../language/language.js';
import { numbersAt, textAt } from './json.js';

/** The ticks of an axis and what is written at each. */
export function axisLabels(axis: JsonObject, language: Language): { readonly value: number; readonly label: string }[] {
  const write = writerOf(textAt(axis, 'labelExpr', ''), textAt(axis, 'format', ''), language);
  return numbersAt(axis, 'values').map((value) => ({ value, label: write(value) }));
}

/** The expressions of labels that kohorta's charts hold: nothing is evaluated, each is known by its form. */
const SIZE = /^format\(abs\(datum\.value\), ',d'\)$/;
const OPEN_AGE = /^datum\.value >= (\d+) \? '(\d+\+)' : format\(datum\.value, 'd'\)$/;
const FORMAT = /^,?(?:\.(\d))?([f%d])$/;

function writerOf(expression: string, format: string, language: Language): (value: number) => string {
  if (SIZE.test(expression)) return (value) => formatNumber(Math.abs(value), { language });
  const age = OPEN_AGE.exec(expression);
  if (age !== null) return (value) => (value >= Number(age[1]) ? age[2] : String(value));
  const [, digits = '0', kind] = FORMAT.exec(format) ?? [];
  if (expression !== '' || kind === undefined) {
    return fail(
      `drawSpec: nie umiem podpisać osi: labelExpr „${expression}”, format „${format}”`,
      `drawSpec: an axis cannot be labelled: labelExpr "${expression}", format "${format}"`,
    );
  }
  if (kind === '%') return (value) => formatPercent(value, { digits: Number(digits), language });
  // Years are written without a sign between thousands.
  if (!format.startsWith(',')) return (value) => value.toFixed(Number(digits));
  return (value) => formatNumber(value, { digits: Number(digits), language });
}
